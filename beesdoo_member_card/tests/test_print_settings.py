from odoo.exceptions import ValidationError
from odoo.tests import HttpCase

from .common import CardCase
from .reading import page_count


class TestPrintSettings(CardCase):
    def test_offsets_are_ten_mm_at_most(self):
        self.company.write({"card_front_right": 10, "card_back_down": -10})
        for vals in ({"card_front_down": 10.1}, {"card_back_right": -11}):
            with self.assertRaisesRegex(ValidationError, "10 mm"):
                self.company.write(vals)

    def test_calibration_page_has_a_back_where_cards_have(self):
        self.company.card_two_sided = True
        self.assertEqual(page_count(self.company._card_calibration()), 2)
        self.company.card_two_sided = False
        self.assertEqual(page_count(self.company._card_calibration()), 1)

    def test_settings_write_the_company(self):
        self.env["res.config.settings"].create({"card_layout": "id1"}).execute()
        self.assertEqual(self.company.card_layout, "id1")


class TestCalibrationRoute(HttpCase):
    def test_manager_downloads_the_page(self):
        self.authenticate("admin", "admin")
        answer = self.url_open("/coop/cards/calibration")
        self.assertEqual(answer.headers["Content-Type"], "application/pdf")
        self.assertTrue(answer.content.startswith(b"%PDF"))

    def test_members_do_not(self):
        self.env["res.users"].with_context(no_reset_password=True).create(
            {
                "name": "Portal",
                "login": "portal_calibration",
                "password": "portal_calibration",
                "groups_id": [(6, 0, [self.env.ref("base.group_portal").id])],
            }
        )
        self.authenticate("portal_calibration", "portal_calibration")
        self.assertEqual(self.url_open("/coop/cards/calibration").status_code, 403)
