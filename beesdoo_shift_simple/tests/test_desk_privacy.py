from .common import ShiftCase

STATUSES = ("holiday", "suspended", "unsubscribed", "resigning", "alert")


class TestDeskPrivacy(ShiftCase):
    """What the entrance desk says where bystanders read along: never a counter."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina Haddad")
        cls.eater = cls._create_eater("Luc Peeters", cls.worker)
        cls.env.cr.execute(
            "UPDATE res_partner SET shift_counter = -7.25 WHERE id = %s",
            (cls.worker.id,),
        )

    def _give_status(self, status):
        self.env.cr.execute(
            "UPDATE res_partner SET shift_status = %s WHERE id = %s",
            (status, self.worker.id),
        )
        self.worker.invalidate_cache()

    def _summary(self, member, is_private):
        member = member.with_context(coop_private=is_private)
        return member._member_summary()[member.id]

    def test_elsewhere_the_counter_is_said(self):
        for status in ("suspended", "unsubscribed"):
            self._give_status(status)
            summary = self._summary(self.eater, False)
            self.assertIn("7.25", summary["refusals"][0][1], status)
            self.assertIn("7.25", summary["counter"])
        self._give_status("alert")
        self.assertIn("7.25", self._summary(self.eater, False)["notices"][0])

    def test_no_sentence_of_any_status_has_the_counter(self):
        for status in STATUSES:
            self._give_status(status)
            for member in (self.worker, self.eater):
                summary = self._summary(member, True)
                self.assertTrue(summary["refusals"] or summary["notices"], status)
                self.assertEqual(summary["counter"], "")
                self.assertNotIn("7.25", self._said(summary), status)
                self.assertNotIn("7,25", self._said(summary), status)

    def test_no_sentence_of_any_status_has_a_family_name(self):
        for status in STATUSES:
            self._give_status(status)
            said = self._said(self._summary(self.eater, True))
            self.assertIn("Amina H.", said, status)
            for name in ("Haddad", "Peeters"):
                self.assertNotIn(name, said, status)

    def test_who_has_to_make_up_a_shift_reads_so(self):
        self._give_status("alert")
        notices = self._summary(self.worker, True)["notices"]
        self.assertEqual(notices, ["Amina H. has a shift to make up."])

    def test_the_status_is_said_without_the_counter(self):
        self._give_status("suspended")
        ((code, sentence, advice),) = self._summary(self.worker, True)["refusals"]
        self.assertEqual((code, sentence), ("suspended", "Amina H. is suspended."))
        self.assertTrue(advice)

    def test_actions_name_nobody(self):
        shift = self._create_shift(-0.1)
        self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": self.worker.id}
        )
        worker = self.worker.with_context(coop_private=True)
        (action,) = worker._member_actions()[worker.id]
        self.assertNotIn("Haddad", str(action))

    def _said(self, summary):
        """All that the summary says, whatever an addon adds to it."""
        return str(summary)
