"""The scales that can be simulated, by protocol."""
from .adam_azextra import AdamAZextra
from .dialog06 import Dialog06
from .mettler_8217 import Mettler8217

SCALES = {scale.name: scale for scale in (Mettler8217, Dialog06, AdamAZextra)}
