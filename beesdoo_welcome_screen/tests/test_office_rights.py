from lxml import etree

from odoo.exceptions import AccessError, ValidationError

from .common import EntranceCase

# In 12.0 the first to read a new line is a constraint.
REFUSALS = (AccessError, ValidationError)
MODELS = ["coop.entrance.visit", "coop.entrance.notice", "coop.entrance.watch"]


class TestOfficeRights(EntranceCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.colleague = cls._create_user("colleague_test", "group_members_office")
        cls.manager = cls._create_user("manager_test", "group_manager")
        cls.portal = cls._create_portal_user(cls.bram, "bram_test")
        cls.employee = cls._create_user("employee_test", "group_members_office")
        groups = [(6, 0, [cls.env.ref("base.group_user").id])]
        cls.employee.write({"groups_id": groups})
        cls.notice = cls.env["coop.entrance.notice"].create(
            {"member_id": cls.amina.id, "text": "Bring back the crate"}
        )
        cls.watch = cls.env["coop.entrance.watch"].create(
            {"member_id": cls.amina.id, "user_id": cls.office.id}
        )
        visits = cls.env["coop.entrance.visit"]
        visits._log(cls.company, "yes", "card", "rights", cls.amina)
        cls.visit = visits.search([("request_key", "=", "rights")])

    def test_nobody_but_the_office_reads_any_of_it(self):
        for user in (self.portal, self.employee, self.kiosk):
            for record in (self.visit, self.notice, self.watch):
                with self.assertRaises(AccessError):
                    self._as(record, user).read(["member_id"])
                with self.assertRaises(AccessError):
                    self._as(record, user).search([])

    def test_nobody_but_the_office_writes_any_of_it(self):
        for user in (self.portal, self.employee, self.kiosk):
            for record in (self.visit, self.notice, self.watch):
                with self.assertRaises(AccessError):
                    self._as(record, user).write({"member_id": self.bram.id})
                with self.assertRaises(AccessError):
                    self._as(record, user).unlink()
            for model in MODELS:
                with self.assertRaises(AccessError):
                    self._as(self.env[model], user).create({"member_id": 1})

    def test_nobody_but_the_office_switches_telling_on(self):
        for user in (self.portal, self.employee, self.kiosk):
            with self.assertRaises(AccessError):
                self._as(self.amina, user).action_tell_me()

    def test_nobody_but_the_office_reads_the_fields_of_the_member(self):
        for user in (self.portal, self.employee):
            member = self._as(self.bram, user)
            for name in (
                "entrance_notice_ids",
                "entrance_visit_count",
                "entrance_watch_text",
            ):
                with self.assertRaises(AccessError):
                    member.read([name])

    def test_the_office_reads_visits_and_changes_none(self):
        for user in (self.office, self.manager):
            visit = self._as(self.visit, user)
            self.assertEqual(visit.member_id, self.amina)
            with self.assertRaises(AccessError):
                visit.write({"result": "no"})
            with self.assertRaises(AccessError):
                visit.unlink()

    def test_the_office_sees_no_visits_to_another_shop(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        visits = self.env["coop.entrance.visit"]
        visits._log(other, "guest", "button", "elsewhere")
        seen = self._as(visits, self.office).search([])
        self.assertNotIn("elsewhere", seen.mapped("request_key"))

    def test_the_office_knows_nothing_of_the_members_of_another_shop(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        self.env.ref("base.res_partner_rule").active = True
        self.amina.company_id = other
        for record in (self.notice, self.watch):
            seen = self._as(record, self.office)
            self.assertNotIn(record, seen.search([]))
            with self.assertRaises(AccessError):
                seen.read(["member_id"])
        notices = self._as(self.env["coop.entrance.notice"], self.office)
        with self.assertRaises(REFUSALS), self.env.cr.savepoint():
            notices.create({"member_id": self.amina.id, "text": "Hello"})

    def test_the_office_knows_all_members_that_shops_share(self):
        other = self.env["res.company"].create({"name": "Other shop"})
        self.env.ref("base.res_partner_rule").active = False
        self.amina.company_id = other
        for record in (self.notice, self.watch):
            self.assertIn(record, self._as(record, self.office).search([]))

    def test_the_office_of_several_shops_tells_their_visits_apart(self):
        visits = self._as(self.env["coop.entrance.visit"], self.office)
        several = self.env.ref("base.group_multi_company")
        for groups, count in [(several.browse(), 0), (several, 1)]:
            self.office.groups_id = self.office.groups_id - several + groups
            for kind in ("tree", "form", "search"):
                arch = etree.fromstring(visits.fields_view_get(view_type=kind)["arch"])
                shops = arch.xpath("//field[@name='company_id']")
                shown = [shop for shop in shops if shop.get("invisible") != "1"]
                self.assertEqual(len(shown), count, kind)

    def test_the_office_changes_the_notices_of_colleagues(self):
        notice = self._as(self.notice, self.office)
        notice.text = "Bring back both crates"
        notice.unlink()
        self.assertFalse(self.notice.exists())

    def test_a_colleague_sees_only_the_own_wishes(self):
        watches = self._as(self.env["coop.entrance.watch"], self.colleague)
        own = watches.create({"member_id": self.amina.id})
        self.assertEqual(watches.search([]), own)
        with self.assertRaises(AccessError):
            self._as(self.watch, self.colleague).read(["note"])
        with self.assertRaises(AccessError):
            self._as(self.watch, self.colleague).unlink()

    def test_nobody_asks_for_somebody_else(self):
        values = {"member_id": self.bram.id, "user_id": self.office.id}
        for user in (self.colleague, self.manager):
            with self.assertRaises(REFUSALS), self.env.cr.savepoint():
                self._as(self.env["coop.entrance.watch"], user).create(values)

    def test_a_manager_sees_and_deletes_all_but_changes_none(self):
        watch = self._as(self.watch, self.manager)
        self.assertEqual(watch.member_id, self.amina)
        with self.assertRaises(AccessError):
            watch.write({"every_time": True})
        watch.unlink()
        self.assertFalse(self.watch.exists())

    def test_the_office_has_notices_and_the_button_on_the_form(self):
        form = self._form(self.office)
        self.assertTrue(form.xpath("//field[@name='entrance_notice_ids']"))
        self.assertFalse(form.xpath("//group[@name='entrance'][@invisible='1']"))

    def test_others_have_neither(self):
        form = self._form(self.employee)
        self.assertFalse(form.xpath("//field[@name='entrance_notice_ids']"))
        self.assertTrue(form.xpath("//group[@name='entrance'][@invisible='1']"))

    def test_the_form_of_others_rests_on_no_field_that_they_lack(self):
        """The web client shows no form at all with a condition on such a field."""
        form = self._form(self.employee)
        for condition in form.xpath("//@attrs | //@modifiers"):
            self.assertNotIn("entrance_", condition)

    def _form(self, user):
        form = self._as(self.amina, user).fields_view_get(view_type="form")
        return etree.fromstring(form["arch"])

    def test_the_menus_are_those_of_the_office(self):
        for name in ("visit", "notice", "watch"):
            menu = self.env.ref("beesdoo_welcome_screen.menu_entrance_%s" % name)
            self.assertTrue(self._as(menu, self.office)._filter_visible_menus())
            self.assertFalse(self._as(menu, self.employee)._filter_visible_menus())
