from . import coop_shift_replacement
from . import coop_shift_scan
from . import coop_shift_walk_in
