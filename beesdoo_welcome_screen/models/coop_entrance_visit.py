"""The visit log: who came when, with which answer; or only that somebody came."""
import uuid
from datetime import timedelta

from odoo import api, fields, models
from odoo.tools import create_index

from odoo.addons.komunigi_base.tools.bulk import insert_rows
from odoo.addons.komunigi_base.tools.weekdays import WEEKDAYS

from ..tools.sent import sent_text

HOURS = [("%02d" % hour, "%02d:00" % hour) for hour in range(24)]
RESULTS = [
    ("yes", "May shop"),
    ("notice", "May shop, with a notice"),
    ("no", "May not shop"),
    ("card", "Card not accepted"),
    ("guest", "Guest"),
]
METHODS = [
    ("card", "Card"),
    ("camera", "Camera"),
    ("search", "By hand"),
    ("button", "Button"),
]
LONGEST_KEY = 64
# A guest counted by mistake is taken back at once, or stays.
UNDO_WITHIN = timedelta(minutes=10)


class CoopEntranceVisit(models.Model):
    _name = "coop.entrance.visit"
    _description = "Visit"
    _order = "moment desc, id desc"
    _rec_name = "moment"

    moment = fields.Datetime(string="When", required=True, readonly=True, index=True)
    day = fields.Date(required=True, readonly=True, help="In the shop's time zone.")
    hour = fields.Selection(HOURS, required=True, readonly=True)
    weekday = fields.Selection(WEEKDAYS, required=True, readonly=True)
    result = fields.Selection(RESULTS, required=True, readonly=True)
    method = fields.Selection(METHODS, required=True, readonly=True)
    member_id = fields.Many2one(
        "res.partner",
        string="Member",
        readonly=True,
        index=True,
        ondelete="set null",
        help="Empty for guests, unknown cards and where visits are anonymous.",
    )
    company_id = fields.Many2one("res.company", required=True, readonly=True)
    request_key = fields.Char(
        required=True, readonly=True, help="The same request is logged once."
    )

    _sql_constraints = [
        ("request_once", "UNIQUE (request_key)", "This visit is logged already.")
    ]

    def init(self):
        """An index for the nightly purge and for graphs of some days of a shop."""
        create_index(
            self.env.cr, self._table + "_shop_day", self._table, ["company_id", "day"]
        )

    @api.model
    def _log(self, company, result, method, key, member=None):
        """Log a visit to ``company``, and tell whether ``key`` is a new one.

        Where the shop keeps no log nothing is written, and each is new.
        """
        if company.entrance_log == "none":
            return True
        values = self._prepare_visit(company, result, method, key)
        if member and company.entrance_log == "named":
            values["member_id"] = member.id
        return bool(insert_rows(self, [values]))

    @api.model
    def _prepare_visit(self, company, result, method, key):
        moment = fields.Datetime.now()
        local = company._coop_local(moment)
        key, method = sent_text(key), sent_text(method)
        is_key = 0 < len(key) <= LONGEST_KEY
        return {
            "moment": moment,
            "day": local.date(),
            "hour": "%02d" % local.hour,
            "weekday": str(local.weekday()),
            "result": result,
            "method": method if method in dict(METHODS) else "card",
            "member_id": False,
            "company_id": company.id,
            "request_key": key if is_key else uuid.uuid4().hex,
        }

    @api.model
    def _undo_guest(self, company, key):
        """Delete the guest logged under ``key`` a moment ago; True if there is one."""
        guest = self.search(
            [
                ("request_key", "=", sent_text(key)),
                ("company_id", "=", company.id),
                ("result", "=", "guest"),
                ("moment", ">", fields.Datetime.now() - UNDO_WITHIN),
            ]
        )
        # Odoo deletes none just as gladly.
        return bool(guest) and guest.unlink()
