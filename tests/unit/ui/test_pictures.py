"""Pictures: every number is the article's, every bar is as long as its number says, and words come before drawings."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.findings import Date, Figure, TextPart
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.account import Account
from reader.ui.pictures import dates, scales, voices
from reader.ui.pictures.rows import PictureRow, draw
from tests import canned


def account(**findings: object) -> Account:
    reading = canned.reading()
    return Account(Reading(reading.document, msgspec.structs.replace(reading.findings, **findings)))


def date(number: int, text: str, start: str | None, end: str | None) -> Date:
    return Date(id=f"d{number}", paragraph=0, span=Span(0, len(text)), text=text, start=start, end=end)


def figure(number: int, value: float | None, counted: str = "", unit: str | None = None, **more: object) -> Figure:
    part = TextPart(span=Span(0, 1), text=counted) if counted else None
    return Figure(
        id=f"f{number}",
        paragraph=0,
        span=Span(0, 1),
        text=str(value),
        number=Span(0, 1),
        value=value,
        counted=part,
        unit=unit,
        rule="by_hand",
        confidence="certain",
        **more,  # type: ignore[arg-type]
    )


def test_share_of_voice_counts_words_by_speaker_and_by_named_or_not() -> None:
    rows = voices.rows(account())
    found = {row.label: (row.value, row.kind) for row in rows}
    assert found["named people"] == ("17 · 41%", "full")
    assert found["institutions"] == ("8 · 20%", "full")
    assert found["without a name"] == ("16 · 39%", "hatched")
    assert found["Ilse Brandvold"] == ("17 · 41%", "full")
    assert found["two city engineers"] == ("7 · 17%", "hatched")
    assert [row.goes_to for row in rows[-4:]] == ["s1", "s4", "s5", "s2"]


def test_a_statement_in_a_statement_is_counted_once() -> None:
    quotes = canned.reading().findings.quotes
    inner = msgspec.structs.replace(quotes[1], id="q9", within="q1")
    assert voices.rows(account(quotes=(*quotes, inner))) == voices.rows(account())


def test_without_quotes_there_is_no_picture() -> None:
    assert voices.rows(account(quotes=())) == []
    assert dates.rows(account(dates=())) == []
    assert scales.rows(account(figures=())) == []


def test_dates_stand_in_the_order_of_time_and_the_rest_below() -> None:
    rows = dates.rows(
        account(
            dates=(
                date(1, "last week", None, None),
                date(2, "May 10", "2024-05-10", "2024-05-10"),
                date(3, "2023", "2023-01-01", "2023-12-31"),
                date(4, "never", "not a date", "2023-12-31"),
            )
        )
    )
    assert [row.label for row in rows] == [
        "Earliest to latest", "2023", "May 10", "Not to be placed in time", "last week", "never",
    ]  # fmt: skip
    first, last = rows[1], rows[2]
    assert (first.low, last.high) == (0.0, 1.0)
    assert first.high < last.low
    assert last.kind == "point"


def test_figures_are_compared_by_unit_or_by_what_they_count() -> None:
    rows = scales.rows(
        account(
            figures=(
                figure(1, 10, "pilots"),
                figure(2, 40, "Afghan pilots", bound=">="),
                figure(3, 7, "trucks"),
                figure(4, 25, unit="%"),
                figure(5, 50, unit="%"),
                figure(6, None, "pilots"),
            )
        )
    )
    assert [(row.label, row.high, row.kind) for row in rows if row.goes_to or row.kind == "heading"] == [
        ("Pilots", 0.0, "heading"),
        ("Afghan pilots", 1.0, "hatched"),
        ("pilots", 0.25, "full"),
        ("Per cent", 0.0, "heading"),
        ("50", 1.0, "full"),
        ("25", 0.5, "full"),
    ]


def test_a_range_is_drawn_from_its_low_to_its_high_end() -> None:
    rows = scales.rows(account(figures=(figure(1, 20, "boats", high=30), figure(2, 40, "boats"))))
    assert [(row.low, row.high) for row in rows[1:]] == [(0.0, 1.0), (0.5, 0.75)]


@pytest.mark.parametrize(
    ("row", "drawn"),
    [
        (PictureRow("a", "1", "full", 0.0, 0.5), "█████·····"),
        (PictureRow("a", "1", "hatched", 0.25, 0.5), "··▒▒▒·····"),
        (PictureRow("a", "1", "full", 0.0, 0.001), "█·········"),
        (PictureRow("a", "1", "point", 1.0, 1.0), "·········■"),
        (PictureRow("a"), ""),
    ],
)
def test_a_bar(row: PictureRow, drawn: str) -> None:
    assert draw(row, 10) == drawn


@given(st.floats(0, 1), st.floats(0, 1), st.integers(1, 200))
def test_a_bar_fills_its_width_and_shows_something(low: float, high: float, width: int) -> None:
    drawn = draw(PictureRow("a", "1", "full", min(low, high), max(low, high)), width)
    assert len(drawn) == width
    assert "█" in drawn
