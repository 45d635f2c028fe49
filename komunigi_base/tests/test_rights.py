from odoo.exceptions import AccessError, UserError

from odoo.addons.komunigi_base.compat import IS_12

from .common import MemberCase


class TestRights(MemberCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.worker = cls._create_worker("Amina", barcode="0420000000013")
        cls.eater = cls._create_eater("Luc", cls.worker)
        desk = "komunigi_base.group_entrance_desk"
        cls.account = cls._create_user("account_test", desk)
        cls.desk = cls._create_user("desk_test", desk)
        cls.desk.groups_id |= cls.env.ref("base.group_user")
        cls.office = cls._create_user(
            "office_test", "komunigi_base.group_members_office"
        )
        cls.cashier = cls._create_user("cashier_test", "base.group_user")
        cls.portal = cls._create_portal_user(
            cls.env["res.partner"].create({"name": "Zoé"}), "zoe_test"
        )

    @classmethod
    def _create_user(cls, login, group):
        users = cls.env["res.users"].with_context(no_reset_password=True)
        groups = [(6, 0, [cls.env.ref(group).id])]
        email = "%s@example.org" % login
        return users.create(
            {"name": login, "login": login, "email": email, "groups_id": groups}
        )

    def _as(self, records, user):
        return records.sudo(user) if IS_12 else records.with_user(user)

    def test_everybody_in_the_shop_finds_members(self):
        for user in (self.desk, self.office, self.cashier):
            partners = self._as(self.env["res.partner"], user)
            for text in ("Amina", "0420000000013", self.worker.member_number):
                found = [item[0] for item in partners.name_search(text)]
                self.assertIn(self.worker.id, found)

    def test_an_employee_at_the_desk_finds_a_member_by_card(self):
        partners = self._as(self.env["res.partner"], self.desk)
        found, __ = partners._find_by_card("0420000000013")
        self.assertEqual(found.id, self.worker.id)

    def test_the_account_of_the_desk_is_no_employee(self):
        self.assertFalse(self.account.has_group("base.group_user"))
        groups = self.account.groups_id
        self.assertEqual(groups, self.env.ref("komunigi_base.group_entrance_desk"))

    def test_the_account_of_the_desk_finds_no_member(self):
        partners = self._as(self.env["res.partner"], self.account)
        with self.assertRaises(AccessError):
            partners._find_by_card("0420000000013")
        with self.assertRaises(AccessError):
            partners.name_search("Amina")
        with self.assertRaises(AccessError):
            self._as(self.worker, self.account).read(["name"])

    def test_the_office_and_managers_are_employees_at_the_desk(self):
        manager = self._create_user("manager_test", "komunigi_base.group_manager")
        for user in (self.office, manager):
            self.assertTrue(user.has_group("base.group_user"))
            self.assertTrue(user.has_group("komunigi_base.group_entrance_desk"))

    def test_office_gives_a_barcode(self):
        self._as(self.eater, self.office).write({"barcode": "0420000000020"})
        self.assertEqual(self.eater.barcode, "0420000000020")

    def test_office_moves_an_eater(self):
        wizard = self._as(self.env["coop.eater.move"], self.office)
        other = self._create_worker("Bram")
        vals = {"eater_id": self.eater.id, "worker_id": other.id}
        wizard.create(vals).action_move()
        self.assertEqual(self.eater.household_worker_id, other)

    def test_nobody_else_moves_an_eater_or_reads_by_doing_so(self):
        vals = {"eater_id": self.eater.id, "worker_id": self.worker.id}
        for user in (self.account, self.desk, self.cashier, self.portal):
            wizard = self._as(self.env["coop.eater.move"], user)
            with self.assertRaises(AccessError):
                wizard.create(vals).read(["former_worker_id"])
            with self.assertRaises(AccessError):
                wizard.create(vals).action_move()
        self.assertEqual(self.eater.household_worker_id, self.worker)

    def test_changing_the_eater_of_the_dialog_tells_a_volunteer_nothing(self):
        wizard = self._as(self.env["coop.eater.move"], self.portal)
        names = {"eater_id": "1", "former_worker_id": ""}
        try:
            answer = wizard.onchange({"eater_id": self.eater.id}, "eater_id", names)
        except AccessError:
            return
        self.assertNotIn("Amina", str(answer))

    def test_cashier_reads_a_whole_member(self):
        worker = self._as(self.worker, self.cashier)
        names = self._names_of_our_fields() & set(worker.fields_get())
        self.assertIn("may_shop", names)
        self.assertTrue(worker.read(list(names)))

    def _names_of_our_fields(self):
        """Those of our addons: accounting and the till keep theirs to their users."""
        prefix = "field_res_partner__"
        ours = [
            "|",
            ("module", "=like", "komunigi_%"),
            ("module", "=like", "beesdoo_%"),
        ]
        domain = [("model", "=", "ir.model.fields"), ("name", "=like", prefix + "%")]
        data = self.env["ir.model.data"].search(domain + ours)
        return {name[len(prefix) :] for name in data.mapped("name")}

    def test_desk_changes_no_member(self):
        for user in (self.account, self.desk):
            with self.assertRaises(AccessError):
                self._as(self.worker, user).write({"name": "Somebody"})


class TestMerge(MemberCase):
    def _merge(self, partners, into):
        wizard = self.env["base.partner.merge.automatic.wizard"].create({})
        wizard._merge(partners.ids, into, extra_checks=False)

    def test_members_are_not_merged(self):
        first, second = self._create_worker("Amina"), self._create_worker("Amina")
        with self.assertRaisesRegex(UserError, "members can't be merged"):
            self._merge(first | second, first)

    def test_member_absorbs_another_contact(self):
        contact = self.env["res.partner"].create({"name": "Amina H."})
        member = self._create_worker("Amina")
        self._merge(contact | member, contact)
        self.assertTrue(member.exists())
        self.assertFalse(contact.exists())
