"""Names as others on a shift may see them."""

# They open a family name: Joris Van den Berg is Joris V., not Joris B.
PARTICLES = set(
    "af al am ben bin d' da das de dei del della den der des di dos du el het in l'"
    " la las le les lo los 's 't ten ter te van vande vanden vander vom von"
    " zu zum zur".split()
)


def short_name(name):
    """First name and initial of ``name``: ``Amina Benali`` gives ``Amina B.``.

    One word stays as it is, and no name gives an empty text.
    """
    words = (name or "").split()
    if not words:
        return ""
    first = _calmed(words[0])
    initial = _initial(words[_family_name(words)]) if len(words) > 1 else ""
    return "%s %s." % (first, initial) if initial else first


def _family_name(words):
    """The place of the word with which the family name starts."""
    place = len(words) - 1
    while place > 1 and words[place - 1].lower() in PARTICLES:
        place -= 1
    return place


def _calmed(word):
    """The word without its capitals, where it has nothing else."""
    return word.title() if word.isupper() and len(word) > 1 else word


def _initial(word):
    """The first letter in ``word``, if it has one."""
    return next((letter.upper() for letter in word if letter.isalpha()), "")
