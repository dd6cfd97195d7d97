"""The grammar of numbers: pure, no model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.figures import numbers


def values(text):
    return [number.value for number in numbers.find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("3.5", 3.5),
        (".25", 0.25),
        ("12,500", 12500),
        ("1,234,567.8", 1234567.8),
        ("1.234.567,8", 1234567.8),
        ("12,34,567", 1234567),
        ("12\u202f500", 12500),
        ("½", 0.5),
        ("2½", 2.5),
        ("2 1/2", 2.5),
        ("1/16 of it", 0.0625),
        ("٣", 3),
        ("−0", 0),
        ("-5", -5),
        ("minus 40", -40),
        ("+0.3%", 0.3),
        ("1.5e6", 1500000),
        ("2.0 × 10−3", 0.002),
        ("$1.2bn", 1200000000),
        ("£52m", 52000000),
        ("5 million", 5000000),
        ("4.3M", 4300000),
        ("3m people", 3000000),
        ("2 dozen", 24),
        ("seven", 7),
        ("twenty-five", 25),
        ("a hundred and six", 106),
        ("two million three hundred thousand", 2300000),
        ("a dozen", 12),
        ("half a million", 500000),
        ("half of them", 0.5),
        ("two-thirds", 2 / 3),
        ("a third of them", 1 / 3),
        ("two and a half", 2.5),
        ("one and a half million", 1500000),
        ("several", None),
        ("tens of thousands", None),
        ("a few dozen", None),
    ],
)
def test_one_number_is_read(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text", ["", "a", "an apple", "the second half", "a third man", "second-half", "G7", "x2", "ten4"]
)
def test_what_is_no_number_is_not_read(text):
    assert values(text) == []


def test_neighbours_stay_apart():
    assert values("five, seven and nine") == [5, 7, 9]


def test_the_span_is_the_number_alone():
    text = "some $1.2 million in cash"
    (number,) = numbers.find(text)
    assert number.span.of(text) == "1.2 million"
    assert number.money.of(text) == "$"


@pytest.mark.parametrize(
    ("text", "sign"),
    [("US $58", "US $"), ("$US55", "$US"), ("RM23.50", "RM"), ("USD10m", "USD"), ("€5", "€"), ("Rs. 40", "Rs.")],
)
def test_currency_before_the_number_is_seen(text, sign):
    (number,) = numbers.find(text)
    assert number.money.of(text) == sign


_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
UNITS = _UNITS.split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _TENS.split()


def words(n: int) -> str:
    """A whole number below a billion in words, as an editor would write it."""
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10] + (f"-{UNITS[n % 10]}" if n % 10 else "")
    for power, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= power:
            rest = n % power
            tail = f" and {words(rest)}" if power == 100 else f" {words(rest)}"
            return f"{words(n // power)} {name}" + (tail if rest else "")
    raise AssertionError


@given(st.integers(0, 999_999_999))
def test_numbers_in_words_come_back(n):
    assert values(words(n)) == [n]


@given(st.integers(0, 10**15 - 1))
def test_grouped_digits_come_back(n):
    assert values(f"{n:,}") == [n]


@given(st.text(alphabet="0123456789.,/-–½ eE+m$%( )ab\n", max_size=60))
def test_no_text_of_number_signs_breaks_it(text):
    last = 0
    for number in numbers.find(text):
        assert number.span.start >= last
        assert number.span.end > number.span.start
        last = number.span.end


def test_caps_come_before_conversion():
    assert values("1e400 people") == []
    assert values("9" * 16) == []
    assert values("9" * 15) == [999999999999999]
    assert values("1" * 100_000) == []


class Counting(str):
    """A text that counts the characters it hands out one by one or in slices."""

    steps = 0

    def __getitem__(self, key):
        result = super().__getitem__(key)
        Counting.steps += len(result)
        return result


@pytest.mark.parametrize("piece", ["7 ", "12,345 ", "1-", "one ", "hundred ", "½", "1.", "a few ", "$5 ", "9"])
def test_a_page_of_nothing_but_numbers_costs_what_its_length_costs(piece):
    """The slices taken grow with the text, not with its square."""

    def cost(times):
        Counting.steps = 0
        list(numbers.find(Counting(piece * times)))
        return Counting.steps

    assert cost(2000) <= 2.5 * cost(1000) + 1000
