"""Wrapping covers the text exactly, in rows that fit, whatever the script."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reader.model.spans import Span
from reader.ui.flow import wrap as module
from reader.ui.flow.wrap import shown, wrap

ANY_TEXT = st.text(
    st.sampled_from("ab cd-é\n\t “”’—漢字。、「」한ا👩\u200d🚀\u0301\ufe0f\xa0\u3000zyx . , ")
    | st.characters(codec="utf-8"),
    max_size=200,
)


def rows_of(text: str, width: int) -> list[str]:
    return ["".join(part.of(text) for part in shown(text, row)) for row in wrap(text, 0, len(text), width)]


@given(ANY_TEXT, st.integers(1, 40), st.booleans())
def test_rows_cover_the_text_exactly_and_in_order(text: str, width: int, keep_breaks: bool) -> None:
    rows = wrap(text, 0, len(text), width, keep_breaks=keep_breaks)
    assert rows[0].start == 0
    assert rows[-1].end == len(text)
    assert all(before.end == after.start for before, after in pairwise(rows))


@given(ANY_TEXT, st.integers(2, 40))
def test_no_row_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(row.replace("\n", " ").replace("\t", " ")) <= width for row in rows_of(text, width))


@given(ANY_TEXT, st.integers(2, 40))
def test_only_white_space_is_left_out_of_what_is_drawn(text: str, width: int) -> None:
    drawn = "".join("".join(row.split()) for row in rows_of(text, width))
    assert drawn == "".join(text.split())


def test_words_stay_whole_where_they_fit() -> None:
    assert rows_of("one two three four", 9) == ["one two", "three", "four"]
    assert rows_of("“one” two—three four", 9) == ["“one”", "two—three", "four"]


def test_a_word_that_is_too_long_is_broken() -> None:
    assert rows_of("ab abcdefgh x", 4) == ["ab", "abcd", "efgh", "x"]


def test_a_text_wrapped_by_its_author_flows_again() -> None:
    assert [row.split() for row in rows_of("one\ntwo\r\n   three", 20)] == [["one", "two", "three"]]


def test_wide_characters_break_anywhere_but_before_their_punctuation() -> None:
    assert rows_of("漢字漢字。漢", 8) == ["漢字漢", "字。漢"]


def test_narrow_characters_take_one_cell_each() -> None:
    """The fast path counts characters instead of measuring cells."""
    import re

    narrow = re.compile(f"[{module.NARROW}]")
    odd = [c for c in map(chr, range(0x20, 0x3000)) if narrow.match(c) and get_character_cell_size(c) != 1]
    assert odd == []


def test_an_empty_stretch_has_one_row() -> None:
    assert wrap("", 0, 0, 10) == [Span(0, 0)]
