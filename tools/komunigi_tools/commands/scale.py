"""make scale: a scale for the till of the demo store, which weighs what one types."""
import subprocess

from .. import server, venvs
from ..demo_store import database_name
from ..progress import say
from ..scale_bridge import COMMAND, environment

# The scale of the demo store's till is looked for here.
HOST, PORT = "127.0.0.1", 8070
# It may be the demo store itself that listens there.
TAKEN = "stop what listens there; the demo store can listen elsewhere, as in {}."
GUIDE = """
The scale of the demo store's till, {url}, now answers on port {port}.
Type `weight 1.234`, `moving`, `zero`, `unplug`, `plug` or `quit`, each with the Enter key.
"""


def run(settings):
    """Hand the terminal over to the simulated scale."""
    server.require_free_port(HOST, PORT, TAKEN)
    python = venvs.dev_venv(settings)
    origins = shop_origins(settings)
    say(GUIDE.format(url=origins[0], port=PORT))
    words = ["simulate", "--serve", "--port", str(PORT)]
    words += [f"--origin={origin}" for origin in origins]
    return subprocess.call([str(python), *COMMAND, *words], env=environment(settings))


def shop_origins(settings):
    """Where the demo store runs, or else would, in all spellings for a browser."""
    record = server.record_path(settings, database_name(settings))
    known = server.running(record)
    url = known["url"] if known else server.url(settings.host, settings.port)
    return list(dict.fromkeys([url, url.replace("//localhost:", "//127.0.0.1:")]))
