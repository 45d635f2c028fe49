from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

STATES = [
    ("to_print", "To print"),
    ("printed", "Printed"),
    ("handed_out", "Handed out"),
    ("lost", "Lost"),
    ("replaced", "Replaced"),
    ("expired", "Expired"),
]
# The number of a card works at door and till in these states.
LIVE_STATES = ("to_print", "printed", "handed_out")
FAULTS = [
    ("not_ean", "Not an EAN-13"),
    ("check_digit", "Wrong check digit"),
    ("duplicate", "Somebody else has it too"),
]


class CoopMemberCard(models.Model):
    """A number and who holds it. What happened to it are its events.

    A card is never changed into another: its number and its holder stay, a new number
    is a new card. Its state is changed by what is done to it, never written.
    """

    _name = "coop.member.card"
    _description = "Member card"
    _order = "id desc"
    _rec_name = "number"

    number = fields.Char(
        index=True,
        copy=False,
        help="An EAN-13. Empty on the card of an eater who uses the worker's number.",
    )
    member_id = fields.Many2one(
        "res.partner",
        string="Member",
        required=True,
        index=True,
        ondelete="restrict",
        domain=[("member_role", "!=", False)],
    )
    member_role = fields.Selection(related="member_id.member_role", readonly=True)
    state = fields.Selection(
        STATES, required=True, default="to_print", index=True, copy=False
    )
    is_live = fields.Boolean(
        string="In force",
        compute="_compute_is_live",
        search="_search_is_live",
        help="Its number works at the door and at the till.",
    )
    since = fields.Datetime(copy=False, help="When it came into this state.")
    changed_by_id = fields.Many2one("res.users", string="By", copy=False)
    reason = fields.Char(copy=False)
    expires_on = fields.Date(
        string="Valid until", copy=False, help="The last day. Empty: no end."
    )
    fault = fields.Selection(
        FAULTS,
        string="Wrong number",
        index=True,
        copy=False,
        help="The number was there before these rules. The card works: give the member "
        "a new one when you can.",
    )
    shown_number = fields.Char(
        string="Number on the card", compute="_compute_shown_number"
    )
    event_ids = fields.One2many(
        "coop.member.card.event", "card_id", string="History", readonly=True
    )

    _sql_constraints = [
        (
            # Numbers of lost cards are never given again.
            "number_unique",
            "EXCLUDE USING btree (number WITH =)"
            " WHERE (COALESCE(fault, '') != 'duplicate')",
            "Another card has this number, or had it once. Choose another number.",
        ),
        (
            "one_live_card",
            "EXCLUDE USING btree (member_id WITH =)"
            " WHERE (state IN ('to_print', 'printed', 'handed_out'))",
            "This member already has a card. Declare it lost, or give a new number.",
        ),
    ]

    @api.depends("state")
    def _compute_is_live(self):
        for card in self:
            card.is_live = card.state in LIVE_STATES

    @api.model
    def _search_is_live(self, operator, value):
        is_asked = (operator == "=") == bool(value)
        return [("state", "in" if is_asked else "not in", LIVE_STATES)]

    @api.depends("number", "member_id.household_worker_id.coop_card_id.number")
    def _compute_shown_number(self):
        for card in self:
            worker = card.member_id.household_worker_id
            card.shown_number = card.number or worker.sudo().coop_card_id.number

    def name_get(self):
        return [
            (card.id, "%s %s" % (card.member_id.name, card.shown_number or ""))
            for card in self
        ]

    @api.model_create_multi
    def create(self, vals_list):  # pylint: disable=method-required-super
        """Cards with these numbers, or the next free ones, to be printed.

        Takes ``member_id``, ``number``, ``reason`` and ``expires_on``. A card in force
        that the member has becomes a replaced one. Raises ValidationError when a number
        is wrong or taken.
        """
        allowed = {"member_id", "number", "reason", "expires_on"}
        for vals in vals_list:
            self._refuse_fields(set(vals) - allowed)
        members = self._members_of(vals_list)
        numbers = self._numbers_for(members, vals_list)
        vals_list = [
            dict(vals, number=number) for vals, number in zip(vals_list, numbers)
        ]
        return self._create_cards(vals_list)

    @api.model
    def _insert_cards(self, prepared):
        """The rows alone: whoever calls this logs, mirrors and has checked."""
        return super().create(prepared)

    def write(self, vals):
        """Only the last day can be written: the rest follows from what is done."""
        self._refuse_fields(set(vals) - {"expires_on"})
        return super().write(vals)

    def _set(self, vals):
        """Write what ``write`` refuses, at once: constraints look at the table."""
        result = super().write(vals)
        flush(self)
        return result

    @api.model
    def _refuse_fields(self, names):
        if names:
            raise UserError(
                _(
                    "A card's number, holder and state can't be changed by hand, so "
                    "that its history stays true. Use the buttons of the card: "
                    "declare it lost, give a new number, hand it out."
                )
            )

    def unlink(self):
        """Cards stay, lost ones too: their numbers are never given again."""
        if self:
            raise UserError(
                _(
                    "Cards can't be deleted, so that nobody gets a number that somebody "
                    "had before. Declare the card lost, or give a new number."
                )
            )
        return super().unlink()
