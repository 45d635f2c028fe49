import json
from datetime import timedelta
from unittest.mock import patch

from odoo import fields
from odoo.tools import mute_logger

from odoo.addons.mail.models.mail_mail import MailMail

from .common import EntranceCase

LOGGER = "odoo.addons.beesdoo_welcome_screen.models.coop_entrance_watch_telling"
CARD = "0420000000013"


class TestWatchTelling(EntranceCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.office.notification_type = "inbox"
        cls.watch = cls._create_watch(cls.office)

    @classmethod
    def _create_watch(cls, user, **values):
        watches = cls.env["coop.entrance.watch"]
        defaults = {"member_id": cls.amina.id, "user_id": user.id}
        return watches.create(dict(defaults, **values))

    def _comes(self, key, number=CARD):
        return self._desk()._answer(number, key=key)

    def _told(self, user=None):
        """The notifications that this user got, the newest first."""
        partner = (user or self.office).partner_id
        return self.env["mail.message"].search(
            [("partner_ids", "in", partner.ids), ("subject", "=like", "% has come")]
        )

    def _later(self, **delay):
        now = fields.Datetime.now() + timedelta(**delay)
        return patch.object(fields.Datetime, "now", lambda *args: now)

    def test_who_waits_is_told_in_the_inbox(self):
        self._comes("a")
        message = self._told()
        self.assertEqual(message.subject, "Amina Haddad has come")
        inbox = self._as(self.env["mail.message"], self.office)
        self.assertEqual(inbox.search([("needaction", "=", True)]), message)

    def test_it_says_when_in_the_time_of_the_shop_and_what_for(self):
        self.watch.note = "<b>Umbrella</b>"
        now = fields.Datetime.to_datetime("2030-06-01 07:05:00")
        with patch.object(fields.Datetime, "now", lambda *args: now):
            self._comes("a")
        body = self._told().body
        self.assertIn("Saturday June 1, 09:05", body)
        self.assertIn("&lt;b&gt;Umbrella&lt;/b&gt;", body)

    def test_it_is_said_in_the_language_of_the_reader(self):
        self.env["res.lang"].load_lang("fr_BE")
        self.office.lang = "fr_BE"
        now = fields.Datetime.to_datetime("2030-06-01 07:05:00")
        with patch.object(fields.Datetime, "now", lambda *args: now):
            self._desk("en_US")._answer(CARD, key="a")
        self.assertIn("samedi 1 juin, 09:05", self._newest(self.office).body)

    def _newest(self, user):
        domain = [("partner_ids", "in", user.partner_id.ids)]
        return self.env["mail.message"].search(domain, limit=1)

    def test_a_mail_has_the_link_to_the_member_and_no_other(self):
        """Odoo's own button would lead to no record, and fail."""
        self.office.notification_type = "email"
        self._comes("a")
        mail = self.env["mail.mail"].search([], order="id desc", limit=1)
        self.assertIn("Amina Haddad has come", mail.subject)
        self.assertIn("#model=res.partner", mail.body_html)
        self.assertNotIn("/mail/view", mail.body_html)

    def test_privacy_at_the_door_hides_no_name_from_the_office(self):
        self.company.entrance_privacy = True
        self._comes("a")
        self.assertEqual(self._told().subject, "Amina Haddad has come")

    def test_once_is_over_when_told(self):
        self._comes("a")
        self.assertFalse(self.watch.active)
        self.assertTrue(self.watch.told_on)

    def test_every_time_goes_on(self):
        self.watch.every_time = True
        self._comes("a")
        with self._later(hours=1):
            self._comes("b")
        self.assertEqual(len(self._told()), 2)
        self.assertTrue(self.watch.active)

    def test_asking_again_with_the_same_key_tells_nobody_twice(self):
        self.watch.every_time = True
        self._comes("a")
        with self._later(hours=1):
            self._comes("a")
        self.assertEqual(len(self._told()), 1)

    def test_nor_does_a_second_scan_of_the_same_visit(self):
        self.watch.every_time = True
        self.company.entrance_log = "none"
        for key in ("a", "a", "b"):
            self._comes(key)
        self.assertEqual(len(self._told()), 1)

    def test_nobody_is_told_of_somebody_else(self):
        self._comes("a", self.luc.member_number)
        self.assertFalse(self._told())

    def test_nobody_is_told_after_the_last_day(self):
        self.watch.expires_on = self.company._coop_today() - timedelta(days=1)
        self._comes("a")
        self.assertFalse(self._told())

    def test_who_has_left_the_office_is_not_told(self):
        left = self.env.ref("komunigi_base.group_members_office")
        self.office.write({"groups_id": [(3, left.id)]})
        self._comes("a")
        self.assertFalse(self._told())

    def test_an_archived_user_is_not_told(self):
        self.office.active = False
        self._comes("a")
        self.assertFalse(self._told())

    def test_a_mail_waits_in_the_queue(self):
        self.office.notification_type = "email"
        with patch.object(MailMail, "send") as send:
            self._comes("a")
        mail = self.env["mail.mail"].search([("mail_message_id", "=", self._told().id)])
        self.assertEqual(mail.state, "outgoing")
        self.assertEqual(mail.recipient_ids, self.office.partner_id)
        send.assert_not_called()

    def test_neither_desk_nor_shop_needs_an_address(self):
        (self.kiosk.partner_id | self.company.partner_id).write({"email": False})
        self._comes("a")
        self.assertTrue(self._told())

    def test_a_few_words_pop_up_in_the_web_client(self):
        self._comes("a")
        texts = self.env["bus.bus"].search([]).mapped("message")
        pop_ups = [json.loads(text) for text in texts if "simple_notif" in text]
        self.assertEqual([one["title"] for one in pop_ups], ["Amina Haddad has come"])

    def test_a_failure_spoils_neither_the_answer_nor_the_log(self):
        def fail(*args, **kwargs):
            self.env.cr.execute("SELECT 1 / 0")

        with patch.object(type(self.watch), "_notify", fail):
            with mute_logger("odoo.sql_db"), self.assertLogs(LOGGER, "WARNING"):
                answer = self._comes("a")
        self.assertEqual(answer["verdict"], "yes")
        self.assertEqual(self._visits().member_id, self.amina)
        self.assertTrue(self.watch.active)

    def test_a_failure_for_one_leaves_the_others_alone(self):
        colleague = self._create_user("colleague_test", "group_members_office")
        self._create_watch(colleague)
        watches = type(self.watch)
        notify = watches._notify

        def fail_for_one(watch, message):
            if watch.user_id == colleague:
                raise ValueError("mailbox")
            return notify(watch, message)

        with patch.object(watches, "_notify", fail_for_one):
            with self.assertLogs(LOGGER, "WARNING"):
                self._comes("a")
        self.assertTrue(self._told())
        self.assertFalse(self._told(colleague))

    def test_where_nobody_waits_it_costs_one_query(self):
        watches = self.env["coop.entrance.watch"].sudo()
        watches._tell(self.bram)
        before = self.env.cr.sql_log_count
        watches._tell(self.bram)
        self.assertEqual(self.env.cr.sql_log_count - before, 1)
