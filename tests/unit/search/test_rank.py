"""The quote people mean comes first, every filter holds, and what is marked is what matched."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.entries import entries
from reader.search.fold import fold_text
from reader.search.headless import line, search_reading
from reader.search.index import Index
from reader.search.query import QueryError, parse
from reader.search.rank import Results, search
from tests.canned import TEXT, reading

INDEX = Index(entries(reading()))


def results(typed: str) -> Results:
    return search(INDEX, parse(typed))


def ids(typed: str) -> list[str]:
    return [entry.id for entry in results(typed).entries]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["q1", "q2", "q3", "q4", "q5"]),
        ("harbour", ["q1", "q5"]),
        ("harb", ["q1", "q5"]),
        ("arbou", ["q1", "q5"]),
        ("harbuor", ["q1", "q5"]),
        ("unharbour", []),
        ('"harbuor', []),
        ('"harb', ["q1", "q5"]),
        ("won't wait", ["q2"]),
        ('"the mayor waited"', ["q4"]),
        ('"the mayor wait"', []),
        ('"the mayor wait', ["q4"]),
        ("harbour -reckless", ["q1"]),
        ("brandvold", ["q1", "q2"]),
        ("speaker:brandvol", ["q1", "q2"]),
        ("speaker:brandvlod", ["q1", "q2"]),
        ("speaker:mayor", ["q1", "q2"]),
        ("relay:courier", ["q3"]),
        ("source:courier", ["q3"]),
        ("kind:direct", ["q2", "q4"]),
        ("-kind:indirect", ["q2", "q4", "q5"]),
        ("anon:yes", ["q3", "q4"]),
        ("anon:no kind:direct", ["q2"]),
        ("para:2-3", ["q2", "q3"]),
        ("zzzz", []),
        ("in:figures 40", ["f1"]),
        ("in:names brandvold", ["p1"]),
    ],
)
def test_a_query_finds(typed: str, expected: list[str]) -> None:
    assert sorted(ids(typed)) == expected


def test_the_whole_word_comes_before_its_beginning_and_before_a_typo() -> None:
    """“wait” stands in q2, “waited” in q4."""
    assert ids("wait") == ["q2", "q4"]


def test_words_side_by_side_come_first() -> None:
    """“mayor” is q1's and q2's speaker too; only q4 says “mayor waited” in one breath."""
    assert ids("mayor w")[0] == "q4"


@pytest.mark.parametrize(
    ("typed", "quote", "marked"),
    [
        ("wait", "q4", ["wait"]),
        ("harbuor", "q5", ["harbour"]),
        ("\"the steel won't", "q2", ["the steel won’t"]),
        ("mayor -bridge", "q4", ["mayor", "mayor"]),
        ("speaker:engineer mayor", "q4", ["mayor", "mayor"]),
    ],
)
def test_marks(typed: str, quote: str, marked: list[str]) -> None:
    found = results(typed)
    entry = next(entry for entry in found.entries if entry.id == quote)
    assert [span.of(entry.text) for span in found.marks(entry.text, "text")] == marked


def test_a_mark_over_several_contents_leads_to_each_in_the_document() -> None:
    entry = next(entry for entry in results("").entries if entry.id == "q2")
    found = results('"closure but the"')
    (mark,) = found.marks(entry.text, "text")
    assert [span.of(TEXT) for span in entry.in_document(mark)] == ["closure,”", "“But the"]


@given(st.text(alphabet='wait mayor"-harbour:kindspeaker', max_size=20))
def test_whatever_is_typed_every_mark_is_in_the_text_and_in_order(typed: str) -> None:
    try:
        found = results(typed)
    except QueryError:
        return
    for entry in found.entries:
        marks = found.marks(entry.text, "text")
        assert all(0 <= mark.start < mark.end <= len(entry.text) for mark in marks)
        assert all(a.end <= b.start for a, b in itertools.pairwise(marks))


@given(st.sampled_from(fold_text(TEXT).split()))
def test_every_word_of_a_quote_finds_it(word: str) -> None:
    for entry in results("").entries:
        if word in fold_text(entry.text).split():
            assert entry.id in ids(word)


def test_a_line_says_who_and_through_whom() -> None:
    (hit,) = search_reading(reading(), parse("traders"))
    assert line("a\x1b]b.txt", hit) == (
        "a␛]b.txt:3: At least 40 traders will lose custom — two city engineers ‹ the Courier (indirect, unnamed)"
    )


def test_what_only_resembles_the_query_is_told() -> None:
    assert results("harbour").rough == frozenset()
    assert results("harbuor").rough == {"q1", "q5"}
    (hit,) = search_reading(reading(), parse("tradres"))
    assert line("a.txt", hit).startswith("a.txt:3: ≈ At least 40 traders")
