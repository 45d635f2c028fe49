from odoo.addons.komunigi_base.compat import IS_12

from .common import EntranceCase


class TestDeskAccount(EntranceCase):
    def test_its_time_zone_is_read_when_it_logs_in_from_a_browser(self):
        """14.0 reads it as the user, who may read no contact, not even its own."""
        if IS_12:
            self.skipTest("12.0 does not ask for it in the user's name.")
        self.kiosk.partner_id.tz = "Europe/Brussels"
        kiosk = self._as(self.kiosk, self.kiosk)
        kiosk.invalidate_cache()
        self.assertEqual(kiosk.tz, "Europe/Brussels")
