"""make scale: the pages of the demo store, and no others, may ask the scale."""
import json
import os
import socket

import pytest

from komunigi_tools import server
from komunigi_tools.commands import scale
from komunigi_tools.demo_store import database_name
from komunigi_tools.errors import Failure


def test_the_store_that_runs_is_the_one_that_may_ask(settings_of):
    settings = settings_of(PORT="8075")
    record = server.record_path(settings, database_name(settings))
    record.parent.mkdir(parents=True)
    pid, url = os.getpid(), "http://localhost:8077"
    known = {"pid": pid, "birth": server._birth(pid), "url": url}
    record.write_text(json.dumps(known))
    assert scale.shop_origins(settings) == [url, "http://127.0.0.1:8077"]


def test_a_store_that_does_not_run_yet_may_ask_later(settings_of):
    settings = settings_of(PORT="8075", HOST="192.0.2.7")
    assert scale.shop_origins(settings) == ["http://192.0.2.7:8075"]


def test_a_taken_port_is_told_before_anything_is_installed(settings_of, monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setattr(scale, "PORT", other.getsockname()[1])
        with pytest.raises(Failure, match="the demo store can listen elsewhere"):
            scale.run(settings_of())
