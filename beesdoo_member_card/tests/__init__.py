from . import test_card
from . import test_number
from . import test_new_member
from . import test_office_buttons
from . import test_office_dialogs
from . import test_office_make
from . import test_office_views
from . import test_settings
