"""iCalendar text (RFC 5545), which Google, Apple and Thunderbird subscribe to.

Odoo's own ``vobject`` folds by characters, so that a line with accents gets longer than
the 75 octets of section 3.1.
"""
import re

LINE_OCTETS = 75
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def calendar_text(properties, events):
    """The calendar with these ``properties`` and ``events``, as bytes.

    Both are lists of ``(name, value)``, one of them for each event; values are ready to
    be written, see ``escaped`` and ``utc``.
    """
    lines = [("BEGIN", "VCALENDAR"), ("VERSION", "2.0")] + properties
    for event in events:
        lines += [("BEGIN", "VEVENT")] + event + [("END", "VEVENT")]
    lines.append(("END", "VCALENDAR"))
    return b"".join(_folded("%s:%s" % line) for line in lines)


def escaped(text):
    """``text`` as the value of a property (section 3.3.11)."""
    text = (text or "").replace("\r\n", "\n").replace("\r", "\n")
    text = CONTROLS.sub("", text).replace("\\", "\\\\")
    text = text.replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def utc(moment):
    """A naive UTC datetime as a value (section 3.3.5, form 2)."""
    return moment.strftime("%Y%m%dT%H%M%SZ")


def _folded(line):
    """The line in octets, on as many lines as it takes (section 3.1)."""
    rows, row = [], b""
    for letter in line:
        octets = letter.encode("utf-8")
        if len(row) + len(octets) > LINE_OCTETS:
            rows.append(row)
            row = b" "
        row += octets
    return b"".join(row + b"\r\n" for row in rows + [row])
