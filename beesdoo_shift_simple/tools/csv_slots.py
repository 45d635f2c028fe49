"""Read the files with which a shop brings its slots, and who works on them.

Functions of their arguments alone. What is wrong is returned as ``RowError``, with the
line of the file and a code that the dialog puts into words.
"""
import csv
import io
from collections import namedtuple

from .csv_cells import PARSERS, plain

# rows: [dict], each with its "line"; errors: [RowError]; unused: [names of columns]
Parsed = namedtuple("Parsed", "rows errors unused")
RowError = namedtuple("RowError", "line code value")

DELIMITERS = ",;\t"
REQUIRED = {
    "slots": ("week", "day", "start", "end", "seats", "task"),
    "workers": ("number", "week", "day", "start"),
}
OPTIONAL = {"slots": ("leader", "min"), "workers": ("task",)}
# The names of a column in English, French, Dutch and Spanish, without accents.
COLUMN_NAMES = {
    "week": ("week", "semaine", "semana"),
    "day": ("day", "weekday", "jour", "dag", "dia"),
    "start": ("start", "from", "debut", "de", "begin", "van", "inicio", "desde"),
    "end": ("end", "to", "fin", "a", "einde", "tot", "hasta"),
    "seats": ("seats", "places", "plaatsen", "plazas"),
    "task": ("task", "tache", "taak", "tarea"),
    "leader": (
        "leader",
        "super coop",
        "supercoop",
        "responsable",
        "verantwoordelijke",
    ),
    "min": ("min", "minimum", "minimo"),
    "number": (
        "number",
        "member number",
        "numero",
        "numero de membre",
        "nummer",
        "lidnummer",
        "numero de socio",
    ),
}


def parse(content, kind):
    """The rows of a file, ``content`` being its bytes and ``kind`` a key of REQUIRED.

    Values are parsed where they are right; a row with an error is not among the rows.
    """
    try:
        table = read_table(decode(content))
    except (UnicodeError, csv.Error):
        return Parsed([], [RowError(1, "not_text", "")], [])
    if not table:
        return Parsed([], [RowError(1, "no_lines", "")], [])
    (header_line, header), lines = table[0], table[1:]
    columns, unused = match_columns(header, kind)
    missing = [name for name in REQUIRED[kind] if name not in columns]
    errors = [RowError(header_line, "missing_column", name) for name in missing]
    if not lines:
        errors.append(RowError(header_line, "no_lines", ""))
    rows = []
    for line, cells in lines if not errors else ():
        row, row_errors = parse_row(line, cells, columns, kind)
        errors += row_errors
        if not row_errors:
            rows.append(row)
    return Parsed(rows, errors + repeated(rows, kind), unused)


def decode(content):
    """The text of a file in UTF-8, with or without BOM, or else in Latin-1."""
    if b"\0" in content:
        raise UnicodeError("a file of another kind, such as a spreadsheet")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_table(text):
    """``[(line number, [cells])]`` of the lines that are not empty."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    table = []
    for cells in reader:
        cells = [cell.strip() for cell in cells]
        if any(cells):
            table.append((reader.line_num, cells))
    return table


def match_columns(header, kind):
    """``({column: its place}, [names that mean nothing here])``."""
    wanted = REQUIRED[kind] + OPTIONAL[kind]
    columns, unused = {}, []
    for place, title in enumerate(header):
        found = [name for name in wanted if plain(title) in COLUMN_NAMES[name]]
        if found and found[0] not in columns:
            columns[found[0]] = place
        elif title:
            unused.append(title)
    return columns, unused


def parse_row(line, cells, columns, kind):
    """``(row, errors)`` of one line."""
    row, errors = {"line": line}, []
    for name, place in columns.items():
        text = cells[place] if place < len(cells) else ""
        try:
            row[name] = parse_cell(name, text, name in REQUIRED[kind])
        except ValueError as error:
            errors.append(RowError(line, str(error), text or name))
    if not errors and "end" in row and row["end"] <= row["start"]:
        errors.append(RowError(line, "hours_order", cells[columns["end"]]))
    return row, errors


def parse_cell(name, text, required):
    """The value of a cell, None when it is empty; ValueError has the code."""
    if not text:
        if required:
            raise ValueError("empty")
        return None
    return PARSERS.get(name, str)(text)


def slot_key(week, day, start, task):
    """What a recurring slot is recognised by."""
    return week, day, int(round(start * 60)), plain(task)


def repeated(rows, kind):
    """Errors for lines that say the same thing once more."""
    seen, errors = {}, []
    for row in rows:
        key = slot_key(row["week"], row["day"], row["start"], row.get("task") or "")
        key = (row.get("number") if kind == "workers" else None,) + key
        first = seen.setdefault(key, row["line"])
        if first != row["line"]:
            errors.append(RowError(row["line"], "repeated", first))
    return errors
