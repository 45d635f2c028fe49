"""The barcode of a partner, which the till reads: it mirrors the number of the card."""
from odoo import _, api, models
from odoo.exceptions import ValidationError

from odoo.addons.komunigi_base.compat import flush

from ..compat import in_each_company
from ..tools.card_number import completed
from .coop_member_card import LIVE_STATES


class ResPartner(models.Model):
    _inherit = "res.partner"

    @api.model_create_multi
    def create(self, vals_list):
        """Members' barcodes become cards, checked as any other number."""
        default_role = self.env.context.get("default_member_role")
        vals_list = [dict(vals) for vals in vals_list]
        numbers = [
            vals.pop("barcode", False) if vals.get("member_role", default_role) else ""
            for vals in vals_list
        ]
        members = super().create(vals_list)
        members._take_numbers(
            [(member, number) for member, number in zip(members, numbers) if number]
        )
        return members

    def write(self, vals):
        """A member's new barcode becomes a card; who becomes a member keeps theirs."""
        vals = dict(vals)
        members = self._members_after(vals)
        number = False
        if members and "barcode" in vals:
            members._check_barcode_written(vals["barcode"])
            number = vals["barcode"] and vals.pop("barcode")
        result = super().write(vals)
        if vals.get("member_role"):
            self._adopt_barcodes()
        if number:
            self._take_numbers([(self, number)])
        return result

    def _members_after(self, vals):
        """Those who are members once ``vals`` are written."""
        if "member_role" in vals:
            return self if vals["member_role"] else self.browse()
        return self.filtered("member_role")

    def _check_barcode_written(self, number):
        """Refuse a number for several members, and none for who has a card."""
        if number and len(self) > 1:
            raise ValidationError(
                _("Each member has a number of their own: give them one by one.")
            )
        if number:
            return
        holders = self.filtered(lambda member: member.sudo().coop_card_id)
        if holders and not self._has_foreign_barcodes():
            raise ValidationError(
                _("%s has a card with this number. To stop it, declare the card lost.")
                % holders[0].name
            )

    def _take_numbers(self, wanted):
        """Cards in the hands of members, for pairs of a member and a typed number.

        Raises ValidationError when a number is wrong or taken.
        """
        wanted = [
            (member, number)
            for member, number in wanted
            if not member._shows_number(number)
        ]
        if not wanted:
            return
        for member, __ in wanted:
            member._adopt_barcodes()
        cards = self.env["coop.member.card"].sudo()
        numbers = cards._checked_numbers(wanted)
        reason = _("Number typed, scanned or imported.")
        cards._create_cards(
            [
                dict(
                    member._prepare_new_card(),
                    number=number,
                    state="handed_out",
                    reason=reason,
                )
                for (member, __), number in zip(wanted, numbers)
            ],
            self.env.user,
        )

    def _shows_number(self, number):
        """Whether this typed number is that of the card, blanks or a 0 left out or not."""
        self.ensure_one()
        present = self.sudo().coop_card_id.number
        prefix = self._card_company().card_prefix or ""
        return bool(present) and present in (number, completed(number, prefix))

    @api.model
    def _has_foreign_barcodes(self):
        """Whether another addon computes the barcodes, as the shared code's does."""
        field = self._fields["barcode"]
        return bool(field.compute and not field.company_dependent)

    def _write_card_states(self):
        """Let members show their card in force and its state, thousands at once.

        The date of change is written too, by which tills see that there is something
        to load.
        """
        flush(self)
        self.env.cr.execute(
            "UPDATE res_partner AS member SET coop_card_id = card.id,"
            " coop_card_state = card.state, write_uid = %s,"
            " write_date = now() AT TIME ZONE 'UTC'"
            " FROM res_partner AS holder LEFT JOIN coop_member_card AS card"
            " ON card.member_id = holder.id AND card.state IN %s"
            " WHERE holder.id = member.id AND member.id IN %s"
            " AND (member.coop_card_id, member.coop_card_state)"
            " IS DISTINCT FROM (card.id, card.state)",
            (self.env.uid, LIVE_STATES, tuple(self.ids) or (0,)),
        )
        written = ["coop_card_id", "coop_card_state", "write_date", "write_uid"]
        self.invalidate_cache(written, self.ids)
        self.modified(written[:2])
        self.recompute()

    def _mirror_barcode(self, number, own_numbers, companies):
        """Let these tills know ``number`` for this member, or none where it is False.

        A barcode that never was a card's number is not ours: it stays.
        """
        self.ensure_one()
        for member in in_each_company(self, companies):
            barcode = member.barcode or False
            if barcode != number and (not barcode or barcode in own_numbers):
                member._write_barcode(number)

    def _write_barcode(self, number):
        """Write what ``write`` would make a card of."""
        return super().write({"barcode": number})

    @api.constrains("barcode")
    def _check_barcode_unicity(self):
        """Numbers of cards are nobody else's barcode.

        Odoo 14.0 checks barcodes under this name, and counts everybody who has none as
        holders of the same one, so that no barcode could be emptied there. Those who
        have a card show its number: the cards see to it that it is theirs alone.
        """
        cards = self.env["coop.member.card"].sudo()
        for partner in self.filtered("barcode"):
            if partner.sudo().coop_card_id:
                continue
            holders = cards._number_holders([partner.barcode], [partner])
            if holders:
                raise ValidationError(
                    cards._taken_sentence(partner.barcode, holders[partner.barcode][0])
                )
