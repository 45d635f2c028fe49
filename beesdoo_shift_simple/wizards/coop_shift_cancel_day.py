from odoo import api, fields, models

from odoo.addons.komunigi_base.compat import current_company


class CoopShiftCancelDay(models.TransientModel):
    """A closing of one day; what that does to shifts is the closing's business."""

    _name = "coop.shift.cancel.day"
    _description = "Cancel a day"

    name = fields.Char(
        string="Occasion", required=True, help="E.g. stocktaking. Workers read this."
    )
    date = fields.Date(string="Day", required=True)
    shift_count = fields.Integer(compute="_compute_counts")
    registered_count = fields.Integer(compute="_compute_counts")

    @api.model
    def default_get(self, fields_list):
        """The day of the chosen shift, or else today."""
        values = super().default_get(fields_list)
        context = self.env.context
        if context.get("active_model") == "coop.shift":
            shift = self.env["coop.shift"].browse(context.get("active_id"))
            values["date"] = shift.date
        values.setdefault("date", current_company(self.env)._coop_today())
        return values

    @api.depends("date")
    def _compute_counts(self):
        for wizard in self:
            shifts = self.env["coop.shift"].search(
                [
                    ("date", "=", wizard.date),
                    ("state", "=", "planned"),
                    ("start", ">", fields.Datetime.now()),
                    ("company_id", "=", current_company(self.env).id),
                ]
            )
            wizard.shift_count = len(shifts)
            wizard.registered_count = sum(shifts.mapped("seats_taken"))

    def action_cancel_day(self):
        """Close the shop on that day."""
        self.ensure_one()
        self.env["coop.closing"].create(self._prepare_closing())
        return {"type": "ir.actions.act_window_close"}

    def _prepare_closing(self):
        return {
            "name": self.name,
            "date_from": self.date,
            "date_to": self.date,
            "company_id": current_company(self.env).id,
        }
