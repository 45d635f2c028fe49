from .common import ShiftCase


class NoticeCase(ShiftCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env["coop.shift.notice"].search([]).write({"state": "sent"})
        cls.company.email = "shop@example.org"
        cls.worker = cls._create_worker("Amina", email="amina@example.org")
        cls.shift = cls._create_shift(72)

    def _send(self):
        self.env["coop.shift.notice"]._cron_send()

    def _notice(self, kind, worker=None):
        """The newest notice of that kind."""
        worker = worker or self.worker
        return self.env["coop.shift.notice"].search(
            [("worker_id", "=", worker.id), ("kind", "=", kind)], limit=1
        )

    def _mails(self, notice):
        return self.env["mail.mail"].search(
            [("model", "=", notice._name), ("res_id", "in", notice.ids)]
        )

    def _assert_skipped(self, notice, words):
        self.assertEqual(notice.state, "skipped")
        self.assertIn(words, notice.why_skipped)
        self.assertFalse(self._mails(notice))
