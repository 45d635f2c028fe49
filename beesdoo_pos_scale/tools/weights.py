"""What a till says of a weighing, made fit to be stored."""

WEIGHTS = ("weight_gross", "weight_tare", "weight_net")
KEYS = WEIGHTS + ("weighed_by", "weighed_on")
# Kilograms. No scale at a till weighs more.
HEAVIEST = 1000
LONGEST_NAME = 64


def fit_to_store(sent, ways):
    """The five values of a line that the till sent, and why its weights were dropped.

    ``sent`` is what the till says, weights in kg; ``ways`` what ``weighed_by`` may be.
    The reason is None when nothing was. Takes anything and raises nothing: what is
    wrong here must not stop an order that is paid.
    """
    weighed_by = sent.get("weighed_by")
    values = dict.fromkeys(WEIGHTS, 0.0)
    values["weighed_by"] = _one_of(weighed_by, ways)
    values["weighed_on"] = _printable(sent.get("weighed_on"))
    if not any(sent.get(key) for key in KEYS):
        return values, None
    grams = [_grams(sent.get(key)) for key in WEIGHTS]
    reason = _refusal(values["weighed_by"], grams)
    if not reason:
        values.update(zip(WEIGHTS, [weight / 1000 for weight in grams]))
    return values, reason


def _refusal(weighed_by, grams):
    if not weighed_by:
        return "not said who weighed"
    if None in grams:
        return "not weights in kg"
    gross, tare, net = grams
    if net != gross - tare:
        return "net is not gross less tare"
    return None if net > 0 else "nothing was weighed"


def _grams(weight):
    """Whole grams of kilograms; None if it is no weight of at least 0 kg."""
    if isinstance(weight, bool) or not isinstance(weight, (int, float)):
        return None
    # Neither holds for what is not a number.
    return round(weight * 1000) if 0 <= weight < HEAVIEST else None


def _one_of(word, words):
    return word if isinstance(word, str) and word in words else False


def _printable(text):
    """Text that PostgreSQL takes: neither NUL nor halves of characters."""
    if not isinstance(text, str):
        return False
    kept = "".join(character for character in text if character.isprintable())
    return kept.strip()[:LONGEST_NAME] or False
