from odoo.tests.common import SavepointCase


class MemberFixtures:
    """Workers, eaters and their portal users to test with."""

    @classmethod
    def _create_worker(cls, name, **values):
        defaults = {"name": name, "member_role": "worker", "shift_mode": "irregular"}
        return cls.env["res.partner"].create(dict(defaults, **values))

    @classmethod
    def _create_eater(cls, name, worker, **values):
        defaults = {
            "name": name,
            "member_role": "eater",
            "household_worker_id": worker.id,
        }
        return cls.env["res.partner"].create(dict(defaults, **values))

    @classmethod
    def _create_portal_user(cls, partner, login):
        """A portal user for ``partner``, whose password is the login."""
        return (
            cls.env["res.users"]
            .with_context(no_reset_password=True)
            .create(
                {
                    "partner_id": partner.id,
                    "login": login,
                    "password": login,
                    "groups_id": [(6, 0, [cls.env.ref("base.group_portal").id])],
                }
            )
        )


class MemberCase(MemberFixtures, SavepointCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.company = cls.env.user.company_id
        cls.company.write({"max_eaters_per_worker": 3, "coop_tz": "Europe/Brussels"})
