import base64

from odoo.exceptions import AccessError, UserError
from odoo.modules.module import get_module_resource
from odoo.tests.common import Form

from .common import ShiftCase

SLOTS = """week,day,start,end,seats,task,leader,min
A,Monday,9:00,12:00,2,Import shop,,2
B,dinsdag,09h30,12:00,3,Import shop,,
"""
WORKERS = "number,week,day,start,task\n%s,A,Monday,9:00,Import shop\n"


class TestImport(ShiftCase):
    def _wizard(self, text, kind="slots", user=None):
        wizards = self._as(self.env["coop.shift.import"], user or self.env.user)
        return wizards.create({"kind": kind, "file": base64.b64encode(text.encode())})

    def _import(self, text, kind="slots"):
        wizard = self._wizard(text, kind)
        wizard.action_check()
        self.assertFalse(wizard.has_errors, wizard.report)
        wizard.action_import()
        return wizard

    def _slots(self):
        return self.env["coop.shift.template"].search([("name", "=", "Import shop")])

    def _errors(self, text, kind):
        wizard = self._wizard(text, kind)
        wizard.action_check()
        self.assertTrue(wizard.has_errors)
        return wizard.report

    def test_the_check_writes_nothing(self):
        wizard = self._wizard(SLOTS)
        wizard.action_check()
        self.assertIn("New slots: 2", wizard.report)
        self.assertFalse(self._slots())

    def test_slots_are_created(self):
        wizard = self._import(SLOTS)
        self.assertEqual(wizard.step, "done")
        self.assertEqual(
            [(s.week, s.weekday, s.start_hour, s.seats) for s in self._slots()],
            [("1", "0", 9.0, 2), ("2", "1", 9.5, 3)],
        )
        self.assertEqual(self._slots()[0].min_workers, 2)

    def test_the_same_file_twice_changes_nothing(self):
        self._import(SLOTS)
        wizard = self._import(SLOTS)
        self.assertIn("Unchanged slots: 2", wizard.report)
        self.assertEqual(len(self._slots()), 2)

    def test_a_changed_line_changes_its_slot(self):
        self._import(SLOTS)
        wizard = self._import(SLOTS.replace("12:00,3", "13:00,4"))
        self.assertIn("Changed slots: 1", wizard.report)
        slot = self._slots()[1]
        self.assertEqual((slot.end_hour, slot.seats), (13.0, 4))

    def test_nothing_is_written_when_one_line_is_wrong(self):
        wizard = self._wizard(SLOTS + "Z,Monday,9:00,12:00,2,Import shop,,\n")
        wizard.action_import()
        self.assertIn("Line 4", wizard.report)
        self.assertFalse(self._slots())

    def test_leaders_and_weeks_are_checked_line_by_line(self):
        report = self._errors(
            "week,day,start,end,seats,task,leader\n"
            "H,1,9,12,2,Import shop,\nA,1,9,12,2,Import shop,nobody-99\n",
            "slots",
        )
        self.assertIn("Line 2: the cycle has no week H", report)
        self.assertIn("Line 3: no member has the number nobody-99", report)

    def test_a_slot_keeps_seats_for_its_workers(self):
        self._import(SLOTS)
        workers = self._create_worker("A", shift_mode="regular")
        workers |= self._create_worker("B", shift_mode="regular")
        self._slots()[0].worker_ids = workers
        report = self._errors(SLOTS.replace("12:00,2", "12:00,1"), "slots")
        self.assertIn("Line 2: this slot has 2 regular workers", report)

    def test_workers_get_their_slot(self):
        self._import(SLOTS)
        worker = self._create_worker("Amina", shift_mode="regular")
        self._import(WORKERS % worker.member_number, "workers")
        self.assertEqual(self._slots()[0].worker_ids, worker)
        wizard = self._import(WORKERS % worker.member_number, "workers")
        self.assertIn("have it already: 1", wizard.report)

    def test_workers_who_can_not_have_it_are_named_by_line(self):
        self._import(SLOTS)
        flying = self._create_worker("Flying", shift_mode="irregular")
        regulars = [
            self._create_worker("Regular %s" % n, shift_mode="regular")
            for n in range(3)
        ]
        lines = ["number,week,day,start"]
        for number in ["x99", flying.member_number] + [
            worker.member_number for worker in regulars
        ]:
            lines.append("%s,A,1,9:00" % number)
        lines.append("%s,C,1,9:00" % regulars[0].member_number)
        report = self._errors("\n".join(lines), "workers")
        self.assertIn("Line 2: no member has the number x99", report)
        self.assertIn("Line 3: Flying is not a regular worker", report)
        self.assertRegex(report, "Line 6: .* has no seat left")
        self.assertIn("Line 7: there is no such slot", report)
        self.assertEqual(report.count("Line"), 4)

    def test_no_worker_is_in_two_places(self):
        self._import(SLOTS)
        worker = self._create_worker("Amina", shift_mode="regular")
        self._create_template(
            name="Other", start_hour=11.0, worker_ids=[(6, 0, worker.ids)]
        )
        report = self._errors(WORKERS % worker.member_number, "workers")
        self.assertIn("Line 2: Amina already has the slot", report)

    def test_checking_5000_lines_takes_no_query_a_line(self):
        lines = ["week,day,start,end,seats,task,leader"]
        number = self._create_worker("Amina").member_number
        for n in range(5000):
            lines.append("A,1,9:00,12:00,2,Task %s,%s" % (n, number))
        wizard = self._wizard("\n".join(lines))
        before = self.env.cr.sql_log_count
        wizard.action_check()
        self.assertLess(self.env.cr.sql_log_count - before, 30)
        self.assertIn("New slots: 5000", wizard.report)

    def test_the_examples_are_right(self):
        for kind in ("slots", "workers"):
            path = get_module_resource(
                "beesdoo_shift_simple", "static", "csv", "%s.csv" % kind
            )
            with open(path) as example:
                wizard = self._wizard(example.read(), kind)
            wizard.action_check()
            # Nobody has the numbers of the example, but it can be read.
            self.assertNotIn("column", wizard.report)

    def test_the_dialog_asks_for_the_kind_of_file(self):
        form = Form(self.env["coop.shift.import"])
        form.kind = "workers"
        self.assertEqual(form.save().step, "file")

    def test_without_a_file_it_says_so(self):
        with self.assertRaisesRegex(UserError, "Choose the file"):
            self.env["coop.shift.import"].create({"kind": "slots"}).action_check()

    def test_the_desk_imports_nothing(self):
        desk = self._create_desk_employee()
        with self.assertRaises(AccessError):
            self._wizard(SLOTS, user=desk).action_import()
        self.assertFalse(self._slots())
