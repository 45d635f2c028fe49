"""Numbers of cards at the entrance desk: repaired, and refused where they are wrong."""
import pytest
from desk_modules import open_modules

EAN = "0420000000013"
ANCHORS = ["0420000000013", "0420000000020", "0429999999995", "4212345678905"]
BELGIAN, FRENCH = "à&é\"'(§è!ç", "à&é\"'(-è_ç"


@pytest.fixture
def read(open_page):
    """The function ``card_code.read``, as pairs of number and fault."""
    page = open_page()
    open_modules(page)

    def read(text, has_check_digit=True):
        script = "([text, check]) => desk('card_code').read(text, check)"
        found = page.evaluate(script, [text, has_check_digit])
        return found["number"], found["fault"]

    return read


def _typed(number, row):
    return "".join(row[int(digit)] for digit in number)


@pytest.mark.parametrize("ean", ANCHORS)
def test_right_check_digit_is_accepted(read, ean):
    assert read(ean) == (ean, "")


@pytest.mark.parametrize("ean", ANCHORS)
def test_each_wrong_digit_is_noticed(read, ean):
    for place in range(13):
        for digit in set("0123456789") - {ean[place]}:
            wrong = ean[:place] + digit + ean[place + 1 :]
            assert read(wrong) == (wrong, "check_digit")


def test_zero_that_the_reader_dropped_is_put_back(read):
    assert read("420000000013") == (EAN, "")
    assert read("420000000014") == ("420000000014", "check_digit")


def test_numbers_without_check_digit_are_left_alone(read):
    for number in ("0420000000014", "420000000013", "9953540443458"):
        assert read(number, False) == (number, "")


@pytest.mark.parametrize("row", [BELGIAN, FRENCH], ids=["Belgian", "French"])
@pytest.mark.parametrize("ean", [*ANCHORS, "1234567890128"])
def test_unshifted_azerty_digits_are_repaired(read, row, ean):
    typed = _typed(ean, row)
    half = typed[:5] + ean[5:]
    for text in (typed, typed.upper(), half, f" {typed}\r\n"):
        assert read(text) == (ean, "")


@pytest.mark.parametrize(
    "text, number",
    [
        (" 0420000000013\r\n", EAN),
        ("\x020420 0000 0001 3\x03", EAN),
        ("\x1d\ufeff0420000000013", EAN),
        ("MB-0042", "MB-0042"),
        ("12-34", "12-34"),
        ("2021_07", "2021_07"),
        ("l'été", "l'été"),
        ("https://shop.example/m?id=7 8 ", "https://shop.example/m?id=7 8"),
        ("1234", "1234"),
        ("01234567890123", "01234567890123"),
    ],
)
def test_noise_goes_and_other_numbers_pass(read, text, number):
    assert read(text) == (number, "")


@pytest.mark.parametrize("text", ["", "4", "42", " \r\n", None])
def test_too_little_to_be_a_number(read, text):
    assert read(text)[1] == "too_short"
