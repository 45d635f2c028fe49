"""What a till does with its scales, and what it is told of them."""
from odoo.exceptions import AccessError, UserError, ValidationError

from .till_case import TillCase


class TestTill(TillCase):
    def test_the_weights_are_in_kilograms(self):
        config = self.env["pos.config"].new({})
        self.assertEqual(config.weight_uom_id, self.kilogram)

    def test_a_new_till_sells_nothing_twice_and_no_typed_weight(self):
        self.assertEqual(self.config.scale_pan_rule, "change")
        self.assertEqual(self.config.scale_auto_add_ms, 0)
        self.assertFalse(self.config.scale_manual_entry)

    def test_limits_that_make_no_sense_are_refused_in_words(self):
        for field, suits, wrong, words in (
            ("scale_max_age_ms", 800, (199, 5001), "200 to 5000"),
            ("scale_auto_add_ms", 0, (-1, 299, 5001), "300 to 5000"),
            ("scale_unaged_seconds", 30, (4, 301), "5 to 300"),
        ):
            for value in wrong:
                with self.subTest(field=field, value=value):
                    with self.assertRaisesRegex(ValidationError, words):
                        self.config[field] = value
                    self.config[field] = suits

    def test_the_ends_of_the_limits_are_taken(self):
        for field, value in (
            ("scale_max_age_ms", 200),
            ("scale_max_age_ms", 5000),
            ("scale_auto_add_ms", 0),
            ("scale_auto_add_ms", 300),
            ("scale_auto_add_ms", 5000),
            ("scale_unaged_seconds", 5),
            ("scale_unaged_seconds", 300),
        ):
            with self.subTest(field=field, value=value):
                self.config[field] = value
                self.assertEqual(self.config[field], value)

    def test_a_scale_of_another_company_is_refused(self):
        other = self.env["res.company"].create({"name": "Another shop"})
        theirs = self._create_scale("Theirs", "127.0.0.1", company_id=other.id)
        with self.assertRaisesRegex(ValidationError, "Theirs"):
            self.config.scale_ids = theirs

    def test_a_scale_in_use_stays_in_its_company(self):
        other = self.env["res.company"].create({"name": "Another shop"})
        with self.assertRaisesRegex(ValidationError, "another company"):
            self.scale.company_id = other

    def test_settings_change_while_a_session_is_open(self):
        self.env["pos.session"].create({"config_id": self.config.id})
        config = self.as_user(self.config, self.manager)
        config.write({"scale_manual_entry": True, "scale_ids": [(5,)]})
        self.assertTrue(self.config.scale_manual_entry)

    def test_cashiers_change_no_setting_of_the_scale(self):
        config = self.as_user(self.config, self.cashier)
        with self.assertRaisesRegex(AccessError, "Only a manager"):
            config.scale_manual_entry = True

    def test_the_test_page_gets_scales_and_settings(self):
        self.config.scale_auto_add_ms = 900
        action = self.config.action_test_scale()
        self.assertEqual(action["type"], "ir.actions.client")
        self.assertEqual(action["tag"], "coop_scale_test")
        self.assertEqual(action["target"], "new")
        scale = {"name": "Vegetables", "url": "http://127.0.0.1:8070"}
        self.assertEqual(action["params"]["scales"], [scale])
        settings = {
            "pan_rule": "change",
            "auto_add_ms": 900,
            "manual_entry": False,
            "max_age_ms": 800,
            "unaged_ms": 30000,
        }
        self.assertEqual(action["params"]["settings"], settings)

    def test_the_test_page_shows_the_scale_of_an_iot_box(self):
        vals = {"is_posbox": True, "proxy_ip": "192.168.1.9"}
        self.config.write(dict(vals, iface_electronic_scale=True, scale_ids=[(5,)]))
        scales = self.config.action_test_scale()["params"]["scales"]
        self.assertEqual(
            [scale["url"] for scale in scales], ["http://192.168.1.9:8069"]
        )

    def test_without_a_scale_there_is_nothing_to_test(self):
        self.config.scale_ids = False
        with self.assertRaisesRegex(UserError, "no scale yet"):
            self.config.action_test_scale()
