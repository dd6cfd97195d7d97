"""Quotation marks become quotations: every style, apostrophes told apart, stray marks harmless, linear."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.statements.marks import Quotation, is_work, quotations
from reader.load import text as plain


def outer(text: str) -> list[str]:
    return [q.span.of(text) for q in found(text) if not q.nested]


def found(text: str) -> list[Quotation]:
    return quotations(text, plain.read(text, "-", "0").paragraphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "no" twice.', ['"no"']),
        ("She said “no” twice.", ["“no”"]),
        ("Sie sagte „nein“ und ging.", ["„nein“"]),
        ("Elle dit « non » hier.", ["« non »"]),
        ("He said ‘no’ and left.", ["‘no’"]),
        ("He said 'no' and left.", ["'no'"]),
        ("He said ''no'' and left.", ["''no''"]),
        ("It ends at once: “no.” “Yes.”", ["“no.”", "“Yes.”"]),
    ],
)
def test_every_style_of_marks(text: str, expected: list[str]) -> None:
    assert outer(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the dogs' dinner, isn't it?",
        "It’s the dogs’ dinner, isn’t it?",
        "In the '90s they'd won.",
        "Rock 'n' roll's dead.",
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert outer(text) == []


def test_a_possessive_does_not_end_a_quotation_in_single_marks() -> None:
    assert outer("'The workers' rights come first,' he said.") == ["'The workers' rights come first,'"]


def test_a_quotation_in_a_quotation_is_nested() -> None:
    text = "“He said ‘never’ to us,” she recalled."
    assert [(q.span.of(text), q.nested) for q in found(text)] == [
        ("“He said ‘never’ to us,”", False),
        ("‘never’", True),
    ]


def test_a_paragraph_that_opens_anew_goes_on() -> None:
    text = "“One is long.\n\n“Two is longer,” she said."
    first, second = found(text)
    assert (first.closed, second.reopened) == (False, True)


def test_no_quotation_crosses_a_paragraph() -> None:
    assert outer("A stray “ mark here.\n\nNothing ” there.") == ["“ mark here."]


def test_inches_open_nothing() -> None:
    assert outer('The 12" pipe burst.') == []


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("He spoke on “Meet the Mayor” that day.", True),
        ("Anna “Nan” Berg left.", True),
        ("He said “The Tax Is Dead” to them all", False),
        ("She was “tired of it” by then.", False),
    ],
)
def test_titles_and_nicknames_are_no_speech(text: str, work: bool) -> None:
    assert is_work(found(text)[0], text) is work


@pytest.mark.parametrize(
    "text", ["“" * 50_000, '"' * 50_000, "' " * 50_000, "‘a " * 50_000, "“a" * 20_000 + "”" * 20_000]
)
def test_floods_of_marks_are_survived(text: str) -> None:
    for quotation in found(text):
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)


@given(st.text(alphabet="ab .,\n\"“”'‘’«»", max_size=200))
def test_outer_quotations_are_in_order_and_apart(text: str) -> None:
    spans = [q.span for q in found(text) if not q.nested]
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(q.span.contains(q.inner) for q in found(text))
