"""Telling: a notification in Odoo for whoever waits for the member who has come."""
import logging
from datetime import timedelta

from odoo import _, api, fields, models
from odoo.tools import html_escape

from odoo.addons.komunigi_base.compat import current_company

from ..compat import MAIL_LAYOUT, POP_UP_WARNS
from .coop_entrance_watch import OFFICE_GROUP

_logger = logging.getLogger(__name__)

# A second scan within this time belongs to the same visit, e.g. after a lost network.
SAME_VISIT = timedelta(minutes=10)


class CoopEntranceWatch(models.Model):
    _inherit = "coop.entrance.watch"

    @api.model
    def _tell(self, member):
        """Notify in Odoo whoever wants to know that this member has come.

        Costs one query where nobody does. Raises nothing: the answer at the door
        counts more, so what fails for one is logged, and not tried again.
        """
        for watch in self.search(self._domain_to_tell(member)):
            watch._tell_or_log()

    @api.model
    def _domain_to_tell(self, member):
        return [
            ("member_id", "=", member.id),
            ("is_current", "=", True),
            "|",
            ("told_on", "=", False),
            ("told_on", "<=", fields.Datetime.now() - SAME_VISIT),
        ]

    def _tell_or_log(self):
        try:
            with self.env.cr.savepoint():
                self._tell_user()
        except Exception:
            _logger.warning("Nobody was told by watch %s", self.id, exc_info=True)
            self.invalidate_cache()

    def _tell_user(self):
        """Tell its user that the member has come; once is then done."""
        self.ensure_one()
        if not (self.user_id.active and self.user_id.has_group(OFFICE_GROUP)):
            return
        # First: of two desks at once the second fails here, and tells nothing.
        self.write({"told_on": fields.Datetime.now(), "active": self.every_time})
        # A mail waits in the queue of Odoo, not the door for a mail server.
        reader = self.with_context(
            lang=self.user_id.lang, coop_private=False, mail_notify_force_send=False
        )
        message = reader._prepare_message()
        reader._notify(message)
        reader._pop_up(message)

    def _prepare_message(self):
        """What is told: ``title``, ``when`` and ``note``, in the reader's language."""
        company = self._company()
        return {
            "title": _("%s has come") % self.member_id.name,
            "when": company._coop_moment(fields.Datetime.now()),
            "note": self.note or "",
        }

    def _company(self):
        return self.member_id.company_id or current_company(self.env)

    def _notify(self, message):
        """Into the inbox of the user, or by mail, as they prefer.

        The usual frame of a mail has a button that leads nowhere without a document.
        """
        self.env["mail.thread"].message_notify(
            partner_ids=self.user_id.partner_id.ids,
            author_id=self._author().id,
            subject=message["title"],
            body=self._prepare_body(message),
            **{MAIL_LAYOUT: "mail.mail_notification_light"}
        )

    def _prepare_body(self, message):
        link = '<a href="/web#model=res.partner&amp;view_type=form&amp;id=%s">%s</a>'
        lines = [
            link % (self.member_id.id, html_escape(message["title"])),
            html_escape(message["when"]),
            html_escape(message["note"]),
        ]
        return "<p>%s</p>" % "<br/>".join(filter(None, lines))

    def _author(self):
        """Whoever has an e-mail address: 12.0 wants one, and the desk may have none."""
        shop = self._company().partner_id
        return shop if shop.email else self.env.ref("base.partner_root")

    def _pop_up(self, message):
        """A few words over whatever the user does in the web client."""
        channel = (self.env.cr.dbname, "res.partner", self.user_id.partner_id.id)
        words = " · ".join(filter(None, [message["when"], message["note"]]))
        self.env["bus.bus"].sendone(
            channel,
            {
                "type": "simple_notification",
                "title": message["title"],
                "message": words,
                "sticky": True,
                "warning": POP_UP_WARNS,
            },
        )
