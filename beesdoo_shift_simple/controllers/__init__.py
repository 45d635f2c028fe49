from . import portal
from . import calendar
from . import planning
from . import standing
from . import sheet
from . import portal_exchange
