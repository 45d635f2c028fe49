from odoo import _, models
from odoo.exceptions import UserError


class MergePartnerAutomatic(models.TransientModel):
    _inherit = "base.partner.merge.automatic.wizard"

    def _merge(self, partner_ids, dst_partner=None, extra_checks=True):
        """Keep the member, whose number, household and shifts can't be merged."""
        partners = self.env["res.partner"].browse(partner_ids).exists()
        member = self._member_among(partners)
        return super()._merge(partner_ids, member or dst_partner, extra_checks)

    def _member_among(self, partners):
        """The one of ``partners`` who is a member; raises UserError if several are."""
        members = partners.filtered("member_number")
        if len(members) > 1:
            raise UserError(
                _(
                    "%s are members, and members can't be merged: their numbers, "
                    "households and shifts would be lost. Archive one of them instead."
                )
                % ", ".join(members.mapped("name"))
            )
        return members
