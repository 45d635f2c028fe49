from odoo.exceptions import UserError

from .job_case import JobCase


class TestJobClosing(JobCase):
    def test_confirmed_cards_are_printed_by_who_confirms(self):
        job = self._start(self.both)
        job.action_confirm()
        self.assertEqual(self.both.mapped("state"), ["printed", "printed"])
        self.assertEqual(self.both.mapped("changed_by_id"), self.office)
        self.assertEqual((job.state, job.closed_by_id), ("confirmed", self.office))
        self.assertIn("2 of 2", job.message)

    def test_spoiled_card_stays_to_print(self):
        job = self._start(self.both)
        self._line(job, self.amina_card).action_spoiled()
        job.action_confirm()
        self.assertEqual(self.both.mapped("state"), ["to_print", "printed"])
        self.assertIn("Amina", job.message)
        self.assertNotIn("Bram", job.message)
        self.assertEqual(self._start(self.amina_card).state, "ready")

    def test_spoiled_mark_can_be_taken_off(self):
        job = self._start(self.both)
        line = self._line(job, self.amina_card)
        line.action_spoiled()
        line.action_not_spoiled()
        job.action_confirm()
        self.assertEqual(self.amina_card.state, "printed")

    def test_cancelled_job_frees_its_cards(self):
        job = self._start(self.both)
        job.action_cancel()
        self.assertEqual(self.both.mapped("state"), ["to_print", "to_print"])
        self.assertEqual(self._start(self.both).state, "ready")

    def test_job_is_closed_once(self):
        job = self._start(self.both)
        job.action_confirm()
        for act in (
            self._as(job, self.env.user).action_confirm,
            job.action_cancel,
            job.line_ids.action_spoiled,
        ):
            with self.assertRaisesRegex(UserError, "Confirmed"):
                act()

    def test_double_click_confirms_once(self):
        job = self._start(self.both)
        job.action_confirm()
        count = len(self.amina_card.event_ids)
        self.assertTrue(job.action_confirm())
        self.assertEqual(len(self.amina_card.event_ids), count)

    def test_cancelled_job_has_no_download(self):
        job = self._start(self.both)
        job.action_cancel()
        with self.assertRaisesRegex(UserError, "Cancelled"):
            job.action_download()

    def _assert_left(self, job, card, state):
        """``card`` is left as it is, its member named, and the other one printed."""
        job.action_confirm()
        self.assertEqual(card.state, state)
        self.assertEqual(self._line(job, card).outcome, "changed")
        self.assertIn("(1)", job.message)
        self.assertIn(card.member_id.name, job.message)
        self.assertEqual(self.bram_card.state, "printed")

    def test_card_lost_meanwhile_stays_lost(self):
        job = self._start(self.both)
        self.amina_card._declare_lost()
        self._assert_left(job, self.amina_card, "lost")

    def test_name_changed_meanwhile_stays_to_print(self):
        job = self._start(self.both)
        self.amina.name = "Amina Janssens"
        self._assert_left(job, self.amina_card, "to_print")

    def test_card_queued_again_meanwhile_stays_to_print(self):
        job = self._start(self.both)
        self.amina_card._hand_out()
        self.amina_card._set({"since": "2020-01-01 00:00:00"})
        self.amina_card._requeue("Cut askew")
        self.amina_card._set({"since": "2020-01-02 00:00:00"})
        self._assert_left(job, self.amina_card, "to_print")

    def test_text_of_the_design_changed_meanwhile_stays_to_print(self):
        job = self._start(self.amina_card)
        self.company._card_design("worker").write({"back_text": "New opening hours"})
        job.action_confirm()
        self.assertEqual(self.amina_card.state, "to_print")

    def test_colour_changed_meanwhile_does_no_harm(self):
        job = self._start(self.amina_card)
        self.company._card_design("worker").write({"accent": "#123456"})
        job.action_confirm()
        self.assertEqual(self.amina_card.state, "printed")

    def test_card_handed_out_meanwhile_is_left_alone(self):
        job = self._start(self.both)
        self.amina_card._hand_out()
        job.action_confirm()
        self.assertEqual(self.amina_card.state, "handed_out")
        self.assertNotIn("Amina", job.message)

    def test_language_of_who_confirms_changes_no_card(self):
        self.env["res.lang"].search(
            [("code", "=", "fr_FR"), ("active", "in", (True, False))]
        ).write({"active": True})
        job = self._start(self.both)
        job.with_context(lang="fr_FR").action_confirm()
        self.assertEqual(self.both.mapped("state"), ["printed", "printed"])
