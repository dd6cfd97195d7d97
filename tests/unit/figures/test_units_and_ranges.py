"""Units, rates, ranges, odds and scores: pure, no model."""

import pytest

from reader.extract.figures import numbers, ranges, units
from reader.extract.figures.ranges import Measure


def read(text, changing=False):
    found = [Measure(number, units.find(text, number, len(text))) for number in numbers.find(text)]
    return ranges.join(text, found, lambda at: "change" if changing else None)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("5%", "%"),
        ("5 per cent", "%"),
        ("2 percentage points", "percentage point"),
        ("40 basis points", "10*-4"),
        ("$5", "USD"),
        ("A$5", "AUD"),
        ("PS8.1bn", "GBP"),
        ("Y=590 billion", "JPY"),
        ("1,200€", "EUR"),
        ("150 kn", "HRK"),
        ("tens of millions of dollars", "USD"),
        ("hundreds of miles", "[mi_i]"),
        ("14 straight months", "mo"),
        ("12MP", "{megapixel}"),
        ("60 frames per second", "{frame}/s"),
        ("300dpi", "{dot}/[in_i]"),
        ("£5 million", "GBP"),
        ("10 Danish crowns", "DKK"),
        ("5 million rupees", "INR"),
        ("90 km/h", "km/h"),
        ("60 miles per hour", "[mi_i]/h"),
        ("$2 a share", "USD/{share}"),
        ("$3 per gallon", "USD/[gal_us]"),
        ("1.5-cent", "USD"),
        ("$84 a barrel after the news", "USD/[bbl_us]"),
        ("1.9 mmol per litre", "mmol/L"),
        ("$900 a month", "USD/mo"),
        ("30 degrees Celsius", "Cel"),
        ("5 sq m", "m2"),
        ("3 tonnes", "t"),
        ("42-year-old", "a"),
        ("six weeks", "wk"),
        ("300 horsepower", "[HP]"),
        ("5kWh", "kW.h"),
    ],
)
def test_unit(text, symbol):
    (measure,) = read(text)
    assert measure.unit.symbol == symbol


@pytest.mark.parametrize(
    "text",
    ["A 5 report", "5 amateurs", "5 men", "7 meetings", "5 in the room", "3 goals", "won 5", "19 second-half goals"],
)
def test_no_unit_where_none_stands(text):
    assert [measure.unit for measure in read(text)] == [None]


def test_a_year_earlier_is_no_rate():
    (measure,) = read("$6 million a year earlier")
    assert measure.unit.symbol == "USD"


def test_cents_are_hundredths():
    (measure,) = read("19 cents")
    assert (units.value(measure.number.value, measure.unit), measure.unit.symbol) == (0.19, "USD")


@pytest.mark.parametrize(
    ("text", "form", "low", "high"),
    [
        ("20 to 25", "range", 20, 25),
        ("20-25", "range", 20, 25),
        ("5 to 7 million", "range", 5000000, 7000000),
        ("$5-$7 billion", "range", 5000000000, 7000000000),
        ("between 5% and 6%", "range", 5, 6),
        ("two or three", "range", 2, 3),
        ("from 5 to 9", "range", 5, 9),
        ("52-48", "score", 48, 52),
        ("2-0", "score", 0, 2),
        ("three in ten", "odds", 0.3, None),
        ("nine out of 12", "odds", 0.75, None),
        ("one in 16", "odds", 0.0625, None),
        ("2-to-1", "ratio", 2, None),
        ("3 to 1", "ratio", 3, None),
    ],
)
def test_joined(text, form, low, high):
    (measure,) = read(text)
    assert (measure.number.form, measure.number.value, measure.number.high) == (form, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "by 2% to 4%",
        "a further 2% to 4%",
        "would drop 2% to 4%",
        "by 2 to 4 percentage points",
        "by about 2% to 4%",
        "by 2% to 4% from May",
    ],
)
def test_shares_by_which_something_changes_are_a_range(text):
    (measure,) = read(text, changing=True)
    assert (measure.number.form, measure.number.value, measure.number.high) == ("range", 2, 4)


def test_shares_are_a_step_and_its_level_where_the_text_says_from_what():
    assert [measure.number.value for measure in read("by 2% to 4%, from 6%")] == [2, 4, 6]


@pytest.mark.parametrize("changing", [True, False], ids=["behind a verb of change", "where it is left out"])
def test_a_step_of_money_and_its_level_are_two_figures(changing):
    assert [measure.number.value for measure in read("the mooring fee by £5 to £55", changing=changing)] == [5, 55]


def test_a_range_that_is_called_one_is_one():
    (measure,) = read("down from a range of $2.40 to $2.60", changing=True)
    assert (measure.number.value, measure.number.high) == (2.4, 2.6)


@pytest.mark.parametrize("text", ["from 252 to 287", "from $5 to $6"])
def test_the_ends_of_a_change_are_two_figures(text):
    assert len(read(text, changing=True)) == 2


@pytest.mark.parametrize("text", ["555-123-4567", "5 or 500", "one in 2019", "5 km to 7 kg", "five and six"])
def test_not_joined(text):
    assert all(measure.number.parts is None for measure in read(text))


def test_an_age_before_an_amount_is_no_money():
    assert [measure.unit and measure.unit.symbol for measure in read("Holm, 29, $6 million")] == [None, "USD"]


def test_a_unit_at_the_end_of_a_list_is_shared():
    assert [measure.unit.symbol for measure in read("5 and 7 percent")] == ["%", "%"]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("from 208 pounds to 193.", ["[lb_av]", "[lb_av]"]),
        ("from $13 in May to 15.", ["USD", "USD"]),
        ("from 5 miles to 3 towns", ["[mi_i]", None]),
        ("to 8.1 percent, from 10.4.", ["%", "%"]),
        ("a few, and one day", [None, "d"]),
    ],
)
def test_the_end_of_a_pair_has_the_unit_of_its_beginning(text, symbols):
    assert [measure.unit.symbol if measure.unit else None for measure in read(text, changing=True)] == symbols


def test_a_range_that_leads_on_to_another_is_no_pair():
    low, high = read("revised from 5 to 7 percent to 3 to 5 percent", changing=True)
    assert (low.number.value, low.number.high, high.number.value, high.number.high) == (5, 7, 3, 5)
