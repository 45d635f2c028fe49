"""pytest-odoo below Odoo 15 does not listen for HttpCase: this makes it."""
import functools
import resource
import socket
import time

import pytest

import odoo
from odoo.service import server, wsgi_server
from odoo.tests import common

START_SECONDS = 10
# Odoo allows Chrome 3 s for an answer, too few on a busy machine.
CHROME_SECONDS = 20


@pytest.fixture(scope="session", autouse=True)
def load_http(request, load_registry):
    """Replace the plugin's fixture of this name by one that serves on a free port."""
    if not request.config.getoption("--odoo-http"):
        yield
        return
    _use_port(_free_port())
    # pytest-odoo starts 12.0 under a memory limit with which Chrome does not start.
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
    server.load_server_wide_modules()
    server.server = server.ThreadedServer(wsgi_server.application)
    server.server.http_spawn()
    _wait_for_listener()
    common.ChromeBrowser._json_command = functools.partialmethod(
        common.ChromeBrowser._json_command, timeout=CHROME_SECONDS
    )
    yield
    server.server.httpd.shutdown()


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _use_port(port):
    odoo.tools.config["http_port"] = port
    # 12.0 reads this constant, 14.0 the configuration.
    common.PORT = port


def _wait_for_listener():
    deadline = time.monotonic() + START_SECONDS
    while server.server.httpd is None and time.monotonic() < deadline:
        time.sleep(0.05)
