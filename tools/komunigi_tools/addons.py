"""The addons of this repository, as their manifests describe them."""
import ast
import hashlib
from pathlib import Path

from .errors import Failure

# What the server does not load: changing it calls for no update of a database.
NOT_LOADED = {"__pycache__", "tests", "readme", "README.rst"}


class Addons:
    """The folders with a manifest in one directory."""

    def __init__(self, directory):
        self.directory = Path(directory)
        self.manifests = {
            path.parent.name: ast.literal_eval(path.read_text())
            for path in sorted(self.directory.glob("*/__manifest__.py"))
        }
        if not self.manifests:
            raise Failure(f"{self.directory} holds no addon: set ADDONS_DIR to theirs.")

    @property
    def names(self):
        """All addons, sorted."""
        return list(self.manifests)

    def closure(self, name):
        """An addon and those of ours that it depends on, sorted."""
        if name not in self.manifests:
            raise Failure(
                f"There is no addon {name}: choose of {', '.join(self.names)}."
            )
        found, todo = set(), [name]
        while todo:
            current = todo.pop()
            if current not in found:
                found.add(current)
                todo += set(self._depends(current)) & set(self.manifests)
        return sorted(found)

    def core_modules(self, names):
        """The modules of Odoo itself that the named addons depend on, sorted."""
        wanted = {module for name in names for module in self._depends(name)}
        return sorted({"base", "web"} | wanted - set(self.manifests))

    def fingerprint(self, names):
        """A hash of all files of the named addons that a server loads."""
        digest = hashlib.sha256()
        for name in names:
            for path in sorted((self.directory / name).rglob("*")):
                relative = path.relative_to(self.directory)
                if path.is_file() and not NOT_LOADED & set(relative.parts):
                    digest.update(f"{relative}\n".encode())
                    digest.update(path.read_bytes())
        return digest.hexdigest()[:12]

    def _depends(self, name):
        return self.manifests[name].get("depends", [])
