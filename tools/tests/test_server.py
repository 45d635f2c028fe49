"""Ports and processes: never somebody else's."""
import json
import os
import socket

import pytest

from komunigi_tools import server
from komunigi_tools.errors import Failure


def test_a_taken_port_is_named_with_the_way_out():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(Failure, match=rf"port {port} .*PORT=\d+ make demo"):
            server.require_free_port("127.0.0.1", port)


def test_a_process_that_reuses_the_number_is_not_ours(tmp_path):
    record = tmp_path / "store.json"
    record.write_text(json.dumps({"pid": os.getpid(), "birth": "1", "url": ""}))
    assert server.running(record) is None
    assert not server.stop(record)
    assert not record.exists()


def test_a_damaged_record_is_no_server(tmp_path):
    record = tmp_path / "store.json"
    record.write_text("{")
    assert server.running(record) is None
