"""Who has a recurring slot, who may get it, and who had it."""
from odoo import _, api, fields, models


class CoopShiftTemplate(models.Model):
    _inherit = "coop.shift.template"

    @api.constrains("worker_ids")
    def _check_workers_are_possible(self):
        self.mapped("worker_ids")._check_may_have_slots()

    def write(self, vals):
        """Who is taken off a slot does not stay on its coming shifts."""
        if "worker_ids" not in vals:
            return super().write(vals)
        former = self.sudo().mapped("worker_ids")
        result = super().write(vals)
        former._free_left_slots(self.env.user)
        return result

    def _slot_refusals(self, worker):
        """Why ``worker`` can't have these slots together, as sentences."""
        refusals = []
        for template in self:
            is_new = worker not in template.worker_ids
            if not template.active:
                refusals.append(_("%s is archived.") % template.display_name)
            elif is_new and template.free_seats <= 0:
                refusals.append(
                    _("%s has no seat for another regular worker.")
                    % template.display_name
                )
        return refusals + self._clash_refusals()

    def _clash_refusals(self):
        # Odoo finds no language for what is translated within a comprehension.
        sentence = _("%(one)s and %(other)s are at the same time.")
        return [
            sentence % {"one": one.display_name, "other": other.display_name}
            for index, one in enumerate(self)
            for other in self[index + 1 :]
            if one.company_id == other.company_id and one._overlaps(other)
        ]

    def _left_registrations(self, worker):
        """The cancelled registrations with which ``worker`` had left these slots."""
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "=", worker.id),
                ("shift_id.template_id", "in", self.ids),
                ("start", ">", fields.Datetime.now()),
                ("is_regular", "=", True),
                ("state", "=", "cancelled"),
                ("cancel_reason", "in", ("mode", "status")),
            ]
        )
