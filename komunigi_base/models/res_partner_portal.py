from odoo import models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _portal_household(self):
        """What ``/my/household`` shows this partner of the own household.

        ``{"worker": summary, "eaters": [summary], "is_member": bool}``, with summaries
        as of ``_member_summary`` but no photo: those of others stay in the shop.
        """
        self.ensure_one()
        member = self.sudo()
        worker = member.household_worker_id or member
        people = worker | worker.household_eater_ids
        summaries = people._member_summary()
        for summary in summaries.values():
            del summary["photo_url"]
        return {
            "is_member": bool(member.member_role),
            "worker": summaries[worker.id],
            "eaters": [summaries[eater.id] for eater in worker.household_eater_ids],
        }
