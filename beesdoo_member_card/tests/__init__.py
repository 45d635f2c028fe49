from . import test_card_codes
from . import test_card_face
from . import test_card_field
from . import test_card_fit
from . import test_card_fonts
from . import test_card_pictures
from . import test_card_svg
