"""What stands beside the addons: table in README.md, requirements.txt, setup/."""
import os
import shutil
import sys
import tempfile
from pathlib import Path

from setuptools_odoo.make_default_setup import main as make_default_setup

START = "[//]: # (addons)"
END = "[//]: # (end addons)"
# The addons run on 12.0 and 14.0, and pip installs them on 12.0.
PIP_SERIES = "12.0"
REQUIREMENTS_HEAD = """\
# Made by tools/generate.py from the manifests: the Python packages that the addons need
# beside those of Odoo.
"""


class Link(str):
    """The target of a symbolic link, where other outputs are texts."""


def table_output(root, addons):
    """Return README.md with the table of addons between its two markers."""
    path = root / "README.md"
    text = path.read_text(encoding="utf-8")
    if text.count(START) != 1 or text.count(END) != 1:
        sys.exit(f"README.md: the lines {START} and {END} must each stand there once.")
    head, rest = text.split(START)
    tail = rest.split(END)[1]
    return {path: f"{head}{START}\n\n{_table(addons)}\n\n{END}{tail}"}


def _table(addons):
    rows = ["| Addon | Version | What it does |", "| --- | --- | --- |"]
    rows += [
        f"| [{addon.name}]({addon.name}/README.rst) | {addon.version} | {addon.summary} |"
        for addon in addons
    ]
    return "\n".join(rows)


def requirements_output(root, addons):
    names = {name for addon in addons for name in addon.python_requirements}
    lines = "".join(f"{name}\n" for name in sorted(names))
    return {root / "requirements.txt": REQUIREMENTS_HEAD + lines}


def setup_outputs(root, addons):
    """Return setup/ as setuptools-odoo makes it in a folder with the same manifests."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for addon in addons:
            (copy / addon.name).mkdir()
            for file in ("__init__.py", "__manifest__.py"):
                shutil.copy(addon.path / file, copy / addon.name)
        make_default_setup(
            ["--addons-dir", name, "--odoo-version-override", PIP_SERIES]
        )
        return {
            root / path.relative_to(copy): _content(path)
            for addon in addons
            for path in sorted((copy / "setup" / addon.name).rglob("*"))
            if path.is_symlink() or path.is_file()
        }


def _content(path):
    return Link(os.readlink(path)) if path.is_symlink() else path.read_text()


def left_over_setups(root, addons):
    """The folders of setup/ whose addon is gone."""
    names = {addon.name for addon in addons}
    folders = (path for path in sorted((root / "setup").glob("*")) if path.is_dir())
    return [path for path in folders if path.name not in names]
