"""make bench: the benchmarks, each on its own copy of a database with all addons."""
from .. import process, venvs
from ..addons import Addons
from ..errors import Failure
from ..odoo import session
from ..progress import say, step
from ..settings import ROOT
from ..templates import Templates

# These drive a browser, on a copy of the demo store, with the tools' Python.
IN_BROWSER = {"scale.py"}
# As a file given to Python it would import its neighbour calendar.py for Python's own.
RUN_FILE = "import runpy, sys; runpy.run_path(sys.argv[1], run_name='__main__')"
# The others are scripts that find `env` among their globals, and print a table too.
RUN_SCRIPT = "import runpy; runpy.run_path({path!r}, {{'env': env}}, '__main__')"


def run(settings):
    """Run benchmarks/*.py in Odoo's shell."""
    scripts = sorted((ROOT / "benchmarks").glob("[!_]*.py"))
    if not scripts:
        raise Failure("benchmarks/ holds no script.")
    addons = Addons(settings.addons_dir)
    with session(settings) as odoo:
        templates = Templates(settings, odoo)
        core = templates.without_demo(addons.core_modules(addons.names))
        for script in scripts:
            if script.name in IN_BROWSER:
                _bench_in_browser(templates, script, addons)
                continue
            with templates.clone(core, "bench") as database:
                _bench(odoo, database, script, addons.names)


def _bench(odoo, database, script, names):
    with step(f"Installing {', '.join(names)}"):
        odoo.load(database, ["-i", ",".join(names)])
    say(f"\n{script.name}")
    configuration = odoo.configure(database, log_level="warn")
    argv = odoo.command(configuration, "shell", "--no-http")
    code = process.call(argv, odoo.env, stdin=RUN_SCRIPT.format(path=str(script)))
    if code:
        raise Failure(f"{script.name} failed.")


def _bench_in_browser(templates, script, addons):
    settings = templates.settings
    template = templates.with_demo(addons, addons.names)
    found = {**templates.odoo.postgres_env, "E2E_TEMPLATE": template}
    say(f"\n{script.name}")
    argv = [venvs.dev_venv(settings), "-c", RUN_FILE, script]
    if process.call(argv, {**settings.environ, **found}):
        raise Failure(f"{script.name} failed.")
