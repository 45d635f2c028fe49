from . import test_answer
from . import test_desk_account
from . import test_page
from . import test_words
