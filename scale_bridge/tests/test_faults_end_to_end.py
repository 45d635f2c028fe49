"""From the scale's cable to the till's answer: each fault, in each protocol.

`pytest -s` prints how long each took to be told.
"""
import time

import pytest
from till import shop

MAX_AGE_SECONDS = 0.6
# What the till is told in the end: the weight, and the info.
MOVING = (None, ["moving"])
SILENT = (None, ["error", "silent"])
UNREADABLE = (None, ["error", "unreadable"])
SLOW = (None, ["error", "slow"])
UNPLUGGED = (None, ["error", "unplugged"])
OVERLOAD = (None, ["over_capacity"])
BELOW_ZERO = (None, ["negative"])
NOT_AT_ZERO = (None, ["outside_zero_capture_range"])
EMPTY = (None, ["center_of_zero"])

FAULTS = {
    "mettler_8217": [
        ("moving", [], MOVING),
        ("overload", [], OVERLOAD),
        ("below_zero", [], BELOW_ZERO),
        ("not_at_zero", [], NOT_AT_ZERO),
        ("center_of_zero", [], EMPTY),
        ("zero", [], (0.0, "ok")),
        ("net", ["0.5"], (0.5, ["net_weight"])),
        ("silence", [], SILENT),
        ("garbage", [], UNREADABLE),
        ("half", [], UNREADABLE),
        ("slow", [0.8], SLOW),
        ("unplug", [], UNPLUGGED),
    ],
    "dialog06": [
        ("moving", [], MOVING),
        ("overload", [], OVERLOAD),
        ("below_zero", [], BELOW_ZERO),
        # It has no status for that.
        ("not_at_zero", [], UNREADABLE),
        ("zero", [], EMPTY),
        # It does not say that a weight is net.
        ("net", ["0.5"], (0.5, "ok")),
        ("checksums", [], UNREADABLE),
        ("silence", [], SILENT),
        ("garbage", [], UNREADABLE),
        ("half", [], UNREADABLE),
        ("slow", [0.8], SLOW),
        ("unplug", [], UNPLUGGED),
    ],
    # It says nothing but new weights.
    "adam_azextra": [
        ("moving", [], SILENT),
        ("overload", [], SILENT),
        ("below_zero", [], SILENT),
        ("zero", [], SILENT),
        ("net", ["0.5"], (0.5, "ok")),
        ("silence", [], SILENT),
        ("garbage", [], UNREADABLE),
        ("unplug", [], UNPLUGGED),
    ],
}


def cases():
    return [
        pytest.param(protocol, *fault, id=f"{protocol}-{fault[0]}")
        for protocol, faults in FAULTS.items()
        for fault in faults
    ]


def says(weight, info):
    return lambda reading: (reading["weight"], reading["info"]) == (weight, info)


@pytest.mark.parametrize("protocol, fault, arguments, told", cases())
def test_the_till_is_told_of_a_fault_and_of_its_end(protocol, fault, arguments, told):
    with shop(protocol) as (scale, till):
        scale.weight("1.234")
        till.seconds_until(says(1.234, "ok"))
        getattr(scale, fault)(*arguments)
        gone = till.seconds_until(lambda reading: reading["weight"] != 1.234)
        why = gone + till.seconds_until(says(*told))
        mend(scale)
        end = till.seconds_until(says(2.5, "ok"))
    print(f"\n{protocol} {fault}: gone {gone:.2f} s, why {why:.2f} s, end {end:.2f} s")


def mend(scale):
    scale.plug()
    scale.slow(0)
    scale.checksums(False)
    scale.weight("2.5")


@pytest.mark.parametrize("protocol", ["mettler_8217", "dialog06"])
def test_doubled_frames_do_not_delay(protocol):
    with shop(protocol) as (scale, till):
        scale.doubled()
        for weight in ("1.111", "2.222", "3.333", "4.444"):
            scale.weight(weight)
            seconds = till.seconds_until(says(float(weight), "ok"))
            print(f"\n{protocol} doubled: {seconds:.2f} s")
            time.sleep(0.3)


def test_dialog_06_tells_the_same_weight_again():
    with shop("dialog06") as (scale, till):
        scale.once()
        scale.weight("1.5")
        till.seconds_until(says(1.5, "ok"))
        time.sleep(2 * MAX_AGE_SECONDS)
        assert says(1.5, "ok")(till.read())
        scale.weight("1.6")
        till.seconds_until(says(1.6, "ok"))


def test_the_number_of_the_reading_only_grows():
    with shop() as (scale, till):
        scale.weight("1")
        numbers = []
        for fault in ("zero", "garbage", "silence", "unplug", "plug"):
            getattr(scale, fault)()
            for _ in range(10):
                numbers.append(till.read()["seq"])
                time.sleep(0.05)
    assert numbers == sorted(numbers)
    assert numbers[-1] > numbers[0]


def test_the_status_says_in_words_what_is_wrong():
    with shop() as (scale, till):
        till.seconds_until(says(0.0, "ok"))
        status, answer = till.ask("status_json")
        assert answer["result"] == {"scale": {"status": "connected", "messages": []}}
        scale.unplug()
        till.seconds_until(says(*UNPLUGGED))
        status, answer = till.ask("status_json")
        assert answer["result"]["scale"]["status"] == "disconnected"
        assert scale.port in answer["result"]["scale"]["messages"][0]
