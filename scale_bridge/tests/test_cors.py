"""Who may ask, and who may not."""
from types import SimpleNamespace

import pytest
from test_app import ODOO, STRANGER, FakeReader

from scale_bridge.app import create_app

PATHS = ["hello", "handshake", "status_json", "scale_read", "nowhere"]


def client_of(origins=(ODOO,), names=()):
    config = SimpleNamespace(origins=origins, names=names)
    return create_app(config, FakeReader()).test_client()


def ask(client, path="scale_read", method="POST", **headers):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    headers = {"Host": "127.0.0.1:8069", **names}
    return client.open("/hw_proxy/" + path, method=method, headers=headers)


def test_odoo_may_read():
    response = ask(client_of(), Origin=ODOO)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == ODOO
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize(
    "origin",
    [
        STRANGER,
        "null",
        "",
        "http://odoo.example.coop",
        ODOO + ":8443",
        ODOO + ".evil.example",
        ODOO + "/",
        "https://evil.example/" + ODOO,
    ],
)
def test_no_other_page_may_read(origin):
    response = ask(client_of(), Origin=origin)
    assert response.status_code == 403
    assert "odoo_url" in response.json["error"]["message"]
    assert "result" not in response.json


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_a_stranger_never_gets_leave(path, method):
    response = ask(client_of(), path, method, Origin=STRANGER)
    allowed = [
        name for name, _ in response.headers if name.startswith("Access-Control")
    ]
    assert not allowed


@pytest.mark.parametrize("path", PATHS)
def test_caches_keep_origins_apart(path):
    assert "Origin" in ask(client_of(), path).headers["Vary"]


def test_without_an_origin_configured_no_page_may_read():
    client = client_of(origins=())
    assert ask(client, Origin=ODOO).status_code == 403
    assert "Access-Control-Allow-Origin" not in ask(client, Origin=ODOO).headers


def test_a_program_without_origin_may_read():
    assert ask(client_of()).status_code == 200


def test_preflight_gives_leave_for_hours():
    response = ask(
        client_of(),
        method="OPTIONS",
        Origin=ODOO,
        Access_Control_Request_Method="POST",
        Access_Control_Request_Headers="content-type",
    )
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == ODOO
    assert "POST" in response.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in response.headers["Access-Control-Allow-Headers"]
    assert int(response.headers["Access-Control-Max-Age"]) >= 3600
    assert "Access-Control-Allow-Private-Network" not in response.headers


def test_preflight_lets_chrome_reach_this_private_address():
    question = {"Access_Control_Request_Private_Network": "true", "method": "OPTIONS"}
    response = ask(client_of(), Origin=ODOO, **question)
    assert response.headers["Access-Control-Allow-Private-Network"] == "true"
    response = ask(client_of(), Origin=STRANGER, **question)
    assert "Access-Control-Allow-Private-Network" not in response.headers


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost:8069", "LOCALHOST", "[::1]:8069", "localhost."]
)
def test_names_of_this_computer(host):
    assert ask(client_of(), Host=host).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8069",
        "localhost.evil.example",
        "10.0.0.5",
        "",
        "[",
        ":",
    ],
)
@pytest.mark.parametrize("path", ["hello", "scale_read", "status_json"])
def test_a_name_that_points_here_is_refused(host, path):
    response = ask(client_of(), path, "OPTIONS", Host=host, Origin=ODOO)
    assert response.status_code == 403


def test_a_proxy_may_pass_on_its_name():
    client = client_of(names=("scale.example.coop",))
    assert ask(client, Host="Scale.example.coop").status_code == 200
    assert ask(client_of(), Host="scale.example.coop").status_code == 403
