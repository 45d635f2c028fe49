"""Numbers in addresses and forms."""
import re

# In a route: beyond that PostgreSQL fails instead of finding nothing.
ID = "int(max=999999999)"


def number(text):
    """The record id or page in ``text``; 0, which is never one, if it is none."""
    is_number = isinstance(text, str) and re.fullmatch("[0-9]{1,9}", text)
    return int(text) if is_number else 0
