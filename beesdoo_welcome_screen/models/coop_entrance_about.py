"""What the notices and the wishes to be told have in common."""
from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.komunigi_base.compat import current_company


class CoopEntranceAbout(models.AbstractModel):
    """Something about a member that holds until a day, the last one included."""

    _name = "coop.entrance.about"
    _description = "About a member at the entrance"

    member_id = fields.Many2one(
        "res.partner",
        string="Member",
        required=True,
        index=True,
        ondelete="cascade",
        domain=[("member_role", "!=", False)],
    )
    expires_on = fields.Date(string="Until", copy=False)
    active = fields.Boolean(default=True)
    is_current = fields.Boolean(
        string="Current",
        compute="_compute_is_current",
        search="_search_is_current",
        help="Its last day, in the shop's time zone, is not over.",
    )

    @api.depends("expires_on")
    def _compute_is_current(self):
        today = self._today()
        for record in self:
            record.is_current = not record.expires_on or record.expires_on >= today

    @api.model
    def _search_is_current(self, operator, value):
        today = self._today()
        if (operator == "=") == bool(value):
            return ["|", ("expires_on", "=", False), ("expires_on", ">=", today)]
        return [("expires_on", "<", today)]

    @api.model
    def _today(self):
        return current_company(self.env)._coop_today()

    @api.model_create_multi
    def create(self, vals_list):
        records = super().create(vals_list)
        records._check_not_over()
        return records

    def _check_not_over(self):
        """A last day may be set back later; nothing begins with one that is over."""
        for record in self:
            if not record.is_current:
                raise ValidationError(
                    _(
                        "%s is over already. Choose today or a later day, or leave "
                        "it empty."
                    )
                    % current_company(self.env)._coop_date(record.expires_on)
                )

    @api.constrains("member_id")
    def _check_member(self):
        for record in self:
            if not record.member_id.member_role:
                raise ValidationError(
                    _("%s is not a member of the cooperative. Choose a member.")
                    % record.member_id.name
                )
