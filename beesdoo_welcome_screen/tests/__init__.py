from . import test_answer
from . import test_device
from . import test_device_rights
from . import test_device_void
