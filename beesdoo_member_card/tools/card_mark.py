"""What a member's card says, as a text to keep and to compare later."""
import hashlib
import json


def card_mark(card):
    """A text that is the same as long as ``card`` (printing.what.Card) says the same.

    Its words, its number and its photo count. Colours, logo and background do not: a
    card that came out before the shop chose others is as good as one after.
    """
    design = card.design
    photo = card.photo if design.has_photo and card.photo else b""
    return json.dumps(
        {
            "number": card.number,
            "name": card.name,
            "lines": list(card.lines),
            "texts": [
                design.title,
                design.role,
                design.front_text,
                design.back_text,
            ],
            "photo": hashlib.sha256(photo).hexdigest() if photo else "",
        },
        ensure_ascii=False,
        sort_keys=True,
    )
