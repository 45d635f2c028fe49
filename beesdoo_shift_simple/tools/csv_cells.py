"""The cells of a file that people wrote: days, weeks and hours as they write them.

A ``ValueError`` has the code of what is wrong.
"""
import re
import unicodedata

DAY_NAMES = (
    ("monday", "lundi", "maandag", "lunes"),
    ("tuesday", "mardi", "dinsdag", "martes"),
    ("wednesday", "mercredi", "woensdag", "miercoles"),
    ("thursday", "jeudi", "donderdag", "jueves"),
    ("friday", "vendredi", "vrijdag", "viernes"),
    ("saturday", "samedi", "zaterdag", "sabado"),
    ("sunday", "dimanche", "zondag", "domingo"),
)
HOUR = re.compile(r"^(\d{1,2})(?:\s*[:hHuU]\s*(\d{2})?|[.,](\d{1,2}))?$")


def plain(text):
    """Lower case, without accents, one blank between words."""
    decomposed = unicodedata.normalize("NFKD", text)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[\s_-]+", " ", letters).strip().lower()


def parse_week(text):
    """``"1"`` to ``"8"``, of a number or a letter from A to H."""
    week = text.strip().upper()
    if len(week) == 1 and week in "ABCDEFGH":
        return str("ABCDEFGH".index(week) + 1)
    if len(week) == 1 and week in "12345678":
        return week
    raise ValueError("week")


def parse_day(text):
    """``"0"`` (Monday) to ``"6"``, of a name or a number from 1 to 7."""
    day = plain(text)
    if len(day) == 1 and day in "1234567":
        return str(int(day) - 1)
    for number, names in enumerate(DAY_NAMES):
        if day in names:
            return str(number)
    raise ValueError("day")


def parse_hour(text):
    """Hours as a float, of ``9:30``, ``09h30``, ``9.5``, ``9,5``, ``9h`` or ``9``."""
    match = HOUR.match(text.strip())
    if not match:
        raise ValueError("hour")
    hours, minutes, decimals = match.groups()
    if int(minutes or 0) > 59:
        raise ValueError("hour")
    value = int(hours) + int(minutes or 0) / 60 + float("0.%s" % (decimals or 0))
    if value > 24:
        raise ValueError("hour")
    return value


def parse_seats(text):
    """A number of seats, 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise ValueError("seats")
    return int(text)


def parse_min(text):
    """A number of workers, 0 or more."""
    if not text.isdecimal():
        raise ValueError("min")
    return int(text)


PARSERS = {
    "week": parse_week,
    "day": parse_day,
    "start": parse_hour,
    "end": parse_hour,
    "seats": parse_seats,
    "min": parse_min,
}
