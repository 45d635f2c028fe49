from odoo.tools import html2plaintext

from ..models.coop_shift_notice import NOTICE_KINDS
from .notice_case import NoticeCase

OF_SHIFT = {
    "booked",
    "left",
    "freed",
    "exchanged",
    "taken_over",
    "seat_free",
    "reminder",
    "shift_cancelled",
    "shift_moved",
    "absent",
}


class TestNoticeTemplates(NoticeCase):
    """Every kind of notice becomes a mail that says what it has to."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shift.name = "Cheese & <b>Wine</b>"
        cls.registration = cls.shift._book(cls.worker, cls.office)
        cls.leave = cls.env["coop.leave"].create(
            {
                "worker_id": cls.worker.id,
                "date_from": "2031-02-01",
                "date_to": "2031-02-10",
                "reason": "Secret",
            }
        )

    def _queue(self, kind, **values):
        row = {
            "worker_id": self.worker.id,
            "key": "test/%s" % kind,
            "shift_id": self.shift.id,
            "registration_id": self.registration.id,
            "leave_id": self.leave.id,
            "detail": "What was before",
            "company_id": self.company.id,
        }
        if kind == "status":
            row["key"] = "alert/2031-02-01/test"
        return self.env["coop.shift.notice"]._queue(kind, [dict(row, **values)])

    def _render(self, notice):
        """Subject and body of the mail of ``notice``, whatever the moment."""
        template = notice._mail_templates()[notice.kind]
        self.assertTrue(template, notice.kind)
        self.assertEqual(notice._hand_over(template), "")
        mail = self._mails(notice)
        return mail.subject, mail.body_html

    def test_every_kind_has_a_mail_that_is_complete(self):
        for kind, __ in NOTICE_KINDS:
            subject, body = self._render(self._queue(kind))
            for text in (subject, body):
                for flaw in ("${", "False", "None", "object."):
                    self.assertNotIn(flaw, text, kind)
            self.assertIn("Amina", body)
            self.assertIn(self.company.name, body)
            self.assertIn("/my/shifts", body)
            self.assertLessEqual(len(html2plaintext(body).split()), 60, kind)

    def test_mails_about_a_shift_name_it(self):
        for kind in OF_SHIFT:
            subject, body = self._render(self._queue(kind))
            self.assertIn(self.shift._portal_label(), subject)
            self.assertIn(self.shift.hours, body)
            # The name of a task is text, and no HTML.
            self.assertIn("Cheese &amp; &lt;b&gt;Wine&lt;/b&gt;", body)

    def test_every_status_is_explained(self):
        for status, word in self.worker._fields["shift_status"].selection:
            notice = self._queue("status", key="%s/2031-02-01/test" % status)
            subject, body = self._render(notice)
            self.assertIn(word, subject)
            self.assertIn(word, body)
            self.assertGreater(len(notice.status_text), 40)

    def test_absence_and_status_say_the_counter(self):
        self._add_points(self.worker, "2031-02-01", -1.5)
        for kind in ("absent", "status"):
            self.assertIn("-1.5", self._render(self._queue(kind))[1])

    def test_a_closing_day_is_named(self):
        closing = self.env["coop.closing"].create(
            {"name": "Christmas", "date_from": "2031-01-01", "date_to": "2031-01-01"}
        )
        self.shift.closing_id = closing
        self.assertIn("Christmas", self._render(self._queue("shift_cancelled"))[1])

    def test_leave_is_told_without_its_reason(self):
        subject, body = self._render(self._queue("leave"))
        self.assertIn("Feb 1, 2031", subject)
        self.assertIn("Feb 10, 2031", body)
        self.assertNotIn("Secret", subject + body)

    def test_an_open_leave_has_no_last_day(self):
        self.leave.write({"kind": "exemption", "date_to": False})
        subject, __ = self._render(self._queue("leave"))
        self.assertIn("Exemption from Feb 1, 2031", subject)

    def test_a_leave_that_was_withdrawn_is_told(self):
        values = {"key": "7/deleted", "leave_id": None, "shift_id": None}
        notice = self._queue("leave", registration_id=None, **values)
        self._send()
        mail = self._mails(notice)
        self.assertEqual(mail.subject, "Your leave: withdrawn")
        self.assertIn("What was before", mail.body_html)

    def test_details_are_told(self):
        for kind in ("exchanged", "taken_over", "shift_moved", "mode"):
            self.assertIn("What was before", self._render(self._queue(kind))[1])

    def test_a_mail_is_in_the_language_of_the_worker(self):
        french = self.env["res.lang"].with_context(active_test=False)
        french.search([("code", "=", "fr_FR")]).active = True
        self.worker.lang = "fr_FR"
        template = self.env.ref("beesdoo_shift_simple.mail_template_booked")
        template.with_context(lang="fr_FR").subject = "Inscrit : ${object.shift_text}"
        subject, body = self._render(self._queue("booked"))
        day = self.company.with_context(lang="fr_FR")._coop_day(self.shift.start)
        self.assertTrue(subject.startswith("Inscrit : %s" % day))
        self.assertIn(day, body)

    def test_ready_sentences_follow_the_language_of_the_worker(self):
        french = self.env["res.lang"].with_context(active_test=False)
        french.search([("code", "=", "fr_FR")]).active = True
        self.worker.lang = "fr_FR"
        self.env["ir.translation"].create(
            {
                "type": "code",
                "name": "addons/beesdoo_shift_simple/models/coop_shift_notice_texts.py",
                "module": "beesdoo_shift_simple",
                "lang": "fr_FR",
                "src": "It was planned for: %s.",
                "value": "Prévu avant : %s.",
                "state": "translated",
            }
        )
        self.assertIn("Prévu avant : What", self._queue("shift_moved").detail_text)

    def test_hours_are_those_of_the_shop(self):
        start = self._local("2031-07-10 09:00")
        stop = self._local("2031-07-10 12:00")
        self.shift.write({"start": start, "stop": stop})
        self.assertIn("09:00–12:00", self._queue("booked").shift_text)

    def test_a_template_that_the_store_changed_is_used(self):
        template = self.env.ref("beesdoo_shift_simple.mail_template_left")
        template.subject = "Bye ${object.worker_id.name}"
        self.assertEqual(self._render(self._queue("left"))[0], "Bye Amina")

    def test_without_an_address_of_the_company_a_mail_leaves_all_the_same(self):
        self.company.email = False
        self.assertTrue(self._render(self._queue("left"))[0])
