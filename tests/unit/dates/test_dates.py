"""Dates and periods: their words, and the days that they mean. Pure: no model."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract import dates
from reader.extract.dates import patterns
from reader.extract.dates.calendar import months, shift, whole
from reader.model.document import Paragraph
from reader.model.spans import Span

PUBLISHED = "2024-05-15"  # a Wednesday


def find(text, published=PUBLISHED):
    paragraph = Paragraph(index=0, kind="body", span=Span(0, len(text)))
    return dates.find(SimpleNamespace(text=text, paragraphs=[paragraph]), published)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        ("on 2021-03-04", "2021-03-04", "2021-03-04", "2021-03-04"),
        ("on July 3, 2020", "July 3, 2020", "2020-07-03", "2020-07-03"),
        ("on 4 May 2019", "4 May 2019", "2019-05-04", "2019-05-04"),
        ("on Sept. 8", "Sept. 8", "2024-09-08", "2024-09-08"),
        ("as of Sept. 8", "Sept. 8", "2023-09-08", "2023-09-08"),
        ("between March and April", "between March and April", "2024-03-01", "2024-04-30"),
        ("on March 29", "March 29", "2024-03-29", "2024-03-29"),
        ("on 13/4/2020", "13/4/2020", "2020-04-13", "2020-04-13"),
        ("on 4/5/2020", "4/5/2020", None, None),
        ("in June 2018", "June 2018", "2018-06-01", "2018-06-30"),
        ("in March", "March", "2024-03-01", "2024-03-31"),
        ("in 2016", "2016", "2016-01-01", "2016-12-31"),
        ("from 2016 to 2017", "from 2016 to 2017", "2016-01-01", "2017-12-31"),
        ("the 2016-19 plan", "2016-19", "2016-01-01", "2019-12-31"),
        ("the 2016-17 season", "2016-17", None, None),
        ("a gap in 2024/25", "2024/25", None, None),
        ("in fiscal 2024", "fiscal 2024", None, None),
        ("in the financial year 2023/24", "financial year 2023/24", None, None),
        ("in the 2023 tax year", "2023 tax year", None, None),
        ("in FY24", "FY24", None, None),
        ("in the first quarter of fiscal 2024", "the first quarter of fiscal 2024", None, None),
        ("in the second half of this fiscal year", "the second half of this fiscal year", None, None),
        ("last fiscal year", "last fiscal year", None, None),
        ("sold 9 in the quarter.", "the quarter", None, None),
        ("from January through March 2021", "from January through March 2021", "2021-01-01", "2021-03-31"),
        ("November to February 2021", "November to February 2021", "2020-11-01", "2021-02-28"),
        ("from March 3 to April 5, 2021", "from March 3 to April 5, 2021", "2021-03-03", "2021-04-05"),
        ("in the year to March 2024", "the year to March 2024", "2023-04-01", "2024-03-31"),
        ("in late 2014", "late 2014", "2014-10-01", "2014-12-31"),
        ("in the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
        ("the first three months of 2021", "the first three months of 2021", "2021-01-01", "2021-03-31"),
        ("the second half of last year", "the second half of last year", "2023-07-01", "2023-12-31"),
        ("Q3 2019", "Q3 2019", "2019-07-01", "2019-09-30"),
        ("yesterday", "yesterday", "2024-05-14", "2024-05-14"),
        ("on Tuesday", "Tuesday", "2024-05-14", "2024-05-14"),
        ("it will open on Tuesday", "Tuesday", "2024-05-21", "2024-05-21"),
        ("since Tuesday", "Tuesday", "2024-05-14", "2024-05-15"),
        ("since 2018", "2018", "2018-01-01", "2024-05-15"),
        ("last year", "last year", "2023-01-01", "2023-12-31"),
        ("this week", "this week", "2024-05-13", "2024-05-19"),
        ("two years ago", "two years ago", "2022-01-01", "2022-12-31"),
        ("the past two years", "the past two years", "2022-05-15", "2024-05-15"),
        ("last summer", "last summer", "2023-06-01", "2023-08-31"),
        ("in recent months", "in recent months", None, None),
        ("in years past", "in years past", None, None),
        ("on February 30", "February 30", None, None),
    ],
)
def test_words_and_days(text, words, start, end):
    (found,) = find(text)
    assert (found.text, found.start, found.end) == (words, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "2000 workers",
        "$2016",
        "about 1900 men",
        "2100 euros",
        "You may go",
        "We march on",
        "USA TODAY said",
        "3.2016",
        "a 1600 kg load",
    ],
)
def test_no_date(text):
    assert find(text) == ()


def test_the_same_period_is_that_of_the_date_before():
    first, same, earlier = find("In the first half of 2021 it was 9, over the same period 7, and 5 the year before.")
    assert (same.start, same.end, same.anchor) == (first.start, first.end, first.id)
    assert (earlier.start, earlier.end) == ("2020-01-01", "2020-12-31")


def test_relative_dates_say_that_the_document_is_their_anchor():
    (found,) = find("last month")
    assert found.anchor == "document"


def test_without_a_published_date_the_first_full_date_at_the_top_is_the_articles():
    head, yesterday = find("May 15, 2024 The mayor left yesterday.", None)
    assert (head.start, yesterday.start) == ("2024-05-15", "2024-05-14")


def test_nothing_is_made_up_where_nothing_is_known():
    (found,) = find("He left last week.", None)
    assert (found.start, found.end) == (None, None)


@given(st.text(alphabet="0123456789-/ ,.MayJune'sthofirlaeQ\n", max_size=80))
def test_dates_do_not_overlap_and_say_their_text(text):
    end = 0
    for found in find(text):
        assert found.span.start >= end
        assert found.span.of(text) == found.text
        end = found.span.end


@given(st.dates(), st.sampled_from(["day", "week", "month", "quarter", "year"]), st.integers(-40, 40))
def test_moving_a_date_there_and_back_stays_within_its_month(day, unit, count):
    moved = shift(day, unit, count)
    back = shift(moved, unit, -count) if moved else None
    assert back is None or abs((back - day).days) <= 3


@given(st.dates(), st.sampled_from(["day", "week", "month", "quarter", "year", "decade"]))
def test_a_whole_holds_its_day(day, unit):
    if 11 < day.year < 9989:
        days = whole(day, unit)
        assert days.start <= day <= days.end


def test_winter_runs_into_the_next_year():
    assert months(2023, 12, 2).iso == ("2023-12-01", "2024-02-29")


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("iso", ["2021-03-04"]),
        ("slashed", ["13/4/2020", "4/13/20"]),
        ("day", ["Monday, July 3", "4 May 2019", "SEPTEMBER 8", "Sept. 8"]),
        ("month", ["early June 2018", "in March", "Next May", "since Aug."]),
        ("month_span", ["January through March 2021", "Nov.–Feb. 2021"]),
        ("months", ["the first three months of 2021", "second half of last year", "third quarter", "Q3"]),
        ("season", ["the autumn of 2019", "last Summer"]),
        ("year_span", ["from 2016 to 2017", "2016-17"]),
        ("fiscal", ["fiscal 2024", "FY24", "2023/24 tax year"]),
        ("piece", ["in the quarter", "for the period"]),
        ("decade", ["the 1980s", "the ’90s"]),
        ("word", ["today", "Last night", "this morning", "yesterday", "tomorrow"]),
        ("weekday", ["Monday", "last Tuesday", "this coming Friday evening"]),
        ("weekend", ["next weekend"]),
        ("recent", ["in recent years", "recent weeks", "in times past"]),
        ("same", ["the same period of last year", "the same day"]),
        ("that", ["that year", "that day, "]),
        ("earlier", ["the month before", "the previous quarter"]),
        ("following", ["the following year", "the following month"]),
        ("ago", ["a week ago", "two decades earlier", "12 months later"]),
        ("ago_vague", ["centuries ago", "a few days ago"]),
        ("stretch", ["the past two fiscal years", "next ten days"]),
        ("turn", ["last week", "the current financial year"]),
        ("turn_so_far", ["so far this year", "this month to date"]),
        ("year", ["in 2016", "late 1998"]),
    ],
)
def test_a_text_with_a_date_has_one_of_the_signs_without_which_nobody_looks(name, texts):
    known = [pattern for other, pattern in patterns.PATTERNS if other == name]
    for text in texts:
        match = next(found for pattern in known if (found := pattern.search(text)))
        assert all(patterns.signs(match.group()) & words for words in patterns.SIGNS[name])


def test_every_pattern_has_signs():
    assert {name for name, _ in patterns.PATTERNS} == patterns.SIGNS.keys()


def test_no_date_crosses_a_paragraph():
    text = "The plan for May\n\nJune was dry and in July\n\nBoats came back"
    places = [(0, 16), (18, 42), (44, len(text))]
    paragraphs = [Paragraph(index=n, kind="body", span=Span(*place)) for n, place in enumerate(places)]
    found = dates.find(SimpleNamespace(text=text, paragraphs=paragraphs), PUBLISHED)
    assert [(date.paragraph, date.text) for date in found] == [(0, "May"), (1, "July")]


def test_a_year_earlier_is_counted_only_from_a_known_date_of_its_paragraph():
    text = (
        "It sold 5 in 2015.\n\nIt sold 9 in the quarter, and 8 a year earlier. It sold 7 in 2020, and 6 a year earlier."
    )
    paragraphs = [
        Paragraph(index=0, kind="body", span=Span(0, 18)),
        Paragraph(index=1, kind="body", span=Span(20, len(text))),
    ]
    found = dates.find(SimpleNamespace(text=text, paragraphs=paragraphs), PUBLISHED)
    assert [date.start for date in found] == ["2015-01-01", None, None, "2020-01-01", "2019-01-01"]


def test_the_following_year_is_counted_from_the_date_before():
    known, following = find("It sold 9 in 2021 and 4 the following year.")
    assert (known.end, following.start, following.end) == ("2021-12-31", "2022-01-01", "2022-12-31")
    assert [date.start for date in find("It sold 9 in 2021/22 and 4 the following year.")] == [None, None]


def test_a_stretch_to_an_unknown_day_keeps_its_words():
    (found,) = find("Profit for the three months to June fell.", published=None)
    assert (found.text, found.start, found.end) == ("the three months to June", None, None)


def test_a_stretch_of_days_that_nobody_knows_is_one_all_the_same():
    (found,) = find("It ran from Oct. 29 to Nov. 1.", published=None)
    assert (found.text, found.start, found.end) == ("from Oct. 29 to Nov. 1", None, None)
