from . import test_answer
from . import test_rights
from . import test_rights_routes
