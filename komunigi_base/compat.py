"""Where Odoo 12.0 and 14.0 differ, for this addon and those built on it."""
from odoo import release

IS_12 = release.version_info[0] == 12

# The keyword that logs a field's changes in the chatter was renamed in 13.0.
TRACKING = {"track_visibility": "onchange"} if IS_12 else {"tracking": True}

# 13.0 replaced the three fixed sizes of a partner's picture by image_<pixels>.
PHOTO_FIELD = "image_medium" if IS_12 else "image_128"
FULL_PHOTO_FIELD = "image" if IS_12 else "image_1920"


def current_company(env):
    """The company the user works in: 12.0 keeps it on the user, 13.0 on the environment."""
    return env.user.company_id if IS_12 else env.company


def read_properties(properties):
    """``ir.property`` for a search: 12.0's ``sudo()`` would change the company too.

    It needs none: there no property field is searched without the right to it.
    """
    return properties if IS_12 else properties.sudo()


def flush(records):
    """Send pending writes to the database: 12.0 writes at once, 13.0 when asked."""
    if not IS_12:
        records.flush()
