from . import device
from . import entrance
from . import home
