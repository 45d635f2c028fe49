#!/usr/bin/env python3
"""Bring an addon's i18n/ up to a newly exported .pot: po_merge.py ADDON.po ADDON/i18n

Files whose terms did not change stay as they are, so that no date alone makes a change.
"""
import sys
from pathlib import Path

import polib

LANGUAGES = ("fr", "nl", "es")
WRAP = 78
MODEL = "model:ir.model,name:"
SELECTION = "model:ir.model.fields.selection,name:"
CONSTRAINT = "model:ir.model.constraint,message:"


def main(exported, folder):
    template = polib.pofile(str(exported), wrapwidth=WRAP)
    if not template:
        sys.exit(f"{exported} holds no terms.")
    add_references_of_12(template)
    template.sort(key=lambda entry: entry.msgid)
    folder.mkdir(exist_ok=True)
    target = folder / f"{exported.stem}.pot"
    if not target.exists() or _terms(polib.pofile(str(target))) != _terms(template):
        template.save(str(target))
        print(f"{target}: {len(template)} terms")
    for language in LANGUAGES:
        merge(template, folder / f"{language}.po", language)


def add_references_of_12(template):
    """Name the places of selections and constraints as 12.0 does too.

    The export of 14.0 names records that 12.0 does not have, and 12.0 translates only
    what a reference of its own kind in the .pot names.
    """
    tables = _tables(template)
    for entry in template:
        for place, __ in list(entry.occurrences):
            old = _place_in_12(place, tables)
            if old and (old, "0") not in entry.occurrences:
                entry.occurrences.append((old, "0"))


def _tables(template):
    """The tables of the addon's models, the longest name first."""
    places = [place for entry in template for place, __ in entry.occurrences]
    names = [p.split(".model_", 1)[1] for p in places if p.startswith(MODEL)]
    return sorted(names, key=len, reverse=True)


def _place_in_12(place, tables):
    if place.startswith(SELECTION):
        table, field = place.split(".selection__", 1)[1].split("__")[:2]
        return f"selection:{table.replace('_', '.')},{field}"
    if place.startswith(CONSTRAINT):
        name = place.split(".constraint_", 1)[1]
        table = next(table for table in tables if name.startswith(f"{table}_"))
        return f"sql_constraint:{table.replace('_', '.')}"
    return None


def merge(template, path, language):
    """Give one language the template's terms; keep its translations."""
    catalog = (
        polib.pofile(str(path), wrapwidth=WRAP) if path.exists() else _new(language)
    )
    before = str(catalog)
    for entry in catalog.obsolete_entries():
        entry.obsolete = False
    catalog.merge(template)
    for entry in catalog.obsolete_entries():
        catalog.remove(entry)
    catalog.sort(key=lambda entry: entry.msgid)
    if str(catalog) != before or not path.exists():
        catalog.save(str(path))
        print(f"{path}: {len(catalog.untranslated_entries())} terms to translate")


def _new(language):
    catalog = polib.POFile(wrapwidth=WRAP)
    catalog.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return catalog


def _terms(catalog):
    return sorted((e.msgid, e.comment, sorted(e.occurrences)) for e in catalog)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
