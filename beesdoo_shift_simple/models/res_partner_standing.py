"""Counter and status of workers, kept where lists, doors and tills can search them."""
from odoo import api, fields, models

from odoo.addons.komunigi_base.compat import current_company, flush

from ..tools.standing import GONE, STATUSES, status_of

# What a desk says of a worker is read at once, with the rest of the member; the records
# behind it are the office's.
DESK = "komunigi_base.group_entrance_desk"
OFFICE = "komunigi_base.group_members_office"


class ResPartner(models.Model):
    _inherit = "res.partner"

    shift_start_date = fields.Date(
        string="Periods counted from",
        copy=False,
        groups=DESK,
        help="An irregular worker owes a shift each period since this day. "
        "Periods that are over are counted too.",
    )
    shift_counter = fields.Float(
        string="Counter",
        digits=(16, 2),
        readonly=True,
        copy=False,
        group_operator=False,
        groups=DESK,
    )
    shift_status = fields.Selection(
        STATUSES, string="Status", readonly=True, copy=False, index=True, groups=DESK
    )
    shift_status_since = fields.Date(
        string="Status since", readonly=True, copy=False, groups=DESK
    )
    shift_alert_since = fields.Date(
        string="Counter too low since", readonly=True, copy=False, groups=DESK
    )
    shift_resigned_on = fields.Date(
        string="Resigns on",
        copy=False,
        groups=DESK,
        help="From this day on the worker has no slot and no shift.",
    )
    shift_point_ids = fields.One2many(
        "coop.shift.point", "worker_id", string="Entries of the counter", groups=OFFICE
    )
    shift_leave_ids = fields.One2many(
        "coop.leave", "worker_id", string="Leave", groups=OFFICE
    )
    shift_grace_ids = fields.One2many(
        "coop.shift.grace", "worker_id", string="Days of grace", groups=OFFICE
    )

    @api.model
    def _shift_workers(self, companies=None):
        """All workers that are members now, or those whose rules these companies make."""
        workers = self.search([("member_role", "=", "worker")])
        if companies is None:
            return workers
        return workers.filtered(lambda worker: worker._rule_company() in companies)

    def _rule_company(self):
        """The company whose rules hold for this worker."""
        self.ensure_one()
        return self.company_id or current_company(self.env)

    def _refresh_standing(self):
        """Bring counter and status up to date, and act where a status changed.

        A constant number of queries, and some for those that changed. Running it twice
        is running it once. Returns the workers whose status changed.
        """
        workers = self.sudo().filtered(lambda member: member.member_role == "worker")
        if not workers:
            return workers
        flush(workers)
        facts = workers._standing_facts()
        rows = []
        for company, group in workers._by_rule_company().items():
            rules, today = company._standing_thresholds(), company._coop_today()
            for worker in group:
                status = status_of(facts[worker.id], rules, today)
                row = worker._standing_row(facts[worker.id], status, today)
                rows += [row] if row else []
        return workers._write_standing(rows)

    def _standing_row(self, facts, status, today):
        """The columns that have to change for this worker, or nothing."""
        is_new_status = status != self.shift_status
        known = (self.shift_counter, self.shift_alert_since or None)
        if not is_new_status and known == (facts.counter, facts.alert_since):
            return None
        since = today if is_new_status else self.shift_status_since or None
        return (self.id, facts.counter, status, since, facts.alert_since)

    def _write_standing(self, rows):
        """Write all in one statement; the statuses that changed have consequences."""
        if not rows:
            return self.browse()
        former = {worker.id: worker.shift_status for worker in self}
        values = ", ".join(["(%s, %s, %s, %s::date, %s::date)"] * len(rows))
        self.env.cr.execute(
            """
            UPDATE res_partner
               SET shift_counter = row.counter,
                   shift_status = row.status,
                   shift_status_since = row.since,
                   shift_alert_since = row.alert_since
              FROM (VALUES %s) AS row (id, counter, status, since, alert_since)
             WHERE res_partner.id = row.id
            """  # pylint: disable=sql-injection
            % values,
            [value for row in rows for value in row],
        )
        written = self.browse([row[0] for row in rows])
        written.invalidate_cache()
        changed = written.filtered(lambda w: w.shift_status != former[w.id])
        changed._follow_status(former)
        return changed

    def _follow_status(self, former):
        """What a new status brings with it; ``former`` is ``{id: the one before}``."""
        if not self:
            return
        self.modified(["shift_status"])
        self.recompute()
        gone = self.filtered(lambda worker: worker.shift_status in GONE)
        gone._release_shifts(self.env.user, "status")
        told = self.filtered(lambda worker: former[worker.id])
        told._queue_status_notices()

    def _queue_status_notices(self):
        """Tell each of these workers of a change, once.

        The moment is part of the key: back in alert on the same day is news again.
        """
        moment = fields.Datetime.to_string(fields.Datetime.now())
        self.env["coop.shift.notice"]._queue(
            "status",
            [
                {
                    "worker_id": worker.id,
                    "key": "%s/%s/%s"
                    % (worker.shift_status, worker.shift_status_since, moment),
                    "company_id": worker._rule_company().id,
                }
                for worker in self
            ],
        )

    @api.model
    def _may_shop_triggers(self):
        return super()._may_shop_triggers() + ["shift_status"]
