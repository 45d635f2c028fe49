"""The answers, compared with those of pywebdriver 3.0.22, which were recorded."""
from types import SimpleNamespace

import pytest

from scale_bridge.app import create_app
from scale_bridge.state import Served, Status

ODOO = "https://odoo.example.coop"
STRANGER = "https://stranger.example"


class FakeReader:
    answer = Served(weight=1.234, info="ok", age_ms=35, seq=7)

    def served(self):
        return self.answer

    def status(self):
        return Status("error", ["The scale does not answer."])


@pytest.fixture
def reader():
    return FakeReader()


@pytest.fixture
def client(reader):
    config = SimpleNamespace(origins=(ODOO,), names=("scale.example.coop",))
    client = create_app(config, reader).test_client()
    client.environ_base["HTTP_HOST"] = "127.0.0.1:8069"
    return client


def test_hello_is_ping(client):
    response = client.get("/hw_proxy/hello")
    assert (response.status_code, response.text) == (200, "ping")


@pytest.mark.parametrize("method", ["get", "post", "put"])
def test_handshake_is_true(client, method):
    response = getattr(client, method)("/hw_proxy/handshake")
    assert response.json == {"jsonrpc": "2.0", "result": True}


@pytest.mark.parametrize("question", [None, {}, {"params": {}}, {"params": {"x": 1}}])
def test_status_with_and_without_params(client, question):
    response = client.post("/hw_proxy/status_json", json=question)
    assert response.json["result"] == {
        "scale": {"status": "error", "messages": ["The scale does not answer."]}
    }


def test_a_reading_says_its_age_and_number(client):
    response = client.post(
        "/hw_proxy/scale_read", json={"jsonrpc": "2.0", "params": {}, "id": 12}
    )
    assert response.json == {
        "jsonrpc": "2.0",
        "id": 12,
        "result": {
            "weight": 1.234,
            "unit": "kg",
            "info": "ok",
            "age_ms": 35,
            "seq": 7,
        },
    }
    assert response.headers["Cache-Control"] == "no-store"


def test_no_id_is_answered_by_no_id(client):
    assert "id" not in client.post("/hw_proxy/scale_read").json


def test_no_weight_is_null(client, reader):
    reader.answer = Served(weight=None, info=["error", "silent"], age_ms=None, seq=0)
    result = client.post("/hw_proxy/scale_read", data="").json["result"]
    assert result["weight"] is None
    assert result["info"] == ["error", "silent"]


@pytest.mark.parametrize(
    "method, path, status",
    [
        ("get", "scale_read", 405),
        ("put", "scale_read", 405),
        ("post", "scale_read/", 404),
        ("post", "scale_zero", 404),
        ("post", "hello", 405),
        ("delete", "handshake", 405),
        ("post", "log", 200),
        ("options", "scale_read", 200),
    ],
)
def test_methods_and_addresses_are_pywebdrivers(client, method, path, status):
    assert getattr(client, method)("/hw_proxy/" + path).status_code == status


def test_a_wrong_method_is_told_which_are_right(client):
    response = client.get("/hw_proxy/scale_read")
    assert set(response.headers["Allow"].split(", ")) == {"POST", "OPTIONS"}


@pytest.mark.parametrize("path", ["scale_read", "status_json", "handshake"])
@pytest.mark.parametrize("data", ["{bad", "[]", "7", "null", '"a"', b"\xff\xfe"])
def test_bad_json_is_told_in_words(client, path, data):
    response = client.post("/hw_proxy/" + path, data=data)
    assert response.status_code == 400
    assert "no JSON object" in response.json["error"]["message"]


def test_json_nested_without_end_is_told_in_words(client):
    response = client.post("/hw_proxy/scale_read", data="[" * 60000)
    assert response.status_code == 400


@pytest.mark.parametrize("number", [12, -1, 0, "a", "", None])
def test_the_id_comes_back(client, number):
    assert client.post("/hw_proxy/handshake", json={"id": number}).json["id"] == number


@pytest.mark.parametrize("number", ["NaN", "1.5", "{}", "[1]", "Infinity"])
def test_what_is_no_id_is_told_in_words(client, number):
    response = client.post("/hw_proxy/scale_read", data='{"id": %s}' % number)
    assert response.status_code == 400
    assert "id" in response.json["error"]["message"]


def test_too_much_is_refused(client):
    response = client.post("/hw_proxy/scale_read", data=b" " * 100000)
    assert response.status_code == 413


def test_a_mistake_of_ours_shows_nothing_of_the_code(client, reader):
    reader.served = lambda: 1 / 0
    response = client.post("/hw_proxy/scale_read")
    assert response.status_code == 500
    assert "division" not in response.text
