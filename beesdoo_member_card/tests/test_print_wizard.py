from odoo.exceptions import UserError

from .job_case import JobCase


class TestPrintWizard(JobCase):
    def test_chosen_cards_are_printed(self):
        wizard = self._wizard(self.both)
        self.assertEqual((wizard.card_count, wizard.sheet_count), (2, 1))
        job = self._job_of(wizard.action_print())
        self.assertEqual(job.line_ids.mapped("card_id"), self.both)

    def test_cards_lie_by_name(self):
        wizard = self._wizard(self.bram_card + self.amina_card)
        job = self._job_of(wizard.action_print())
        self.assertEqual(job.line_ids.mapped("card_id"), self.both)

    def test_queue_is_what_waits_and_is_in_no_job(self):
        self._start(self.amina_card)
        wizards = self._as(self.env["coop.card.print"], self.office)
        values = wizards.with_context(coop_card_queue=True).default_get(["card_ids"])
        ids = values["card_ids"][0][2]
        self.assertIn(self.bram_card.id, ids)
        self.assertNotIn(self.amina_card.id, ids)

    def test_queue_is_without_those_who_have_left(self):
        luc_card = self._create_card(self.luc)
        self.bram.active = False
        self.luc.write({"member_role": False, "household_worker_id": False})
        wizards = self._as(self.env["coop.card.print"], self.office)
        values = wizards.with_context(coop_card_queue=True).default_get(["card_ids"])
        ids = values["card_ids"][0][2]
        self.assertIn(self.amina_card.id, ids)
        self.assertNotIn(self.bram_card.id, ids)
        self.assertNotIn(luc_card.id, ids)

    def test_first_free_place_takes_a_second_sheet(self):
        wizard = self._wizard(self.both, start=10)
        self.assertEqual(wizard.sheet_count, 2)

    def test_place_that_the_sheet_has_not_is_refused(self):
        for start in (11, 99999999999, -99999999999, False):
            wizard = self._wizard(self.both, start=start)
            with self.assertRaisesRegex(UserError, "1 to 10"):
                wizard.action_print()

    def test_card_printer_has_no_first_place(self):
        wizard = self._wizard(self.both, layout="id1", start=7)
        self.assertEqual(self._job_of(wizard.action_print()).start, 1)

    def test_choice_is_remembered(self):
        self._wizard(self.both, layout="a4_2x4", turn="short").action_print()
        wizard = self._wizard(self.both)
        self.assertEqual((wizard.layout, wizard.turn), ("a4_2x4", "short"))

    def test_offsets_of_the_shop_are_those_of_the_job(self):
        self.company.write({"card_front_right": 1.5, "card_back_down": -2.0})
        job = self._job_of(self._wizard(self.both).action_print())
        self.assertEqual((job.front_right, job.back_down), (1.5, -2.0))

    def test_problem_is_listed_before_and_refused(self):
        self.amina.name = "Amina \u4e16"
        wizard = self._wizard(self.both)
        self.assertIn("\u4e16", wizard.problems)
        with self.assertRaisesRegex(UserError, "Nothing was printed"):
            wizard.action_print()

    def test_card_with_a_problem_can_be_left_out(self):
        self.amina.name = "Amina \u4e16"
        wizard = self._wizard(self.both, leave_out=True)
        self.assertEqual(wizard.card_count, 1)
        job = self._job_of(wizard.action_print())
        self.assertEqual(job.line_ids.card_id, self.bram_card)

    def test_one_sentence_of_many_cards_is_listed_once(self):
        self.company._card_design("worker").write({"back_text": "Hello \u4e16"})
        wizard = self._wizard(self.both)
        lines = wizard.problems.splitlines()
        self.assertEqual(len(lines), len(set(lines)))

    def test_card_in_another_job_is_named(self):
        job = self._start(self.amina_card)
        wizard = self._wizard(self.both)
        self.assertIn("Amina", wizard.problems)
        self.assertIn(job.name, wizard.problems)

    def test_printed_card_is_printed_again_for_a_reason(self):
        self.amina_card._confirm_printed()
        wizard = self._wizard(self.both)
        self.assertEqual(wizard.again_names, "Amina Haddad")
        with self.assertRaisesRegex(UserError, "Say why.*Amina"):
            wizard.action_print()
        wizard.reason = "Damaged"
        number = self.amina_card.number
        wizard.action_print()
        self.assertEqual(
            (self.amina_card.state, self.amina_card.reason), ("to_print", "Damaged")
        )
        self.assertEqual(self.amina_card.number, number)


class TestPrintMembers(JobCase):
    def test_cards_of_chosen_members_are_printed(self):
        wizard = self._wizard(self.amina + self.bram)
        self.assertEqual(wizard.card_ids, self.both)
        self.assertFalse(wizard.member_ids)

    def test_member_without_a_card_is_named_and_gets_one(self):
        wizard = self._wizard(self.amina + self.luc)
        self.assertEqual(wizard.member_ids, self.luc)
        wizard.action_make_cards()
        self.assertFalse(wizard.member_ids)
        self.assertEqual(
            wizard.card_ids, self.amina_card + self.luc.sudo().coop_card_id
        )

    def test_member_without_a_card_is_left_out(self):
        job = self._job_of(self._wizard(self.amina + self.luc).action_print())
        self.assertEqual(job.line_ids.card_id, self.amina_card)
        self.assertFalse(self.luc.coop_card_id)

    def test_eaters_of_a_shop_without_cards_for_them_are_named(self):
        self.company.card_of_eaters = "none"
        wizard = self._wizard(self.luc)
        with self.assertRaisesRegex(UserError, "Luc"):
            wizard.action_make_cards()

    def test_strangers_are_named(self):
        wizard = self._wizard(self.amina + self.stranger)
        self.assertIn("Nadia", wizard.stranger_names)
        self.assertEqual(wizard.card_ids, self.amina_card)

    def test_button_of_a_member_opens_the_wizard(self):
        action = self._as(self.amina, self.office).action_print_cards()
        self.assertEqual(action["res_model"], "coop.card.print")
        self.assertEqual(action["context"]["active_ids"], self.amina.ids)

    def test_button_of_a_card_opens_the_wizard(self):
        action = self._as(self.amina_card, self.office).action_print()
        self.assertEqual(action["context"]["active_ids"], self.amina_card.ids)
