"""The numbers of cards: drawn, completed, checked."""
from random import SystemRandom

from odoo import _, api, models
from odoo.exceptions import UserError, ValidationError

from ..compat import barcode_holders
from ..tools.card_number import LENGTH, completed, number_fault, with_check_digit

# A store may have thousands of numbers that the sequence does not know of.
ROUNDS = 40
MOST_AT_ONCE = 5000


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _numbers_for(self, members, vals_list):
        """The number of each new card: the one given, checked, or the next free one.

        False for eaters who use the worker's. Raises ValidationError.
        """
        given = [vals.get("number") for vals in vals_list]
        checked = self._checked_numbers(
            [(member, number) for member, number in zip(members, given) if number]
        )
        needy = members.filtered(lambda member: member._has_own_number())
        waiting = [
            member
            for member, number in zip(members, given)
            if member in needy and not number
        ]
        free = iter(self._draw_numbers(waiting, set(checked)))
        checked = iter(checked)
        return [
            next(checked) if number else next(free) if member in needy else False
            for member, number in zip(members, given)
        ]

    @api.model
    def _checked_numbers(self, wanted):
        """The thirteen digits for each ``(member, typed number)``.

        Raises ValidationError with a sentence for each number that is refused: no
        EAN-13, another prefix, given twice, or somebody's already, archived members
        and those of other companies included.
        """
        numbers = [
            completed(number, member._card_company().card_prefix or "")
            for member, number in wanted
        ]
        taken = self._number_holders(numbers, [member for member, __ in wanted])
        refusals, seen = [], set()
        for (member, __), number in zip(wanted, numbers):
            holders = taken.get(number, self.env["res.partner"])
            refusals += self._number_refusals(member, number, holders, number in seen)
            seen.add(number)
        if refusals:
            raise ValidationError("\n".join(refusals))
        return numbers

    @api.model
    def _number_refusals(self, member, number, holders, is_repeated):
        """What speaks against a number, in sentences that say what to do."""
        fault = number_fault(number)
        if fault == "not_ean":
            return [
                _("“%s” is not a card number: type its 13 digits, or scan the card.")
                % number[: LENGTH * 2]
            ]
        if fault:
            right = with_check_digit(number[:-1])
            return [
                _(
                    "%(number)s has a wrong last digit. Scan the card, or check the "
                    "digits: after the first twelve comes %(digit)s."
                )
                % {"number": number, "digit": right[-1]}
            ]
        prefix = member._card_company().card_prefix or ""
        if not number.startswith(prefix):
            return [
                _(
                    "%(number)s does not begin with %(prefix)s, as card numbers of this "
                    "store do. Choose another number."
                )
                % {"number": number, "prefix": prefix}
            ]
        if is_repeated:
            return [
                _("%s is given twice. Each member needs a different number.") % number
            ]
        return [self._taken_sentence(number, holder) for holder in holders[:1]]

    @api.model
    def _taken_sentence(self, number, holder):
        return _(
            "%(number)s belongs to %(holder)s, or did once. Choose another number."
        ) % {"number": number, "holder": holder.sudo().name}

    @api.model
    def _number_holders(self, numbers, members=()):
        """``{number: partners}`` who have or had one of these numbers, of everybody.

        The barcode that a member has without a card is no obstacle to the same number:
        ``members`` are those who want the ``numbers``, in the same order.
        """
        if not numbers:
            return {}
        self.env.cr.execute(
            "SELECT number, member_id FROM coop_member_card WHERE number IN %s",
            (tuple(numbers),),
        )
        rows = self.env.cr.fetchall()
        own = {(number, member.id) for number, member in zip(numbers, members)}
        rows += [row for row in barcode_holders(self.env, numbers) if row not in own]
        found = {}
        for number, partner_id in rows:
            found.setdefault(number, set()).add(partner_id)
        return {
            number: self.env["res.partner"].browse(partner_ids)
            for number, partner_ids in found.items()
        }

    @api.model
    def _draw_numbers(self, members, reserved=()):
        """A free number for each of these members, in their order.

        Raises UserError when the prefix has none left.
        """
        groups = {}
        for member in members:
            company = member._card_company()
            key = (company._card_number_head(member.member_role), company.card_body)
            groups.setdefault(key, []).append(member)
        numbers = {}
        for (head, body), group in groups.items():
            free = self._free_numbers(head, body == "random", len(group), reserved)
            numbers.update(zip(group, free))
        return [numbers[member] for member in members]

    @api.model
    def _free_numbers(self, head, is_random, count, reserved):
        """``count`` numbers beginning with ``head`` that nobody has or had."""
        free = []
        size = count
        for __ in range(ROUNDS):
            drawn = self._draw_bodies(head, is_random, size)
            numbers = [with_check_digit(head + body) for body in drawn]
            taken = set(self._number_holders(numbers)).union(reserved, free)
            free += [number for number in numbers if number not in taken]
            if len(free) >= count or (not drawn and not is_random):
                break
            size = min(size * 2, MOST_AT_ONCE)
        if len(free) < count:
            raise UserError(
                _(
                    "No numbers are left that begin with %s. Choose another prefix or "
                    "kind digit in the settings of the cooperative."
                )
                % head
            )
        return free[:count]

    @api.model
    def _draw_bodies(self, head, is_random, count):
        """Distinct digits to put after ``head``; fewer where a sequence has ended."""
        width = LENGTH - 1 - len(head)
        top = 10**width
        if is_random:
            values = {SystemRandom().randrange(top) for __ in range(count)}
            return [str(value).zfill(width) for value in values]
        sequence = self.env.ref("beesdoo_member_card.sequence_card_number").sudo()
        self.env.cr.execute(
            "SELECT nextval(%s) FROM generate_series(1, %s)",
            ("ir_sequence_%03d" % sequence.id, count),
        )
        values = [row[0] for row in self.env.cr.fetchall()]
        return [str(value).zfill(width) for value in values if value < top]
