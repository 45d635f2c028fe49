from .common import ShiftCase


class TestNoticeConcurrency(ShiftCase):
    """Two jobs that run at once never send one mail twice."""

    def setUp(self):
        super().setUp()
        self.addCleanup(self._clean_up)
        # Other connections see committed rows only.
        with self.registry.cursor() as cursor:
            env = self.env(cr=cursor)
            worker = env["res.partner"].create(
                {"name": "Amina", "member_role": "worker", "shift_mode": "irregular"}
            )
            self.notice_id = (
                env["coop.shift.notice"]._queue("mode", [self._prepare_row(worker)]).id
            )
            self.worker_id = worker.id

    def _prepare_row(self, worker):
        return {"worker_id": worker.id, "key": "test", "company_id": self.company.id}

    def _clean_up(self):
        with self.registry.cursor() as cursor:
            cursor.execute(
                "DELETE FROM coop_shift_notice WHERE id = %s", (self.notice_id,)
            )
            self.env(cr=cursor)["res.partner"].browse(self.worker_id).unlink()

    def _take(self, cursor):
        return self.env(cr=cursor)["coop.shift.notice"]._take_queued().ids

    def test_what_one_job_sends_the_other_leaves_alone(self):
        with self.registry.cursor() as first, self.registry.cursor() as second:
            self.assertIn(self.notice_id, self._take(first))
            self.assertNotIn(self.notice_id, self._take(second))
            first.rollback()
            second.rollback()
            self.assertIn(self.notice_id, self._take(second))
