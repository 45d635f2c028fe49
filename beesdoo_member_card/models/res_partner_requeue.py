"""What stands on a card has changed: back to the queue with it, and why."""
from odoo import _, api, models

from odoo.addons.komunigi_base.compat import FULL_PHOTO_FIELD

from .coop_member_card import LIVE_STATES

# With OCA's partner_firstname the name is made of others, ours of the card precedes it.
NAMES = {"name", "card_name", "firstname", "lastname", "lastname2"}
# 12.0 makes the photo out of whichever size is written.
PHOTOS = {FULL_PHOTO_FIELD, "image_medium", "image_small"}
ROLES = {"member_role", "household_worker_id"}


class ResPartner(models.Model):
    _inherit = "res.partner"

    def write(self, vals):
        """Queue the cards of these members on which something changes by it."""
        cards, before = self._cards_and_prints(vals)
        result = super().write(vals)
        if cards:
            self._requeue_changed(cards, before)
        return result

    def _cards_and_prints(self, vals):
        """Cards that may have to be printed again, and what stands on them now."""
        cards = self.env["coop.member.card"].sudo()
        if not set(vals) & (NAMES | PHOTOS | ROLES):
            return cards, {}
        cards = cards.search(
            [("member_id", "in", self.ids), ("state", "in", LIVE_STATES)]
        )
        return cards, self._prints_of(cards)

    @api.model
    def _prints_of(self, cards):
        """``{card: {subject: value}}`` of what stands on these cards and is watched."""
        photos = cards.mapped("member_id")._photo_checksums()
        return {card: self._print_of(card, photos) for card in cards}

    @api.model
    def _print_of(self, card, photos):
        company = card._company()
        facts = {"number": card.shown_number}
        if company.card_requeue_name:
            facts["name"] = card.member_id._name_on_card()
        if company.card_requeue_role or not card.number:
            facts["role"] = card.member_id.member_role
        if company.card_requeue_photo:
            facts["photo"] = photos.get(card.member_id.id)
        return facts

    def _photo_checksums(self):
        """``{member id: checksum}`` of the photos, which are not read themselves."""
        attachments = self.env["ir.attachment"].sudo()
        found = attachments.search(
            [
                ("res_model", "=", "res.partner"),
                ("res_field", "=", FULL_PHOTO_FIELD),
                ("res_id", "in", self.ids),
            ]
        )
        return {photo.res_id: photo.checksum for photo in found}

    def _requeue_changed(self, cards, before):
        """Queue those of ``cards`` whose print is no more what it was ``before``."""
        author = self.env.user
        cards = cards.filtered(
            lambda card: card.state in LIVE_STATES and card.member_id.member_role
        )
        after = self._prints_of(cards)
        groups = {}
        for card in cards:
            reason = " ".join(self._change_sentences(card, before[card], after[card]))
            if reason:
                is_worker = card.member_id.member_role == "worker"
                needs_number = is_worker and not card.number
                groups.setdefault((needs_number, reason), []).append(card.id)
        for (needs_number, reason), ids in groups.items():
            changed = cards.browse(ids)
            if needs_number:
                cards._make_cards(changed.mapped("member_id"), reason, author)
            else:
                changed._requeue_or_note(reason, author)

    def _change_sentences(self, card, before, after):
        """What changed on a card, in words; none when nothing did."""
        sentences = []
        if before.get("name") != after.get("name"):
            sentences.append(
                _("The name changed from %(before)s to %(after)s.")
                % {"before": before["name"], "after": after["name"]}
            )
        if before.get("role") != after.get("role"):
            sentences.append(self._role_sentence(before["role"], after["role"]))
        if before.get("photo") != after.get("photo"):
            sentences.append(_("The photo changed."))
        if before["number"] != after["number"] and not sentences:
            worker = card.member_id.household_worker_id
            sentences.append(_("Uses the number of %s by now.") % worker.name)
        return sentences

    def _role_sentence(self, before, after):
        roles = self._role_names()
        return _("The role changed from %(before)s to %(after)s.") % {
            "before": roles.get(before) or _("no member"),
            "after": roles.get(after, ""),
        }
