from . import test_answer
from . import test_cost
from . import test_staff_words
