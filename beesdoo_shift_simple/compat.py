"""Where Odoo 12.0 and 14.0 differ, for this addon alone."""
from odoo import SUPERUSER_ID

from odoo.addons.komunigi_base.compat import IS_12


def is_superuser(env):
    """Whether no rights are checked: 12.0's ``sudo()`` is the user with the id 1."""
    return env.uid == SUPERUSER_ID if IS_12 else env.su


def render_html(report, docids):
    """The HTML of an ``ir.actions.report``: 14.0 made the method private."""
    render = report.render_qweb_html if IS_12 else report._render_qweb_html
    return render(docids)[0].decode()
