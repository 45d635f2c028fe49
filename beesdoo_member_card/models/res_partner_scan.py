"""Whose card was scanned; and of a card that works no more, why, and since when."""
from operator import itemgetter

from odoo import _, api, models

from odoo.addons.komunigi_base.compat import current_company, flush

from .coop_member_card import LIVE_STATES

MEMBERS = """
    SELECT member.id, member.active, card.state,
           COALESCE(card.since, card.create_date), card.expires_on
      FROM coop_member_card card JOIN res_partner member ON member.id = card.member_id
     WHERE card.number IN %(numbers)s AND member.member_role IS NOT NULL
     UNION ALL
    SELECT id, active, NULL, NULL, NULL FROM res_partner
     WHERE member_number IN %(numbers)s AND member_role IS NOT NULL
"""


class ResPartner(models.Model):
    _inherit = "res.partner"

    @api.model
    def _find_by_card(self, number):
        """Adds that lost, replaced and expired cards find nobody, and say so.

        One query in place of the base's, which decides where no card has the number.
        Nobody learns here whose a lost card was.
        """
        numbers = self._scanned_numbers(number)
        rows = self._read_scanned(numbers) if numbers else []
        if not any(state for __, __, state, __, __ in rows):
            return super()._find_by_card(number)
        found, dead = self._sort_scanned(rows)
        if len(found) > 1:
            return self._found_two(numbers[0])
        if found:
            return self.browse(found), ""
        if dead:
            last = max(dead, key=itemgetter(0))
            return self.browse(), self._dead_card_sentence(*last)
        return super()._find_by_card(number)

    @api.model
    def _sort_scanned(self, rows):
        """The ids of whom these rows find, and ``(since, state, expires_on)`` of others.

        Who has left is found only by those who look for archived records too.
        """
        today = current_company(self.env)._coop_today()
        is_hidden = self.env.context.get("active_test", True)
        found, dead = set(), []
        for member_id, is_active, state, since, expires_on in rows:
            is_over = bool(expires_on and expires_on < today)
            if state and (state not in LIVE_STATES or is_over):
                dead.append((since, state, expires_on))
            elif is_active or not is_hidden:
                found.add(member_id)
        return found, dead

    @api.model
    def _read_scanned(self, numbers):
        """Of members with a card or a member number among these, whom one may read.

        ``(id, active, state, since, expires_on)``, the last three None for the latter.
        """
        self.check_access_rights("read")
        flush(self)
        flush(self.env["coop.member.card"])
        self.env.cr.execute(MEMBERS, {"numbers": tuple(numbers)})
        rows = self.env.cr.fetchall()
        members = self.browse({row[0] for row in rows})
        readable = set(members._filter_access_rules("read").ids)
        return [row for row in rows if row[0] in readable]

    @api.model
    def _dead_card_sentence(self, since, state, expires_on):
        """Why a card works no more, and what to do; it names nobody."""
        company = current_company(self.env)
        day = company._coop_date(company._coop_local(since).date())
        if state == "lost":
            return (
                _("This card was declared lost on %s. Keep it for the members' office.")
                % day
            )
        if state == "replaced":
            return _("This card was replaced on %s. Ask for the new card.") % day
        if expires_on:
            day = company._coop_date(expires_on)
            return (
                _("This card was valid until %s. The members' office makes a new one.")
                % day
            )
        return _("This card expired on %s. The members' office makes a new one.") % day
