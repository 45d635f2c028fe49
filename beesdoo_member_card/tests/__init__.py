from . import test_card
from . import test_number
from . import test_design
from . import test_face
from . import test_print_problem
