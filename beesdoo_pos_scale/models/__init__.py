from . import barcode_rule
from . import coop_pos_scale
from . import pos_config
from . import pos_order_line
from . import product_template
