"""Links and pictures of the guides lead somewhere."""
import re
import sys
from importlib import import_module

import pytest

from komunigi_tools.settings import ROOT

GUIDES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
PICTURE = re.compile(r"images/(\w+)/([\w-]+)\.png$")
sys.path.append(str(ROOT / "docs"))
PICTURES = import_module("shots").PICTURES
ENTRANCE_PICTURES = import_module("shots_entrance").ENTRANCE_PICTURES
CARD_PICTURES = import_module("shots_cards").CARD_PICTURES
SCALE_PICTURES = import_module("shots_scale").SCALE_PICTURES
SHOTS = PICTURES + ENTRANCE_PICTURES + CARD_PICTURES + SCALE_PICTURES
NAMES = {shot.name for shot in SHOTS}


def links(guide):
    return LINK.findall(guide.read_text(encoding="utf-8"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_links_lead_to_a_file(guide):
    files = [link for link in links(guide) if not PICTURE.search(link)]
    assert [link for link in files if not (guide.parent / link).exists()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_pictures_are_taken_in_the_language_of_the_guide(guide):
    language = "fr" if guide.name.endswith(".fr.md") else "en"
    found = [PICTURE.search(link) for link in links(guide)]
    pictures = [match.groups() for match in found if match]
    assert {name for __, name in pictures} <= NAMES
    assert {folder for folder, __ in pictures} <= {language}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_picture_is_taken_in_vain(language):
    guides = ROOT.glob(f"docs/*.{language}.md")
    found = [PICTURE.search(link) for guide in guides for link in links(guide)]
    assert {match.group(2) for match in found if match} == NAMES
