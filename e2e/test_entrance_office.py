"""The entrance desk within the web client, for people of the office."""
import pytest
from desk import (
    asked,
    create_member,
    expect_answer,
    expect_state,
    last_visit,
    scan,
    to_idle,
    visitors,
)
from playwright.sync_api import expect

MENU = "[data-menu-xmlid='beesdoo_welcome_screen.menu_entrance_desk']"
SCREEN = ".o_coop_entrance"
ACTION = "/web#action=komunigi_base.res_partner_member_action"
# The document's listeners that the screen adds, and how many run.
LISTENERS = """
window.listening = {keydown: 0, keyup: 0, visibilitychange: 0};
for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
    const method = document[name];
    document[name] = function (type, handler, capture) {
        if (capture === true || type === "visibilitychange") {
            listening[type] += step;
        }
        return method.apply(this, arguments);
    };
}
window.intervals = new Set();
const {setInterval: begin, clearInterval: end} = window;
window.setInterval = function () {
    const timer = begin.apply(window, arguments);
    intervals.add(timer);
    return timer;
};
window.clearInterval = function (timer) {
    intervals.delete(timer);
    return end.call(window, timer);
};
"""
RUNNING = (
    "[listening.keydown, listening.keyup, listening.visibilitychange, intervals.size]"
)


@pytest.fixture(scope="module")
def member(store):
    return create_member(store, "Anna")


@pytest.fixture
def client(enter):
    """The web client with the list of members."""
    page = enter("office")
    page.clock.install()
    page.add_init_script(LISTENERS)
    page.goto(ACTION)
    expect(page.locator(".o_list_view")).to_be_visible()
    return page


def _open_desk(page):
    menu = page.locator(MENU)
    menu.wait_for(state="attached")
    menu.evaluate("entry => entry.click()")
    expect_state(page, "idle")


def test_menu_opens_a_screen_that_covers_the_client(client, store, member):
    since = last_visit(store)
    _open_desk(client)
    box = client.locator(SCREEN).bounding_box()
    assert (box["x"], box["y"], box["width"]) == (0, 0, client.viewport_size["width"])
    scan(client, member)
    expect_answer(client, member)
    assert visitors(store, since) == [member["id"]]


def test_scan_presses_nothing_of_the_client(client, store, member):
    since = last_visit(store)
    _open_desk(client)
    client.focus("#o_desk_leave")
    scan(client, member)
    expect_answer(client, member)
    to_idle(client)
    assert visitors(store, since) == [member["id"]]


def test_office_leaves_for_the_client(client, member):
    _open_desk(client)
    scan(client, member)
    expect_answer(client, member)
    to_idle(client)
    client.click("#o_desk_leave")
    expect(client.locator(".o_main_navbar")).to_be_visible()
    expect(client.locator(SCREEN)).to_have_count(0)


def test_nothing_runs_on_after_leaving(client, member):
    before = client.evaluate(RUNNING)
    _open_desk(client)
    scan(client, member)
    expect_answer(client, member)
    assert all(now > was for now, was in zip(client.evaluate(RUNNING), before))
    client.go_back()
    expect(client.locator(SCREEN)).to_have_count(0)
    expect(client.locator(".o_list_view")).to_be_visible()
    questions = asked(client)
    scan(client, member)
    # Not the intervals: the web client has some of its own while it draws its list.
    assert client.evaluate(RUNNING)[:3] == before[:3]
    assert questions == []
