"""The reading cursor's sentences: every one is reached, none is cut at a title or an initial."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.sentences import sentence_around, sentence_beside, word_around


def sentences(text: str) -> list[str]:
    whole = Span(0, len(text))
    found = [sentence_around(text, whole, 0)]
    while beside := sentence_beside(text, whole, found[-1], 1):
        found.append(beside)
    return [span.of(text) for span in found]


@pytest.mark.parametrize(
    "parts",
    [
        ["Gen. Ada Orr spoke to Mr. Li in the U.S. capital on Jan. 5.", "He left."],
        ["“We lost,” she said.", "“Why?”", "Nobody knew."],
        ["Prices rose 3.5 percent.", "J. K. Odell was not surprised!"],
        ["彼は言った。", "それだけだ。"],
        ["No end"],
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert sentences(("" if parts[0].endswith("。") else " ").join(parts)) == parts


@given(st.text("Ab. ?!”“ \n1", min_size=1, max_size=80), st.integers(0, 79))
def test_a_sentence_holds_its_position_or_is_the_last(text: str, position: int) -> None:
    whole = Span(0, len(text))
    found = sentence_around(text, whole, position)
    assert whole.contains(found)
    assert position < found.end or sentence_beside(text, whole, found, 1) is None


def test_a_word_comes_without_its_punctuation() -> None:
    text = "“Don’t,” she said—again."
    assert word_around(text, 3).of(text) == "Don’t"
    assert word_around(text, text.index("again")).of(text) == "again"
    assert word_around(text, 0).of(text) == "“"
