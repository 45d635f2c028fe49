"""What a browser sent, made safe to look for: anybody can send anything."""

LARGEST_ID = 2**31 - 1


def sent_text(value):
    """``value`` without what no database holds (NUL, halves of characters).

    "" for what is no text.
    """
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode(errors="ignore").decode()


def sent_id(value):
    """``value`` if a record may have that id, else 0: True is no number here."""
    is_id = type(value) is int and 0 < value <= LARGEST_ID
    return value if is_id else 0
