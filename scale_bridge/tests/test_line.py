"""One question, one answer, and the time that it may take."""
import pytest
from cables import Clock, ListPort

from scale_bridge.line import Line, Silence, Stopped
from scale_bridge.protocols.base import FrameError


def until_end(answer):
    """A judge for answers that end in a full stop."""
    if b"#" in answer:
        raise FrameError("a hash")
    return answer if answer.endswith(b".") else None


def line_to(*answers, patience=1.0, **options):
    clock = Clock()
    line = Line(ListPort(answers, clock), 1.0, patience, clock=clock, **options)
    line.begin()
    return line, clock


def test_an_answer_may_come_in_pieces():
    line, _ = line_to([0.1, b"on", 0.4, b"e", 0.3, b"."])
    assert line.ask(b"?", until_end) == b"one."
    assert not line.behind


def test_no_answer_in_time_is_silence():
    line, clock = line_to([1.1, b"one."])
    with pytest.raises(Silence):
        line.ask(b"?", until_end)
    assert clock.now == pytest.approx(101)
    assert line.behind


def test_silence_is_told_while_the_answer_is_still_waited_for():
    told = []
    line, clock = line_to([1.1, b"one."], patience=3, on_silence=lambda: told.append(1))
    assert line.ask(b"?", until_end) == b"one."
    assert clock.now == pytest.approx(101.1)
    assert told and not line.behind


def test_half_an_answer_is_refused_after_a_gap():
    line, clock = line_to([0.1, b"on"], patience=3)
    with pytest.raises(FrameError, match="unfinished"):
        line.ask(b"?", until_end)
    assert clock.now == pytest.approx(100.6)
    assert line.behind


def test_a_refusal_does_not_wait_for_more():
    line, clock = line_to([0.1, b"o#"])
    with pytest.raises(FrameError, match="hash"):
        line.ask(b"?", until_end)
    assert clock.now == pytest.approx(100.1)
    assert not line.behind


def test_what_came_before_the_question_is_thrown_away():
    line, _ = line_to([b"one.", b"two."], b"three.")
    assert line.ask(b"?", until_end) == b"one."
    assert line.ask(b"?", until_end) == b"three."


def test_an_answer_counts_from_the_first_question():
    line, clock = line_to([0.3, b"one."], [0.3, b"two."])
    line.ask(b"?", until_end)
    line.ask(b"?", until_end)
    assert line.asked_at == 100
    line.begin()
    assert line.asked_at == clock.now


def test_more_gives_what_is_added_to_the_answer():
    line, clock = line_to([b"one.", 0.1, b"tw", 0.1, b"o.", 0.1, b"three."])
    assert line.ask(b"?", until_end) == b"one."
    assert list(line.more(100.25)) == [b"one.two."]
    assert clock.now == pytest.approx(100.25)


def test_more_that_stays_unfinished_is_refused():
    line, _ = line_to([b"one.", 0.1, b"tw"])
    line.ask(b"?", until_end)
    with pytest.raises(FrameError, match="unfinished"):
        list(line.more(101))


def test_nothing_more_is_no_fault():
    line, _ = line_to(b"one.")
    line.ask(b"?", until_end)
    assert list(line.more(101)) == []


def test_an_endless_answer_is_refused():
    line, _ = line_to([b"x" * 200, b"x" * 200, b"."])
    with pytest.raises(FrameError, match="endless"):
        line.ask(b"?", until_end)


def test_quiet_is_when_nothing_came_for_so_long():
    line, clock = line_to([1.2, b"one.", 0.9, b"two.", 1.5, b"three."])
    with pytest.raises(Silence):
        line.ask(b"?", until_end)
    assert list(line.until_quiet(1)) == [b"one.", b"two."]
    assert clock.now == pytest.approx(100 + 1.2 + 0.9 + 1)


def test_a_stop_ends_the_wait():
    asked = []
    line, clock = line_to([5, b"one."], should_stop=lambda: len(asked) == 2)
    read = line._port.read
    line._port.read = lambda seconds: asked.append(seconds) or read(seconds)
    with pytest.raises(Stopped):
        line.ask(b"?", until_end)
    assert clock.now == pytest.approx(100.5)
