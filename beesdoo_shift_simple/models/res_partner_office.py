"""What the members' office opens from the form of a worker."""
from odoo import _, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    def action_correct_counter(self):
        """Open the dialog that adds an entry to the counter of this worker."""
        return self._office_dialog(
            _("Correct the counter of %s") % self.name,
            "coop.shift.point",
            "beesdoo_shift_simple.coop_shift_point_view_form_correction",
        )

    def action_add_leave(self):
        """Open the dialog that gives this worker a leave."""
        return self._office_dialog(
            _("Leave of %s") % self.name,
            "coop.leave",
            "beesdoo_shift_simple.coop_leave_view_form_dialog",
        )

    def action_change_mode(self):
        """Open the guided change of working mode or recurring slot."""
        self.ensure_one()
        action = self._office_dialog(
            _("Change mode or slot"),
            "coop.shift.mode.change",
            "beesdoo_shift_simple.coop_shift_mode_change_view_form",
        )
        action["context"] = {"active_model": self._name, "active_id": self.id}
        return action

    def _office_dialog(self, title, model, view):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": model,
            "view_mode": "form",
            "views": [(self.env.ref(view).id, "form")],
            "target": "new",
            "context": {"default_worker_id": self.id},
        }

    def action_view_points(self):
        """Open the entries of the counter of this worker."""
        return self._office_list(_("Counter of %s") % self.name, "coop.shift.point")

    def action_view_leaves(self):
        """Open the leave of this worker."""
        return self._office_list(_("Leave of %s") % self.name, "coop.leave")

    def _office_list(self, title, model):
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": title,
            "res_model": model,
            "view_mode": "tree,form",
            "domain": [("worker_id", "=", self.id)],
            "context": {"default_worker_id": self.id},
        }
