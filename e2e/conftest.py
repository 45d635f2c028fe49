"""Fixtures of the browser tests: a demo store, a browser, and what is kept of failures."""
import os
import re
from datetime import datetime
from pathlib import Path

import pytest
from browser import DESKTOP, PHONE, SLOWEST_ANSWER, running_chromium
from store import running_store

from komunigi_tools.odoo import Odoo
from komunigi_tools.settings import Settings
from komunigi_tools.templates import Templates

pytest_plugins = ["till_fixtures"]
SCREENSHOTS = Path(__file__).parent / "screenshots"
FAILED = pytest.StashKey()


@pytest.fixture(scope="session")
def templates():
    """Databases of the series that `make test` prepared."""
    if "E2E_TEMPLATE" not in os.environ:
        pytest.exit("Run these with `ADDON=e2e make test`: it prepares the demo store.")
    settings = Settings()
    return Templates(settings, Odoo(settings, {}))


@pytest.fixture(scope="module")
def store(request, templates):
    """A fresh demo store for each test module; those that say AT_THE_TILL share one."""
    if getattr(request.module, "AT_THE_TILL", False):
        yield request.getfixturevalue("till_store")
        return
    with running_store(templates, request.module.__name__) as store:
        yield store


@pytest.fixture(autouse=True)
def no_traceback(store):
    """Fail a test during which the server logged a traceback."""
    size = store.log_size()
    yield
    traceback = store.tracebacks_since(size)
    assert not traceback, f"The server logged:\n{traceback}"


@pytest.fixture(scope="session")
def chromium():
    """The browser of all tests."""
    with running_chromium() as browser:
        yield browser


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def viewport(request):
    """The sizes of screen at which volunteers and offices look."""
    return request.param


@pytest.fixture
def rules(store):
    """A function that changes settings of the shop, for this test alone."""
    former = {}
    company_id = store.company_id

    def change(**values):
        (company,) = store.execute("res.company", "read", [company_id], list(values))
        former.update({name: company[name] for name in values if name not in former})
        store.execute("res.company", "write", [company_id], values)

    yield change
    if former:
        store.execute("res.company", "write", [company_id], former)


@pytest.fixture
def open_page(request, chromium, store):
    """A function that opens a browser's page; errors on its console fail the test."""
    pages, faults = [], []

    def open_page(viewport=DESKTOP, locale="en-US", who="visitor"):
        context = chromium.new_context(
            base_url=store.url, viewport=viewport, locale=locale
        )
        _route_bus(context, store)
        page = context.new_page()
        page.set_default_timeout(SLOWEST_ANSWER)
        page.on("pageerror", lambda error: faults.append(f"{who}: {error}"))
        pages.append(page)
        return page

    yield open_page
    if request.node.stash.get(FAILED, False):
        keep_screenshots(request.node, pages)
    for page in pages:
        page.context.close()
    assert not faults, f"JavaScript failed: {faults}"


@pytest.fixture
def log_in(open_page):
    """A function that opens a page as a user, whose password is the login."""

    def log_in(login, viewport=DESKTOP, locale="en-US"):
        page = open_page(viewport, locale, login)
        # A request of the login page that is answered after the login would log out again:
        # its session is the old one. No hand is that fast.
        page.goto("/web/login", wait_until="networkidle")
        page.fill("input[name=login]", login)
        page.fill("input[name=password]", login)
        page.click(".oe_login_form button[type=submit]")
        page.wait_for_url(lambda url: "/web/login" not in url)
        return page

    return log_in


@pytest.fixture
def enter(open_page, store):
    """The same as ``log_in`` for who is logged in already: quicker."""

    def enter(login, viewport=DESKTOP, locale="en-US"):
        page = open_page(viewport, locale, login)
        cookies = store.session(login).cookies
        page.context.add_cookies(
            [{"name": c.name, "value": c.value, "url": store.url} for c in cookies]
        )
        return page

    return enter


@pytest.fixture
def open_desk(enter):
    """A function that opens the entrance desk, whose account is logged in already."""

    def open_desk(viewport=DESKTOP, script=""):
        page = enter("desk", viewport)
        page.add_init_script(script)
        page.clock.install()  # desk.scan needs it
        page.goto("/coop/entrance")
        page.wait_for_selector(".o_coop_entrance[data-state=idle]")
        return page

    return open_desk


@pytest.fixture
def empty_nights(store):
    """Coming shifts that a test made are cancelled after it, and nobody is on them."""
    yield
    made = [
        ("template_id", "=", False),
        ("state", "=", "planned"),
        ("start", ">", f"{datetime.utcnow():%Y-%m-%d %H:%M:%S}"),
    ]
    shift_ids = store.execute("coop.shift", "search", made)
    store.execute("coop.shift", "action_cancel", shift_ids)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Let fixtures know, when they end, whether their test failed."""
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report


def _route_bus(context, store):
    """With several workers the bus listens elsewhere: send it there, as nginx would."""

    def forward(route):
        route.continue_(url=route.request.url.replace(store.url, store.bus_url))

    context.route("**/longpolling/**", forward)


def keep_screenshots(node, pages):
    """Take a picture of each page for who looks at why the test failed."""
    SCREENSHOTS.mkdir(exist_ok=True)
    name = re.sub(r"\W+", "-", f"{node.module.__name__}-{node.name}")
    for number, page in enumerate(pages, 1):
        if page.is_closed():
            continue
        page.screenshot(path=SCREENSHOTS / f"{name}-{number}.png", full_page=True)
