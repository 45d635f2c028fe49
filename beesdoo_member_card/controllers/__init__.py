from . import portal
from . import calibration
