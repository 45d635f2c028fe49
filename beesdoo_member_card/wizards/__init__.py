from . import coop_card_print
from . import coop_card_print_choice
from . import coop_card_change
from . import coop_card_lost
from . import coop_card_requeue
from . import coop_card_replace
from . import coop_card_make
from . import base_partner_merge
