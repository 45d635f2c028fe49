"""Days of grace are given once at a time, as many as the shop's rule says, and kept."""
from odoo import _, api, models
from odoo.exceptions import UserError
from odoo.tools import html_escape

from ..tools.overlaps import overlaps_in_words


class CoopShiftGrace(models.Model):
    _inherit = "coop.shift.grace"

    @api.model_create_multi
    def create(self, vals_list):
        """Give days of grace, in the name of the user, who is noted in the chatter.

        Raises UserError when the shop gives none or fewer, and ValidationError when the
        worker has days of grace at that time.
        """
        with overlaps_in_words(self, self._overlap_sentence()):
            graces = super().create(vals_list)
        for grace in graces:
            grace._check_allowed()
            grace._note_in_chatter()
        graces.mapped("worker_id")._refresh_standing()
        return graces

    @api.model
    def _overlap_sentence(self):
        return _("This worker already has days of grace.")

    def _check_allowed(self):
        self.ensure_one()
        allowed = self.worker_id.sudo()._rule_company().shift_grace_days
        if not allowed:
            raise UserError(_("Days of grace are not given in this shop (setting)."))
        if (self.date_to - self.date_from).days >= allowed:
            raise UserError(
                _("The setting allows %s days of grace at once. Give fewer.") % allowed
            )

    def _note_in_chatter(self):
        self.ensure_one()
        company = self.company_id
        body = _("Days of grace from %(first)s to %(last)s. %(reason)s") % {
            "first": company._coop_date(self.date_from),
            "last": company._coop_date(self.date_to),
            "reason": self.reason or "",
        }
        # As superuser, because an author without an e-mail address is refused.
        self.worker_id.sudo().message_post(
            body=html_escape(body.strip()), author_id=self.env.user.partner_id.id
        )

    def write(self, vals):
        if self:
            raise UserError(self._unchangeable_sentence())
        return super().write(vals)

    def unlink(self):
        if self:
            raise UserError(self._unchangeable_sentence())
        return super().unlink()

    @api.model
    def _unchangeable_sentence(self):
        return _("Days of grace are kept as they were given.")
