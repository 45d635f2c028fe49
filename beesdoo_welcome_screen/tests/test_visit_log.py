from lxml import etree

from .common import EntranceCase


class TestVisitLog(EntranceCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.log = cls.env["coop.entrance.visit"]
        cls.log._log(cls.company, "yes", "card", "visit-1", cls.amina)
        cls.log._log(cls.company, "yes", "card", "visit-2", cls.amina)

    def test_visits_lose_their_member_when_the_log_becomes_anonymous(self):
        self.company.entrance_log = "anonymous"
        self.assertEqual(len(self._visits()), 2)
        self.assertFalse(self._visits().mapped("member_id"))

    def test_visits_lose_their_member_when_the_log_ends(self):
        self.company.entrance_log = "none"
        self.assertEqual(len(self._visits()), 2)
        self.assertFalse(self._visits().mapped("member_id"))

    def test_they_keep_it_while_the_log_is_named(self):
        self.company.write({"entrance_log": "named", "entrance_seconds": 20})
        self.assertEqual(self._visits().mapped("member_id"), self.amina)

    def test_the_visits_of_another_shop_keep_their_member(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        other.entrance_log = "named"
        self.log._log(other, "yes", "card", "visit-3", self.bram)
        self.company.entrance_log = "anonymous"
        self.assertEqual(self._visits().mapped("member_id"), self.bram)

    def test_a_guest_is_taken_back_once(self):
        self.log._log(self.company, "guest", "button", "guest-1")
        self.assertTrue(self.log._undo_guest(self.company, "guest-1"))
        self.assertIs(self.log._undo_guest(self.company, "guest-1"), False)
        self.assertIs(self.log._undo_guest(self.company, "visit-1"), False)

    def test_the_setting_says_that_names_are_lost(self):
        self.assertIn("lose their member", self.company._fields["entrance_log"].help)

    def test_the_form_of_a_member_counts_their_visits(self):
        members = self._as(self.amina | self.bram, self.office)
        self.assertEqual(members.mapped("entrance_visit_count"), [2, 0])

    def test_an_anonymous_log_has_none_to_count(self):
        self.company.entrance_log = "anonymous"
        member = self._as(self.amina, self.office)
        self.assertEqual(member.entrance_visit_count, 0)

    def test_the_button_of_the_form_opens_their_visits(self):
        action = self.env.ref(
            "beesdoo_welcome_screen.coop_entrance_visit_member_action"
        )
        self.assertEqual(action.domain, "[('member_id', '=', active_id)]")
        form = self._as(self.amina, self.office).fields_view_get(view_type="form")
        buttons = etree.fromstring(form["arch"]).xpath(
            "//button[@name='%s']" % action.id
        )
        self.assertEqual(len(buttons), 1)

    def test_weekdays_and_hours_are_sorted_as_they_pass(self):
        self._visits().unlink()
        for weekday, hour in [("6", "09"), ("0", "17"), ("3", "10"), ("0", "09")]:
            values = self.log._prepare_visit(self.company, "guest", "button", None)
            self.log.create(dict(values, weekday=weekday, hour=hour))
        for name, expected in [
            ("weekday", ["0", "3", "6"]),
            ("hour", ["09", "10", "17"]),
        ]:
            groups = self.log.read_group([], [name], [name])
            self.assertEqual([group[name] for group in groups], expected)
