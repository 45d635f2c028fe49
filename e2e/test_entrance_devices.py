"""Tablets at the entrance, before a server with two workers and their caches."""
import datetime
from urllib.parse import urlsplit

import pytest
import requests
from helpers import at_once
from store import TIMEOUT

KEY = "coop_entrance_key"
PAGE = "/coop/entrance"
# So many questions reach both workers.
MANY = 12
EXPIRED = 100


@pytest.fixture
def tablet(store):
    """A session of the entrance account whose browser has a key."""
    session = store.session("desk")
    answer = session.get(store.url + PAGE, timeout=TIMEOUT)
    assert answer.url.endswith(PAGE)
    return session


def _key(session):
    """The cookie that the browser keeps."""
    return next(cookie for cookie in session.cookies if cookie.name == KEY)


def _switched_on(tablet):
    """The tablet after its session has expired."""
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_cookie(_key(tablet))
    return session


def _ask(store, session, route):
    call = {"jsonrpc": "2.0", "method": "call", "params": {"lang": "en_US"}}
    answer = session.post(store.url + PAGE + route, json=call, timeout=TIMEOUT)
    return answer.json()


def _devices(store):
    return store.execute("coop.entrance.device", "search", [])


def test_tabs_resume_at_once_on_the_first_visit_of_the_day(store, tablet):
    earlier = datetime.date.today() - datetime.timedelta(days=2)
    values = {"last_seen": str(earlier)}
    store.execute("coop.entrance.device", "write", _devices(store), values)
    tabs = [_switched_on(tablet) for __ in range(6)]

    def resume(tab):
        return lambda: _ask(store, tab, "/resume")["result"]

    assert at_once(*map(resume, tabs)) == [True] * len(tabs)
    assert all("result" in _ask(store, tab, "/board") for tab in tabs)


def test_a_tablet_that_is_switched_on_again_shows_the_screen(store, tablet, open_page):
    page = open_page()
    host = urlsplit(store.url).hostname
    cookie = {"name": KEY, "value": _key(tablet).value, "domain": host, "path": PAGE}
    page.context.add_cookies([cookie])
    page.goto(PAGE)
    assert page.url.endswith(PAGE)
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies([page.url])}
    assert cookies[KEY]["httpOnly"] and cookies[KEY]["sameSite"] == "Lax"
    assert KEY not in page.evaluate("document.cookie")


def test_a_deleted_tablet_is_out_at_once_at_both_workers(store, tablet):
    for __ in range(MANY):
        assert "result" in _ask(store, tablet, "/board")
    store.execute("coop.entrance.device", "unlink", _devices(store))
    session_id = tablet.cookies["session_id"]
    for __ in range(MANY):
        # Each asks with the session that the tablet had, as several tabs do.
        tab = requests.Session()
        tab.trust_env = False
        tab.headers["X-Openerp-Session-Id"] = session_id
        assert _ask(store, tab, "/board")["error"]["code"] == EXPIRED
    assert _ask(store, _switched_on(tablet), "/resume")["result"] is False


def test_the_account_that_the_dialog_makes_opens_the_screen(store, log_in):
    login = "entrance-door"
    page = log_in("manager")
    _open_dialog(store, page)
    page.fill(".modal [name=name]", "Side door")
    page.fill(".modal [name=login]", login)
    page.fill(".modal [name=password]", login)
    page.click(".modal footer .btn-primary")
    address = page.wait_for_selector(f".modal h2:has-text('{PAGE}')")
    assert address.inner_text().endswith(PAGE)
    assert log_in(login).url.endswith(PAGE)


def _open_dialog(store, page):
    xmlid = "komunigi_base.menu_root"
    menu = store.execute("ir.model.data", "xmlid_to_res_id", xmlid)
    page.goto(f"/web#menu_id={menu}")
    entry = "[data-menu-xmlid='beesdoo_welcome_screen.menu_entrance_account']"
    page.wait_for_selector(entry, state="attached")
    page.locator(entry).evaluate("entry => entry.click()")
    page.wait_for_selector(".modal [name=password]")
