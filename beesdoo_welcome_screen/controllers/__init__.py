from . import entrance
from . import home
