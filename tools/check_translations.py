#!/usr/bin/env python3
"""Say what is missing in the translations: every addon speaks French, Dutch and Spanish.

An entry must be translated, not fuzzy, and keep the placeholders and tags of the English.
"""
import re
import sys
from collections import Counter

import polib

from generator.addons import find_addons
from komunigi_tools.settings import ROOT

LANGUAGES = ("fr", "nl", "es")
# What a translation must keep: %s, %.2f, %(name)s, and the tags of a piece of a page.
FIXED_PART = re.compile(r"%(?:\(\w+\))?[-+#0]*\d*(?:\.\d+)?[sdifrg]|</?\w+")


def main():
    faults = [fault for addon in find_addons(ROOT) for fault in addon_faults(addon)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def addon_faults(addon):
    folder = addon.path / "i18n"
    template = folder / f"{addon.name}.pot"
    if not template.exists():
        yield f"{shown(template)}: missing; make pot writes it"
        return
    messages = {entry.msgid for entry in polib.pofile(str(template))}
    for language in LANGUAGES:
        yield from language_faults(folder / f"{language}.po", messages)


def language_faults(path, messages):
    if not path.exists():
        yield f"{shown(path)}: missing"
        return
    entries = [entry for entry in polib.pofile(str(path)) if not entry.obsolete]
    for msgid in sorted(messages - {entry.msgid for entry in entries}):
        yield f"{shown(path)}: not there: {msgid!r}"
    for entry in entries:
        fault = entry_fault(entry, messages)
        if fault:
            yield f"{shown(path)}:{entry.linenum}: {fault}: {entry.msgid!r}"


def entry_fault(entry, messages):
    if entry.msgid not in messages:
        return "no longer in the template"
    if not entry.msgstr.strip():
        return "not translated"
    if entry.fuzzy:
        return "fuzzy"
    if fixed_parts(entry.msgid) != fixed_parts(entry.msgstr):
        return "other placeholders or tags than in English"
    return None


def fixed_parts(text):
    return Counter(FIXED_PART.findall(text.replace("%%", "")))


def shown(path):
    return "/".join(path.parts[-3:])


if __name__ == "__main__":
    sys.exit(main())
