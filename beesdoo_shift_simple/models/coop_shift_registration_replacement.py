"""Replacement wanted: a shift stays its worker's until somebody takes it."""
from odoo import _, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.tools.names import short_name

from ..tools.turns import take_turn


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    replacement_wanted = fields.Boolean(
        readonly=True,
        copy=False,
        help="The worker looks for somebody who takes this shift.",
    )
    replacement_asked_on = fields.Datetime(
        string="Replacement asked on",
        readonly=True,
        copy=False,
        help="When the worker last looked for somebody who takes this shift.",
    )

    def write(self, vals):
        """Who came, or left, looks for nobody any more."""
        if "state" in vals:
            vals = dict(vals, replacement_wanted=False)
        return super().write(vals)

    def _ask_replacement(self):
        """Look for somebody who takes this shift.

        Raises UserError with the reason when that is not possible (any more).
        """
        self.ensure_one()
        refusal = self._replacement_refusals()[self.id]
        if refusal:
            raise UserError(refusal)
        self.write(
            {"replacement_wanted": True, "replacement_asked_on": fields.Datetime.now()}
        )

    def _withdraw_replacement(self):
        """Keep the shift after all; whoever took it already keeps it."""
        self.ensure_one()
        over = self._over_refusal(fields.Datetime.now())
        if over:
            raise UserError(over)
        self.write({"replacement_wanted": False})

    def _replacement_refusals(self):
        """``{id: why the worker can't look for a replacement}``, or empty text."""
        now = fields.Datetime.now()
        return {reg.id: reg._replacement_refusal(now) for reg in self}

    def _replacement_refusal(self, now):
        self.ensure_one()
        over = self._over_refusal(now)
        if over or self.company_id.replacements_allowed:
            return over
        return _(
            "Replacements are not found online here. If you can't come, tell the "
            "members' office."
        )

    def _take_over(self, taker, taken_by):
        """Give this seat to ``taker``, and return the new registration.

        ``taken_by`` is the user who does. Raises UserError with the reason when the
        seat is not to be had, or this is none that ``taker`` could book.
        """
        self.ensure_one()
        shift = self.shift_id
        take_turn(taker)
        refusal = self._taken_refusal()
        refusal = refusal or shift._online_worker_refusals(taker)[shift.id]
        if refusal:
            raise UserError(refusal)
        with self.env.cr.savepoint():
            # The seat goes from hand to hand, so nobody who waits for one is told.
            self._cancel(taken_by, "replaced")
            values = shift._prepare_registration(taker, booked_by=taken_by)
            new = shift._add_registration(values)
            self.write({"replaced_by_id": new.id})
        self.env["coop.shift.watch"]._forget(shift, taker)
        self.env["coop.shift.notice"]._queue(
            "taken_over", [self._prepare_notice(detail=self._taken_by_sentence(taker))]
        )
        return new

    def _taken_refusal(self):
        self.ensure_one()
        if self.cancel_reason == "replaced":
            return _(
                "Somebody else was quicker and took this shift. Choose another one."
            )
        if self.state == "cancelled" or not self.replacement_wanted:
            return _(
                "No replacement is wanted for this shift any more. Choose another one."
            )
        if not self.company_id.replacements_allowed:
            return _("Shifts can't be taken over online here. Choose a free one.")
        return ""

    def _taken_by_sentence(self, taker):
        """Who took the shift, as far as the company shows names; else nothing."""
        names = self.company_id.coworker_names
        if names == "none":
            return ""
        told = self.with_context(lang=self.worker_id.lang)
        name = taker.name if names == "full" else short_name(taker.name)
        return told._taker_words(name)

    def _taker_words(self, name):
        return _("%s took it.") % name
