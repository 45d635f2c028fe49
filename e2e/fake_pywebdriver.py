"""An unmodified pywebdriver 3.0.22, as far as a till can see it.

It answers what was recorded of the real one with a simulated Mettler-Toledo 8217: the
functions of a scale are named as those of ``scale_bridge.simulate.Simulator``.
"""
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from komunigi_tools.server import free_port

READ = "/hw_proxy/scale_read"
# Without an answer the till gives up long before.
HANG_SECONDS = 60


class FakePywebdriver:
    """One service with one scale; with ``tls`` (an SSL context) it speaks HTTPS."""

    def __init__(self, tls=None):
        self._tls = tls
        self._port = free_port()
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self._port}"
        self._answers = [(0, _weight(None, ["error"]))]
        self._status = "disconnected"
        self._late = 0
        self._may_answer = threading.Event()
        self._may_answer.set()
        self._server = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_error):
        self.go_on()
        if self._server:
            self.kill()

    def start(self):
        """Listen, at the same address as before."""
        address = ("127.0.0.1", self._port)
        self._server = _Server(address, _Handler)
        self._server.fake = self
        if self._tls:
            # Who shakes hands slowly must not keep the others waiting.
            self._server.socket = self._tls.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        threading.Thread(target=self._server.serve_forever, args=(0.05,)).start()

    def kill(self):
        """End it: nobody listens any more."""
        self._server.shutdown()
        self._server.server_close()
        self._server = None

    def stop(self):
        """Have it hang, as a stopped process does: it accepts and says nothing."""
        self._may_answer.clear()

    def go_on(self):
        """Have it answer again."""
        self._may_answer.set()

    def weight(self, text):
        """The scale shows this weight (kg), stable."""
        self._show(_weight(float(text), "ok"))

    def zero(self):
        """The pan is empty."""
        self.weight("0")

    def center_of_zero(self):
        """The pan is empty, and the scale says so by its status."""
        self._show(_weight(None, ["center_of_zero"]))

    def moving(self):
        """The weight has not come to rest."""
        self._show(_weight(None, ["moving"]))

    def overload(self):
        """More than the scale can weigh."""
        self._show(_weight(None, ["over_capacity"]))

    def below_zero(self):
        """Less than nothing: here the recorded weight is 0.0 and not null."""
        self._show(_weight(0.0, ["negative"]))

    def not_at_zero(self):
        """The scale was switched on with something on it."""
        self._show(_weight(None, ["outside_zero_capture_range"]))

    def all_at_once(self):
        """Several flags in one status byte (0x4d)."""
        flags = ["moving", "negative", "outside_zero_capture_range"]
        self._show(_weight(0.0, flags))

    def net(self, _text="0"):
        """The scale has a tare of its own: its weight cannot be told."""
        self._show(_weight(None, ["net_weight"]))

    def without_point(self, text):
        """A scale that says grams, in a service that was told kilograms."""
        self._show(_weight(float(text), "ok"))

    def silence(self):
        """The scale says no more: the last weight is told for ever, as "ok"."""

    def garbage(self):
        """Frames that it cannot read: the last weight is told for ever, as "ok"."""

    def doubled(self, is_on):
        """Two frames for each question: it never catches up with what it has read."""
        self._late = 1.9 if is_on else 0

    def slow(self, seconds):
        """The scale takes so many seconds for each answer."""
        self._late = seconds

    def unplug(self):
        """The device is gone."""
        self._status = "disconnected"
        self._answers = [(0, _weight(None, ["error"]))]

    def plug(self):
        """The device is back; nothing is read before ``weight`` or another is called."""
        self._status = "connected"

    def answer(self, path):
        """What it says to a POST there: (HTTP status, JSON or None)."""
        self._may_answer.wait(HANG_SECONDS)
        if path == READ:
            return 200, self._reading()
        if path == "/hw_proxy/status_json":
            return 200, {"scale": {"messages": [], "status": self._status}}
        if path == "/hw_proxy/handshake":
            return 200, True
        return 404, None

    def hello(self):
        """Say "ping", unless it hangs."""
        self._may_answer.wait(HANG_SECONDS)
        return "ping"

    def _show(self, reading):
        self._status = "connected"
        self._answers.append((time.monotonic() + self._late, reading))

    def _reading(self):
        now = time.monotonic()
        return [reading for since, reading in self._answers if since <= now][-1]


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, _request, _address):
        """Say nothing of a browser that did not wait for the answer."""
        if not isinstance(sys.exc_info()[1], OSError):
            raise


class _Handler(BaseHTTPRequestHandler):
    """Speaks HTTP/1.0, as Flask's own server does; any origin may ask."""

    def do_OPTIONS(self):
        self._send(200, b"", "text/html; charset=utf-8")

    def do_GET(self):
        if self.path == "/hw_proxy/hello":
            text = self.server.fake.hello().encode()
            self._send(200, text, "text/html; charset=utf-8")
        else:
            self._send(405 if self.path == READ else 404, b"", "text/html")

    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        status, result = self.server.fake.answer(self.path)
        if status == 200 and self.path.endswith("status_json"):
            # The real one looks for the parameters, and fails without.
            status = 200 if "params" in question else 500
        body = json.dumps({"jsonrpc": "2.0", "result": result}) + "\n"
        self._send(status, body.encode(), "application/json")

    def log_message(self, *_words):
        """Say nothing."""

    def _send(self, status, body, kind):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if "Origin" in self.headers:
            self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
            self.send_header("Vary", "Origin")
        if self.command == "OPTIONS":
            methods = "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT"
            self.send_header("Access-Control-Allow-Headers", "content-type")
            self.send_header("Access-Control-Allow-Methods", methods)
        self.end_headers()
        self.wfile.write(body)


def _weight(weight, info):
    return {"info": info, "unit": "kg", "weight": weight}
