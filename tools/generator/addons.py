"""An addon as the generator sees it: its folder and what its manifest says."""
from pathlib import Path
from typing import NamedTuple

from komunigi_tools.addons import Addons


class Addon(NamedTuple):
    path: Path
    manifest: dict

    @property
    def name(self):
        return self.path.name

    @property
    def summary(self):
        return self.manifest["summary"]

    @property
    def version(self):
        return self.manifest["version"]

    @property
    def python_requirements(self):
        return self.manifest.get("external_dependencies", {}).get("python", [])


def find_addons(root):
    manifests = Addons(root).manifests
    return [Addon(root / name, manifest) for name, manifest in manifests.items()]
