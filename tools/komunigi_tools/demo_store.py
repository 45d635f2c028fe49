"""The demo store's database, kept between runs and brought up to date."""
import json

from .progress import step
from .templates import LANGUAGES, SHOP_NAME

# The one list of what the demo installs beside our addons: the cashier needs a till.
EXTRA_MODULES = ["point_of_sale"]
# Debian's 14.0 does not let the till's own group read the cash roundings it loads, which
# the last group does; 12.0 has neither.
TILL = """
def give(login, group):
    user = env["res.users"].search([("login", "=", login)])
    found = env.ref(group, raise_if_not_found=False)
    user.write({"groups_id": [(4, found.id)] if found else []})

give("manager", "point_of_sale.group_pos_manager")
give("cashier", "point_of_sale.group_pos_user")
give("cashier", "account.group_account_readonly")
"""


class DemoStore:
    """One database per series; a file beside it says what code it was loaded with."""

    def __init__(self, settings, addons):
        self.settings = settings
        self.addons = addons
        self.name = database_name(settings)
        self.modules = addons.names + EXTRA_MODULES
        self._state_file = settings.cache / "demo" / f"{self.name}.json"

    def is_current(self):
        """Tell whether the database was loaded with the code as it is now."""
        return self._state() == self._wanted()

    def prepare(self, odoo, databases):
        """Make the database, or update it when the addons' files changed."""
        if not databases.exists(self.name) or not self._state():
            self._create(odoo, databases)
        elif not self.is_current():
            self._update(odoo)

    def forget(self):
        """Have the next run make the database anew."""
        self._state_file.unlink(missing_ok=True)

    def _create(self, odoo, databases):
        self.forget()
        partial = f"{self.name}_partial"
        databases.create(partial)
        words = ["-i", ",".join(self.modules), "--load-language", ",".join(LANGUAGES)]
        self._load(odoo, partial, words, "Creating the demo store")
        databases.rename(partial, self.name)
        self._remember()

    def _update(self, odoo):
        words = ["-u", ",".join(self.addons.names)]
        missing = sorted(set(self.modules) - set(self._state()["modules"]))
        if missing:
            words += ["-i", ",".join(missing)]
        self._load(odoo, self.name, words, "Updating the demo store")
        self._remember()

    def _load(self, odoo, database, words, title):
        with step(title, odoo.load_status(database)):
            odoo.load(database, words, without_demo=False)
            odoo.script(database, TILL + SHOP_NAME)

    def _remember(self):
        self._state_file.parent.mkdir(parents=True, exist_ok=True)
        self._state_file.write_text(json.dumps(self._wanted()))

    def _state(self):
        exists = self._state_file.exists()
        return json.loads(self._state_file.read_text()) if exists else None

    def _wanted(self):
        return {
            "modules": self.modules,
            "code": self.addons.fingerprint(self.addons.names),
            "folder": str(self.addons.directory),
            "odoo": str(self.settings.odoo_src),
        }


def database_name(settings):
    """The demo store's database of the series."""
    return f"komunigi_demo_{settings.short_series}"
