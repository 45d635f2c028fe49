"""Where Odoo 12.0 and 14.0 differ, for this addon."""
import base64

from odoo import api

from odoo.addons.komunigi_base.compat import IS_12

# A face has to be known from two steps away: 13.0 keeps pictures of 256 pixels, while
# 12.0 has nothing between 128 and 1024.
DESK_PHOTO_FIELD = "image_medium" if IS_12 else "image_256"

# What pops up is no alarm: 14.0 shows it in red unless it warns, 12.0 if it does.
POP_UP_WARNS = not IS_12


# How the frame of a mail is called where one is sent.
MAIL_LAYOUT = "notif_layout" if IS_12 else "email_layout_xmlid"


def depends_on_user(compute):
    """For a computed field that differs by user: 12.0 keeps a cache for each."""
    return compute if IS_12 else api.depends_context("uid")(compute)


def encode_attached(content):
    """The base64 of what an attachment holds: before 14.0 it reads as such already."""
    return content if IS_12 else base64.b64encode(content)
