from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

from .common import ShiftCase


class TestDesk(ShiftCase):
    """ "I am here", touched at the entrance desk."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina")
        cls.desk = cls._create_user("desk_test", "group_entrance_desk")

    def _register(self, start_in_hours, worker=None):
        shift = self._create_shift(start_in_hours)
        return self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": (worker or self.worker).id}
        )

    def _actions(self):
        return self._member()._member_actions()[self.worker.id]

    def _run(self, code):
        return self._member()._run_member_action(code)

    def _member(self):
        """The worker as the system reads members for the account of the desk."""
        return self._as(self.worker, self.desk).sudo()

    def test_a_shift_that_is_about_to_start_offers_it(self):
        self._register(0.4)
        (action,) = self._actions()
        self.assertIn("I am here", action["label"])

    def test_neither_an_earlier_nor_a_later_shift_offers_it(self):
        for hours in (0.6, -3.1):
            self._register(hours)
        self.assertFalse(self._actions())

    def test_touching_it_notes_the_attendance_once(self):
        registration = self._register(-0.1)
        (action,) = self._actions()
        self._run(action["code"])
        self.assertEqual(registration.state, "present")
        self.assertFalse(self._actions())

    def test_touching_it_twice_is_touching_it_once(self):
        registration = self._register(-0.1)
        (action,) = self._actions()
        for code, state in (("code", "present"), ("undo", "registered")):
            for __ in range(2):
                self._run(action[code])
                self.assertEqual(registration.state, state)

    def test_it_can_be_taken_back(self):
        registration = self._register(-0.1)
        (action,) = self._actions()
        self._run(action["code"])
        self._run(action["undo"])
        self.assertEqual(registration.state, "registered")

    def test_that_of_another_member_is_refused(self):
        foreign = self._register(-0.1, self._create_worker("Bram"))
        with self.assertRaises(UserError):
            self._run("shift_present_%s" % foreign.id)
        self.assertEqual(foreign.state, "registered")

    def test_a_validated_sheet_offers_nothing(self):
        registration = self._register(-0.1)
        registration.shift_id._validate(self.office)
        self.assertFalse(self._actions())

    def test_looking_costs_the_same_for_many(self):
        self._register(-0.1)
        workers = self.worker
        for number in range(10):
            worker = self._create_worker("W %s" % number)
            self._register(-0.1, worker)
            workers |= worker
        self.worker._member_actions()
        flush(workers)
        workers.invalidate_cache()
        before = self.cr.sql_log_count
        workers._member_actions()
        self.assertLess(self.cr.sql_log_count - before, 10)

    def test_summary_and_actions_look_for_shifts_only_once(self):
        self._register(-0.1)
        member = self.worker.sudo()
        member._member_actions()
        flush(member)
        member.invalidate_cache()
        member._member_summary()
        before = self.cr.sql_log_count
        self.assertTrue(member._member_actions()[member.id])
        self.assertEqual(self.cr.sql_log_count, before)

    def test_a_shift_booked_after_looking_is_offered(self):
        self.assertFalse(self._actions())
        self._register(-0.1)
        self.assertTrue(self._actions())

    def test_an_eater_is_offered_nothing_and_told_the_shifts_of_the_worker(self):
        self._register(-0.1)
        eater = self._as(self._create_eater("Luc", self.worker), self.desk).sudo()
        self.assertEqual(len(eater._member_summary()[eater.id]["next_shifts"]), 1)
        self.assertFalse(eater._member_actions()[eater.id])
