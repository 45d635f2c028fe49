from . import test_card
from . import test_number
from . import test_adoption
from . import test_takeover
from . import test_requeue
from . import test_household_card
from . import test_expiry
from . import test_merge
