#!/usr/bin/env python3
"""Write the files that are made from others, or with --check name those that are stale.

Made are: README.rst and static/description/index.html of each addon (from its readme/),
the table of addons in README.md and requirements.txt (from the manifests), and setup/.
"""
import argparse
import os
import shutil
import sys

from generator.addons import find_addons
from generator.readme import readme_outputs
from generator.repository import (
    Link,
    left_over_setups,
    requirements_output,
    setup_outputs,
    table_output,
)
from komunigi_tools.settings import ROOT


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    return check(ROOT) if parser.parse_args().check else generate(ROOT)


def check(root):
    stale, left_over = find_stale(root)
    for path in [*stale, *left_over]:
        print(f"{path.relative_to(root)}: stale")
    if not stale and not left_over:
        return 0
    print("Run tools/generate.py and commit what it writes.", file=sys.stderr)
    return 1


def generate(root):
    stale, left_over = find_stale(root)
    for path, content in stale.items():
        print(f"{path.relative_to(root)}: written")
        write(path, content)
    for path in left_over:
        print(f"{path.relative_to(root)}: removed")
        shutil.rmtree(path)
    return 0


def find_stale(root):
    """Return ``{path: what it should hold}`` and the folders that should be gone."""
    addons = find_addons(root)
    outputs = {
        **table_output(root, addons),
        **requirements_output(root, addons),
        **setup_outputs(root, addons),
    }
    for addon in addons:
        outputs.update(readme_outputs(addon))
    stale = {
        path: content for path, content in outputs.items() if read(path) != content
    }
    return stale, left_over_setups(root, addons)


def read(path):
    if path.is_symlink():
        return Link(os.readlink(path))
    return path.read_text(encoding="utf-8") if path.is_file() else None


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_symlink():
        path.unlink()
    if isinstance(content, Link):
        path.symlink_to(content)
    else:
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
