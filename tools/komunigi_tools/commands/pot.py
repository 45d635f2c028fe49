"""make pot: the translatable terms of each addon, merged into its languages."""
from .. import process, venvs
from ..addons import Addons
from ..odoo import session
from ..progress import step
from ..settings import ROOT
from ..templates import Templates

MERGER = ROOT / "tools" / "po_merge.py"


def run(settings):
    """Export each addon's .pot from a database with all addons, then merge it."""
    addons = Addons(settings.addons_dir)
    python = venvs.dev_venv(settings)
    with session(settings) as odoo:
        templates = Templates(settings, odoo)
        core = templates.without_demo(addons.core_modules(addons.names))
        with templates.clone(core, "pot") as database:
            with step(f"Installing {', '.join(addons.names)}"):
                odoo.load(database, ["-i", ",".join(addons.names)])
            for name in addons.names:
                _export(odoo, database, addons.directory / name, python)


def _export(odoo, database, addon, python):
    exported = odoo.settings.cache / "run" / f"{addon.name}.po"
    log = odoo.settings.logs / f"pot-{addon.name}.log"
    # Odoo exports from the database of its command line only.
    words = [f"--database={database}", f"--i18n-export={exported}"]
    words += [f"--modules={addon.name}"]
    argv = odoo.command(odoo.configure(database), *words)
    with step(f"Exporting the terms of {addon.name}"):
        process.run(
            argv, log, f"The terms of {addon.name} were not exported.", odoo.env
        )
    process.call([python, MERGER, exported, addon / "i18n"])
