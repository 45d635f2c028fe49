"""Forgot the card: members by name or number."""
from odoo import api, models
from odoo.tools.sql import escape_psql

from ..tools.sent import sent_text

# As many as a phone's screen shows; who is not among them types one more letter.
FOUND_AT_MOST = 8
SHORTEST_TEXT = 2
# Longer than a name: each word more would cost the database more.
LONGEST_TEXT = 100


class CoopEntrance(models.AbstractModel):
    _inherit = "coop.entrance"

    @api.model
    def _search_members(self, text):
        """Members whose name has all words of ``text``, or whose number it is.

        ``{"people": [{"id", "name", "number", "role"}], "more": whether there are
        others}``. Texts of one letter find nobody: the desk is no list of members.
        """
        words = sent_text(text)[:LONGEST_TEXT].split()
        if len("".join(words)) < SHORTEST_TEXT:
            return {"people": [], "more": False}
        members = self._members().search(
            self._search_domain(words), limit=FOUND_AT_MOST + 1
        )
        roles = members._role_names()
        return {
            "people": [
                {
                    "id": member.id,
                    "name": member._shown_name(),
                    "number": member.member_number or "",
                    "role": roles[member.member_role],
                }
                for member in members[:FOUND_AT_MOST]
            ],
            "more": len(members) > FOUND_AT_MOST,
        }

    @api.model
    def _search_domain(self, words):
        number = " ".join(words)
        by_name = [("name", "ilike", escape_psql(word)) for word in words]
        return (
            [
                ("member_role", "!=", False),
                "|",
                "|",
                ("member_number", "=", number),
                ("barcode", "=", number),
            ]
            + ["&"] * (len(by_name) - 1)
            + by_name
        )
