from odoo import _, api, fields, models

OFFICE = "komunigi_base.group_members_office"


class CoopShiftModeChange(models.TransientModel):
    """The fields name their group, as 12.0 asks for no right to a wizard."""

    _name = "coop.shift.mode.change"
    _description = "Change the working mode or the slot of a worker"

    worker_id = fields.Many2one(
        "res.partner",
        required=True,
        ondelete="cascade",
        domain=[("member_role", "=", "worker")],
        groups=OFFICE,
    )
    mode = fields.Selection(
        lambda self: self._modes(),
        string="New working mode",
        required=True,
        groups=OFFICE,
    )
    template_ids = fields.Many2many(
        "coop.shift.template",
        "coop_shift_mode_change_template_rel",
        "change_id",
        "template_id",
        string="Recurring slots",
        groups=OFFICE,
    )
    is_possible = fields.Boolean(compute="_compute_preview", groups=OFFICE)
    refusal = fields.Text(string="Why not", compute="_compute_preview", groups=OFFICE)
    preview = fields.Text(
        string="What will happen", compute="_compute_preview", groups=OFFICE
    )

    @api.model
    def _modes(self):
        """The working modes of members, in the user's language."""
        modes = self.env["res.partner"]._fields["shift_mode"]
        return modes._description_selection(self.env)

    @api.model
    def default_get(self, fields_list):
        """Start from what the worker of the form has now."""
        values = super().default_get(fields_list)
        if self.env.context.get("active_model") == "res.partner":
            worker = self.env["res.partner"].browse(self.env.context.get("active_id"))
            values.setdefault("worker_id", worker.id)
            values.setdefault("mode", worker.shift_mode)
            values.setdefault("template_ids", [(6, 0, worker.shift_template_ids.ids)])
        return values

    @api.depends("worker_id", "mode", "template_ids")
    def _compute_preview(self):
        for change in self:
            change.refusal, change.preview = change._answers()
            change.is_possible = not change.refusal

    def _answers(self):
        """``(why it can't be, what it will do)``, one of them empty."""
        self.ensure_one()
        if not (self.worker_id and self.mode):
            return _("Choose a worker and a mode."), ""
        templates = self._new_templates()
        refusals = self.worker_id._mode_refusals(self.mode, templates)
        if refusals:
            return "\n".join(refusals), ""
        return "", "\n".join(self.worker_id._mode_sentences(self.mode, templates))

    def _new_templates(self):
        """The slots that the worker would have; by id, as a dialog holds copies."""
        templates = self.env["coop.shift.template"]
        return templates.browse(self.template_ids.ids if self.mode == "regular" else [])

    def action_change(self):
        """Do what the preview says, and close the dialog."""
        self.ensure_one()
        self.worker_id._change_shift_mode(
            self.mode, self._new_templates(), self.env.user
        )
        return {"type": "ir.actions.act_window_close"}
