"""The list of results: every entry has its rows, every row its entry, and what is cut away is never the match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.spans import Span
from reader.search.entries import Entry
from reader.ui.listing import ORDERS, Listing, Order, excerpt, preview
from tests import canned

ENTRIES = st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 99)), max_size=12).map(
    lambda drawn: [
        Entry(what="quotes", id=f"q{i}", paragraph=0, text="", spans=(Span(at, at + 1),), speaker=name)
        for i, (name, at) in enumerate(drawn)
    ]
)


@given(ENTRIES, st.sampled_from(ORDERS))
def test_rows_and_entries_lead_to_each_other(entries: list[Entry], order: Order) -> None:
    listing = Listing(entries, order)
    assert sorted(entry.id for entry in listing.entries) == sorted(entry.id for entry in entries)
    rows = [listing.row(number) for number in range(listing.height)]
    for number, entry in enumerate(listing.entries):
        assert {rows[row].entry for row in listing.rows_of(number)} == {number}
        assert listing.number_of(entry.id) == number
    covered = [row for number in range(len(entries)) for row in listing.rows_of(number)]
    assert covered == list(range(listing.height))


@given(ENTRIES)
def test_groups_hold_each_speaker_once_with_the_count(entries: list[Entry]) -> None:
    listing = Listing(entries, "speaker")
    rows = [listing.row(number) for number in range(listing.height)]
    heads = [listing.entries[row.entry].speaker for row in rows if row.kind == "speaker"]
    assert heads == list(dict.fromkeys(entry.speaker for entry in entries))
    assert sum(listing.sizes.values()) == len(entries)


@given(st.text(alphabet="ab 記\u0301\n", max_size=80), st.data(), st.integers(4, 30))
def test_an_excerpt_fits_and_keeps_the_first_mark_in_sight(text: str, data: st.DataObject, width: int) -> None:
    marks = []
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        marks = [Span(start, start + 1)]
    shown = excerpt(text, marks, width)
    assert cell_len(shown.text) <= width
    assert all(0 <= mark.start < mark.end <= len(shown.text) for mark in shown.marks)
    if marks and len(text.split()) == len(text):
        assert [mark.of(shown.text) for mark in shown.marks] == [text[start]]


@pytest.mark.parametrize(("width", "expected"), [(40, "one two three four five"), (12, "…three four…")])
def test_an_excerpt_begins_at_a_word_before_the_mark(width: int, expected: str) -> None:
    text = "one two three four five"
    shown = excerpt(text, [Span(14, 18)], width)
    assert shown.text == expected
    assert [mark.of(shown.text) for mark in shown.marks] == ["four"]


def test_a_preview_is_the_paragraph_with_the_words_and_the_marks_where_they_stand() -> None:
    document = canned.reading().document
    words, mark = canned.span("“But the steel won’t wait.”"), canned.span("steel")
    entry = Entry(what="quotes", id="q2", paragraph=1, text="", spans=(words,))
    shown = preview(document, entry, [mark])
    assert shown.text == "“Nobody wanted a closure,” Brandvold said. “But the steel won’t wait.”"
    assert [span.of(shown.text) for span in (*shown.words, *shown.marks)] == ["“But the steel won’t wait.”", "steel"]
