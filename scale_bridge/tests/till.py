"""A till: asks the service as Odoo does, over HTTP."""
import http.client
import json
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

from scale_bridge.config import Config
from scale_bridge.server import Service
from scale_bridge.simulate import Simulator

ODOO = "https://odoo.example.coop"
SECONDS = 20
OPTIONS = {"adam_azextra": {"pause_seconds": "0.2"}}


class Till:
    """Asks the service at `url`."""

    def __init__(self, url):
        self._address = urlsplit(url).netloc
        self._connection = http.client.HTTPConnection(self._address, timeout=5)

    def close(self):
        """Hang up."""
        self._connection.close()

    def ask(self, path, method="POST"):
        """Return the status code and the JSON that comes back."""
        headers = {"Origin": ODOO, "Content-Type": "application/json"}
        question = json.dumps({"jsonrpc": "2.0", "params": {}, "id": 1})
        self._connection.request(method, "/hw_proxy/" + path, question, headers)
        response = self._connection.getresponse()
        return response.status, json.loads(response.read())

    def read(self):
        """Return what the scale says."""
        status, answer = self.ask("scale_read")
        assert status == 200
        return answer["result"]

    def seconds_until(self, is_told):
        """Return how long it took until `is_told(reading)` was true."""
        started = time.monotonic()
        while True:
            reading = self.read()
            seconds = time.monotonic() - started
            if is_told(reading):
                return seconds
            assert seconds < SECONDS, f"last came {reading}"
            time.sleep(0.01)


@contextmanager
def shop(protocol="mettler_8217", **settings):
    """A simulated scale, the service that reads it, and a till that asks."""
    options = OPTIONS.get(protocol, {})
    with Simulator(protocol) as scale:
        config = Config(
            protocol=protocol,
            port=scale.port,
            options=options,
            origins=(ODOO,),
            http_port=0,
            **settings,
        )
        with Service(config) as service:
            till = Till(service.url)
            try:
                yield scale, till
            finally:
                till.close()
