from . import coop_card_print
