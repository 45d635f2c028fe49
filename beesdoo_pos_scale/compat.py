"""Where Odoo 12.0 and 14.0 differ, for this addon."""
from odoo import release

IS_12 = release.version_info[0] == 12

# 14.0 wants to know what becomes of rules whose type goes away, 12.0 refuses the keyword.
NEW_BARCODE_TYPE = {} if IS_12 else {"ondelete": {"container": "set default"}}


def current_company(env):
    """The company the user works in: 12.0 keeps it on the user, 13.0 on the environment."""
    return env.user.company_id if IS_12 else env.company
