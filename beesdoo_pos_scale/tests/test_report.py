"""The printed "Weighings of the session"."""
from lxml import html

from ..compat import IS_12
from .sale_case import SaleCase


class TestReport(SaleCase):
    def _tables(self):
        """The texts of each table's rows, typed weights first."""
        report = self.env.ref("beesdoo_pos_scale.action_report_weighings")
        render = report.render_qweb_html if IS_12 else report._render_qweb_html
        page = html.fromstring(render(self.session.ids)[0])
        return [
            [" ".join(row.text_content().split()) for row in table.iter("tr")]
            for table in page.iter("table")
        ], " ".join(page.text_content().split())

    def test_typed_weights_tell_who_what_and_how_much(self):
        self.sell(self.said(1.484, 0.25, "manual"), user=self.cashier)
        rows = self._tables()[0][0]
        self.assertIn("scale-cashier", rows[1])
        self.assertIn("Apples 1.484 0.250 1.234", rows[1])

    def test_typed_weights_are_summed(self):
        self.sell(self.said(1.484, 0.25, "manual"), self.said(1, by="manual"))
        rows = self._tables()[0][0]
        self.assertIn("2 typed by hand 2.234", rows[-1])
        self.assertIn("4.00", rows[-1])

    def test_each_scale_has_its_count(self):
        self.sell(self.said(1.484, 0.25), self.said(1), self.said(2, on="Cheese"))
        rows = self._tables()[0][0]
        self.assertEqual(len(rows), 3)
        self.assertIn("Cheese 1 2.000", rows[1])
        self.assertIn("Vegetables 2 2.234", rows[2])

    def test_typed_weights_come_before_the_scales(self):
        self.sell(self.said(1.484), self.said(1, by="manual"))
        tables = self._tables()[0]
        self.assertIn("typed by hand", tables[0][-1])
        self.assertIn("Vegetables", tables[1][1])

    def test_a_session_without_weighings_says_so(self):
        self.sell({})
        tables, text = self._tables()
        self.assertFalse(tables)
        self.assertIn("None: every weight of this session came from a scale.", text)
        self.assertIn("No weight of this session came from a scale.", text)

    def test_a_typed_weight_that_is_not_known_is_named_so(self):
        said = dict(self.said(1.484, by="manual"), weight_net=7)
        with self.assertLogs("odoo.addons.beesdoo_pos_scale", "WARNING"):
            self.sell(said)
        self.assertIn("not known", self._tables()[0][0][1])
