from . import coop_shift_mode_change
