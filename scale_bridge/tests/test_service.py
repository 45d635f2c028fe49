"""The service as a process: how it starts, what it says, how it ends."""
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import ExitStack

import pytest
from cables import wait_until
from till import ODOO, Till

from scale_bridge.check import describe, warnings
from scale_bridge.config import Config
from scale_bridge.server import Service
from scale_bridge.simulate import Simulator

CONFIG = """
[scale]
protocol = mettler_8217
port = {port}
[server]
odoo_url = https://odoo.example.coop
port = {http_port}
"""


@pytest.fixture
def scale():
    with Simulator() as simulator:
        simulator.weight("1.234")
        yield simulator


@pytest.fixture
def http_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def config_file(tmp_path, scale, http_port):
    path = tmp_path / "scale-bridge.ini"
    path.write_text(CONFIG.format(port=scale.port, http_port=http_port))
    return path


@pytest.fixture
def start():
    processes = []

    def start_command(*words):
        process = subprocess.Popen(
            [sys.executable, "-m", "scale_bridge", *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        processes.append(process)
        return process

    yield start_command
    for process in processes:
        process.kill()
        process.communicate()


def config_for(scale, http_port=0):
    return Config("mettler_8217", scale.port, origins=(ODOO,), http_port=http_port)


def reading_at(http_port):
    till = Till(f"http://127.0.0.1:{http_port}")
    try:
        return till.read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        till.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_a_signal_and_frees_everything(
    start, config_file, http_port, scale, number
):
    process = start("serve", "--config", config_file)
    wait_until(lambda: (reading_at(http_port) or {}).get("weight") == 1.234, 20)
    process.send_signal(number)
    _, log = process.communicate(timeout=10)
    assert process.returncode == 0
    assert "Traceback" not in log
    assert log.count("Serving mettler_8217 on") == 1
    with Simulator() as other, Service(config_for(other, http_port)):
        assert reading_at(http_port)


def test_a_port_that_is_taken_is_told_in_words(start, config_file, http_port):
    with socket.socket() as other:
        other.bind(("127.0.0.1", http_port))
        other.listen()
        _, log = start("serve", "--config", config_file).communicate(timeout=20)
    assert f"something else answers on port {http_port}" in log
    assert "Traceback" not in log


def test_a_wrong_file_is_told_in_words(start, config_file):
    config_file.write_text("[scale]\nprotocol = sumo\n[server]\nport = x\n")
    process = start("serve", "--config", config_file)
    _, log = process.communicate(timeout=20)
    assert process.returncode == 1
    assert '[server] port = "x"' in log
    assert "Traceback" not in log


def test_it_starts_without_the_scale_and_finds_it_later(
    start, config_file, http_port, scale
):
    scale.unplug()
    start("serve", "--config", config_file)
    unplugged = ["error", "unplugged"]
    wait_until(lambda: (reading_at(http_port) or {}).get("info") == unplugged, 20)
    scale.plug()
    wait_until(lambda: (reading_at(http_port) or {}).get("info") == "ok", 20)


def test_it_listens_on_this_computer_only(scale):
    with Service(config_for(scale)) as service:
        number = int(service.url.rpartition(":")[2])
        with open("/proc/net/tcp", encoding="ascii") as file:
            sockets = [line.split()[1:4] for line in file]
    listening = {
        address.partition(":")[0]
        for address, _, state in sockets[1:]
        if state == "0A" and int(address.partition(":")[2], 16) == number
    }
    assert listening == {"0100007F"}


def test_connections_that_hang_do_not_hinder_the_till(scale):
    with Service(config_for(scale)) as service:
        number = int(service.url.rpartition(":")[2])
        with ExitStack() as stack:
            for _ in range(300):  # more than one browser opens
                hanging = socket.create_connection(("127.0.0.1", number))
                stack.enter_context(hanging)
                hanging.sendall(b"POST /hw_proxy/scale_read HTTP/1.1\r\nHost: localh")
            started = time.monotonic()
            assert reading_at(number)
            print(f"\nanswered in {(time.monotonic() - started) * 1000:.0f} ms")


def test_it_stops_in_the_middle_of_questions(scale):
    for _ in range(15):
        with Service(config_for(scale)) as service, ExitStack() as stack:
            number = int(service.url.rpartition(":")[2])
            askers = [threading.Thread(target=ask_on, args=(number,)) for _ in range(4)]
            for asker in askers:
                asker.start()
                stack.callback(asker.join)
            time.sleep(0.05)
            service.stop()


def ask_on(http_port):
    while reading_at(http_port):
        pass


def test_check_says_what_the_file_means(start, config_file, scale):
    said, _ = start("check", "--config", config_file).communicate(timeout=20)
    assert "is right" in said and scale.port in said
    assert "9600 baud, 7 data bits" in said
    assert "But" not in said


def test_check_fails_where_the_file_is_wrong(start, config_file):
    config_file.write_text("[scale]\n")
    process = start("check", "--config", config_file)
    _, log = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "The section [server] is missing" in log


def test_check_warns_of_what_will_not_work_now():
    config = Config("mettler_8217", "/dev/nothing", serial={"baudrate": 4800})
    no_page, no_port = warnings(config)
    assert "odoo_url" in no_page
    assert "/dev/nothing is not there" in no_port
    assert "4800 baud, 7 data bits" in "".join(describe(config))
