"""The record of a scale: its address, its company."""
from odoo.exceptions import AccessError, ValidationError

from .common import ScaleCase


class TestScale(ScaleCase):
    def test_an_address_is_kept_in_one_form(self):
        for typed in (
            "http://127.0.0.1:8069/",
            "  HTTP://127.0.0.1:8069  ",
            "127.0.0.1:8069",
        ):
            with self.subTest(typed=typed):
                self.scale.write({"url": typed})
                self.assertEqual(self.scale.url, "http://127.0.0.1:8069")

    def test_a_new_scale_has_its_address_in_that_form(self):
        scale = self._create_scale("Cheese", "https://Till-2.example.org:443/")
        self.assertEqual(scale.url, "https://till-2.example.org:443")

    def test_an_address_that_no_till_can_use_is_refused_in_words(self):
        refusals = {
            "ftp://127.0.0.1": "has to start with http:// or https://",
            "http://me:secret@127.0.0.1": "a name and a password",
            "http://127.0.0.1/hw_proxy": "Nothing comes after",
            "http://127.0.0.1?debug": "Nothing comes after",
            "http://": "A computer, a colon and a port",
            "http://the till": "A computer, a colon and a port",
            "http://127.0.0.1:99999": "A computer, a colon and a port",
            "http://[::1": "A computer, a colon and a port",
        }
        for url, words in refusals.items():
            with self.subTest(url=url), self.assertRaisesRegex(ValidationError, words):
                self.scale.write({"url": url})

    def test_another_computer_without_a_certificate_is_warned_of(self):
        self.scale.write({"url": "http://192.168.1.20:8069"})
        self.assertIn("opened by https://", self.scale.address_warning)

    def test_the_tills_own_computer_and_certificates_are_not_warned_of(self):
        for url in (
            "http://127.0.0.1:8069",
            "http://localhost",
            "http://[::1]:8069",
            "https://192.168.1.20:8069",
        ):
            with self.subTest(url=url):
                self.scale.write({"url": url})
                self.assertFalse(self.scale.address_warning)

    def test_an_address_half_typed_is_not_warned_of(self):
        scale = self.env["coop.pos.scale"].new({"url": "http://"})
        self.assertFalse(scale.address_warning)

    def test_who_works_in_one_company_sees_its_scales_only(self):
        other = self.env["res.company"].create({"name": "Another shop"})
        theirs = self._create_scale("Theirs", "127.0.0.1", company_id=other.id)
        seen = self.as_user(self.scale, self.cashier).search([])
        self.assertIn(self.scale, seen)
        self.assertNotIn(theirs, seen)

    def test_cashiers_read_scales_and_change_none(self):
        scale = self.as_user(self.scale, self.cashier)
        self.assertEqual(scale.name, "Vegetables")
        with self.assertRaises(AccessError):
            scale.name = "Cheese"
