from . import base_partner_merge
from . import coop_eater_move
