"""Two do at once what only one can have done, before a server with two workers."""
from xmlrpc.client import Fault

import pytest
from helpers import (
    at_once,
    create_shift,
    create_volunteer,
    create_worker,
    night,
    registrations,
    seated,
)
from store import TIMEOUT, csrf_token

ROUNDS = 3
pytestmark = pytest.mark.usefixtures("empty_nights")


@pytest.fixture(scope="module")
def rivals(store):
    """Two volunteers who are logged in."""
    return [_Visitor(store, create_volunteer(store, name)) for name in ("Ann", "Bo")]


class _Visitor:
    def __init__(self, store, worker):
        self.id = worker["id"]
        self._store, self._worker = store, worker
        self._url = store.url
        self._session = store.session(worker["login"])
        page = self._session.get(f"{store.url}/my/calendar", timeout=TIMEOUT)
        self._token = csrf_token(page.text)

    def on_another_device(self):
        """The same volunteer once more."""
        return _Visitor(self._store, self._worker)

    def post(self, path, **data):
        """The page that follows this form; never an error of the server."""
        answer = self._session.post(
            self._url + path,
            data={**data, "csrf_token": self._token},
            timeout=TIMEOUT,
        )
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        return answer.text


def _call(store, login, model, method, *args):
    """A call as this user: a function that returns what it gives or the refusal."""

    def call():
        try:
            return store.execute_as(login, model, method, *args)
        except Fault as fault:
            return fault.faultString

    return call


@pytest.mark.parametrize("days", range(10, 10 + ROUNDS))
def test_of_two_who_take_over_a_shift_one_has_it(store, rivals, rules, days):
    rules(replacements_allowed=True)
    owner = create_worker(store, "Owner")
    shift_id = create_shift(store, "Rush", night(days), [owner], seats=1)
    wanted = registrations(store, shift_id)[0]["id"]
    values = {
        "replacement_wanted": True,
        "replacement_asked_on": f"{night(-1):%Y-%m-%d %H:%M:%S}",
    }
    store.execute("coop.shift.registration", "write", [wanted], values)
    ann, bo = rivals
    pages = at_once(
        lambda: ann.post("/shifts/take", registration_id=wanted),
        lambda: bo.post("/shifts/take", registration_id=wanted),
    )
    winners = ["You took over this shift" in page for page in pages]
    losers = ["Somebody else was quicker" in page for page in pages]
    assert sorted(winners) == [False, True]
    assert losers == [not won for won in winners]
    assert seated(store, shift_id) == [rivals[winners.index(True)].id]


@pytest.mark.parametrize("days", range(20, 20 + ROUNDS))
def test_last_seat_is_exchanged_for_or_booked(store, rivals, days):
    ann, bo = rivals
    mine = create_shift(store, "Mine", night(days), [{"id": ann.id}])
    last = create_shift(store, "Rush", night(days, hour=4), seats=1)
    registration_id = registrations(store, mine)[0]["id"]
    swap = {"registration_id": registration_id, "shift_id": last}
    exchanged, booked = at_once(
        lambda: ann.post("/my/shifts/exchange", **swap),
        lambda: bo.post("/shifts/book", shift_id=last),
    )
    if "You are registered:" in booked:
        assert "This shift is full" in exchanged
        assert (seated(store, mine), seated(store, last)) == ([ann.id], [bo.id])
    else:
        assert "This shift is full" in booked
        assert "You exchanged your shift" in exchanged
        assert (seated(store, mine), seated(store, last)) == ([], [ann.id])


@pytest.mark.parametrize("days", range(30, 30 + ROUNDS))
def test_shift_is_exchanged_or_left(store, rivals, days):
    ann = rivals[0]
    tablet = ann.on_another_device()
    old = create_shift(store, "Mine", night(days), [{"id": ann.id}])
    new = create_shift(store, "Other", night(days, hour=4))
    registration_id = registrations(store, old)[0]["id"]
    at_once(
        lambda: ann.post(
            "/my/shifts/exchange", registration_id=registration_id, shift_id=new
        ),
        lambda: tablet.post("/my/shifts/leave", registration_id=registration_id),
    )
    (former,) = registrations(store, old)
    assert former["cancel_reason"] in ("exchanged", "left")
    is_exchanged = former["cancel_reason"] == "exchanged"
    assert seated(store, new) == ([ann.id] if is_exchanged else [])


def test_grace_is_given_once_however_often_it_is_clicked(store):
    for __ in range(ROUNDS):
        worker = create_worker(store, "Late")
        give = [
            _call(store, login, "res.partner", "action_give_grace", [worker["id"]])
            for login in ("office", "manager", "office")
        ]
        answers = at_once(*give)
        assert answers.count(True) == 1, answers
        refusals = [answer for answer in answers if answer is not True]
        assert all("already has days of grace" in refusal for refusal in refusals)
        mine = [("worker_id", "=", worker["id"])]
        assert store.execute("coop.shift.grace", "search_count", mine) == 1


def test_counter_has_both_of_two_sheets_validated_at_once(store):
    for __ in range(ROUNDS):
        worker = create_worker(store, "Busy")
        sheets = [
            create_shift(store, "Done", night(-days), [worker]) for days in (2, 3)
        ]
        for sheet in sheets:
            ids = [line["id"] for line in registrations(store, sheet)]
            store.execute("coop.shift.registration", "action_present", ids)
        answers = at_once(
            _call(store, "office", "coop.shift", "action_validate", sheets[:1]),
            _call(store, "manager", "coop.shift", "action_validate", sheets[1:]),
        )
        assert answers == [True, True]
        (known,) = store.execute(
            "res.partner", "read", [worker["id"]], ["shift_counter"]
        )
        assert known["shift_counter"] == 2


@pytest.mark.parametrize("days", range(40, 40 + ROUNDS))
def test_nobody_on_leave_has_a_shift(store, rivals, days):
    ann = rivals[0]
    shift_id = create_shift(store, "Rush", night(days))
    leave = {
        "worker_id": ann.id,
        "kind": "holiday",
        "date_from": f"{night(days):%Y-%m-%d}",
        "date_to": f"{night(days):%Y-%m-%d}",
    }
    page, leave_id = at_once(
        lambda: ann.post("/shifts/book", shift_id=shift_id),
        _call(store, "office", "coop.leave", "create", leave),
    )
    assert isinstance(leave_id, int), leave_id
    assert "You are registered:" in page or "is on leave on that day" in page
    assert seated(store, shift_id) == []
    reasons = [line["cancel_reason"] for line in registrations(store, shift_id)]
    assert reasons in ([], ["leave"])
