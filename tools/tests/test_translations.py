"""What tools/check_translations.py takes for a fault."""
import polib
import pytest

import check_translations
from generator.addons import Addon

MESSAGES = {"Shift": "Créneau", "%(who)s is <b>here</b>": "<b>Ici</b> : %(who)s"}


@pytest.fixture
def addon(tmp_path):
    folder = tmp_path / "coop_fruit" / "i18n"
    folder.mkdir(parents=True)
    save(folder / "coop_fruit.pot", dict.fromkeys(MESSAGES, ""))
    for language in check_translations.LANGUAGES:
        save(folder / f"{language}.po", MESSAGES)
    return Addon(folder.parent, {})


def save(path, messages, flags=()):
    file = polib.POFile()
    for msgid, msgstr in messages.items():
        entry = polib.POEntry(msgid=msgid, msgstr=msgstr, flags=list(flags))
        file.append(entry)
    file.save(str(path))


def faults(addon):
    return list(check_translations.addon_faults(addon))


def test_complete_translations_have_no_fault(addon):
    assert faults(addon) == []


def test_missing_template_is_a_fault(addon):
    (addon.path / "i18n/coop_fruit.pot").unlink()
    assert faults(addon) == [
        "coop_fruit/i18n/coop_fruit.pot: missing; make pot writes it"
    ]


def test_missing_language_is_a_fault(addon):
    (addon.path / "i18n/nl.po").unlink()
    assert faults(addon) == ["coop_fruit/i18n/nl.po: missing"]


@pytest.mark.parametrize(
    "change, fault",
    [
        ({"Shift": ""}, "not translated"),
        ({"Worker": "Travailleur"}, "no longer in the template"),
        ({"%(who)s is <b>here</b>": "<b>Ici</b> : %(qui)s"}, "other placeholders"),
        ({"%(who)s is <b>here</b>": "Ici : %(who)s"}, "other placeholders or tags"),
    ],
)
def test_fault_is_named_with_its_text(addon, change, fault):
    save(addon.path / "i18n/fr.po", {**MESSAGES, **change})
    (found,) = faults(addon)
    assert fault in found
    assert repr(next(iter(change))) in found


def test_missing_entry_is_a_fault(addon):
    save(addon.path / "i18n/es.po", {"Shift": "Turno"})
    (found,) = faults(addon)
    assert found.startswith("coop_fruit/i18n/es.po: not there: '%(who)s is")


def test_fuzzy_entry_is_a_fault(addon):
    save(addon.path / "i18n/fr.po", MESSAGES, flags=["fuzzy"])
    assert all(": fuzzy: " in fault for fault in faults(addon))
    assert len(faults(addon)) == len(MESSAGES)
