from odoo.addons.komunigi_base.compat import IS_12
from odoo.addons.komunigi_base.tests.common import MemberCase


class EntranceCase(MemberCase):
    """A shop with two households, and the account of its entrance desk."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write({"entrance_log": "named", "entrance_privacy": False})
        cls.amina = cls._create_worker("Amina Haddad", barcode="0420000000013")
        cls.luc = cls._create_eater("Luc Haddad", cls.amina)
        cls.bram = cls._create_worker("Bram Peeters")
        cls.kiosk = cls._create_user("kiosk_test", "group_entrance_desk")
        cls.office = cls._create_user("office_test", "group_members_office")

    @classmethod
    def _create_user(cls, login, group):
        users = cls.env["res.users"].with_context(no_reset_password=True)
        groups = [(6, 0, [cls.env.ref("komunigi_base." + group).id])]
        return users.create(
            {
                "name": login,
                "login": login,
                "password": login,
                "email": "%s@example.org" % login,
                "groups_id": groups,
            }
        )

    def _as(self, records, user):
        """These records as ``user`` sees them."""
        return records.sudo(user) if IS_12 else records.with_user(user)

    def _desk(self, lang=None, user=None):
        """The desk as its account asks it."""
        return self._as(self.env["coop.entrance"], user or self.kiosk)._desk_in(lang)

    def _visits(self):
        """All visits, in the order in which they were logged."""
        return self.env["coop.entrance.visit"].search([], order="id")
