"""Weights to the gram: what is told, what is put right, and by whom."""
from odoo.exceptions import AccessError

from .till_case import TillCase


class TestRounding(TillCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.precision = cls.env.ref("product.decimal_product_uom")
        # As in 14.0 with nothing changed.
        cls.precision.digits = 2
        cls.kilogram.rounding = 0.01

    def _fix(self):
        return self.as_user(self.config, self.manager).fix_weight_rounding()

    def test_a_coarse_kilogram_is_told_in_words(self):
        warning = self.config.weight_rounding_warning
        self.assertIn("The unit kg is kept to 10 g only.", warning)
        self.assertIn("Quantities are kept with 2 decimals, 3 are needed.", warning)

    def test_a_cashier_is_told_too(self):
        config = self.as_user(self.config, self.cashier)
        self.assertIn("kg", config.weight_rounding_warning)

    def test_one_click_puts_it_right(self):
        self.assertIs(self._fix(), True)
        self.assertEqual(self.kilogram.rounding, 0.001)
        self.assertEqual(self.precision.digits, 3)
        self.config.invalidate_cache()
        self.assertFalse(self.config.weight_rounding_warning)

    def test_a_second_click_changes_nothing(self):
        self._fix()
        self.assertIs(self._fix(), False)

    def test_what_is_finer_stays_so(self):
        self.kilogram.rounding = 0.0001
        self.precision.digits = 4
        self.assertIs(self._fix(), False)
        self.assertEqual(self.kilogram.rounding, 0.0001)
        self.assertEqual(self.precision.digits, 4)

    def test_a_pound_at_the_till_is_kept_to_a_thousandth(self):
        self._create_product("Coffee", unit=self.pound)
        self.assertIn("4.5 g", self.config.weight_rounding_warning)
        self._fix()
        self.assertEqual(self.pound.rounding, 0.001)

    def test_a_gram_at_the_till_may_be_whole(self):
        self._create_product("Nuts", unit=self.gram)
        self.gram.rounding = 1
        self._fix()
        self.assertEqual(self.gram.rounding, 1)

    def test_grams_by_the_ten_are_not_kept(self):
        self._create_product("Nuts", unit=self.gram)
        self.gram.rounding = 10
        self._fix()
        self.assertEqual(self.gram.rounding, 1)

    def test_units_that_no_till_weighs_in_stay_as_they_are(self):
        self._create_product("Not weighed", unit=self.tonne, to_weight=False)
        self._create_product("Not here", unit=self.pound, available_in_pos=False)
        before = (self.tonne + self.pound).mapped("rounding")
        self._fix()
        self.assertEqual((self.tonne + self.pound).mapped("rounding"), before)

    def test_a_tonne_at_the_till_needs_six_decimals(self):
        self._create_product("Gravel", unit=self.tonne)
        self._fix()
        self.assertAlmostEqual(self.tonne.rounding, 0.000001, 9)
        self.assertEqual(self.precision.digits, 6)

    def test_a_shop_without_the_precision_gets_it(self):
        name = self.precision.name
        self.precision.unlink()
        self._fix()
        precision = self.env["decimal.precision"].search([("name", "=", name)])
        self.assertEqual(precision.digits, 3)

    def test_cashiers_change_no_rounding(self):
        config = self.as_user(self.config, self.cashier)
        with self.assertRaisesRegex(AccessError, "Only a manager"):
            config.fix_weight_rounding()
        self.assertEqual(self.kilogram.rounding, 0.01)
