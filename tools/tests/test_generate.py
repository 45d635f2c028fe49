"""What tools/generate.py writes, and when its --check fails."""
import pytest

import generate

MANIFEST = """{
    "name": "Fruit & Vegetables",
    "summary": "Sells them",
    "version": "12.0.1.0.0",
    "author": "Komunigi, Somebody",
    "website": "https://example.org/coop",
    "license": "AGPL-3",
    "external_dependencies": {"python": ["zxing", "babel"]},
}
"""
README = "# Shop\n\n[//]: # (addons)\n[//]: # (end addons)\n\nThe end.\n"


@pytest.fixture
def repository(tmp_path):
    addon = tmp_path / "coop_fruit"
    (addon / "readme").mkdir(parents=True)
    (addon / "__init__.py").touch()
    (addon / "__manifest__.py").write_text(MANIFEST)
    (addon / "readme" / "DESCRIPTION.rst").write_text("It sells *apples*.\n")
    (addon / "readme" / "USAGE.rst").write_text("Eat them.\n")
    (tmp_path / "README.md").write_text(README)
    return tmp_path


def test_fragments_become_readme_and_page(repository):
    generate.generate(repository)
    readme = (repository / "coop_fruit/README.rst").read_text()
    assert readme.index("It sells") < readme.index("Usage\n=====\n\nEat them.")
    page = (repository / "coop_fruit/static/description/index.html").read_text()
    assert "<h1>Fruit &amp; Vegetables</h1>" in page
    assert "<p>It sells <em>apples</em>.</p>" in page


def test_table_stands_between_its_markers(repository):
    generate.generate(repository)
    text = (repository / "README.md").read_text()
    row = "| [coop_fruit](coop_fruit/README.rst) | 12.0.1.0.0 | Sells them |"
    assert row in text
    assert text.startswith("# Shop\n") and text.endswith("\n\nThe end.\n")


def test_requirements_come_from_the_manifests(repository):
    generate.generate(repository)
    lines = (repository / "requirements.txt").read_text().splitlines()
    assert [line for line in lines if line[0] != "#"] == ["babel", "zxing"]


def test_setup_links_to_the_addon(repository):
    generate.generate(repository)
    link = repository / "setup/coop_fruit/odoo/addons/coop_fruit"
    assert link.is_symlink()
    assert link.resolve() == repository / "coop_fruit"


def test_second_run_finds_nothing_to_do(repository):
    generate.generate(repository)
    assert generate.check(repository) == 0


def test_check_names_the_stale_file_and_leaves_it(repository, capsys):
    generate.generate(repository)
    (repository / "coop_fruit/readme/USAGE.rst").write_text("Cook them.\n")
    assert generate.check(repository) == 1
    assert "coop_fruit/README.rst: stale" in capsys.readouterr().out
    assert "Eat them." in (repository / "coop_fruit/README.rst").read_text()


def test_setup_of_an_addon_that_is_gone_is_removed(repository):
    generate.generate(repository)
    left_over = repository / "setup/coop_gone"
    left_over.mkdir()
    assert generate.check(repository) == 1
    generate.generate(repository)
    assert not left_over.exists()
    assert generate.check(repository) == 0
