"""The pytest runs that `make test` is made of."""
from dataclasses import dataclass

from . import closing, process, venvs
from .progress import say, step
from .settings import ROOT

NOTHING_COLLECTED = 5


@dataclass
class Plan:
    """Addons to install together, and those of them whose tests to run."""

    label: str
    installed: list
    tested: list


def plans(addons, wanted=""):
    """Each addon alone, then all together; a set that is all the addons runs once."""
    chosen = [wanted] if wanted else addons.names
    alone = [Plan(name, addons.closure(name), [name]) for name in chosen]
    if wanted:
        return alone
    together = Plan("all", addons.names, addons.names)
    return [plan for plan in alone if plan.installed != together.installed] + [together]


class Runner:
    """Runs pytest and keeps the sum of what it said."""

    def __init__(self, settings):
        self.settings = settings
        self.total = closing.Outcome()

    def tools(self):
        """The tests of what `make` runs."""
        python = venvs.dev_venv(self.settings)
        self._pytest("tools", [python], ["-c", "tools/tests/pytest.ini", "tools/tests"])

    def addons(self, templates, plan, addons):
        """The addons' own tests, in a database with the addons of the plan."""
        odoo = templates.odoo
        core = addons.core_modules(plan.installed)
        template = templates.without_demo(core)
        with templates.clone(template, plan.label) as database:
            with step(f"Installing {', '.join(plan.installed)}"):
                odoo.load(database, ["-i", ",".join(plan.installed)])
            env = {**odoo.env, "ODOO_RC": str(odoo.configure(database))}
            paths = [addons.directory / name for name in plan.tested]
            options = ["--odoo-http", "--odoo-log-level=warn"]
            self._pytest(plan.label, [odoo.python], [*options, *paths], env)

    def browser(self, odoo, template):
        """The browser tests, each module on its own copy of the demo store."""
        python = venvs.dev_venv(self.settings)
        env = {**self.settings.environ, **odoo.postgres_env, "E2E_TEMPLATE": template}
        self._pytest("e2e", [python], ["-c", "e2e/pytest.ini", "e2e"], env)

    def _pytest(self, label, python, words, env=None):
        junit = self.settings.logs / f"junit-{label}.xml"
        junit.parent.mkdir(parents=True, exist_ok=True)
        junit.unlink(missing_ok=True)
        if self.settings.value("TESTS"):
            words = ["-k", self.settings.value("TESTS"), *words]
        say(f"\nTests: {label}")
        argv = [*python, "-m", "pytest", "-rs", f"--junitxml={junit}", *words]
        code = process.call(argv, env=env, cwd=ROOT)
        outcome = closing.read_junit(junit) if junit.exists() else closing.Outcome()
        if code == NOTHING_COLLECTED:
            # TESTS narrows some runs to nothing; otherwise the tests got lost.
            outcome.errors += not self.settings.value("TESTS")
        elif code and outcome.is_good:
            say(f"pytest ended with code {code} before it could say why.")
            outcome.errors += 1
        self.total.add(outcome)
