"""Names and numbers as bystanders may see them."""

# They open a family name: Joris Van den Berg is Joris V., not Joris B.
PARTICLES = set(
    "af al am ben bin d' da das de dei del della den der des di dos du el het in l'"
    " la las le les lo los 's 't ten ter te van vande vanden vander vom von"
    " zu zum zur".split()
)
LONGEST_NUMBER = 30


def short_name(name, first_name=""):
    """First name and initial of ``name``: ``Amina Benali`` gives ``Amina B.``.

    One word stays as it is, and no name gives an empty text. ``first_name`` says which
    words of the name are the first name, wherever they stand; else it is the first word.
    """
    words = (name or "").split()
    first = (first_name or "").split() or words[:1]
    for word in first:
        if word in words:
            words.remove(word)
    shown = " ".join(_calmed(word) for word in first)
    initial = _initial(_family_name(words)) if words else ""
    return "%s %s." % (shown, initial) if initial else shown


def shortened(number):
    """``number`` as a sentence can hold it: cards lead to addresses in the web too."""
    is_long = len(number) > LONGEST_NUMBER
    return number[: LONGEST_NUMBER - 1] + "…" if is_long else number


def _family_name(words):
    """The word with which the family name starts, of those after the first name."""
    place = len(words) - 1
    while place > 0 and words[place - 1].lower() in PARTICLES:
        place -= 1
    return words[place]


def _calmed(word):
    """The word without its capitals, where it has nothing else."""
    return word.title() if word.isupper() and len(word) > 1 else word


def _initial(word):
    """The first letter in ``word``, if it has one."""
    return next((letter.upper() for letter in word if letter.isalpha()), "")
