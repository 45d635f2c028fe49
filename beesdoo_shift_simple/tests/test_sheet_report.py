from odoo.tests.common import tagged

from ..compat import render_html
from .sheet import SheetCase


@tagged("post_install", "-at_install")
class TestSheetReport(SheetCase):
    def _render(self, shifts):
        report = self.env.ref("beesdoo_shift_simple.report_shift_sheet_action")
        return render_html(report, shifts.ids)

    def test_a_sheet_has_a_line_for_each_worker_and_room_for_walk_ins(self):
        html = self._render(self.shift)
        for text in ("Amina", "Bram", self.amina.member_number, self.shift.hours):
            self.assertIn(text, html)
        self.assertIn(self.shift._portal_day(), html)
        self.assertEqual(html.count("o_coop_line"), 2)
        self.assertEqual(html.count("o_coop_blank"), 4)

    def test_who_cancelled_is_not_on_it(self):
        self.line_of_bram.action_cancel()
        html = self._render(self.shift)
        self.assertNotIn("Bram", html)
        self.assertEqual(html.count("o_coop_line"), 1)

    def test_several_shifts_have_a_page_each(self):
        other = self._create_shift(24, name="Cheese", leader_id=self.bram.id)
        html = self._render(other + self.shift)
        self.assertEqual(html.count('class="page"'), 2)
        self.assertIn("Super-coop", html)
        self.assertLess(html.index("Amina"), html.index("Cheese"))

    def test_it_is_in_the_print_menu_of_shifts(self):
        report = self.env.ref("beesdoo_shift_simple.report_shift_sheet_action")
        self.assertEqual(report.binding_model_id.model, "coop.shift")
        self.assertEqual(report.binding_type, "report")
