"""The dialogs that an attendance sheet opens in the office."""
from odoo import _, models


class CoopShift(models.Model):
    _inherit = "coop.shift"

    def action_open_scan(self):
        """Scan the cards of those who came."""
        return self._scan_dialog()

    def action_open_walk_in(self):
        """Add workers who came without having booked."""
        return self._walk_in_dialog()

    def _scan_dialog(self, **values):
        return self._prepare_dialog(_("Scan cards"), "coop.shift.scan", **values)

    def _walk_in_dialog(self, **values):
        name = _("Came without having booked")
        return self._prepare_dialog(name, "coop.shift.walk.in", **values)

    def _prepare_dialog(self, name, model, **values):
        """The action that opens the wizard ``model`` for this sheet."""
        self.ensure_one()
        return dict(
            values,
            type="ir.actions.act_window",
            name=name,
            res_model=model,
            view_mode="form",
            # 12.0's client asks for the views of an action that a method returns.
            views=[(False, "form")],
            target="new",
            context={"default_shift_id": self.id},
        )
