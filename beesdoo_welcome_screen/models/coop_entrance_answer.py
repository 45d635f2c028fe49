"""The answer to a card or a chosen member, in one request."""
from odoo import _, api, models
from odoo.exceptions import UserError

from ..compat import DESK_PHOTO_FIELD
from ..tools.data_uri import data_uri
from ..tools.sent import sent_id, sent_text
from ..tools.stored_picture import stored_picture


class CoopEntrance(models.AbstractModel):
    _inherit = "coop.entrance"

    @api.model
    def _answer(self, number=None, member_id=None, method="card", key=None):
        """What the screen says to a scanned ``number`` or a chosen ``member_id``.

        ``verdict`` is ``yes``, ``notice``, ``no`` or ``card`` (nobody was found),
        ``title`` and ``sentences`` (``{"text", "advice"}``) say it in words, ``notices``
        are ``{"text", "severity"}``, ``member`` is None or as of ``_prepare_person``,
        ``actions`` are those of ``_member_actions``.

        The visit is logged once for each ``key``, a text that the screen draws: asking
        again with the same key, after a lost connection or in another language, counts
        nothing. ``method`` is one of the visit log's.
        """
        member, why_not = self._find_member(number, member_id)
        summary = member._member_summary()[member.id] if member else {}
        if member:
            answer = self._prepare_member_answer(member, summary)
        else:
            answer = self._prepare_card_answer(why_not)
        visits = self.env["coop.entrance.visit"].sudo()
        is_new = visits._log(self._company(), answer["verdict"], method, key, member)
        if is_new and summary.get("is_awaited"):
            self.env["coop.entrance.watch"].sudo()._tell(member)
        return answer

    @api.model
    def _find_member(self, number, member_id):
        """``(member, why not)`` as of ``_find_by_card``; who has left is found too."""
        members = self._members()
        if member_id:
            chosen = self._member(member_id)
            return chosen, "" if chosen else _("This member is not there any more.")
        number = sent_text(number)
        member, why_not = members._find_by_card(number)
        if member or not number:
            return member, why_not
        former, __ = members.with_context(active_test=False)._find_by_card(number)
        return members.browse(former.id), "" if former else why_not

    @api.model
    def _members(self):
        """The members as the system reads them, named as the shop's privacy wants."""
        private = self._company().entrance_privacy
        return self.env["res.partner"].sudo().with_context(coop_private=private)

    @api.model
    def _member(self, member_id):
        """The member with this id, or none: ids come from a browser."""
        domain = [("id", "=", sent_id(member_id)), ("member_role", "!=", False)]
        return self._members().search(domain)

    @api.model
    def _prepare_card_answer(self, why_not):
        advice = _("Scan the card again, or look the member up by name.")
        return {
            "verdict": "card",
            "title": _("Card not accepted"),
            "sentences": [{"text": why_not, "advice": advice}],
            "notices": [],
            "member": None,
            "actions": [],
        }

    @api.model
    def _prepare_member_answer(self, member, summary):
        notices = self._notices(summary)
        verdict = "notice" if notices else "yes"
        if not summary["may_shop"]:
            verdict = "no"
        titles = {
            "yes": _("May shop"),
            "notice": _("May shop, please read"),
            "no": _("May not shop"),
        }
        return {
            "verdict": verdict,
            "title": titles[verdict],
            "sentences": [
                {"text": sentence, "advice": advice}
                for __, sentence, advice in summary["refusals"]
            ],
            "notices": notices,
            "member": self._prepare_person(member, summary),
            "actions": member._member_actions()[member.id],
        }

    @api.model
    def _notices(self, summary):
        """Those of staff, the gravest first, then what the addons have to say."""
        staff = summary.get("staff_notices", [])
        known = {notice["text"] for notice in staff}
        return staff + [
            {"text": text, "severity": "info"}
            for text in summary["notices"]
            if text not in known
        ]

    @api.model
    def _prepare_person(self, member, summary):
        """Who stands there: names, ``photo`` as a data URI, household, shifts."""
        worker = summary["worker"]
        # Odoo finds no language for what is translated within a comprehension.
        role = _("Eater")
        people = [dict(worker, role=_("Worker"))]
        people += [dict(eater, role=role) for eater in summary["eaters"]]
        return {
            "id": member.id,
            "name": summary["name"],
            "first_name": member._first_name(),
            "number": summary["member_number"],
            "role": summary["role"],
            "photo": data_uri(stored_picture(member, DESK_PHOTO_FIELD)),
            "household": [
                dict(person, is_here=person["id"] == member.id) for person in people
            ],
            "counter": summary["counter"],
            "status": summary.get("shift_status", ""),
            "next_shifts": summary["next_shifts"],
        }

    @api.model
    def _act(self, member_id, code):
        """Do an action that ``_answer`` offered for this member.

        ``{"refused": a sentence or empty, "actions": those offered now}``.
        """
        member = self._member(member_id)
        if not member:
            refused = _("This member is not there any more. Scan the card again.")
            return {"refused": refused, "actions": []}
        refused = ""
        try:
            with self.env.cr.savepoint():
                member._run_member_action(sent_text(code))
        except UserError as error:
            refused = error.args[0]
        return {"refused": refused, "actions": member._member_actions()[member.id]}
