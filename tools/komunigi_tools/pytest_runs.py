"""The pytest runs that `make test` is made of."""
import os
from dataclasses import dataclass, field

from . import closing, process, scale_bridge, venvs
from .progress import say, step
from .settings import ROOT

NOTHING_COLLECTED = 5
# The year that beesdoo_shift_simple simulates takes minutes, and its own run lives all of
# it: beside the other addons a quarter shows whether they get into each other's way.
TOGETHER = {"SIMULATED_WEEKS": "13"}


@dataclass
class Plan:
    """Addons to install together, and those of them whose tests to run."""

    label: str
    installed: list
    tested: list
    environ: dict = field(default_factory=dict)


def plans(addons, wanted=""):
    """Each addon alone, then all together; a set that is all the addons runs once."""
    chosen = [wanted] if wanted else addons.names
    alone = [Plan(name, addons.closure(name), [name]) for name in chosen]
    if wanted:
        return alone
    alone = [plan for plan in alone if plan.installed != addons.names]
    # What one of them does not do alone it does here in full.
    short = TOGETHER if len(alone) == len(addons.names) else {}
    return [*alone, Plan("all", addons.names, addons.names, short)]


def count_tests(folder):
    """How many tests a folder has: about how long they take."""
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("test_*.py"))
    return sum(text.count("def test_") for text in texts)


class Runner:
    """Runs pytest; each method returns the outcome of one run."""

    def __init__(self, settings):
        self.settings = settings

    def tools(self):
        """The tests of what `make` runs."""
        python = venvs.dev_venv(self.settings)
        words = ["-c", "tools/tests/pytest.ini", "tools/tests"]
        return self._pytest("tools", python, words)

    def scale_bridge(self):
        """The tests of the service beside the till."""
        python = venvs.dev_venv(self.settings)
        # A configuration of its own: the conftest.py above it is for Odoo's Python.
        words = ["-c", scale_bridge.FOLDER / "pyproject.toml"]
        words += ["-p", "no:cacheprovider", scale_bridge.FOLDER / "tests"]
        env = scale_bridge.environment(self.settings)
        return self._pytest("scale_bridge", python, words, env)

    def addons(self, templates, plan, addons):
        """The addons' own tests, in a database with the addons of the plan."""
        odoo = templates.odoo
        core = addons.core_modules(plan.installed)
        template = templates.without_demo(core)
        with templates.clone(template, plan.label) as database:
            with step(f"Installing {', '.join(plan.installed)}"):
                odoo.load(database, ["-i", ",".join(plan.installed)])
            configuration = str(odoo.configure(database))
            env = {**plan.environ, **odoo.env, "ODOO_RC": configuration}
            paths = [addons.directory / name for name in plan.tested]
            options = ["--odoo-http", "--odoo-log-level=warn"]
            return self._pytest(plan.label, odoo.python, [*options, *paths], env)

    def browser(self, templates, addons):
        """The browser tests, each module on its own copy of the demo store."""
        python = venvs.dev_venv(self.settings)
        template = templates.with_demo(addons, addons.names)
        found = {**templates.odoo.postgres_env, "E2E_TEMPLATE": template}
        env = {**self.settings.environ, **found}
        return self._pytest("e2e", python, ["-c", "e2e/pytest.ini", "e2e"], env)

    def _pytest(self, label, python, words, env=None):
        # Other runs may have the same label, in this very cache.
        junit = self.settings.logs / f"junit-{os.getpid()}-{label}.xml"
        junit.parent.mkdir(parents=True, exist_ok=True)
        junit.unlink(missing_ok=True)
        if self.settings.value("TESTS"):
            words = ["-k", self.settings.value("TESTS"), *words]
        argv = [python, "-m", "pytest", "-rs", f"--junitxml={junit}", *words]
        code = process.call(argv, env=env, cwd=ROOT)
        outcome = closing.read_junit(junit) if junit.exists() else closing.Outcome()
        if code == NOTHING_COLLECTED:
            # TESTS narrows some runs to nothing; otherwise the tests got lost.
            outcome.errors += not self.settings.value("TESTS")
        elif code and outcome.is_good:
            say(f"pytest ended with code {code} before it could say why.")
            outcome.errors += 1
        return outcome
