from odoo import api, fields, models

from ..compat import FULL_PHOTO_FIELD, PHOTO_FIELD, TRACKING


class ResPartner(models.Model):
    _inherit = "res.partner"

    member_role = fields.Selection(
        [("worker", "Worker"), ("eater", "Eater")],
        string="Role in the cooperative",
        index=True,
        copy=False,
        help="A worker does shifts and heads a household. "
        "An eater shops on a worker's account.",
        **TRACKING
    )
    member_number = fields.Char(
        string="Member number",
        index=True,
        copy=False,
        help="Given when somebody becomes a member, and kept for good.",
    )
    shift_mode = fields.Selection(
        [("regular", "Regular"), ("irregular", "Irregular"), ("exempt", "Exempt")],
        string="Working mode",
        index=True,
        copy=False,
        help="Regular: has a recurring slot. Irregular: books shifts freely. "
        "Exempt: does no shifts.",
        **TRACKING
    )
    # Read at each scan. In 14.0 it is a property, indexed there.
    barcode = fields.Char(index=True)
    member_photo = fields.Binary(
        string="Photo", related=PHOTO_FIELD, inverse="_inverse_member_photo"
    )

    _sql_constraints = [
        (
            "member_number_unique",
            "UNIQUE (member_number)",
            "Another member has this number. Leave it empty to get the next free one.",
        )
    ]

    @api.model_create_multi
    def create(self, vals_list):
        # Copies: 12.0 writes followers into them, so that a second try would fail.
        vals_list = [self._clean_member_vals(vals) for vals in vals_list]
        default_role = self.env.context.get("default_member_role")
        newcomers = [
            vals
            for vals in vals_list
            if vals.get("member_role", default_role) and not vals.get("member_number")
        ]
        for vals, number in zip(newcomers, self._next_member_numbers(len(newcomers))):
            vals["member_number"] = number
        return super().create(vals_list)

    def write(self, vals):
        vals = self._clean_member_vals(vals)
        result = super().write(vals)
        if vals.get("member_role"):
            newcomers = self.filtered(lambda member: not member.member_number)
            numbers = self._next_member_numbers(len(newcomers))
            for member, number in zip(newcomers, numbers):
                member.member_number = number
        return result

    @api.model
    def _clean_member_vals(self, vals):
        """A copy of ``vals`` whose member number has no blanks around it."""
        vals = dict(vals)
        if "member_number" in vals:
            vals["member_number"] = (vals["member_number"] or "").strip() or False
        return vals

    def _inverse_member_photo(self):
        for member in self:
            member[FULL_PHOTO_FIELD] = member.member_photo

    @api.model
    def _next_member_numbers(self, count):
        """The next ``count`` member numbers that nobody has, as a list of strings."""
        numbers = []
        while len(numbers) < count:
            drawn = self._draw_member_numbers(count - len(numbers))
            self.env.cr.execute(
                "SELECT member_number FROM res_partner WHERE member_number IN %s",
                (tuple(drawn),),
            )
            taken = {row[0] for row in self.env.cr.fetchall()}
            numbers += [number for number in drawn if number not in taken]
        return numbers

    @api.model
    def _draw_member_numbers(self, count):
        """``count`` numbers of the sequence.

        A gapless or dated sequence has to be asked number by number.
        """
        sequence = self.env.ref("komunigi_base.sequence_member_number").sudo()
        if sequence.implementation != "standard" or sequence.use_date_range:
            return [sequence.next_by_id() for __ in range(count)]
        self.env.cr.execute(
            "SELECT nextval(%s) FROM generate_series(1, %s)",
            ("ir_sequence_%03d" % sequence.id, count),
        )
        return [sequence.get_next_char(row[0]) for row in self.env.cr.fetchall()]

    @api.model
    def name_search(self, name="", args=None, operator="ilike", limit=100):
        """Partners by name, the member of that very number or barcode first."""
        found = super().name_search(name, args, operator, limit)
        if not name or operator not in ("=", "ilike", "=ilike", "like", "=like"):
            return found
        number = ["|", ("member_number", "=", name), ("barcode", "=", name)]
        exact = self.search((args or []) + number, limit=limit).name_get()
        known = {partner_id for partner_id, __ in exact}
        return (exact + [item for item in found if item[0] not in known])[:limit]
