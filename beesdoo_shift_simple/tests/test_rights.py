from odoo.exceptions import AccessError

from .common import ShiftCase


class TestRights(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.amina = cls._create_worker("Amina")
        cls.bram = cls._create_worker("Bram")
        cls.portal = cls._create_portal_user(cls.amina, "amina_test")
        shift = cls._create_shift()
        cls.own = shift._book(cls.amina, cls.portal)
        cls.foreign = shift._book(cls.bram, cls.office)

    def test_volunteer_finds_only_the_own_registrations(self):
        registrations = self._as(self.env["coop.shift.registration"], self.portal)
        self.assertEqual(registrations.search([]).ids, self.own.ids)

    def test_volunteer_can_not_read_that_of_another(self):
        with self.assertRaises(AccessError):
            self._as(self.foreign, self.portal).read(["worker_id"])

    def test_volunteer_can_not_write_a_registration(self):
        with self.assertRaises(AccessError):
            self._as(self.own, self.portal).write({"state": "present"})

    def test_volunteer_can_not_cancel_by_the_office_button(self):
        with self.assertRaises(AccessError):
            self._as(self.own, self.portal).action_cancel()

    def test_volunteer_reads_no_shift_and_no_slot(self):
        for model in ("coop.shift", "coop.shift.template"):
            with self.assertRaises(AccessError):
                self._as(self.env[model], self.portal).search([])

    def test_desk_neither_sees_nor_changes_shifts(self):
        account = self._create_user("account_test", "group_entrance_desk")
        for desk in (account, self._create_desk_employee()):
            shift = self._as(self.own.shift_id, desk)
            shift.invalidate_cache()
            with self.assertRaises(AccessError):
                shift.read(["seats_taken"])
            with self.assertRaises(AccessError):
                shift.write({"seats": 9})

    def test_desk_reads_no_model_of_shifts(self):
        account = self._create_user("account_test", "group_entrance_desk")
        for desk in (account, self._create_desk_employee()):
            for model in self._models_of_shifts():
                with self.assertRaises(AccessError, msg=model):
                    self._as(self.env[model], desk).search([], limit=1)

    def test_desk_can_not_plan_shifts(self):
        desk = self._create_desk_employee()
        template = self._create_template()
        with self.assertRaises(AccessError):
            self._as(template, desk).action_generate()
        self.assertFalse(template.shift_ids)

    def test_an_employee_at_the_desk_reads_all_that_a_member_offers(self):
        member = self._as(self.amina, self._create_desk_employee())
        offered = member.fields_get()
        ours = [name for name in offered if "shift" in name or "registration" in name]
        self.assertIn("shift_status", ours)
        self.assertTrue(member.read(ours))

    def test_office_may_plan_shifts(self):
        template = self._create_template()
        self._as(template, self.office).action_generate()
        self.assertTrue(template.shift_ids)

    def test_office_registers_a_worker_by_hand(self):
        registrations = self._as(self.env["coop.shift.registration"], self.office)
        worker = self._create_worker("Chloé")
        shift = self._create_shift(96)
        registration = registrations.create(
            {"shift_id": shift.id, "worker_id": worker.id}
        )
        self.assertEqual(registration.start, shift.start)
        self.assertEqual(registration.booked_by_id, self.office)

    def test_volunteer_reads_no_name_of_who_cancelled_or_took_a_shift(self):
        own = self._as(self.own, self.portal)
        for name in ("cancelled_by_id", "replaced_by_id"):
            with self.assertRaises(AccessError):
                own.read([name])
