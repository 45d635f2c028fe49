from odoo.addons.komunigi_base.compat import IS_12
from odoo.addons.komunigi_base.tests.common import MemberCase


class CardCase(MemberCase):
    """A shop with a household, a worker more, somebody from outside, and an office."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company.write(
            {
                "card_prefix": "042",
                "card_body": "sequence",
                "card_kind_worker": "0",
                "card_kind_eater": "1",
                "card_of_eaters": "own",
                "card_for_new_member": False,
                "card_after_loss": True,
                "card_valid_years": 0,
            }
        )
        cls.amina = cls._create_worker("Amina Haddad")
        cls.luc = cls._create_eater("Luc Haddad", cls.amina)
        cls.bram = cls._create_worker("Bram Peeters")
        cls.stranger = cls.env["res.partner"].create({"name": "Nadia Stranger"})
        cls.office = cls._create_user(
            "office_test", "komunigi_base.group_members_office"
        )
        cls.cards = cls.env["coop.member.card"]

    @classmethod
    def _create_user(cls, login, *groups):
        """A user whose password is the login, with these groups alone."""
        users = cls.env["res.users"].with_context(no_reset_password=True)
        return users.create(
            {
                "name": login,
                "login": login,
                "password": login,
                "email": "%s@example.org" % login,
                "groups_id": [(6, 0, [cls.env.ref(group).id for group in groups])],
            }
        )

    @classmethod
    def _create_card(cls, member, state="to_print", **vals):
        """A card of ``member`` that was brought into ``state``."""
        card = cls.cards.create([dict(vals, member_id=member.id)])
        if state in ("printed", "handed_out"):
            card._confirm_printed()
        if state == "handed_out":
            card._hand_out()
        return card

    def _as(self, records, user):
        """These records as ``user`` sees them."""
        return records.sudo(user) if IS_12 else records.with_user(user)
