from odoo.exceptions import AccessError
from odoo.models import BaseModel
from odoo.service.model import check_method_name

from .common import EntranceCase

MODES = ("read", "write", "create", "unlink")


class TestRights(EntranceCase):
    """The account of the entrance desk can use the desk, and do nothing else."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.visitor = cls.env.ref("base.public_user")

    def _granted(self, user):
        """The ``(model, mode)`` that the access rights grant this user."""
        rights = self._as(self.env["ir.model.access"], user)
        return {
            (model, mode)
            for model in self.env.registry.models
            for mode in MODES
            if rights.check(model, mode, raise_exception=False)
        }

    def _granted_to_everybody(self):
        """Those of users without any group: rows for all, and dialogs on 12.0."""
        nobody = self._create_user("nobody_test", "group_entrance_desk")
        nobody.groups_id = False
        return self._granted(nobody)

    def _assert_denied(self, records, mode):
        with self.assertRaises(AccessError, msg="%s %s" % (mode, records)):
            records.check_access_rights(mode)

    def test_its_group_alone_makes_the_account(self):
        desk_group = self.env.ref("komunigi_base.group_entrance_desk")
        self.assertEqual(self.kiosk.groups_id, desk_group)
        self.assertFalse(desk_group.trans_implied_ids)

    def test_it_may_no_more_than_a_visitor_who_has_not_logged_in(self):
        self.assertEqual(self._granted(self.kiosk) - self._granted(self.visitor), set())

    def test_its_group_grants_nothing_at_all(self):
        self.assertEqual(self._granted(self.kiosk), self._granted_to_everybody())

    def test_no_row_of_the_access_rights_names_its_group(self):
        for model in ("ir.model.access", "ir.rule"):
            field = "group_id" if model == "ir.model.access" else "groups"
            group = self.env.ref("komunigi_base.group_entrance_desk")
            self.assertFalse(self.env[model].search([(field, "in", group.ids)]), model)

    def test_it_reads_no_table_of_the_cooperative_and_no_person(self):
        names = {name for name in self.env.registry.models if name[:5] == "coop."}
        for name in names | {"res.partner", "res.groups", "mail.thread"}:
            model = self.env[name]
            # 12.0 opens dialogs to everybody, and to everybody only those of its own.
            if model._abstract or model._transient:
                continue
            for mode in MODES:
                self._assert_denied(self._as(model, self.kiosk), mode)

    def test_it_reads_no_message_and_no_mail(self):
        message = self.amina.message_post(body="Amina is ill")
        mail = self.env["mail.mail"].create({"mail_message_id": message.id})
        for record in (message, mail):
            own = self._as(record, self.kiosk)
            with self.assertRaises(AccessError):
                own.read(["body"])
        messages = self._as(self.env["mail.message"], self.kiosk)
        self.assertNotIn(message.id, messages.search([("id", "=", message.id)]).ids)

    def test_members_can_be_found_by_no_search(self):
        partners = self._as(self.env["res.partner"], self.kiosk)
        for ask in (
            lambda: partners.search([]),
            lambda: partners.search_count([]),
            lambda: partners.search_read([("name", "like", "Amina")], ["name"]),
            lambda: partners.read_group([], ["name"], ["name"]),
            lambda: partners.name_search("Amina"),
            lambda: partners.browse(self.amina.id).read(["name"]),
            lambda: partners.name_create("Somebody"),
        ):
            with self.assertRaises(AccessError):
                ask()

    def test_of_users_it_reads_itself_alone(self):
        users = self._as(self.env["res.users"], self.kiosk)
        self.assertTrue(users.browse(self.kiosk.id).read(["login"]))
        with self.assertRaises(AccessError):
            users.browse(self.office.id).read(["login"])
        with self.assertRaises(AccessError):
            users.browse((self.kiosk | self.office).ids).read(["login"])
        self.assertEqual(users.search([]).ids, self.kiosk.ids)

    def test_others_read_the_users_as_before(self):
        employee = self._create_user("employee_test", "group_entrance_desk")
        employee.groups_id |= self.env.ref("base.group_user")
        for user in (self.office, employee):
            users = self._as(self.env["res.users"], user)
            self.assertIn(self.kiosk.id, users.search([]).ids)

    def test_it_gives_itself_no_group(self):
        manager = self.env.ref("komunigi_base.group_manager")
        with self.assertRaises(AccessError):
            self._as(self.kiosk, self.kiosk).write({"groups_id": [(4, manager.id)]})

    def test_the_desk_has_no_public_method(self):
        own = {
            name
            for parent in type(self.env["coop.entrance"]).__mro__
            if not issubclass(BaseModel, parent) and parent.__module__.count("beesdoo")
            for name in vars(parent)
        }
        public = {name for name in own if not name.startswith("_")}
        self.assertEqual(public - {"pool"}, set())

    def test_no_program_calls_the_methods_of_the_desk(self):
        for name in ("_answer", "_act", "_search_members", "_desk_in", "_members"):
            self.assertTrue(hasattr(self.env["coop.entrance"], name))
            with self.assertRaises(AccessError):
                check_method_name(name)

    def test_who_has_not_its_group_is_refused(self):
        employee = self._create_user("employee_test", "group_entrance_desk")
        employee.groups_id = self.env.ref("base.group_user")
        portal = self._create_portal_user(self.bram, "bram_test")
        for user in (employee, portal, self.visitor):
            with self.assertRaises(AccessError):
                self._desk(user=user)

    def test_the_office_and_managers_use_the_desk(self):
        manager = self._create_user("manager_test", "group_manager")
        for user in (self.office, manager):
            self.assertEqual(self._desk(user=user)._open()["leave_url"], "/web")
        self.assertEqual(self._desk()._open()["leave_url"], "")

    def test_an_employee_or_a_volunteer_at_the_desk_has_more_than_the_desk(self):
        self.assertTrue(self.kiosk._has_desk_alone())
        for group in ("base.group_user", "base.group_portal"):
            user = self._create_user(group, "group_entrance_desk")
            user.groups_id |= self.env.ref(group)
            self.assertFalse(user._has_desk_alone())
            self.assertTrue(self._desk(user=user)._open())

    def test_who_was_an_employee_once_has_the_desk_alone(self):
        """Taking the employee away leaves what Odoo gave along with it."""
        employee = self.env.ref("base.group_user")
        self.kiosk.groups_id |= employee
        self.kiosk.groups_id -= employee
        self.assertTrue(self.kiosk._has_desk_alone())
