from . import test_company
from . import test_household
from . import test_member
from . import test_member_api
from . import test_member_reading
from . import test_portal
from . import test_rights
