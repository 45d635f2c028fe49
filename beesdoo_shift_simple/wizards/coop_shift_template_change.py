from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.tools.weekdays import WEEKDAYS

from ..models.coop_shift_template import WEEKS
from ..tools.titles import title_of

OFFICE = "komunigi_base.group_members_office"
# What the dialog asks for, by the names of the slot's own fields.
ASKED = (
    "week",
    "weekday",
    "start_hour",
    "end_hour",
    "name",
    "seats",
    "min_workers",
    "weight",
    "leader_id",
)


class CoopShiftTemplateChange(models.TransientModel):
    """Guided in two steps: what is wanted, then what that does to the coming shifts."""

    _name = "coop.shift.template.change"
    _description = "Change a recurring slot"

    template_id = fields.Many2one(
        "coop.shift.template",
        string="Recurring slot",
        required=True,
        ondelete="cascade",
        groups=OFFICE,
    )
    date_from = fields.Date(
        string="From",
        required=True,
        help="Shifts before this day stay as they are.",
    )
    week = fields.Selection(WEEKS, required=True)
    weekday = fields.Selection(WEEKDAYS, string="Day", required=True)
    start_hour = fields.Float(string="Starts at", required=True)
    end_hour = fields.Float(string="Ends at", required=True)
    name = fields.Char(string="Task", required=True)
    seats = fields.Integer(required=True)
    min_workers = fields.Integer(string="Needs at least")
    weight = fields.Float(digits=(16, 2))
    leader_id = fields.Many2one(
        "res.partner",
        string="Super-coop",
        ondelete="cascade",
        domain=[("member_role", "=", "worker")],
        groups=OFFICE,
    )
    step = fields.Selection(
        [("values", "What changes"), ("preview", "What that does")],
        default="values",
        required=True,
        readonly=True,
    )
    preview = fields.Text(readonly=True)
    is_refused = fields.Boolean(readonly=True)
    is_stale = fields.Boolean(readonly=True)

    @api.model
    def default_get(self, fields_list):
        """Start from the slot as it is, and from today."""
        values = super().default_get(fields_list)
        template = self._chosen_template()
        if template:
            values.update({name: template[name] for name in ASKED})
            values.update(
                template_id=template.id,
                leader_id=template.leader_id.id,
                date_from=template.company_id._coop_today(),
            )
        return {name: values[name] for name in fields_list if name in values}

    @api.model
    def _chosen_template(self):
        context = self.env.context
        templates = self.env["coop.shift.template"]
        if context.get("active_model") != templates._name:
            return templates
        ids = context.get("active_ids") or [context.get("active_id")]
        if len(ids) > 1:
            raise UserError(_("Slots are changed one by one. Choose a single one."))
        return templates.browse(ids[0])

    def _asked_values(self):
        """What is wanted, as for ``write`` on the slot."""
        values = {name: self[name] for name in ASKED}
        return dict(values, leader_id=self.leader_id.id)

    def action_preview(self):
        """Show what the change does; nothing is written yet."""
        self.ensure_one()
        self._write_preview()
        self.write({"step": "preview", "is_stale": False})
        return self._open()

    def _write_preview(self):
        change = self._dry_run()
        self.write(
            {
                "preview": self._preview_text(change),
                "is_refused": bool(change.overbooked),
            }
        )

    def _dry_run(self):
        """The change as it is planned; raises what the slot itself would refuse."""
        template = self.template_id
        template._check_change(self.date_from)
        template._check_valid(self._asked_values())
        return template._plan_change(self._asked_values(), self.date_from)

    def action_back(self):
        self.write({"step": "values"})
        return self._open()

    def action_apply(self):
        """Do what was shown, or show again what is different meanwhile."""
        self.ensure_one()
        shown = self.preview
        self._write_preview()
        if self.step != "preview" or self.preview != shown:
            self.write({"step": "preview", "is_stale": True})
            return self._open()
        self.template_id._change_slot(self._asked_values(), self.date_from)
        return {"type": "ir.actions.act_window_close"}

    def _open(self):
        return {
            "type": "ir.actions.act_window",
            "name": title_of(self),
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "target": "new",
        }
