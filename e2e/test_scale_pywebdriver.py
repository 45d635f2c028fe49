"""The till with an unmodified pywebdriver, faked from the recorded answers of the real one."""
import time

import pytest
from fake_pywebdriver import FakePywebdriver

AT_THE_TILL = True
WEIGHT = "1.500"
# Seconds for which an unchanged weight counts, as the service does not tell its age.
UNPROVEN = 5
FAULTS = {
    "moving": (lambda service: service.moving(), "moving"),
    "overload": (lambda service: service.overload(), "overload"),
    "under zero": (lambda service: service.below_zero(), "below_zero"),
    "not at zero": (lambda service: service.not_at_zero(), "not_at_zero"),
    "several flags": (lambda service: service.all_at_once(), "moving"),
    "tare on the scale": (lambda service: service.net(), "scale_tare"),
    "grams as kilograms": (lambda service: service.without_point("1234"), "unreadable"),
    "unplugged": (lambda service: service.unplug(), "unplugged"),
    "killed": (lambda service: service.kill(), "offline"),
    "stopped": (lambda service: service.stop(), "offline"),
}


@pytest.fixture(params=["http", "https"])
def service(request):
    """The service, by both protocols."""
    tls = request.getfixturevalue("tls") if request.param == "https" else None
    with FakePywebdriver(tls) as service:
        service.zero()
        yield service


@pytest.fixture
def plain():
    """The service by http."""
    with FakePywebdriver() as service:
        service.zero()
        yield service


def _open(open_till, service, **settings):
    return open_till(scales=[("Scale", service.url)], **settings)


def _weigh_apples(till, service):
    till.weigh(till.shop.apples)
    service.weight(WEIGHT)
    till.expect_state("stable")


def test_apples_in_a_container_are_stored_to_the_gram(open_till, service):
    till = _open(open_till, service)
    till.weigh(till.shop.apples)
    service.weight("0.085")
    till.expect_state("stable")
    till.press("tare-pan")
    service.weight("1.319")
    till.expect_figures(gross="1.319", tare="0.085", net="1.234")
    till.order()
    (line,) = till.sell()
    assert (line["weight_gross"], line["weight_tare"]) == (1.319, 0.085)
    assert (line["weight_net"], line["qty"]) == (1.234, 1.234)
    assert line["weighed_by"] == "scale"


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_said_in_words_at_once_and_cannot_be_sold(
    open_till, plain, fault, record_property
):
    break_it, state = FAULTS[fault]
    till = _open(open_till, plain)
    _weigh_apples(till, plain)
    start = time.time()
    break_it(plain)
    seconds = till.seen(start, [state])
    record_property("seconds until it is said", round(seconds, 3))
    print(f"said after {seconds:.3f} s")
    title, advice = till.words()
    assert len(title) > 5 and len(advice) > 10
    till.expect_no_sale()


@pytest.mark.parametrize("fault", ["silence", "garbage"])
def test_weight_that_never_changes_is_not_trusted_for_ever(open_till, plain, fault):
    till = _open(open_till, plain, scale_unaged_seconds=UNPROVEN)
    _weigh_apples(till, plain)
    getattr(plain, fault)()
    till.expect_state("unproven")
    till.expect_no_sale()


def test_product_that_is_lifted_and_put_down_again_is_sold(open_till, plain):
    till = _open(open_till, plain, scale_unaged_seconds=UNPROVEN)
    _weigh_apples(till, plain)
    till.expect_state("unproven")
    plain.moving()
    till.expect_state("moving")
    plain.weight(WEIGHT)
    till.expect_state("stable")
    till.order()


def test_service_that_comes_back_weighs_by_itself(open_till, service):
    till = _open(open_till, service)
    _weigh_apples(till, service)
    service.kill()
    till.expect_state("offline")
    service.start()
    service.weight("0.700")
    till.expect_figures(net="0.700")
    till.order()
    till.expect_lines(0.7)


def test_page_goes_on_while_the_service_hangs(open_till, service):
    till = _open(open_till, service)
    _weigh_apples(till, service)
    service.stop()
    till.expect_state("offline")
    till.back()
    till.touch(till.shop.soap)
    till.expect_lines(1)


def test_frames_that_pile_up_show_the_weight_in_the_end(open_till, plain):
    till = _open(open_till, plain)
    plain.doubled(True)
    till.weigh(till.shop.apples)
    plain.weight("0.900")
    till.expect_figures(net="0.900")


def test_empty_pan_frees_the_next_sale(open_till, plain):
    till = _open(open_till, plain, scale_pan_rule="empty")
    _weigh_apples(till, plain)
    till.order()
    till.weigh(till.shop.pears)
    till.expect_state("already_sold")
    plain.center_of_zero()
    till.expect_state("empty")
    plain.weight(WEIGHT)
    till.expect_state("stable")
