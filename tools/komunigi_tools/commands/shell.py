"""make shell: a Python prompt with `env` on the demo store."""
import subprocess

from ..databases import Databases
from ..demo_store import database_name
from ..errors import Failure
from ..odoo import session


def run(settings):
    """Hand the terminal over to Odoo's shell."""
    name = database_name(settings)
    with session(settings) as odoo:
        if not Databases(settings, odoo.env).exists(name):
            raise Failure("There is no demo store yet: run `make demo` first.")
        argv = odoo.command(odoo.configure(name), "shell", "--no-http")
        return subprocess.call([str(word) for word in argv], env=odoo.env)
