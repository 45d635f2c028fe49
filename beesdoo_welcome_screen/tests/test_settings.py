from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.tools import mute_logger

from odoo.addons.komunigi_base.compat import flush

from .common import EntranceCase

SETTINGS = [
    "entrance_seconds",
    "entrance_privacy",
    "entrance_log",
    "entrance_keep_months",
    "entrance_check_digit",
    "entrance_message",
    "entrance_logo",
]
PIXEL = (
    b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    b"awAAAABJRU5ErkJggg=="
)


class TestSettings(EntranceCase):
    def _save(self, **values):
        settings = self.env["res.config.settings"].create(values)
        settings.execute()
        flush(self.company)
        self.company.invalidate_cache()
        return settings

    def test_each_choice_is_saved(self):
        values = {
            "entrance_seconds": 20,
            "entrance_privacy": True,
            "entrance_log": "anonymous",
            "entrance_keep_months": 3,
            "entrance_check_digit": False,
            "entrance_message": "Welcome!",
        }
        self._save(**values)
        for name, value in values.items():
            self.assertEqual(self.company[name], value, name)

    def test_a_logo_is_saved_and_stays(self):
        self._save(entrance_logo=PIXEL)
        self.assertEqual(self.company.entrance_logo, PIXEL)
        self._save(entrance_seconds=15)
        self.assertEqual(self.company.entrance_logo, PIXEL)

    def test_visits_may_be_kept_for_ever(self):
        self._save(entrance_keep_months=0)
        self.assertEqual(self.company.entrance_keep_months, 0)

    def test_wrong_numbers_are_refused(self):
        for name, value in [
            ("entrance_seconds", 0),
            ("entrance_seconds", 2),
            ("entrance_seconds", 301),
            ("entrance_keep_months", -1),
        ]:
            with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
                with self.env.cr.savepoint():
                    self._save(**{name: value})

    def test_a_refused_number_has_a_sentence(self):
        sentences = {name: text for name, __, text in self.company._sql_constraints}
        self.assertIn("3 to 300 seconds", sentences["entrance_seconds_range"])
        self.assertIn("0 keeps them", sentences["entrance_keep_months_positive"])

    def test_the_page_shows_every_setting_once(self):
        arch = self.env["res.config.settings"].fields_view_get(view_type="form")["arch"]
        for name in SETTINGS:
            self.assertEqual(arch.count('<field name="%s"' % name), 1, name)

    def test_the_message_is_translated_from_the_page(self):
        self.env["res.lang"].load_lang("fr_BE")
        settings = self._save(entrance_message="Welcome!")
        action = settings.action_translate_entrance_message()
        lines = self.env[action["res_model"]].search(
            action["domain"] + [("name", "=", "res.company,entrance_message")]
        )
        line = lines.filtered(lambda one: one.lang == "fr_BE")
        line.write({"value": "Bienvenue !", "state": "translated"})
        french = self.company.with_context(lang="fr_BE")
        french.invalidate_cache()
        self.assertEqual(french.entrance_message, "Bienvenue !")
        self.assertEqual(self._desk("en_US")._board()["message"], "Welcome!")
        self.assertEqual(self._desk("fr_BE")._board()["message"], "Bienvenue !")

    def test_with_one_language_there_is_nothing_to_translate(self):
        self.env["res.lang"].search([("code", "!=", "en_US")]).write({"active": False})
        settings = self._save(entrance_message="Welcome!")
        with self.assertRaises(UserError):
            settings.action_translate_entrance_message()
