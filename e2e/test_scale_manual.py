"""A weight that somebody typed: only where the store allows it, and always marked."""
import pytest

AT_THE_TILL = True
MANUAL = ".coop-scale:visible .coop-scale-manual"


@pytest.fixture
def manual_till(open_till):
    """A till at which weights may be typed."""
    return open_till(scale_manual_entry=True)


def _sell_by_hand(till, bridge, grams):
    bridge.kill()
    till.weigh(till.shop.apples)
    till.expect_state("offline")
    till.type_weight(grams)


def test_nobody_types_a_weight_unless_the_store_allows_it(till, bridge):
    bridge.kill()
    till.weigh(till.shop.apples)
    till.expect_state("offline")
    assert not till.page.locator(MANUAL).count()


def test_typed_weight_is_stored_as_such(manual_till, bridge):
    _sell_by_hand(manual_till, bridge, "1250")
    manual_till.expect_lines(1.25)
    (line,) = manual_till.sell()
    assert (line["qty"], line["weight_net"]) == (1.25, 1.25)
    assert line["weighed_by"] == "manual"


def test_typed_weight_is_marked_on_the_line_and_on_the_receipt(manual_till, bridge):
    _sell_by_hand(manual_till, bridge, "1250")
    manual_till.expect_line_text("typed by hand")
    assert "typed by hand" in manual_till.pay()
    manual_till.next_order()


def test_tare_is_taken_off_a_typed_weight(manual_till, bridge):
    manual_till.set_next_tare("50")
    _sell_by_hand(manual_till, bridge, "1050")
    (line,) = manual_till.sell()
    assert (line["weight_gross"], line["weight_tare"]) == (1.05, 0.05)
    assert line["qty"] == 1


def test_session_tells_what_was_typed(manual_till, bridge, shop):
    before = shop.session()["manual_weight_count"]
    _sell_by_hand(manual_till, bridge, "1250")
    manual_till.sell()
    assert shop.session()["manual_weight_count"] == before + 1


def test_report_of_the_session_tells_who_typed_what(manual_till, bridge, shop):
    _sell_by_hand(manual_till, bridge, "1333")
    manual_till.sell()
    report = shop.weighings_report()
    assert "Apples" in report and "1.333" in report
