"""Members at the entrance: what staff want them told."""
from odoo import fields, models

from odoo.addons.komunigi_base.compat import current_company, flush


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
        ``notices`` too, for screens that know no severity. ``is_awaited`` is whether
        somebody wants to be told of this member.
        """
        summaries = super()._member_summary()
        for member in self:
            summaries[member.id].update(staff_notices=[], is_awaited=False)
        for member_id, severity, text in self._entrance_words_of_staff():
            summary = summaries[member_id]
            if not severity:
                summary["is_awaited"] = True
                continue
            notice = {"text": text, "severity": severity.split("_")[1]}
            summary["staff_notices"].append(notice)
            summary["notices"] = summary["notices"] + [text]
        return summaries

    def _entrance_words_of_staff(self):
        """``(member id, severity, text)`` of notices that have not expired.

        The gravest and newest first. One about the worker of a household is none of the
        eaters' business. Whether somebody waits for the member comes with
        neither, in the same query: both are asked at each scan.
        """
        flush(self)
        current = (
            " WHERE active AND member_id IN %(members)s"
            " AND (expires_on IS NULL OR expires_on >= %(today)s)"
        )
        self.env.cr.execute(
            "SELECT member_id, severity, text FROM ("
            "SELECT member_id, severity, text, id FROM coop_entrance_notice"
            + current
            + " UNION ALL SELECT member_id, NULL, NULL, id FROM coop_entrance_watch"
            + current
            + ") AS words ORDER BY severity DESC NULLS LAST, id DESC",
            {
                "members": tuple(self.ids) or (0,),
                "today": current_company(self.env)._coop_today(),
            },
        )
        return self.env.cr.fetchall()
