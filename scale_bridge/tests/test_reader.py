"""The thread and a scale on a pseudo-terminal: what the till is told, and how soon."""
import logging
import threading
import time
from contextlib import contextmanager

import pytest
from cables import PtyScale, wait_until

from scale_bridge import protocols
from scale_bridge.reader import Reader

NOTICED_SECONDS = 1.0
GOOD = b"\x0201.234\r"


@contextmanager
def weighing(answer=GOOD, protocol="mettler_8217", **settings):
    """A scale that says ``answer`` and a reader that asks it."""
    with PtyScale(lambda question: scale.said) as scale:
        scale.said = answer
        reader = Reader(protocols.create(protocol), scale.name, **settings)
        reader.start()
        try:
            yield scale, reader
        finally:
            assert reader.stop()


def told(reader):
    served = reader.served()
    return served.weight, served.info


def wait_for(reader, weight, info="ok", seconds=5.0):
    wait_until(lambda: told(reader) == (weight, info), seconds)


@pytest.mark.parametrize(
    "answer, weight, info",
    [
        (b"\x0202.345\r", 2.345, "ok"),
        (b"\x02  2.345\r", 2.345, "ok"),
        (b"\x02 1.111N\r", 1.111, ["net_weight"]),
        (b"\x0202.345\r" * 2, 2.345, "ok"),
        (b"\x02?A\r", None, ["moving"]),
        (b"\x02?B\r", None, ["over_capacity"]),
        (b"\x02?D\r", None, ["negative"]),
        (b"\x02?H\r", None, ["outside_zero_capture_range"]),
        (b"\x02?P\r", None, ["center_of_zero"]),
        (b"\x02?`\r", None, ["net_weight"]),
        (b"\x02?M\r", None, ["moving", "negative", "outside_zero_capture_range"]),
        (b"\x02?@\r", None, ["error", "unreadable"]),
        (b"\x02?\x02\r", None, ["error", "unreadable"]),
        (b"\x0201234\r", None, ["error", "unreadable"]),
        (b"\x022,345\r", None, ["error", "unreadable"]),
        (b"\x02-0.100\r", None, ["error", "unreadable"]),
        (b"\x9f\xe3w00t", None, ["error", "unreadable"]),
        (b"\x0202.3", None, ["error", "unreadable"]),
        (GOOD + b"\x0202.3", None, ["error", "unreadable"]),
        (b"", None, ["error", "silent"]),
    ],
)
def test_each_answer_is_told_within_a_second(answer, weight, info):
    with weighing() as (scale, reader):
        wait_for(reader, 1.234)
        scale.said = answer
        wait_for(reader, weight, info, NOTICED_SECONDS)
        if info == "ok":
            assert reader.status().status == "connected"


def test_a_weight_never_outlives_an_answer_that_cannot_be_read():
    with weighing() as (scale, reader):
        wait_for(reader, 1.234)
        scale.said = b"\x02\x00"
        wait_for(reader, None, ["error", "silent"], NOTICED_SECONDS)
        scale.said = GOOD
        wait_for(reader, 1.234)


def test_doubled_frames_do_not_lag():
    with weighing() as (scale, reader):
        for grams in range(1000, 1005):
            frame = b"\x02%06.3f\r" % (grams / 1000)
            scale.said = [frame, 0.05, frame]
            wait_for(reader, grams / 1000, seconds=0.9)


def test_a_second_frame_in_the_same_answer_counts():
    with weighing([GOOD, 0.05, b"\x02?A\r"], poll_interval_ms=400) as (scale, reader):
        wait_for(reader, None, ["moving"])
        assert reader.served().seq >= 2


def test_a_slow_scale_is_never_believed():
    with weighing() as (scale, reader):
        wait_for(reader, 1.234)
        scale.said = [0.8, GOOD]
        wait_for(reader, None, ["error", "silent"], NOTICED_SECONDS)
        wait_for(reader, None, ["error", "slow"], NOTICED_SECONDS)
        end = time.monotonic() + 1
        while time.monotonic() < end:
            assert told(reader) == (None, ["error", "slow"])
            time.sleep(0.02)


def test_a_scale_that_is_switched_on_again_is_believed_again():
    with weighing(b"") as (scale, reader):
        wait_for(reader, None, ["error", "silent"])
        time.sleep(1.2)
        scale.said = GOOD
        wait_for(reader, 1.234)


def test_an_unplugged_scale_is_told_and_found_again(tmp_path):
    link = tmp_path / "scale"
    with PtyScale(lambda question: GOOD) as first:
        link.symlink_to(first.name)
        reader = Reader(protocols.create("mettler_8217"), str(link))
        reader.start()
        wait_for(reader, 1.234)
        link.unlink()
        first.unplug()
        wait_for(reader, None, ["error", "unplugged"], NOTICED_SECONDS)
        assert reader.status().status == "disconnected"
    with PtyScale(lambda question: b"\x0202.000\r") as second:
        link.symlink_to(second.name)
        wait_for(reader, 2.0, seconds=2)
        assert reader.stop()


def test_a_port_that_is_not_there_is_told_and_waited_for(tmp_path):
    link = tmp_path / "scale"
    reader = Reader(protocols.create("mettler_8217"), str(link))
    reader.start()
    wait_for(reader, None, ["error", "unplugged"], NOTICED_SECONDS)
    with PtyScale(lambda question: GOOD) as scale:
        link.symlink_to(scale.name)
        wait_for(reader, 1.234, seconds=2)
        assert reader.stop()


def test_the_scale_is_asked_at_the_interval_and_not_more_often_than_it_bears():
    for interval_ms, least, most in ((400, 1, 4), (50, 2, 6)):
        with weighing(poll_interval_ms=interval_ms) as (scale, reader):
            wait_for(reader, 1.234)
            before = scale.questions
            time.sleep(1)
            assert least <= scale.questions - before <= most


def test_seq_grows_and_age_stays_low_while_the_scale_answers():
    with weighing() as (scale, reader):
        wait_for(reader, 1.234)
        first = reader.served().seq
        wait_until(lambda: reader.served().seq >= first + 5)
        assert reader.served().age_ms < 600


def test_an_azextra_tells_each_weight_once():
    with weighing(b"", "adam_azextra") as (scale, reader):
        wait_for(reader, None, ["error", "silent"])
        scale.said = b"    1.234kg\r\n"
        wait_for(reader, 1.234, seconds=NOTICED_SECONDS)
        asked = scale.questions
        wait_for(reader, None, ["error", "silent"], NOTICED_SECONDS)
        assert scale.questions == asked


def test_a_fault_in_a_protocol_does_not_end_the_thread(caplog):
    class Faulty(protocols.get("mettler_8217")):
        def parse(self, frame):
            if b"02" in frame:
                raise KeyError("a programmer's mistake")
            return super().parse(frame)

    caplog.set_level(logging.ERROR)
    with PtyScale(lambda question: scale.said) as scale:
        scale.said = GOOD
        reader = Reader(Faulty(), scale.name)
        reader.start()
        wait_for(reader, 1.234)
        scale.said = b"\x0202.000\r"
        wait_for(reader, None, ["error", "unreadable"])
        time.sleep(0.6)
        scale.said = GOOD
        wait_for(reader, 1.234)
        assert reader.stop()
    assert len(caplog.records) == 1
    assert caplog.records[0].exc_info


def test_a_fault_in_the_port_does_not_end_the_thread(caplog):
    ports = []

    class Broken:
        def __init__(self, *_):
            ports.append(self)
            raise RuntimeError("out of order")

    caplog.set_level(logging.CRITICAL)
    reader = Reader(protocols.create("mettler_8217"), "x", open_port=Broken)
    reader.start()
    wait_until(lambda: len(ports) >= 3)
    assert told(reader) == (None, ["error", "unplugged"])
    assert reader.stop()


def test_a_stop_is_quick_and_leaves_no_thread():
    before = threading.active_count()
    for answer in (GOOD, b"", [0.8, GOOD]):
        with weighing(answer) as (scale, reader):
            time.sleep(0.3)
            start = time.monotonic()
            assert reader.stop()
            assert time.monotonic() - start < 0.6
    assert threading.active_count() == before


def test_a_reader_that_was_not_started_can_be_stopped():
    assert Reader(protocols.create("mettler_8217"), "x").stop()


def test_many_threads_may_read_at_once():
    with weighing() as (scale, reader):
        wait_for(reader, 1.234)
        seen = []

        def watch():
            last = 0
            for _ in range(2000):
                served = reader.served()
                seen.append(served.seq >= last and served.weight in (1.234, None))
                last = served.seq

        threads = [threading.Thread(target=watch) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(seen) == 8000 and all(seen)
