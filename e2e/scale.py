"""The scale's service as a shop runs it, a process of its own, with a simulated scale."""
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from komunigi_tools.server import free_port
from scale_bridge.simulate import Simulator

SOURCES = Path(__file__).parents[1] / "scale_bridge" / "src"
CONFIG = """
[scale]
protocol = mettler_8217
port = {device}

[server]
odoo_url = {odoo}
port = {port}
"""
START_SECONDS = 30
TICKS = os.sysconf("SC_CLK_TCK")
# Never through a proxy: the service is on this machine.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Bridge:
    """The service and its scale: ``scale`` is the simulator, ``url`` for the till.

    odoo: the addresses whose pages may ask, with blanks between them
    """

    def __init__(self, folder, odoo):
        self.scale = Simulator("mettler_8217")
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self._config = folder / f"scale-bridge-{self._port}.ini"
        self._log = self._config.with_suffix(".log")
        self._odoo = odoo
        self._process = None

    def __enter__(self):
        self.scale.start()
        self.allow(self._odoo)
        return self

    def __exit__(self, *_error):
        self.kill()
        self.scale.stop()

    def allow(self, odoo):
        """Start it anew for pages of these addresses."""
        self.kill()
        text = CONFIG.format(device=self.scale.port, odoo=odoo, port=self._port)
        self._config.write_text(text)
        self.start()

    def start(self):
        """Start the service, and wait until it knows what the scale says."""
        words = [sys.executable, "-m", "scale_bridge", "serve"]
        with self._log.open("a") as log:
            self._process = subprocess.Popen(
                [*words, "--config", str(self._config)],
                env={**os.environ, "PYTHONPATH": str(SOURCES)},
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._has_reading():
            is_running = self._process.poll() is None
            assert is_running and time.monotonic() < deadline, self._log.read_text()
            time.sleep(0.05)

    def kill(self):
        """End it as a crash does; what waits of it is gone too."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def stop(self):
        """Have it hang: it still listens, and answers nothing."""
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self):
        """Have it answer again."""
        self._process.send_signal(signal.SIGCONT)

    def mend(self):
        """Put all in order again, with nothing on the pan."""
        if self._process is None:
            self.start()
        self.go_on()
        self.scale.plug()
        self.scale.slow(0)
        self.scale.doubled(False)
        self.scale.zero()

    def cpu_seconds(self):
        """The processor's time that it has used."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2]
        user, system = fields.split()[11:13]
        return (int(user) + int(system)) / TICKS

    def _has_reading(self):
        question = urllib.request.Request(
            f"{self.url}/hw_proxy/scale_read",
            data=b'{"jsonrpc": "2.0", "method": "call", "params": {}}',
            headers={"Content-Type": "application/json"},
        )
        try:
            with OPENER.open(question, timeout=1) as answer:
                return "error" not in json.load(answer)["result"]["info"]
        except OSError:
            return False
