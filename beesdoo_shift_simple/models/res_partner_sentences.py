"""The standing of workers in words: on the portal, in mails, at the entrance desk."""
from math import ceil

from odoo import _, models

from odoo.addons.komunigi_base.compat import flush

from ..tools.forecast import grace_on, leave_on_or_after, next_debit
from ..tools.standing import GONE, Facts, status_of
from .res_partner_standing import DESK

# The light of a status and its sign: a colour alone says nothing to many people.
LIGHTS = {
    "ok": ("success", "fa-check-circle"),
    "alert": ("warning", "fa-exclamation-triangle"),
    "suspended": ("danger", "fa-ban"),
    "unsubscribed": ("danger", "fa-times-circle"),
    "holiday": ("info", "fa-sun-o"),
    "exempted": ("info", "fa-pause-circle"),
    "resigning": ("secondary", "fa-sign-out"),
}


class ResPartner(models.Model):
    _inherit = "res.partner"

    def _standing_sentences(self):
        """``{id: dict}`` of these workers in words, others left out.

        ``status``, its ``word``, its ``light`` and ``icon``, the ``counter`` with its
        sign, and the sentences ``counter_sentence``, ``meaning``, ``advice``, ``debit``,
        ``leave``, ``grace``, empty where there is nothing to say. In the language of
        the context, and at most two queries for all.
        """
        members = self.sudo()
        members._load_standing()
        workers = members.filtered(lambda member: member.member_role == "worker")
        leaves, graces = workers._leaves_and_graces()
        words = dict(self._fields["shift_status"]._description_selection(self.env))
        sentences = {}
        for worker in workers:
            facts = worker._known_facts(
                leaves.get(worker.id, []), graces.get(worker.id, [])
            )
            sentences[worker.id] = worker._prepare_standing(facts, words)
        return sentences

    def _load_standing(self):
        """Read these members at once.

        Odoo reads the fields of a group one by one for a user outside of it, even when
        the system asks in the name of that user.
        """
        if self.user_has_groups(DESK):
            return
        status = self._fields["shift_status"]
        unread = self.filtered(lambda w: not self.env.cache.contains(w, status))
        names = [
            name
            for name, field in self._fields.items()
            if field.store and field.prefetch and field.column_type
        ]
        if unread:
            unread.read(names, load="_classic_write")

    def _leaves_and_graces(self):
        """``_leave_periods()`` and ``_grace_periods()`` in one query."""
        flush(self)
        ids = tuple(self.ids) or (0,)
        self.env.cr.execute(
            "SELECT worker_id, kind, date_from, date_to FROM coop_leave"
            " WHERE worker_id IN %s UNION ALL"
            " SELECT worker_id, 'grace', date_from, date_to FROM coop_shift_grace"
            " WHERE worker_id IN %s ORDER BY 3",
            (ids, ids),
        )
        leaves, graces = {}, {}
        for worker_id, kind, first, last in self.env.cr.fetchall():
            if kind == "grace":
                graces.setdefault(worker_id, []).append((first, last))
            else:
                leaves.setdefault(worker_id, []).append((kind, first, last))
        return leaves, graces

    def _known_facts(self, leaves, graces):
        """The facts of this worker from what is kept on the record."""
        self.ensure_one()
        return Facts(
            mode=self.shift_mode,
            counter=self.shift_counter,
            alert_since=self.shift_alert_since or None,
            leaves=leaves,
            graces=graces,
            resigned_on=self.shift_resigned_on or None,
        )

    def _prepare_standing(self, facts, words):
        self.ensure_one()
        company = self._rule_company()
        rules, today = company._standing_thresholds(), company._coop_today()
        status = self.shift_status or status_of(facts, rules, today)
        light, icon = LIGHTS[status]
        debit = self._next_debit(facts, status, today)
        return {
            "status": status,
            "word": words[status],
            "light": light,
            "icon": icon,
            "counter": self._counter_text(),
            "counter_sentence": self._counter_sentence(),
            "meaning": self._status_meaning(status),
            "advice": self._status_advice(status, facts, debit),
            "debit": self._debit_sentence(debit),
            "leave": self._leave_dates_sentence(facts, today),
            "grace": self._grace_sentence(facts, today),
        }

    def _next_debit(self, facts, status, today):
        """The day of the next debit of an irregular worker, or None."""
        company = self._rule_company()
        if self.shift_mode != "irregular" or not self.shift_start_date:
            return None
        if status in GONE or not company.shift_period_debit:
            return None
        return next_debit(
            self.shift_start_date, company.shift_period_days, facts, today
        )

    def _counter_sentence(self):
        """What the counter is and what its number says."""
        counter = self._counter_text()
        missing = self._shifts_missing(0.0)
        if missing == 1:
            return _("Your counter is %s: you owe one shift.") % counter
        if missing:
            words = {"counter": counter, "shifts": missing}
            return _("Your counter is %(counter)s: you owe %(shifts)s shifts.") % words
        if self.shift_counter > 0:
            return _("Your counter is %s: you are ahead.") % counter
        return _("Your counter is %s: you owe no shift.") % counter

    def _shifts_missing(self, threshold):
        """How many shifts, of one point each, bring the counter up to ``threshold``."""
        self.ensure_one()
        return max(0, ceil(round(threshold - self.shift_counter, 2)))

    def _debit_sentence(self, debit):
        company = self._rule_company()
        if not debit:
            return ""
        return _(
            "On %(day)s your period ends, and the shift that you owe is taken off your "
            "counter: %(points)s."
        ) % {
            "day": company._coop_date(debit),
            "points": company._points_text(-company.shift_period_debit),
        }

    def _leave_dates_sentence(self, facts, today):
        """The present or the next leave, without its reason."""
        leave = leave_on_or_after(facts.leaves, today)
        return self._leave_dates(leave) if leave else ""

    def _leave_dates(self, leave):
        """Kind and dates of a leave ``(kind, first day, last day or None)``."""
        kind, first, last = leave
        company = self._rule_company()
        kinds = self.env["coop.leave"]._fields["kind"]._description_selection(self.env)
        words = {
            "kind": dict(kinds)[kind],
            "first": company._coop_date(first),
            "last": company._coop_date(last) if last else "",
        }
        if last:
            return _("%(kind)s from %(first)s to %(last)s") % words
        return _("%(kind)s from %(first)s on, without an end") % words

    def _grace_sentence(self, facts, today):
        grace = grace_on(facts.graces, today)
        if not grace:
            return ""
        day = self._rule_company()._coop_date(grace[1])
        return _("You have days of grace until %s: until then you may shop.") % day
