from . import test_card
from . import test_number
from . import test_scan
from . import test_desk
from . import test_portal_card
from . import test_portal_card_security
