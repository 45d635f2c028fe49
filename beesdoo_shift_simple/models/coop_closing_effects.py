"""A closing day cancels the shifts of its days; withdrawn, it gives them back."""
from odoo import _, api, fields, models
from odoo.exceptions import UserError


class CoopClosing(models.Model):
    _inherit = "coop.closing"

    @api.model_create_multi
    def create(self, vals_list):
        closings = super().create(vals_list)
        for closing in closings:
            closing._close(closing._coming_shifts())
        return closings

    def write(self, vals):
        """Cancel the shifts of days that were added, restore those of days taken off.

        What the office planned by hand on a day that was closed already stays.
        """
        self._check_company_stays(vals)
        former = {closing.id: (closing.date_from, closing.date_to) for closing in self}
        result = super().write(vals)
        for closing in self:
            first, last = former[closing.id]
            if (first, last) == (closing.date_from, closing.date_to):
                continue
            closed = closing.shift_ids
            closing._restore(closed.filtered(lambda s: not closing._covers(s.date)))
            coming = closing._coming_shifts()
            closing._close(coming.filtered(lambda s: not first <= s.date <= last))
        return result

    def unlink(self):
        """Give the coming shifts back; refused once a day of the closing is past."""
        for closing in self:
            if closing.date_from < closing.company_id._coop_today():
                raise UserError(closing._past_sentence())
        shifts = self.mapped("shift_ids")
        result = super().unlink()
        self._restore(shifts)
        return result

    def _past_sentence(self):
        self.ensure_one()
        return (
            _(
                "%s began in the past, and history is kept. To open again, change the last "
                "day instead."
            )
            % self.name
        )

    def _check_company_stays(self, vals):
        for closing in self:
            if "company_id" in vals and vals["company_id"] != closing.company_id.id:
                raise UserError(
                    _("Closing days stay with their shop. Create some for the other.")
                )

    def _covers(self, date):
        """Whether the shop is closed on ``date`` by this record."""
        self.ensure_one()
        return self.date_from <= date <= self.date_to

    def _coming_shifts(self):
        """The planned shifts of these days that have not started."""
        self.ensure_one()
        return self.env["coop.shift"].search(
            [
                ("company_id", "=", self.company_id.id),
                ("date", ">=", self.date_from),
                ("date", "<=", self.date_to),
                ("state", "=", "planned"),
                ("start", ">", fields.Datetime.now()),
            ]
        )

    def _close(self, shifts):
        """Cancel ``shifts`` for this closing, and everybody's registration on them."""
        self.ensure_one()
        if shifts:
            shifts.write({"state": "cancelled", "closing_id": self.id})

    def _apply(self, templates):
        """Cancel what ``templates`` planned on these closing days since.

        A shift that the office created or moved there by hand stays.
        """
        for closing in self:
            planned = closing._coming_shifts().filtered(
                lambda shift: shift.template_id in templates
                and shift.planned_date
                and closing._covers(shift.planned_date)
            )
            closing._close(planned)

    @api.model
    def _of_days(self, companies, first, last):
        """The closings of ``companies`` with a day from ``first`` to ``last``."""
        return self.search(
            [
                ("company_id", "in", companies.ids),
                ("date_from", "<=", last),
                ("date_to", ">=", first),
            ]
        )

    @api.model
    def _restore(self, shifts):
        """Plan the coming ones of ``shifts`` again, with those who were registered.

        Where another closing covers the day the shift stays cancelled for that one, and
        where its slot has a shift on another day of the cycle by now, it stays so too.
        """
        now = fields.Datetime.now()
        coming = shifts.filtered(lambda s: s.start > now and s.state == "cancelled")
        if not coming:
            return
        for closing in self._of_days(
            coming.mapped("company_id"),
            min(coming.mapped("date")),
            max(coming.mapped("date")),
        ):
            kept = coming.filtered(
                lambda s: s.company_id == closing.company_id and closing._covers(s.date)
            )
            kept.write({"closing_id": closing.id})
            coming -= kept
        coming -= coming._of_former_days()
        coming.write({"state": "planned", "closing_id": False})
        cancelled = coming.mapped("registration_ids").filtered(
            lambda reg: reg.cancel_reason == "closing"
        )
        taken = cancelled.sudo()._take_back(self.env.user)
        self.env["coop.shift.notice"]._queue(
            "booked", [registration._prepare_notice() for registration in taken]
        )
