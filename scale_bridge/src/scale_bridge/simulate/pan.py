"""What lies on the simulated scale."""
from collections import namedtuple
from decimal import Decimal, InvalidOperation

WEIGHT = "weight"
NET = "net"
MOVING = "moving"
OVERLOAD = "overload"
BELOW_ZERO = "below_zero"
NOT_AT_ZERO = "not_at_zero"
CENTER_OF_ZERO = "center_of_zero"

LARGEST = Decimal("99.999")
GRAM = Decimal("0.001")

# number: which placing this is, so that a scale knows the same weight put down again.
Pan = namedtuple("Pan", "state kilograms number")


def kilograms(text):
    """Return a weight in kg as the scales can say it: 0 to 99.999, whole grams.

    ValueError, in words, for everything else.
    """
    try:
        weight = Decimal(str(text))
    except InvalidOperation:
        raise ValueError(f"a weight is a number of kg such as 1.234, not {text}")
    if not weight.is_finite() or not 0 <= weight <= LARGEST:
        raise ValueError(f"a weight is between 0 and {LARGEST} kg, not {text}")
    if weight != weight.quantize(GRAM):
        raise ValueError(f"a weight has three decimals at most: {text}")
    return weight.quantize(GRAM)
