from . import coop_eater_move
