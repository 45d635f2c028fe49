"""The service as a whole: a reader of the scale, and waitress before it."""
import errno
import logging
import threading

import waitress
from waitress import wasyncore

from . import protocols
from .app import LONGEST_QUESTION, create_app
from .config import DEFAULT_PATH, read_config
from .reader import Reader

# One till asks one question at a time; a few more for people and tests.
THREADS = 4
# A browser opens at most 256 connections (Chromium's socket pools), so that none of its
# pages can take all of these; below the 1024 files that a process may open.
CONNECTIONS = 800
# Who says nothing for so long, in seconds, is cut off; a till asks twice a second.
HANGING_SECONDS, LOOK_FOR_HANGING_SECONDS = 10, 5
LOOK_UP_SECONDS = 1

_logger = logging.getLogger(__name__)


class Service:
    """Reads the scale and answers over HTTP, from `start` to `stop`.

    OSError, in words, where its HTTP port is taken.
    """

    def __init__(self, config):
        self._config = config
        self._reader = Reader(
            protocols.create(config.protocol, config.options),
            config.port,
            config.serial,
            config.poll_interval_ms,
            config.max_age_ms,
        )
        self._server = _listen(config, create_app(config, self._reader))
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._answer, name="http", daemon=True)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_error):
        self.stop()

    @property
    def url(self):
        """The address at which it answers."""
        host = self._config.host
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self._server.effective_port}"

    def start(self):
        """Begin to read and to answer."""
        self._reader.start()
        self._thread.start()
        origins = ", ".join(self._config.origins) or "no page: odoo_url is empty"
        scale = f"{self._config.protocol} on {self._config.port}"
        _logger.info("Serving %s at %s to %s", scale, self.url, origins)

    def wait(self):
        """Wait until it is stopped."""
        self._thread.join()

    def stop(self):
        """Give up the HTTP port and the serial port; once more does nothing."""
        if self._stopping.is_set():
            return
        self._stopping.set()
        self._server.trigger.pull_trigger()
        self._thread.join()
        self._server.task_dispatcher.shutdown()
        wasyncore.close_all(self._server._map)
        self._reader.stop()

    def _answer(self):
        # As waitress does, but ended by another thread, after which nothing is closed
        # that is still used.
        while not self._stopping.is_set():
            wasyncore.loop(LOOK_UP_SECONDS, True, self._server._map, count=1)


def _listen(config, app):
    logging.getLogger("waitress").setLevel(logging.ERROR)
    try:
        return waitress.create_server(
            app,
            host=config.host,
            port=config.http_port,
            threads=THREADS,
            connection_limit=CONNECTIONS,
            channel_timeout=HANGING_SECONDS,
            cleanup_interval=LOOK_FOR_HANGING_SECONDS,
            max_request_body_size=LONGEST_QUESTION,
            ident=None,
        )
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise OSError(
            f"something else answers on port {config.http_port} already, perhaps"
            " another scale bridge, pywebdriver or Odoo: stop it, or write another"
            " port under [server] and in the till's settings"
        ) from None


def add_arguments(parser):
    """Add what the command can be told when it starts."""
    parser.add_argument("--config", default=DEFAULT_PATH, help="the configuration file")


def run(options):
    """Serve until a signal ends it."""
    config = read_config(options.config)
    logging.getLogger().setLevel(config.log.upper())
    with Service(config) as service:
        service.wait()
    return 1  # Nobody ended it: systemd starts it again.
