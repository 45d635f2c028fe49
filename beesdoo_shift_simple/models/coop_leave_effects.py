"""A leave frees the shifts of its days; made shorter, it takes free seats back."""
from datetime import timedelta

from odoo import _, api, fields, models
from odoo.exceptions import UserError

from ..tools.overlaps import overlaps_in_words
from ..tools.turns import take_turn


class CoopLeave(models.Model):
    _inherit = "coop.leave"

    @api.model_create_multi
    def create(self, vals_list):
        with overlaps_in_words(self, self._overlap_sentence()):
            leaves = super().create(vals_list)
        leaves._follow_dates({})
        return leaves

    def write(self, vals):
        self._check_past_is_kept(vals)
        former = {leave.id: leave._period() for leave in self}
        with overlaps_in_words(self, self._overlap_sentence()):
            result = super().write(vals)
        changed = self.filtered(lambda leave: leave._period() != former[leave.id])
        changed._follow_dates(former)
        return result

    def unlink(self):
        """Take back leaves that have not begun, and what they had freed."""
        for leave in self:
            if leave._has_begun():
                raise UserError(leave._begun_sentence())
        leaves = self.sudo()
        workers = leaves.mapped("worker_id")
        former = [
            (leave.worker_id, leave._period(), leave._prepare_withdrawal())
            for leave in leaves
        ]
        result = super().unlink()
        for worker, (__, first, last), notice in former:
            returned = worker._return_from_leave(first, last, self.env.user)
            notice["detail"] = worker._leave_detail(notice["detail"], None, returned)
        self.env["coop.shift.notice"]._queue("leave", [row[2] for row in former])
        workers._refresh_standing()
        return result

    @api.model
    def _overlap_sentence(self):
        return _(
            "This worker already has a leave on some of these days. Change that one."
        )

    def _period(self):
        self.ensure_one()
        return (self.kind, self.date_from, self.date_to or None)

    def _has_begun(self):
        self.ensure_one()
        return self.date_from <= self.sudo().company_id._coop_today()

    def _begun_sentence(self):
        return _(
            "%(leave)s began on %(date)s, and what happened is kept. End it today "
            "instead."
        ) % {
            "leave": self.display_name,
            "date": self.sudo().company_id._coop_date(self.date_from),
        }

    def _check_past_is_kept(self, vals):
        """Refuse to give a leave to another worker, or to undo its past days."""
        first = fields.Date.to_date(vals.get("date_from"))
        for leave in self:
            if "worker_id" in vals and vals["worker_id"] != leave.worker_id.id:
                raise UserError(
                    _("A leave stays with its worker. Create one for the other worker.")
                )
            today = leave.sudo().company_id._coop_today()
            if first and leave.date_from < today < first:
                raise UserError(leave._begun_sentence())

    def _follow_dates(self, former):
        """Free and take back shifts; ``former`` is ``{id: the period before}``."""
        user = self.env.user
        rows = []
        for leave in self.sudo():
            take_turn(leave.worker_id)  # or a booking at this moment would stay
            freed = leave._free_shifts(user)
            returned = freed.browse()
            if leave.id in former:
                __, first, last = former[leave.id]
                returned = leave.worker_id._return_from_leave(first, last, user)
            rows.append(leave._prepare_notice(freed, returned))
        self.env["coop.shift.notice"]._queue("leave", rows)
        self.mapped("worker_id")._refresh_standing()

    def _free_shifts(self, freed_by):
        """Cancel the coming registrations of these days, and return them."""
        self.ensure_one()
        coming = self.worker_id._registrations_between(self.date_from, self.date_to)
        return coming._cancel(freed_by, "leave", leave_id=self.id)

    def _prepare_notice(self, freed, returned):
        """The mail about this leave: one for each change, none for a mere saving."""
        self.ensure_one()
        key = (self.id,) + self._period() + (fields.Datetime.now(),)
        return {
            "worker_id": self.worker_id.id,
            "key": "/".join(map(str, key)),
            "leave_id": self.id,
            "detail": self.worker_id._leave_detail("", freed, returned),
            "company_id": self.company_id.id,
        }

    def _prepare_withdrawal(self):
        """The mail about a leave that is deleted before it began."""
        self.ensure_one()
        told = self.with_context(lang=self.worker_id.lang)
        return {
            "worker_id": self.worker_id.id,
            "key": "%s/deleted" % self.id,
            "detail": told._withdrawal_sentence(),
            "company_id": self.company_id.id,
        }

    def _withdrawal_sentence(self):
        return _("Your leave from %(first)s was withdrawn.") % {
            "first": self.company_id._coop_date(self.date_from)
        }

    def action_end_today(self):
        """Let the workers come back today, or tomorrow if the leave began today.

        Raises UserError for a leave that has not begun or is over.
        """
        for leave in self:
            today = leave.company_id._coop_today()
            if leave.date_from > today:
                raise UserError(_("This leave has not begun. Delete it instead."))
            if leave.date_to and leave.date_to < today:
                raise UserError(_("This leave is over already."))
            leave.date_to = max(today - timedelta(days=1), leave.date_from)
        return True
