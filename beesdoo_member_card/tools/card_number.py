"""Card numbers: EAN-13 with a check digit (GS1 General Specifications, 7.9)."""
import re

from stdnum import ean

LENGTH = 13
# Pasted numbers come with these.
SEPARATORS = re.compile(r"[\s\u00a0\u202f.\-]+")


def with_check_digit(body):
    """The thirteen digits of these twelve."""
    return body + ean.calc_check_digit(body)


def number_fault(number):
    """``not_ean``, ``check_digit`` or False for a right EAN-13."""
    if len(number) != LENGTH or not re.fullmatch("[0-9]+", number):
        return "not_ean"
    return False if ean.is_valid(number) else "check_digit"


def completed(number, prefix=""):
    """``number`` without separators, twelve digits completed to thirteen.

    Twelve digits lack either the check digit or the 0 in front, which readers drop
    (GS1 General Specifications, 7.8): the prefix decides, else the check digit is added.
    """
    # Other programs send a number as a number.
    number = SEPARATORS.sub("", str(number or ""))
    if not re.match(r"^[0-9]{12}$", number):
        return number
    candidates = [with_check_digit(number)]
    if not number_fault("0" + number):
        candidates.append("0" + number)
    with_prefix = [found for found in candidates if found.startswith(prefix)]
    return (with_prefix or candidates)[0]
