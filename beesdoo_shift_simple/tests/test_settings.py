from psycopg2 import IntegrityError

from odoo.tools import mute_logger

from odoo.addons.komunigi_base.compat import flush

from .common import ShiftCase

ZEROS = [
    "shift_period_debit",
    "shift_alert_below",
    "shift_alert_days",
    "shift_unsubscribe_at",
    "shift_grace_days",
    "signup_deadline_hours",
    "shift_max_per_day",
    "shift_max_per_cycle",
    "shift_max_exchanges",
    "reminder_days",
    "leave_deadline_hours",
]


class TestSettings(ShiftCase):
    def _save(self, **values):
        self.env["res.config.settings"].create(values).execute()
        flush(self.company)
        self.company.invalidate_cache()

    def test_every_number_can_be_zero(self):
        for name in ZEROS:
            # Who is unsubscribed at 0 has to be in alert before.
            self.company.write({"shift_alert_below": 1, "shift_unsubscribe_at": -1})
            self.company[name] = {"shift_unsubscribe_at": -2}.get(name, 3)
            self._save(**{name: 0})
            self.assertEqual(self.company[name], 0, name)

    def test_a_choice_is_saved(self):
        self._save(attendance_default="fill", coworker_names="short")
        self.assertEqual(self.company.attendance_default, "fill")
        self.assertEqual(self.company.coworker_names, "short")

    def test_a_period_without_days_is_refused(self):
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            with self.env.cr.savepoint():
                self._save(shift_period_days=0)

    def test_a_refused_setting_has_a_sentence(self):
        sentences = {name: text for name, __, text in self.company._sql_constraints}
        self.assertIn("one day at least", sentences["shift_period_days_positive"])

    def test_the_page_shows_every_setting(self):
        arch = self.env["res.config.settings"].fields_view_get(view_type="form")["arch"]
        for name in ZEROS + [
            "shift_period_days",
            "attendance_default",
            "replacements_allowed",
            "coworker_names",
            "public_planning",
        ]:
            self.assertEqual(arch.count('<field name="%s"' % name), 1, name)

    def test_points_are_changed_but_lines_neither_made_nor_deleted(self):
        view = self.env.ref("beesdoo_shift_simple.coop_shift_point_rule_view_list")
        for attribute in ('editable="bottom"', 'create="0"', 'delete="0"'):
            self.assertIn(attribute, view.arch)

    def test_points_accept_zero(self):
        rule = self.env["coop.shift.point.rule"].search([("points", "!=", 0)], limit=1)
        rule.write({"points": 0})
        flush(rule)
        rule.invalidate_cache()
        self.assertEqual(rule.points, 0)
