"""The account of the entrance desk: wherever it goes in Odoo, it is at the desk."""
import re
import xmlrpc.client

import pytest
import requests
from playwright.sync_api import expect
from store import TIMEOUT

DESK = "/coop/entrance"


@pytest.fixture(scope="module")
def at_the_desk(store):
    """What a browser is that logged in with the account of the desk."""
    return store.session("desk")


def test_login_lands_on_the_desk(log_in):
    page = log_in("desk")
    page.wait_for_url(re.compile(DESK))
    expect(page.locator(".o_coop_entrance")).to_be_visible()


@pytest.mark.parametrize(
    "path", ["/", "/web", "/my", "/my/home", "/my/account", "/my/shifts", "/shifts"]
)
def test_other_pages_lead_to_the_desk(store, at_the_desk, path):
    answer = at_the_desk.get(store.url + path, timeout=TIMEOUT)
    assert answer.ok
    assert answer.url.split("?")[0].endswith(DESK)


@pytest.mark.parametrize(
    "path", ["/web/dataset/call_kw", "/web/dataset/search_read", "/web/action/load"]
)
def test_the_calls_of_the_web_client_are_closed(store, at_the_desk, path):
    params = {"model": "res.partner", "method": "search_read", "args": [[]]}
    params.update(kwargs={}, fields=["name"], action_id=1)
    body = {"jsonrpc": "2.0", "method": "call", "params": params}
    answer = at_the_desk.post(store.url + path, json=body, timeout=TIMEOUT).json()
    assert "error" in answer and "result" not in answer


def test_its_password_opens_nothing_to_programs(store):
    with pytest.raises(xmlrpc.client.Fault):
        store.execute_as("desk", "res.users", "search_read", [], ["name"])


def test_no_photo_of_a_member_is_given(store, at_the_desk):
    member = [("member_role", "=", "worker"), ("name", "=like", "Bram%")]
    (member_id,) = store.execute("res.partner", "search", member, limit=1)
    path = f"{store.url}/web/image/res.partner/{member_id}/member_photo"
    shown = store.session("office").get(path, timeout=TIMEOUT).content
    given = at_the_desk.get(path, timeout=TIMEOUT).content
    visitor = requests.get(path, timeout=TIMEOUT).content
    assert given == visitor != shown
