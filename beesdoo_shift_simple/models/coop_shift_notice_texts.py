"""What mails say: ready sentences, so that a template is short and easy to change.

They are in the worker's language whoever looks, and in the shop's time zone.
"""
from odoo import _, api, fields, models
from odoo.tools import html_escape

BUTTON = (
    '<a href="%s" style="display: inline-block; padding: 8px 16px; color: #ffffff; '
    'background-color: #2b6a4b; border-radius: 4px; text-decoration: none;">%s</a>'
)


class CoopShiftNotice(models.Model):
    _inherit = "coop.shift.notice"

    shift_text = fields.Char(
        compute="_compute_texts", help="Day, hours and task of the shift."
    )
    leave_until_text = fields.Char(
        compute="_compute_texts",
        help="Until when the shift can be left online, or what to do instead.",
    )
    status_name = fields.Char(compute="_compute_texts", help="The status in a word.")
    status_text = fields.Char(
        compute="_compute_texts", help="What the status means, and what to do."
    )
    counter_text = fields.Char(
        compute="_compute_texts", help="The worker's counter, e.g. -1."
    )
    leave_text = fields.Char(
        compute="_compute_texts", help="The leave and its days, without its reason."
    )
    detail_text = fields.Text(
        compute="_compute_texts", help="What is particular, e.g. the closing day."
    )
    sender = fields.Char(compute="_compute_texts", help="The company and its e-mail.")
    url = fields.Char(compute="_compute_texts", help="The page with the own shifts.")
    button = fields.Char(compute="_compute_texts", help="A link to that page, as HTML.")

    @api.depends("kind", "key", "detail")
    def _compute_texts(self):
        for notice in self:
            told = notice.sudo().with_context(lang=notice.sudo().worker_id.lang)
            shift, registration = told.shift_id, told.registration_id
            notice.shift_text = shift._portal_label() if shift else ""
            notice.leave_until_text = registration._notice_sentence()
            notice.status_name = told._status_word()
            notice.status_text = told._status_sentence()
            notice.counter_text = told.worker_id._counter_text()
            notice.leave_text = told._leave_words()
            notice.detail_text = told._detail_sentence()
            notice.sender = told.company_id.partner_id.email_formatted
            notice.url = told._my_shifts_url()
            notice.button = BUTTON % (notice.url, html_escape(told._button_label()))

    def _my_shifts_url(self):
        base = self.env["ir.config_parameter"].get_param("web.base.url") or ""
        return base + "/my/shifts"

    def _button_label(self):
        return _("My shifts")

    def _detail_sentence(self):
        """What was noted when this was queued, in a sentence of its kind."""
        closing = self.shift_id.closing_id.name
        if self.kind == "shift_cancelled" and closing:
            return _("The shop is closed: %s.") % closing
        if self.kind == "exchanged" and self.detail:
            return _("It takes the place of: %s.") % self.detail
        if self.kind == "shift_moved" and self.detail:
            return _("It was planned for: %s.") % self.detail
        return self.detail or ""

    def _leave_words(self):
        leave = self.leave_id
        if not leave:
            return _("withdrawn") if self._is_withdrawal() else ""
        kinds = dict(leave._fields["kind"]._description_selection(leave.env))
        words = {
            "kind": kinds[leave.kind],
            "first": self.company_id._coop_date(leave.date_from),
        }
        if not leave.date_to:
            return _("%(kind)s from %(first)s, without an end yet") % words
        words["last"] = self.company_id._coop_date(leave.date_to)
        return _("%(kind)s from %(first)s to %(last)s") % words

    def _status_word(self):
        if self.kind != "status":
            return ""
        field = self.worker_id._fields["shift_status"]
        words = dict(field._description_selection(self.env))
        return words.get(self._told_status()[0], "")

    def _status_sentence(self):
        """What the status means for the worker, and what to do about it."""
        if self.kind != "status":
            return ""
        sentences = {
            "ok": _("Your household may shop. Thank you for your shifts!"),
            "alert": _(
                "Your household may still shop. Book a shift soon, to make up for what "
                "is missing."
            ),
            "suspended": _(
                "Your household can't shop for now. Book a shift, and ask the members' "
                "office for days of grace."
            ),
            "holiday": _(
                "You have no shifts, and your household doesn't shop until the end of "
                "your holiday. Enjoy it!"
            ),
            "exempted": _("You have no shifts to do, and your household may shop."),
            "unsubscribed": _(
                "You have no recurring slot and no shifts any more, and your household "
                "can't shop. Ask the members' office how to take up shifts again."
            ),
            "resigning": _(
                "You have no recurring slot and no shifts any more. If that is a "
                "mistake, tell the members' office."
            ),
        }
        return sentences.get(self._told_status()[0], "")
