from . import test_answer
from . import test_notice
from . import test_office_rights
from . import test_settings
from . import test_visit_log
from . import test_visit_purge
from . import test_watch
from . import test_watch_telling
