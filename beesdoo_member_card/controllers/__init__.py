from . import calibration
