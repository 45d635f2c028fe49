from odoo.tools import convert_file

from .common import MemberCase

DESK = "komunigi_base.group_entrance_desk"


class TestUpgrade(MemberCase):
    """A shop that had the first version, where the desk made an employee."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk = cls.env.ref(DESK)
        cls.employee = cls.env.ref("base.group_user")
        cls.desk.implied_ids |= cls.employee
        cls.volunteer = cls._create_user("volunteer_test", cls.desk)
        convert_file(
            cls.env.cr,
            "komunigi_base",
            "security/komunigi_base_security.xml",
            {},
            mode="update",
            kind="data",
        )

    @classmethod
    def _create_user(cls, login, group):
        users = cls.env["res.users"].with_context(no_reset_password=True)
        groups = [(6, 0, group.ids)]
        return users.create({"name": login, "login": login, "groups_id": groups})

    def test_users_of_before_stay_employees(self):
        self.assertEqual(self.volunteer.groups_id & self.employee, self.employee)
        self.assertFalse(self.volunteer._has_desk_alone())

    def test_a_new_user_of_the_desk_is_no_employee(self):
        self.assertNotIn(self.employee, self.desk.trans_implied_ids)
        account = self._create_user("account_test", self.desk)
        self.assertEqual(account.groups_id, self.desk)
        self.assertTrue(account._has_desk_alone())

    def test_the_office_and_managers_are_employees_at_the_desk(self):
        for name in ("group_members_office", "group_manager"):
            group = self.env.ref("komunigi_base." + name)
            user = self._create_user(name, group)
            self.assertEqual(user.groups_id & self.employee, self.employee)
            self.assertEqual(user.groups_id & self.desk, self.desk)
