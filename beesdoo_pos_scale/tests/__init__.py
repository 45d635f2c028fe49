from . import test_product
from . import test_scale
from . import test_till
