from . import ir_property
from . import res_company
from . import res_config_settings
from . import res_partner
from . import res_partner_household
from . import res_partner_member_api
from . import res_partner_portal
from . import res_users
