"""Sending: each notice becomes a mail in Odoo's mail queue, once, or says why not."""
import logging
from datetime import timedelta

import psycopg2

from odoo import _, api, fields, models
from odoo.exceptions import UserError

from odoo.addons.komunigi_base.compat import flush

_logger = logging.getLogger(__name__)

# One run of the job, each five minutes: a mail to 3,000 workers leaves within the hour.
BATCH = 500
KEPT_DAYS = 90


class CoopShiftNotice(models.Model):
    _inherit = "coop.shift.notice"

    sent_on = fields.Datetime(string="Sent on", readonly=True)

    @api.model
    def _cron_send(self):
        """Send what is queued, oldest first, and forget what was sent long ago."""
        self._take_queued()._send()
        self._purge()

    @api.model
    def _take_queued(self):
        """A batch of queued notices that no other job sends, locked for this one."""
        flush(self)
        self.env.cr.execute(
            "SELECT id FROM coop_shift_notice WHERE state = 'queued'"
            " ORDER BY id LIMIT %s FOR UPDATE SKIP LOCKED",
            (BATCH,),
        )
        return self.browse([row[0] for row in self.env.cr.fetchall()])

    def _send(self):
        """Hand each of these to the mail queue, or mark it with the reason why not."""
        for name in ("worker_id", "shift_id", "registration_id", "leave_id"):
            # Touched together, they are read together in 12.0.
            self.mapped(name)
        templates = self._mail_templates()
        told = self._told_statuses()
        reasons = {}
        for notice in self:
            why = notice._why_not(told) or notice._hand_over(templates[notice.kind])
            reasons[why] = reasons.get(why, self.browse()) | notice
        for why, notices in reasons.items():
            notices.write(notices._prepare_result(why))

    def _mail_templates(self):
        """``{kind: its mail template}``, empty for one that the store deleted."""
        Template = self.env["mail.template"]
        return {
            kind: self.env.ref(self._template_xmlid(kind), raise_if_not_found=False)
            or Template
            for kind in set(self.mapped("kind"))
        }

    @api.model
    def _template_xmlid(self, kind):
        return "beesdoo_shift_simple.mail_template_%s" % kind

    def _prepare_result(self, why_skipped):
        if why_skipped:
            return {"state": "skipped", "why_skipped": why_skipped}
        return {"state": "sent", "sent_on": fields.Datetime.now()}

    def _hand_over(self, template):
        """Write the mail and leave it to the mail queue; returns why that failed.

        What fails for one worker leaves the mails of the others alone.
        """
        self.ensure_one()
        office = self._for_office()
        if not template:
            return office._no_template_sentence()
        try:
            with self.env.cr.savepoint():
                template.send_mail(self.id, force_send=False)
        except psycopg2.OperationalError:
            # Another transaction was quicker: the whole batch is tried again.
            raise
        except Exception as error:
            _logger.warning("Mail %s was not written", self.id, exc_info=True)
            return office._failed_sentence(error)
        return ""

    def _for_office(self):
        """This record in the language of its company, for what the office reads."""
        return self.with_context(lang=self.company_id.partner_id.lang)

    def _no_template_sentence(self):
        return _("the template of this mail was deleted")

    def _failed_sentence(self, error):
        return _("the mail could not be written: %s") % (error.args or [error])[0]

    def action_retry(self):
        """Queue again what was not sent, e.g. once an e-mail address is known.

        For whoever may read these mails. Raises UserError when all were sent.
        """
        self.check_access_rights("read")
        self.check_access_rule("read")
        skipped = self.filtered(lambda notice: notice.state == "skipped")
        if not skipped:
            raise UserError(_("Choose mails that were not sent: only these can leave."))
        return skipped.sudo().write({"state": "queued", "why_skipped": False})

    @api.model
    def _purge(self):
        """Delete what was sent or given up long ago, some each time.

        What is about a coming shift stays: it is what keeps it from being sent twice.
        """
        now = fields.Datetime.now()
        limit = now - timedelta(days=KEPT_DAYS)
        self.search(
            [
                ("state", "!=", "queued"),
                ("create_date", "<", limit),
                "|",
                ("sent_on", "=", False),
                ("sent_on", "<", limit),
                "|",
                ("shift_id", "=", False),
                ("shift_id.stop", "<", now),
            ],
            order="id",
            limit=BATCH,
        ).unlink()
