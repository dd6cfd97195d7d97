"""A statement in pieces shows where words lie between them, and marks stay on their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.gaps import gapped, whole
from reader.model.spans import Span
from reader.ui.account import Account
from reader.ui.copying import of_quote
from tests import canned


def test_words_between_two_pieces_are_told_by_a_sign() -> None:
    quote = canned.reading().quotes["q2"]
    assert whole(quote.text, quote.contents) == "“Nobody wanted a closure,” … “But the steel won’t wait.”"
    assert of_quote(Account(canned.reading()), quote).words == whole(quote.text, quote.contents)


@pytest.mark.parametrize("between", [0, 1, 3])
def test_pieces_side_by_side_have_none(between: int) -> None:
    assert whole("one two", (Span(0, 3), Span(3 + between, 6 + between))) == "one two"


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(0, 9)), min_size=1, max_size=5), st.data())
def test_marks_stay_on_their_words(sizes: list[tuple[int, int]], data: st.DataObject) -> None:
    pieces, at = [], 0
    for length, gap in sizes:
        pieces.append(Span(at, at + length))
        at += length + gap
    text = " ".join(chr(97 + number) * length for number, (length, _) in enumerate(sizes))
    number = data.draw(st.integers(0, len(sizes) - 1))
    start = text.index(chr(97 + number))
    mark = Span(start, start + sizes[number][0])
    shown, (moved,) = gapped(text, pieces, [mark])
    assert moved.of(shown).rstrip("… ") == mark.of(text)
