from . import coop_shift_sheet
