from . import coop_pos_weighing
from . import weighings_report
