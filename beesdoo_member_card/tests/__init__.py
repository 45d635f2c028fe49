from . import test_card
from . import test_number
from . import test_sheet_calibration
from . import test_sheet_pages
from . import test_sheet_parts
from . import test_sheet_places
from . import test_sheet_registration
from . import test_sheet_sizes
