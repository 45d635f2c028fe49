"""The service beside the till, run from its sources with the tools' Python."""
from .settings import ROOT

FOLDER = ROOT / "scale_bridge"
# What `scale-bridge` on the command line is once it is installed.
COMMAND = ["-m", "scale_bridge"]


def environment(settings):
    """Variables with which Python finds the service's sources."""
    return {**settings.environ, "PYTHONPATH": str(FOLDER / "src")}
