from odoo import _, api, fields, models

OFFICE = "komunigi_base.group_members_office"


class CoopShiftScan(models.TransientModel):
    """The fields name their group, as 12.0 asks for no right to a wizard."""

    _name = "coop.shift.scan"
    _inherit = "barcodes.barcode_events_mixin"
    _description = "Scan the cards of those who came"

    shift_id = fields.Many2one(
        "coop.shift", required=True, ondelete="cascade", groups=OFFICE
    )
    number = fields.Char(string="Card or member number", groups=OFFICE)
    level = fields.Char(groups=OFFICE)
    result = fields.Char(groups=OFFICE)
    worker_id = fields.Many2one("res.partner", ondelete="cascade", groups=OFFICE)
    can_walk_in = fields.Boolean(groups=OFFICE)
    summary = fields.Char(compute="_compute_summary", groups=OFFICE)

    @api.depends("shift_id")
    def _compute_summary(self):
        for scan in self:
            registrations = scan._sheet()._sheet_registrations()
            present = registrations.filtered(lambda reg: reg.state == "present")
            scan.summary = _("%(present)s of %(all)s are present") % {
                "present": len(present),
                "all": len(registrations),
            }

    def _sheet(self):
        """The sheet itself: in an onchange, 14.0 gives a draft of it."""
        return self.env["coop.shift"].browse(self.shift_id.ids)

    def on_barcode_scanned(self, barcode):
        """A card was scanned while the dialog is open."""
        self._scan(barcode)

    def action_scan(self):
        """A number was typed."""
        self.ensure_one()
        self._scan(self.number)
        self.number = False
        return self._open_again()

    def action_add_walk_in(self):
        """Add the worker of the last card, who is not registered here."""
        self.ensure_one()
        __, sentence = self.shift_id._add_walk_in(self.worker_id, self.env.user)
        self.write({"level": "success", "result": sentence, "can_walk_in": False})
        return self._open_again()

    def _scan(self, number):
        answer = self._sheet()._scan(number, self.env.user)
        self.level = answer["level"]
        self.result = answer["text"]
        self.worker_id = answer["worker_id"]
        self.can_walk_in = answer["can_walk_in"]
        self._compute_summary()

    def _open_again(self):
        return self.shift_id._scan_dialog(res_id=self.id)
