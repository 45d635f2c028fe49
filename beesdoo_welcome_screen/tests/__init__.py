from . import test_answer
