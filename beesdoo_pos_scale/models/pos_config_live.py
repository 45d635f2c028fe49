from odoo import _, models
from odoo.exceptions import UserError


class PosConfig(models.Model):
    """The page that shows what the scales of a till say."""

    _inherit = "pos.config"

    def action_test_scale(self):
        """The client action with the scales' live readings, on this computer.

        Raises UserError when the till has no scale.
        """
        self.ensure_one()
        scales = self._scales_to_test()
        if not scales:
            raise UserError(
                _("This point of sale has no scale yet: choose or create one and save.")
            )
        return {
            "type": "ir.actions.client",
            "tag": "coop_scale_test",
            "name": _("Test the scale"),
            "target": "new",
            "params": {"scales": scales, "settings": self._scale_settings()},
        }

    def _scales_to_test(self):
        scales = [{"name": scale.name, "url": scale.url} for scale in self.scale_ids]
        if not scales and self.iface_electronic_scale and self.proxy_ip:
            # The port where an IoT Box or a pywebdriver listens.
            scales = [{"name": _("IoT Box"), "url": "http://%s:8069" % self.proxy_ip}]
        return scales

    def _scale_settings(self):
        """What the till's JavaScript takes as ``settings``."""
        return {
            "pan_rule": self.scale_pan_rule,
            "auto_add_ms": self.scale_auto_add_ms,
            "manual_entry": self.scale_manual_entry,
            "max_age_ms": self.scale_max_age_ms,
            "unaged_ms": self.scale_unaged_seconds * 1000,
        }
