"""The entrance desk's line to the server: what it does while that does not answer."""
import json

import pytest
from desk_modules import open_modules

START = """() => {
    const Line = desk("Line");
    Object.assign(window, {told: [], answers: [], refused: []});
    window.line = new Line({
        onTrouble: (kind) => told.push(kind),
        onRestored: () => told.push("restored"),
    });
    window.ask = (params) => line.ask("/coop/entrance/answer", params).then(
        (result) => answers.push(result),
        (failure) => refused.push(failure.kind)
    );
}"""
EXPIRED = {"code": 100, "message": "Odoo Session Expired", "data": {}}
OTHER_EXPIRED = {"code": 200, "data": {"name": "odoo.http.SessionExpiredException"}}
BROKEN = {"code": 200, "message": "Odoo Server Error", "data": {"name": "ValueError"}}
# Milliseconds
OFFLINE, EXPIRY, TIMEOUT = 2000, 10000, 8000


class Stub:
    """Answers instead of the server: with `mode`, and to a resumption with `resumes`."""

    def __init__(self):
        self.mode = "answer"
        self.resumes = False
        self.asked = []
        self.held = []

    def handle(self, route):
        path = route.request.url.split("/coop/entrance/")[1]
        params = json.loads(route.request.post_data)["params"]
        self.asked.append((path, params.get("number")))
        if path == "resume":
            self.mode = "answer" if self.resumes else self.mode
            self._answer(route, "answer", self.resumes)
        elif self.mode == "hold":
            self.held.append((route, params))
        else:
            self._answer(route, self.mode, params.get("number"))

    def release(self):
        """Answer what was asked first of all that is held."""
        route, params = self.held.pop(0)
        self._answer(route, "answer", params.get("number"))

    def numbers(self):
        return [number for path, number in self.asked if path == "answer"]

    def count(self, path):
        return [asked for asked, __ in self.asked].count(path)

    @staticmethod
    def _answer(route, mode, result):
        if mode == "abort":
            route.abort()
        elif isinstance(mode, int):
            route.fulfill(status=mode, body="<html><h1>Away</h1></html>")
        elif isinstance(mode, str) and mode.startswith("<"):
            route.fulfill(status=200, content_type="text/html", body=mode)
        else:
            error = {"error": mode} if isinstance(mode, dict) else {"result": result}
            route.fulfill(json={"jsonrpc": "2.0", "id": None, **error})


@pytest.fixture
def server():
    return Stub()


@pytest.fixture
def desk(open_page, server):
    """A page with a Line, which the stub answers."""
    page = open_page()
    page.route("**/coop/entrance/**", server.handle)
    page.clock.install()
    open_modules(page)
    page.evaluate(START)
    return page


def _ask(page, *numbers):
    script = "(numbers) => { numbers.forEach((number) => ask({number})); }"
    page.evaluate(script, numbers)


def _expect(page, script, value):
    """Wait until the script gives this value."""
    wanted = json.dumps(json.dumps(value, separators=(",", ":")))
    page.wait_for_function(f"JSON.stringify({script}) === {wanted}", timeout=15_000)


def test_question_is_answered(desk, server):
    _ask(desk, 7)
    _expect(desk, "answers", [7])
    assert server.asked == [("answer", 7)]
    assert desk.evaluate("[told, refused]") == [[], []]


@pytest.mark.parametrize(
    "mode", ["abort", 429, 502, 503, 504, "<html><h1>Welcome to our wifi</h1></html>"]
)
def test_question_waits_for_the_network(desk, server, mode):
    server.mode = mode
    _ask(desk, 7)
    _expect(desk, "told", ["offline"])
    desk.clock.run_for(2 * OFFLINE)
    server.mode = "answer"
    desk.clock.run_for(OFFLINE)
    _expect(desk, "answers", [7])
    _expect(desk, "told", ["offline", "restored"])
    assert server.count("resume") == 0


def test_server_that_never_answers_is_offline(desk, server):
    server.mode = "hold"
    _ask(desk, 7)
    desk.clock.run_for(TIMEOUT - 1000)
    assert desk.evaluate("told") == []
    desk.clock.run_for(1000)
    _expect(desk, "told", ["offline"])
    server.mode = "answer"
    desk.clock.run_for(OFFLINE)
    _expect(desk, "answers", [7])


def test_network_that_is_back_is_used_at_once(desk, server):
    server.mode = "abort"
    _ask(desk, 7)
    _expect(desk, "told", ["offline"])
    desk.clock.pause_at(desk.evaluate("Date.now()") / 1000 + 1)
    server.mode = "answer"
    desk.evaluate("window.dispatchEvent(new Event('online'))")
    desk.clock.run_for(50)
    desk.wait_for_timeout(200)
    desk.clock.run_for(50)
    _expect(desk, "answers", [7])


def test_cut_is_told_before_somebody_asks(desk, server):
    desk.evaluate("window.dispatchEvent(new Event('offline'))")
    _expect(desk, "told", ["offline"])
    desk.clock.run_for(OFFLINE)
    _expect(desk, "told", ["offline", "restored"])
    assert server.asked == [("board", None)]


def test_questions_are_repeated_in_their_order(desk, server):
    server.mode = "abort"
    numbers = list(range(12))
    for number in numbers:
        _ask(desk, number)
        _expect(desk, "line.repeats.length + line.running.length", number + 1)
    _expect(desk, "line.running.length", 0)
    server.asked.clear()
    server.mode = "answer"
    desk.clock.run_for(OFFLINE)
    _expect(desk, "answers.length", 12)
    # Three are under way at once: each is sent in its turn.
    assert server.numbers() == numbers
    assert desk.evaluate("told") == ["offline", "restored"]


def test_newest_question_passes_those_that_wait(desk, server):
    server.mode = "abort"
    _ask(desk, *range(30))
    _expect(desk, "line.repeats.length", 30)
    server.mode = "hold"
    desk.clock.run_for(OFFLINE)
    _expect(desk, "line.running.length", 1)
    server.release()
    _expect(desk, "line.running.length", 3)
    _ask(desk, 99)
    _expect(desk, "line.running.length", 4)
    desk.wait_for_timeout(200)
    assert server.numbers()[-1] == 99
    server.held.insert(0, server.held.pop())
    server.release()
    _expect(desk, "_.last(answers)", 99)


def test_four_questions_at_once(desk, server):
    server.mode = "hold"
    _ask(desk, *range(6))
    _expect(desk, "line.running.length", 4)
    desk.wait_for_timeout(200)
    assert server.numbers() == [0, 1, 2, 3]
    server.release()
    desk.wait_for_timeout(200)
    assert server.numbers()[4:] == [5], "the newest of those that were not sent"


@pytest.mark.parametrize(
    "mode",
    [EXPIRED, OTHER_EXPIRED, "<html><form class='oe_login_form'></form></html>"],
    ids=["code", "name", "login page"],
)
def test_session_is_resumed_without_a_word(desk, server, mode):
    server.mode, server.resumes = mode, True
    _ask(desk, 1, 2, 3)
    _expect(desk, "answers.slice().sort()", [1, 2, 3])
    assert server.count("resume") == 1
    assert desk.evaluate("told") == []


def test_session_that_does_not_resume_is_told_and_tried_again(desk, server):
    server.mode = EXPIRED
    _ask(desk, 1, 2)
    _expect(desk, "told", ["expired"])
    assert server.count("resume") == 1
    desk.clock.run_for(EXPIRY)
    desk.wait_for_timeout(200)
    assert server.count("resume") == 2
    server.resumes = True
    desk.clock.run_for(EXPIRY)
    _expect(desk, "answers.slice().sort()", [1, 2])
    _expect(desk, "told", ["expired", "restored"])
    assert server.count("resume") == 3


def test_login_in_another_window_is_noticed(desk, server):
    server.mode = EXPIRED
    _ask(desk, 1)
    _expect(desk, "told", ["expired"])
    server.mode = "answer"
    desk.clock.run_for(EXPIRY)
    _expect(desk, "told", ["expired", "restored"])
    _expect(desk, "answers", [1])


def test_broken_answer_is_tried_three_times(desk, server):
    server.mode = BROKEN
    _ask(desk, 7)
    _expect(desk, "refused", ["error"])
    assert server.numbers() == [7, 7, 7]
    server.mode = "answer"
    _ask(desk, 8)
    _expect(desk, "answers", [8])
    assert desk.evaluate("told") == ["error", "restored"]


def test_answer_that_rivals_broke_is_asked_again(desk, server):
    server.mode = BROKEN
    _ask(desk, 7)
    _expect(desk, "line.running.length", 0)
    server.mode = "answer"
    _expect(desk, "answers", [7])
    assert desk.evaluate("[told, refused]") == [[], []]


@pytest.mark.parametrize(
    "mode, kind",
    [("abort", "offline"), (EXPIRED, "expired"), (BROKEN, "error"), (404, "error")],
)
def test_search_is_asked_once(desk, server, mode, kind):
    server.mode = mode
    desk.evaluate(
        """() => { line.askOnce("/coop/entrance/search", {text: "a"}).then(
            (result) => answers.push(result),
            (failure) => refused.push(failure.kind)
        ); }"""
    )
    _expect(desk, "refused", [kind])
    server.mode = "answer"
    desk.clock.run_for(EXPIRY)
    _expect(desk, "line.recovery.trouble", "")
    assert (server.count("search"), desk.evaluate("answers")) == (1, [])


def test_closed_line_asks_nothing(desk, server):
    server.mode = "abort"
    _ask(desk, 1)
    _expect(desk, "told", ["offline"])
    desk.evaluate("line.close()")
    server.mode = "answer"
    server.asked.clear()
    desk.clock.run_for(EXPIRY)
    _ask(desk, 2)
    desk.wait_for_timeout(200)
    assert server.asked == []
    assert desk.evaluate("[told, answers]") == [["offline"], []]


def test_real_session_ends(enter):
    page = enter("desk")
    open_modules(page)
    page.evaluate(START)
    ask = "() => { line.ask('/coop/entrance/board').then((it) => answers.push(it)); }"
    page.evaluate(ask)
    page.wait_for_function("answers.length === 1")
    assert page.evaluate("answers[0].day")
    page.context.clear_cookies()
    page.evaluate(ask)
    _expect(page, "told", ["expired"])
    assert page.evaluate("answers.length") == 1
