from odoo.exceptions import AccessError, UserError

from .job_case import JobCase


class TestJobRights(JobCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk = cls._create_user("desk_test", "komunigi_base.group_entrance_desk")
        cls.portal = cls._create_portal_user(cls.amina, "portal_test")

    def test_desk_and_members_do_not_print(self):
        job = self._start(self.both)
        for user in (self.desk, self.portal):
            for act in ("draw_next", "action_confirm", "action_cancel", "read"):
                with self.assertRaises(AccessError):
                    getattr(self._as(job, user), act)()
            with self.assertRaises(AccessError):
                self._as(job.line_ids, user).action_spoiled()
            with self.assertRaises(AccessError):
                # 12.0 lets everybody make a wizard.
                self._as(self.env["coop.card.print"], user).create(
                    {
                        "layout": "id1",
                        "turn": "long",
                        "card_ids": [(6, 0, self.both.ids)],
                    }
                ).action_print()
        self.assertEqual(job.state, "ready")

    def test_office_makes_jobs_by_printing_only(self):
        job = self._start(self.both)
        with self.assertRaises(AccessError):
            self._as(self.jobs, self.office).create({"layout": "id1", "turn": "long"})
        with self.assertRaises(AccessError):
            job.line_ids.create({"job_id": job.id, "card_id": self.amina_card.id})
        with self.assertRaises(UserError):
            job.unlink()

    def _move_bram_to_another_shop(self):
        self.env.ref("base.res_partner_rule").active = True
        other = self.env["res.company"].create({"name": "Other shop"})
        self.bram.company_id = other
        return other

    def test_job_of_another_shop_is_not_seen(self):
        other = self._move_bram_to_another_shop()
        job = self.jobs._start(self.bram_card, self._values())
        self.assertEqual(job.company_id, other)
        with self.assertRaises(AccessError):
            self._as(job, self.office).action_confirm()
        with self.assertRaises(AccessError):
            self._as(job, self.office).draw_next()
        lines = self._as(self.env["coop.card.job.line"], self.office)
        self.assertFalse(lines.search([("job_id", "=", job.id)]))

    def test_cards_of_two_shops_are_not_printed_together(self):
        self._move_bram_to_another_shop()
        with self.assertRaisesRegex(UserError, "one store at a time.*Other shop"):
            self.jobs._start(self.both, self._values())

    def _values(self):
        return dict(self.company._card_print_options(), start=1)
