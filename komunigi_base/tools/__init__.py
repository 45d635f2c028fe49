from . import bulk
from . import names
from . import weekdays
