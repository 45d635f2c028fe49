"""Exchange: leave one shift for a free one, both or neither."""
from odoo import _, fields, models
from odoo.exceptions import UserError

from ..tools.turns import take_turn


class CoopShiftRegistration(models.Model):
    _inherit = "coop.shift.registration"

    exchanged_from_id = fields.Many2one(
        "coop.shift.registration",
        string="Exchanged from",
        readonly=True,
        copy=False,
        ondelete="set null",
        index=True,
        help="The registration that was given up for this one.",
    )
    exchange_count = fields.Integer(
        string="Exchanges",
        readonly=True,
        copy=False,
        help="How often the original shift was exchanged until it became this one.",
    )

    def _exchange(self, shift, exchanged_by):
        """Leave this shift for ``shift``, and return the new registration.

        ``exchanged_by`` is the user who does. Raises UserError with the reason when
        either is refused; the worker then keeps what there was.
        """
        self.ensure_one()
        take_turn(self.worker_id)
        refusal = self._exchange_refusals()[self.id]
        refusal = refusal or self._swap_refusals(shift)[shift.id]
        if refusal:
            raise UserError(refusal)
        with self.env.cr.savepoint():
            self._cancel(exchanged_by, "exchanged")
            values = self._prepare_exchanged(shift, exchanged_by)
            # The mail of the exchange says what that of a booking would.
            new = shift.with_context(no_booked_notice=True)._add_registration(values)
        new = self.browse(new.id)
        former = self.with_context(lang=self.worker_id.lang).shift_id._label()
        notice = new._prepare_notice(detail=former)
        self.env["coop.shift.notice"]._queue("exchanged", [notice])
        return new

    def _prepare_exchanged(self, shift, exchanged_by):
        """The columns of the registration on ``shift``; an own slot stays one."""
        self.ensure_one()
        return dict(
            shift._prepare_registration(self.worker_id, self.is_regular, exchanged_by),
            exchanged_from_id=self.id,
            exchange_count=self.exchange_count + 1,
        )

    def _swap_refusals(self, shifts):
        """``{shift id: why this one can't be exchanged for it}``, or empty text."""
        self.ensure_one()
        refusals = shifts._online_refusals(self.worker_id, exchanged=self)
        if self.shift_id in shifts:
            refusals[self.shift_id.id] = _(
                "This is the shift that you want to exchange. Choose another one."
            )
        return refusals

    def _exchange_refusals(self):
        """``{id: why the volunteer can't exchange it online}``, or empty text."""
        now = fields.Datetime.now()
        return {reg.id: reg._exchange_refusal(now) for reg in self}

    def _exchange_refusal(self, now):
        self.ensure_one()
        company = self.company_id
        over = self._over_refusal(now)
        if over:
            return over
        if not company.shift_max_exchanges:
            return _(
                "Shifts are not exchanged online here. If you can't come, ask the "
                "members' office."
            )
        if self.exchange_count >= company.shift_max_exchanges:
            return _(
                "The limit of exchanges of a shift (%s) is reached. If you can't come, "
                "ask the members' office."
            ) % (company.shift_max_exchanges)
        if now > self._leave_deadline():
            return self._late_exchange_sentence()
        return ""

    def _late_exchange_sentence(self):
        company = self.company_id
        return _(
            "This shift could be exchanged until %(deadline)s, %(hours)s h before it "
            "starts. If you can't come, call the members' office%(phone)s."
        ) % {
            "deadline": company._coop_moment(self._leave_deadline()),
            "hours": company.leave_deadline_hours,
            "phone": " (%s)" % company.phone if company.phone else "",
        }
