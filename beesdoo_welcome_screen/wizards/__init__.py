from . import coop_entrance_account
