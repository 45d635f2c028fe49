"""Members at the entrance: what staff want them told."""
from odoo import fields, models


class ResPartner(models.Model):
    _inherit = "res.partner"

    entrance_notice_ids = fields.One2many(
        "coop.entrance.notice",
        "member_id",
        string="Notices at the entrance",
        groups="komunigi_base.group_members_office",
    )

    def _member_summary(self):
        """Adds ``staff_notices``, dicts of ``text`` and ``severity``, gravest first.

        A severity is ``info``, ``warning`` or ``urgent``. The texts are among the
        ``notices`` too, for screens that know no severity.
        """
        summaries = super()._member_summary()
        for member in self:
            summaries[member.id]["staff_notices"] = []
        for notice in self._current_entrance_notices():
            summary = summaries[notice.member_id.id]
            severity = notice.severity.split("_")[1]
            summary["staff_notices"].append({"text": notice.text, "severity": severity})
            summary["notices"] = summary["notices"] + [notice.text]
        return summaries

    def _current_entrance_notices(self):
        """The notices about these members that have not expired.

        One about the worker of a household is none of the eaters' business.
        """
        notices = self.env["coop.entrance.notice"].sudo()
        return notices.search(
            [("member_id", "in", self.ids), ("is_current", "=", True)]
        )
