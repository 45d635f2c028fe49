"""Databases made once for a set of modules and cloned for each run."""
import contextlib
import hashlib
import os
import time

from . import steps
from .databases import Databases

# The demo store has a shift within hours of its installation: make it anew before that.
DEMO_SECONDS = 4 * 3600
RUN_PREFIX = "komunigi_run_"
# The demo data of the till's stock gives the shop another name.
SHOP_NAME = """
shop = env.ref("base.main_company")
if shop.name.startswith("My Company"):
    shop.name = "Coop du Parvis"
env.cr.commit()
"""
LANGUAGES = ("en_US", "fr_BE", "nl_BE", "es_ES")


class Templates:
    """Makes templates with one Odoo, and clones of them that last as long as a run."""

    def __init__(self, settings, odoo):
        self.settings = settings
        self.odoo = odoo
        self.databases = Databases(settings, odoo.env)

    def without_demo(self, modules):
        """Name a database with modules of Odoo itself, and no demo data."""
        return self._ensure(modules, [], without_demo=True)

    def with_demo(self, addons, names):
        """Name a database with our addons, their demo data and its languages."""
        words = ["--load-language", ",".join(LANGUAGES)]
        period = int(time.time() // DEMO_SECONDS)
        code = f"{addons.fingerprint(names)} {period} {SHOP_NAME}"
        return self._ensure(names, words, without_demo=False, code=code)

    @contextlib.contextmanager
    def clone(self, template, label):
        """Yield the name of a copy, which is dropped afterwards."""
        name = f"{RUN_PREFIX}{os.getpid()}_{self.settings.short_series}_{label}"
        self.databases.clone(template, name)
        try:
            yield name
        finally:
            self.databases.drop(name)

    def _ensure(self, modules, words, without_demo, code=""):
        key = [*modules, *words, str(without_demo), code, str(self.odoo.source)]
        key += [str(self.odoo.python), self.odoo.env.get("PGHOST", "")]
        digest = hashlib.sha256("\n".join(key).encode()).hexdigest()[:12]
        name = f"komunigi_tpl_{self.settings.short_series}_{digest}"
        mark = marks(self.settings) / name

        def build(_directory):
            self.databases.create(name)
            argv = ["-i", ",".join(modules), *words]
            self.odoo.load(name, argv, without_demo)
            if not without_demo:
                self.odoo.script(name, SHOP_NAME)

        # The stamp first: without one, another run may be making this very database.
        if (mark / steps.STAMP).exists() and not self.databases.exists(name):
            steps.discard(mark)
        what = "without" if without_demo else "with"
        title = f"Preparing a database {what} demo data: {', '.join(modules)}"
        steps.build_once(mark, title, build, 300, self.odoo.load_status(name))
        (mark / steps.STAMP).touch()  # last used now: housekeeping.py looks
        return name


def marks(settings):
    """The folder with one stamped folder for each finished template."""
    return settings.cache / "templates"
