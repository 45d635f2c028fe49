from odoo import _, api, fields, models
from odoo.exceptions import UserError

from .coop_shift import SEAT_STATES


class ResPartner(models.Model):
    _inherit = "res.partner"

    shift_template_ids = fields.Many2many(
        "coop.shift.template",
        "coop_shift_template_worker_rel",
        "worker_id",
        "template_id",
        string="Recurring slots",
        copy=False,
        groups="komunigi_base.group_members_office",
    )
    shift_registration_ids = fields.One2many(
        "coop.shift.registration",
        "worker_id",
        string="Shifts",
        groups="komunigi_base.group_members_office",
    )

    @api.constrains("shift_template_ids")
    def _check_shift_templates(self):
        self.mapped("shift_template_ids")._check_workers()

    def write(self, vals):
        """Who leaves the cooperative or stops working leaves slots and shifts."""
        role = vals.get("member_role", "worker")
        if role != "worker" or not vals.get("active", True):
            workers = self.filtered(lambda member: member.member_role == "worker")
            workers._release_shifts(self.env.user, "status")
        return super().write(vals)

    def _release_shifts(self, released_by, reason):
        """Take these workers off their recurring slots and their coming shifts.

        Whoever may change the member may do that, hence the ``sudo``.
        """
        if not self:
            return
        workers = self.sudo()
        workers._coming_registrations()._cancel(released_by, reason)
        workers.write({"shift_template_ids": [(5, 0, 0)]})

    def unlink(self):
        registration = (
            self.env["coop.shift.registration"]
            .sudo()
            .search([("worker_id", "in", self.ids)], limit=1)
        )
        if registration:
            raise UserError(
                _("%s has done or booked shifts, which are kept. Archive instead.")
                % registration.worker_id.name
            )
        return super().unlink()

    def _coming_registrations(self):
        """The coming registrations of these workers, next first."""
        return self.env["coop.shift.registration"].search(
            [
                ("worker_id", "in", self.ids),
                ("state", "in", SEAT_STATES),
                ("stop", ">", fields.Datetime.now()),
            ],
            order="start, id",
        )

    def _member_summary(self):
        """Adds ``next_shifts``: at most three of the worker of the household."""
        summaries = super()._member_summary()
        heads = self._household_heads()
        workers = self.browse({worker.id for worker in heads.values()})
        workers._read_coming_registrations()
        for member in self:
            coming = heads[member.id].coming_registration_ids
            shifts = coming[:3].mapped("shift_id")
            summaries[member.id]["next_shifts"] = shifts.mapped("display_name")
        return summaries

    def action_view_registrations(self):
        """Open the registrations of this worker."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": _("Shifts of %s") % self.name,
            "res_model": "coop.shift.registration",
            "view_mode": "tree,form",
            "domain": [("worker_id", "=", self.id)],
            "context": {"default_worker_id": self.id},
        }
