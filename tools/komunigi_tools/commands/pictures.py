"""make pictures: the guides' pictures, taken from a demo store."""
from .. import process, venvs
from ..addons import Addons
from ..errors import Failure
from ..odoo import session
from ..server import Server, free_port
from ..settings import ROOT
from ..templates import Templates


def run(settings):
    """Run docs/pictures.py with the address of a running demo store in DEMO_URL."""
    addons = Addons(settings.addons_dir)
    python = venvs.dev_venv(settings)
    with session(settings) as odoo:
        templates = Templates(settings, odoo)
        template = templates.with_demo(addons, addons.names)
        with templates.clone(template, "pictures") as database:
            server = Server(odoo, database, free_port())
            server.start()
            try:
                _take(settings, python, server.url)
            finally:
                server.stop()


def _take(settings, python, url):
    script = ROOT / "docs" / "pictures.py"
    env = {**settings.environ, "DEMO_URL": url}
    if process.call([python, script], env, cwd=ROOT):
        raise Failure(f"{script} failed: see above.")
