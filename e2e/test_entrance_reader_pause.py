"""A number that a pause cuts is never taken for the number of somebody else."""
import pytest
from test_entrance_reader import EAN, READER, _codes, _scan, _type, desk

assert desk  # a fixture
MISREAD = ""
# Milliseconds: more than a reader that has not shown its pace may falter.
PAUSE, LONG = 150, 700


@pytest.mark.parametrize("cut", [1, 2])
@pytest.mark.parametrize("end", ["Enter", "Tab"])
def test_rest_of_a_short_number_is_misread(desk, cut, end):
    number = "00009"
    _type(desk, number[:cut], READER)
    desk.clock.run_for(PAUSE)
    _scan(desk, number[cut:], end)
    assert _codes(desk) == [MISREAD]


def test_rest_of_a_number_without_an_end_is_misread(desk):
    _type(desk, "00", READER)
    desk.clock.run_for(PAUSE)
    _scan(desk, "420001", None)
    assert _codes(desk) == [MISREAD]


def test_rest_that_is_cut_once_more_is_misread(desk):
    for part in ("00", "00"):
        _type(desk, part, READER)
        desk.clock.run_for(PAUSE)
    _scan(desk, "00009")
    assert _codes(desk) == [MISREAD]


def test_whole_number_is_read_after_the_misread_one(desk):
    _type(desk, "00", READER)
    desk.clock.run_for(PAUSE)
    _scan(desk, "009")
    desk.clock.run_for(PAUSE)
    _scan(desk, "00009")
    assert _codes(desk) == [MISREAD, "00009"]


def test_number_some_time_after_a_key_is_read(desk):
    desk.keyboard.press("g")
    desk.clock.run_for(LONG)
    _scan(desk, "00009")
    assert _codes(desk) == ["00009"]


def test_number_that_checks_itself_is_read_after_a_key(desk):
    desk.keyboard.press("g")
    desk.clock.run_for(PAUSE)
    _scan(desk, EAN)
    assert _codes(desk) == [EAN]


def test_field_keeps_nothing_of_the_rest(desk):
    desk.focus("#field")
    _type(desk, "00", READER)
    desk.clock.run_for(PAUSE)
    _scan(desk, "009")
    assert _codes(desk) == [MISREAD]
    assert "009" not in desk.input_value("#field")
