"""On a member's form: tell me when they come."""
from odoo import fields, models

from odoo.addons.komunigi_base.compat import flush

from ..compat import depends_on_user
from .coop_entrance_watch import OFFICE_GROUP


class ResPartner(models.Model):
    _inherit = "res.partner"

    entrance_watch_text = fields.Char(
        string="Tell me",
        compute="_compute_entrance_watch_text",
        groups=OFFICE_GROUP,
    )

    @depends_on_user
    def _compute_entrance_watch_text(self):
        texts = {
            watch.member_id.id: watch._words() for watch in self._own_entrance_watches()
        }
        for partner in self:
            partner.entrance_watch_text = texts.get(partner.id, False)

    def _own_entrance_watches(self, is_current=True):
        """The current user's wishes to be told when these members come."""
        return self.env["coop.entrance.watch"].search(
            [
                ("member_id", "in", self.ids),
                ("user_id", "=", self.env.uid),
                ("is_current", "=", is_current),
            ]
        )

    def action_tell_me(self):
        """Tell the current user, once, when this member comes."""
        self.ensure_one()
        if not self._own_entrance_watches():
            expired = self._own_entrance_watches(is_current=False)
            expired.write({"active": False})
            flush(expired)
            self.env["coop.entrance.watch"].create({"member_id": self.id})
        self.invalidate_cache(["entrance_watch_text"])

    def action_tell_me_no_more(self):
        """Stop telling the current user when this member comes."""
        self._own_entrance_watches().write({"active": False})
        self.invalidate_cache(["entrance_watch_text"])

    def action_change_entrance_watch(self):
        """Open the current user's wish: how often, until when and what for."""
        self.ensure_one()
        action = self.env.ref(
            "beesdoo_welcome_screen.coop_entrance_watch_dialog_action"
        )
        return dict(
            action.sudo().read(["name", "type", "res_model", "view_mode", "target"])[0],
            views=[(False, "form")],
            res_id=self._own_entrance_watches()[:1].id,
        )
