"""Nothing of a stranger's text reaches a terminal but letters, and no offset moves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.neutral import neutralise, one_line

anything = st.text(st.characters(exclude_categories=()), max_size=200)


@given(anything)
def test_length_stays_and_only_line_ends_and_tabs_are_left_of_the_controls(text: str) -> None:
    safe = neutralise(text)
    assert len(safe) == len(text)
    assert {c for c in safe if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}} <= set("\n\r\t")
    assert "\r" not in safe.replace("\r\n", "")
    assert neutralise(safe) == safe


@given(anything)
def test_a_name_is_one_line(text: str) -> None:
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in one_line(text))


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs", "M")), max_size=200))
def test_letters_marks_and_blanks_stay(text: str) -> None:
    assert neutralise(text) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("\x1b]52;c;aGk=\x07", "␛]52;c;aGk=␇"),
        ("a\x9b31mb\x7f", "a�31mb␡"),
        ("a\u202eb\u2066c\u200fd\u061ce", "a�b�c�d�e"),
        ("A\u200bpple\U000e0041", "A�pple�"),
        ("one\rtwo\r\n\x85three\u2028four\u2029five\x0csix\x0bseven", "one\ntwo\r\n\nthree\nfour\nfive\nsix\nseven"),
        ("\ud800", "�"),
        ("👩‍👩‍👧 نمی‌خواهم", "👩‍👩‍👧 نمی‌خواهم"),
    ],
)  # fmt: skip
def test_what_is_replaced_is_visible(text: str, safe: str) -> None:
    assert neutralise(text) == safe


def test_line_ends_in_a_name_are_visible() -> None:
    assert one_line("a\nb\tc\r\nd\x85e\u2028f\x0cg") == "a␊b␉c␍␊d�e�f␌g"
