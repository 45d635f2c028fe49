from . import bulk
from . import names
