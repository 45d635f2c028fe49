from .notice_case import NoticeCase


class TestStatusMail(NoticeCase):
    """Of a status that changes to and fro, the one that holds is told once."""

    def _change(self, minute, points):
        with self._at("2031-02-03 10:%02d" % minute):
            self._add_points(self.worker, "2031-02-03", points)
        return self._notice("status")

    def test_a_status_that_changed_again_is_skipped(self):
        alert = self._change(0, -1)
        fine = self._change(1, 1)
        self._send()
        self._assert_skipped(alert, "changed again")
        self.assertEqual(fine.state, "sent")

    def test_to_and_fro_before_the_mail_left_is_told_once(self):
        first, fine, last = [self._change(n, p) for n, p in enumerate((-1, 1, -1))]
        self._send()
        self._assert_skipped(first, "newer")
        self._assert_skipped(fine, "changed again")
        self.assertEqual(last.state, "sent")

    def test_to_and_fro_is_told_each_time_when_mails_left_between(self):
        for minute, points in enumerate((-1, 1, -1)):
            notice = self._change(minute, points)
            self._send()
            self.assertEqual(notice.state, "sent")

    def test_what_is_told_already_is_not_told_again(self):
        self._change(0, -1)
        self._send()
        self._change(1, 1)
        again = self._change(2, -1)
        self._send()
        self._assert_skipped(again, "already")
