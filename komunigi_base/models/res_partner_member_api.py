"""What doors, tills and offices ask of members, and where other addons answer.

The hooks take any number of members and answer for each in a constant number of
queries. An addon extends them with ``super()``. In the context ``coop_private`` they
name people by ``_shown_name()`` and give no counter: bystanders read along.
"""
from odoo import _, api, fields, models
from odoo.exceptions import UserError

from ..compat import PHOTO_FIELD
from ..tools.names import short_name, shortened


class ResPartner(models.Model):
    _inherit = "res.partner"

    may_shop = fields.Boolean(
        string="May shop",
        compute="_compute_may_shop",
        store=True,
        index=True,
        help="Whether nothing speaks against shopping. Refreshed by each change "
        "and every night.",
    )
    shopping_refusal_text = fields.Text(
        string="Why not", compute="_compute_shopping_refusal_text"
    )

    @api.model
    def _may_shop_triggers(self):
        """The fields of a worker whose change may change ``may_shop``."""
        return ["active", "member_role"]

    @api.model
    def _may_shop_depends(self):
        own = self._may_shop_triggers()
        of_worker = ["household_worker_id.%s" % name for name in own]
        return own + ["household_worker_id"] + of_worker

    @api.depends(lambda self: self._may_shop_depends())
    def _compute_may_shop(self):
        refusals = self._shopping_refusals()
        for member in self:
            member.may_shop = not refusals[member.id]

    @api.depends("may_shop")
    def _compute_shopping_refusal_text(self):
        members = self.filtered("member_role")
        refusals = members._shopping_refusals()
        for partner in self:
            lines = [
                "%s %s" % (sentence, advice)
                for __, sentence, advice in refusals.get(partner.id, [])
            ]
            partner.shopping_refusal_text = "\n".join(lines)

    def _shopping_refusals(self):
        """``{id: [(code, sentence, what to do)]}``, empty for who may shop.

        An eater gets the answer of the worker of the household, so an addon that
        extends this asks ``_household_heads()`` about whom it has to judge.
        """
        heads = self._household_heads()
        return {member.id: member._membership_refusals(heads) for member in self}

    def _membership_refusals(self, heads):
        self.ensure_one()
        if not self.member_role:
            sentence = _("%s is not a member of the cooperative.") % self._shown_name()
            advice = _("The members' office can register them.")
            return [("not_member", sentence, advice)]
        for person in self | heads[self.id]:
            if not person.active:
                sentence = _("%s has left the cooperative.") % person._shown_name()
                advice = _("The members' office can take them back.")
                return [("left", sentence, advice)]
        return []

    def _member_summary(self):
        """``{id: dict}`` of what a desk or till shows; looking changes nothing.

        Keys: ``id``, ``name``, ``member_number``, ``role`` and ``status`` in words,
        ``photo_url``, ``may_shop``, ``refusals`` as in ``_shopping_refusals``,
        ``worker`` and ``eaters`` (``{id, name}``), ``counter`` in words,
        ``next_shifts`` and ``notices`` (lists of sentences). Other addons fill the
        last three and add their own.
        """
        eaters = self._read_households()
        refusals = self._shopping_refusals()
        heads = self._household_heads()
        roles = self._role_names()
        return {
            member.id: member._prepare_member_summary(
                heads[member.id],
                eaters.get(heads[member.id].id, []),
                roles,
                refusals[member.id],
            )
            for member in self
        }

    def _prepare_member_summary(self, worker, eaters, roles, refusals):
        self.ensure_one()
        return {
            "id": self.id,
            "name": self._shown_name(),
            "member_number": self.member_number or "",
            "role": roles.get(self.member_role, ""),
            "status": _("May not shop") if refusals else _("May shop"),
            "photo_url": "/web/image/res.partner/%s/%s" % (self.id, PHOTO_FIELD),
            "may_shop": not refusals,
            "refusals": refusals,
            "worker": {"id": worker.id, "name": worker._shown_name()},
            "eaters": [
                {"id": eater.id, "name": eater._shown_name()} for eater in eaters
            ],
            "counter": "",
            "next_shifts": [],
            "notices": [],
        }

    @api.model
    def _role_names(self):
        """``{role: name}`` in the language of the context."""
        return dict(self._fields["member_role"]._description_selection(self.env))

    def _first_name(self):
        """The first name: that of OCA's ``partner_firstname``, else the first word."""
        self.ensure_one()
        known = self["firstname"] if "firstname" in self._fields else ""
        return known or "".join((self.name or "").split()[:1])

    def _shown_name(self):
        """The name; with ``coop_private`` in the context first name and initial."""
        self.ensure_one()
        if self.env.context.get("coop_private"):
            return short_name(self.name, self._first_name())
        return self.name or ""

    def _member_actions(self):
        """``{id: [{code, label, undo}]}``: what the desk may do with one touch.

        ``undo`` is the code of the action that takes it back, or False.
        """
        return {member.id: [] for member in self}

    def _run_member_action(self, code):
        """Run an action that ``_member_actions`` offers for this member.

        Raises UserError when it is not offered, or no longer.
        """
        self.ensure_one()
        raise UserError(
            _("This can't be done for %s any more. Scan the card again.")
            % self._shown_name()
        )

    @api.model
    def _find_by_card(self, number):
        """``(member, why not)`` for a scanned number: one of the two is empty."""
        numbers = self._scanned_numbers(number)
        if not numbers:
            return self.browse(), _("No number was read. Scan the card again.")
        member = self.search(
            [
                ("member_role", "!=", False),
                "|",
                ("barcode", "in", numbers),
                ("member_number", "in", numbers),
            ],
            limit=2,
        )
        if len(member) > 1:
            return self._found_two(numbers[0])
        if not member:
            return member, _("No member has the number %s.") % shortened(numbers[0])
        return member, ""

    @api.model
    def _scanned_numbers(self, number):
        """The numbers that a reader's ``number`` may stand for, none for an empty one.

        Readers may send an EAN-13 that starts with 0 as a UPC-A without it (GS1
        General Specifications, 7.8), so twelve digits find those thirteen too.
        """
        number = (number or "").strip()
        if len(number) == 12 and number.isdigit():
            return [number, "0" + number]
        return [number] if number else []

    @api.model
    def _found_two(self, number):
        """The answer of ``_find_by_card`` where nobody can tell whose card it is."""
        why_not = _("Two members have the number %s. Tell the members' office.")
        return self.browse(), why_not % number

    @api.model
    def _cron_refresh_may_shop(self):
        """Correct ``may_shop`` where only time has changed the answer."""
        members = self.with_context(active_test=False).search(
            [("member_role", "!=", False)]
        )
        refusals = members._shopping_refusals()
        allowed = members.filtered(lambda member: not refusals[member.id])
        refused = members - allowed
        allowed.filtered(lambda m: not m.may_shop).write({"may_shop": True})
        refused.filtered("may_shop").write({"may_shop": False})
