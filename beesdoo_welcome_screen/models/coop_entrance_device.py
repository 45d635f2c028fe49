"""The browsers at the door that may reopen the session of their account."""
import hashlib
import secrets
from datetime import timedelta

from odoo import _, api, fields, models, tools

KEY_BYTES = 32
# As long as a browser keeps a cookie: draft RFC 6265bis, section 5.5 (Max-Age).
KEPT_DAYS = 400
# What only the system reads: 14.0 calls it fields.NO_ACCESS, and 12.0 knows no such
# group either.
NOBODY = "."


class CoopEntranceDevice(models.Model):
    """A browser whose cookie holds a key to one account of the desk, and no other.

    The key is no password: it opens nothing but a session of the entrance desk, through
    ``/coop/entrance/resume`` and ``/coop/entrance``.
    """

    _name = "coop.entrance.device"
    _description = "Entrance tablet"
    _order = "last_seen desc, id desc"

    name = fields.Char(
        required=True, help="Where it stands or what it looks like, to tell it apart."
    )
    user_id = fields.Many2one(
        "res.users",
        string="Account",
        required=True,
        readonly=True,
        index=True,
        ondelete="cascade",
    )
    key_hash = fields.Char(required=True, readonly=True, copy=False, groups=NOBODY)
    last_seen = fields.Date(
        required=True, readonly=True, default=fields.Date.today, index=True
    )
    active = fields.Boolean(default=True)

    _sql_constraints = [("key_once", "UNIQUE (key_hash)", "This key is in use.")]

    @api.model
    def _add_browser(self, user, browser="", platform=""):
        """List a browser of ``user``: ``(device, its key)``. The key is not kept."""
        self._forget_unfit()
        key = secrets.token_urlsafe(KEY_BYTES)
        return self.create(self._prepare_device(user, key, browser, platform)), key

    @api.model
    def _prepare_device(self, user, key, browser, platform):
        words = [word.title() for word in (browser, platform) if word]
        return {
            "name": ", ".join(words) or _("Browser"),
            "user_id": user.id,
            "key_hash": self._hash(key),
        }

    @api.model
    def _hash(self, key):
        # Without salt and rounds, since a key of 32 random bytes can't be guessed.
        return hashlib.sha256(key.encode()).hexdigest()

    @api.model
    def _of_key(self, key):
        """The device with this key, or none: it may be revoked, or its account gone."""
        if not key:
            return self.browse()
        return self.search([("key_hash", "=", self._hash(key))])._fit()

    def _fit(self):
        """Those that were seen lately, and whose account serves the desk alone."""
        oldest = fields.Date.today() - timedelta(days=KEPT_DAYS)
        return self.filtered(
            lambda device: device.last_seen >= oldest
            and device.user_id.active
            and device.user_id._may_reopen()
        )

    @api.model
    def _forget_unfit(self):
        """Delete the devices that can't reopen anything any more."""
        devices = self.with_context(active_test=False).search([])
        (devices - devices._fit()).unlink()

    @api.model
    @tools.ormcache("device_id")
    def _is_listed(self, device_id):
        """Whether this device is there, and not archived. Asked with each scan."""
        return bool(self.search_count([("id", "=", device_id)]))

    def _see(self):
        """Note that these were here today, if that is not known yet."""
        today = fields.Date.today()
        earlier = self.filtered(lambda device: device.last_seen < today)
        if earlier:
            earlier.write({"last_seen": today})

    def write(self, values):
        if "active" in values:
            self.clear_caches()
        return super().write(values)

    def unlink(self):
        self.clear_caches()
        return super().unlink()
