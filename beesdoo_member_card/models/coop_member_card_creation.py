"""How cards come into being: for members, each once, with their first event."""
from odoo import _, api, fields, models
from odoo.exceptions import ValidationError

from ..compat import asking_user


class CoopMemberCard(models.Model):
    _inherit = "coop.member.card"

    @api.model
    def _create_cards(self, vals_list, author=None):
        """Create cards whose numbers were checked, with their first event."""
        author = author or asking_user(self.env)
        members = self._members_of(vals_list)
        self._replace_cards_of(members, author)
        prepared = [self._prepare_card(vals, author) for vals in vals_list]
        cards = self._insert_cards(prepared)
        cards._log_events()
        cards._mirror()
        return cards

    @api.model
    def _prepare_card(self, vals, author):
        """The values of a new card in state ``to_print``, unless ``vals`` say more."""
        first = {
            "state": "to_print",
            # Not what a context says: a doubled number would be let through.
            "fault": False,
            "since": fields.Datetime.now(),
            "changed_by_id": author.id,
        }
        return dict(first, **vals)

    @api.model
    def _members_of(self, vals_list):
        """Who gets these cards: members, each once."""
        ids = [vals.get("member_id") for vals in vals_list]
        if len(set(ids)) < len(ids) or not all(ids):
            raise ValidationError(
                _("A member is missing or chosen twice. Choose each member once.")
            )
        members = self.env["res.partner"].browse(ids)
        for member in members:
            if not member.member_role:
                raise ValidationError(
                    _("%s is not a member of the cooperative. Choose a member.")
                    % member.name
                )
        return members
