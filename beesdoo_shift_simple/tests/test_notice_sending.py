from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.tools import mute_logger

from .notice_case import NoticeCase

SENDING = "odoo.addons.beesdoo_shift_simple.models.coop_shift_notice_sending"
RENDERING = (
    "odoo.addons.mail.models.mail_template",
    "odoo.addons.mail.models.mail_render_mixin",
)


class TestNoticeSending(NoticeCase):
    """The job hands each notice to the mail queue once, or says why not."""

    def test_a_mail_goes_to_the_worker_from_the_company(self):
        self.shift._book(self.worker, self.office)
        self._send()
        notice = self._notice("booked")
        mail = self._mails(notice)
        self.assertEqual(notice.state, "sent")
        self.assertTrue(notice.sent_on)
        self.assertEqual(mail.state, "outgoing")
        self.assertEqual(mail.recipient_ids, self.worker)
        self.assertEqual(mail.email_from, self.company.partner_id.email_formatted)
        self.assertEqual(mail.reply_to, self.company.partner_id.email_formatted)
        self.assertTrue(mail.auto_delete)

    def test_a_mail_is_written_once(self):
        self.shift._book(self.worker, self.office)
        self._send()
        self._send()
        self.assertEqual(len(self._mails(self._notice("booked"))), 1)

    def test_without_an_address_it_is_skipped_until_tried_again(self):
        self.worker.email = False
        self.shift._book(self.worker, self.office)
        self._send()
        notice = self._notice("booked")
        self._assert_skipped(notice, "has no e-mail address")
        self.worker.email = "amina@example.org"
        self._as(notice, self.office).action_retry()
        self.assertFalse(notice.why_skipped)
        self._send()
        self.assertEqual(notice.state, "sent")

    def test_what_was_sent_can_not_be_sent_again(self):
        self.shift._book(self.worker, self.office)
        self._send()
        with self.assertRaises(UserError):
            self._notice("booked").action_retry()

    def test_a_volunteer_can_not_send_again(self):
        user = self._create_portal_user(self.worker, "amina_notice")
        self.shift._book(self.worker, self.office)
        with self.assertRaises(AccessError):
            self._as(self._notice("booked"), user).action_retry()

    def test_one_mail_that_fails_does_not_hold_up_the_others(self):
        template = self.env.ref("beesdoo_shift_simple.mail_template_left")
        template.body_html = "${object.nothing_of_that_name.name}"
        self.shift._book(self.worker, self.office)._leave(self.office)
        other = self._create_worker("Bram", email="bram@example.org")
        self.shift._book(other, self.office)
        with mute_logger(SENDING, *RENDERING):
            self._send()
        self._assert_skipped(self._notice("left"), "could not be written")
        self.assertEqual(self._notice("booked", other).state, "sent")

    def test_a_deleted_template_is_said(self):
        self.env.ref("beesdoo_shift_simple.mail_template_left").unlink()
        self.shift._book(self.worker, self.office)._leave(self.office)
        self._send()
        self._assert_skipped(self._notice("left"), "template")

    def test_a_reminder_of_a_cancelled_registration_is_skipped(self):
        registration = self.shift._book(self.worker, self.office)
        self.company.reminder_days = 3
        registration._queue_notices("reminder")
        registration.action_cancel()
        self._send()
        self._assert_skipped(self._notice("reminder"), "cancelled")

    def test_a_reminder_of_a_shift_that_started_is_skipped(self):
        registration = self.shift._book(self.worker, self.office)
        registration._queue_notices("reminder")
        start = self.company._coop_local(self.shift.start)
        with self._at(start.strftime("%Y-%m-%d %H:%M")), mute_logger(SENDING):
            self.shift.start = self.shift.start.replace(second=0)
            self._send()
        self._assert_skipped(self._notice("reminder"), "started")

    def test_a_move_that_was_followed_by_another_is_skipped(self):
        self.shift._book(self.worker, self.office)
        for __ in range(2):
            self.shift.start += timedelta(hours=1)
        first, second = self.env["coop.shift.notice"].search(
            [("kind", "=", "shift_moved"), ("shift_id", "=", self.shift.id)], order="id"
        )
        self._send()
        self._assert_skipped(first, "moved again")
        self.assertEqual(second.state, "sent")

    def _wish(self, shift):
        """The worker is told that a seat of ``shift`` is free."""
        return self.env["coop.shift.notice"]._queue(
            "seat_free",
            [
                {
                    "worker_id": self.worker.id,
                    "key": shift.id,
                    "shift_id": shift.id,
                    "company_id": self.company.id,
                }
            ],
        )

    def test_a_seat_that_is_free_is_told(self):
        notice = self._wish(self.shift)
        self._send()
        self.assertEqual(notice.state, "sent")

    def test_a_seat_that_is_taken_again_is_not_told(self):
        notice = self._wish(self.shift)
        self.shift.seats = 1
        self.shift._book(self._create_worker("Bram"), self.office)
        self._send()
        self._assert_skipped(notice, "full again")

    def test_a_seat_is_not_told_to_who_has_it(self):
        notice = self._wish(self.shift)
        self.shift._book(self.worker, self.office)
        self._send()
        self._assert_skipped(notice, "registered on the shift")

    def test_who_is_back_on_the_shift_is_not_told_to_have_left(self):
        self.shift._book(self.worker, self.office)._leave(self.office)
        self.shift._book(self.worker, self.office)
        self._send()
        self._assert_skipped(self._notice("left"), "registered on the shift")
        self.assertEqual(self._notice("booked").state, "sent")

    def test_a_leave_that_was_withdrawn_is_not_confirmed(self):
        row = {"worker_id": self.worker.id, "company_id": self.company.id}
        notice = self.env["coop.shift.notice"]._queue("leave", [dict(row, key="7")])
        self._send()
        self._assert_skipped(notice, "withdrawn")

    def test_an_absence_that_was_corrected_is_not_told(self):
        shift = self._create_shift(-5)
        registration = self.env["coop.shift.registration"].create(
            {"shift_id": shift.id, "worker_id": self.worker.id}
        )
        shift.action_validate()
        shift.write({"validated_on": False})
        registration.state = "present"
        self._send()
        self._assert_skipped(self._notice("absent"), "corrected")

    def test_reasons_are_in_the_language_of_the_shop(self):
        self.worker.lang, self.company.partner_id.lang = "en_US", "en_US"
        notice = self._wish(self.shift).with_context(lang="fr_FR")
        self.assertEqual(notice._for_office().env.context["lang"], "en_US")

    def test_old_mails_are_forgotten_but_not_those_of_coming_shifts(self):
        self.shift._book(self.worker, self.office)
        past = self._create_shift(-5)
        self._wish(past)
        self._send()
        kept, forgotten = self._notice("booked"), self._notice("seat_free")
        self.env.cr.execute(
            "UPDATE coop_shift_notice SET create_date = '2020-01-01',"
            " sent_on = '2020-01-01' WHERE id IN %s",
            (tuple((kept | forgotten).ids),),
        )
        kept.invalidate_cache()
        self._send()
        self.assertTrue(kept.exists())
        self.assertFalse(forgotten.exists())

    def test_recent_mails_are_kept(self):
        self._wish(self._create_shift(-5))
        self._send()
        self._send()
        self.assertTrue(self._notice("seat_free").exists())

    def test_a_mail_takes_few_queries(self):
        costs = []
        for count in (10, 30):
            shift = self._create_shift(100, seats=count)
            for number in range(count):
                worker = self._create_worker("W", email="w%s@example.org" % number)
                shift._book(worker, self.office)
            shift.invalidate_cache()
            before = self.env.cr.sql_log_count
            self._send()
            costs.append(self.env.cr.sql_log_count - before)
        # Odoo takes 7 (14.0) or 9 (12.0) to write a mail.
        self.assertLessEqual((costs[1] - costs[0]) / 20, 10)

    def test_the_office_reads_the_mails_and_changes_none(self):
        self.shift._book(self.worker, self.office)
        notice = self._as(self._notice("booked"), self.office)
        self.assertEqual(notice.read(["state"])[0]["state"], "queued")
        with self.assertRaises(AccessError):
            notice.write({"state": "sent"})
