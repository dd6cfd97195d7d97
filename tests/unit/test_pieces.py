"""What the parser is given: nothing lost, nothing too long, sentences whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.parser import CHUNK, LONGEST_RUN, Parser, _pieces
from reader.load import text as plain
from reader.model.spans import Span


def pieces(text: str) -> list[str]:
    return [piece.of(text) for piece in _pieces(text, Span(0, len(text)))]


def test_a_paragraph_of_human_length_is_one_piece() -> None:
    assert pieces("One sentence. Another one.") == ["One sentence. Another one."]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    sentence = "The council of Hallvik met “again.” "
    found = pieces(sentence * 1000)
    assert "".join(found) == sentence * 1000
    assert all(piece.endswith("“again.” ") and len(piece) <= CHUNK for piece in found)
    assert len(found) == 4


def test_a_run_without_a_blank_is_cut() -> None:
    found = pieces("x" * 12_345)
    assert "".join(found) == "x" * 12_345
    assert max(map(len, found)) == LONGEST_RUN


@pytest.mark.parametrize(
    "text",
    [
        "Revenue was £702m. Analysts saw less.",
        "It fell to 9C. Roads froze.",
        "It was held by 5 p.m. Officials left.",
        "It was “only 4C.” Roads froze.",
    ],
)
def test_a_stop_behind_a_unit_ends_its_sentence(parser: Parser, text: str) -> None:
    analysis = parser.analyse(plain.read(text, "-", "0"))
    assert len(analysis.sentences) == 2
    assert "".join(token.text for token in analysis.tokens) == text.replace(" ", "")


def test_a_time_of_day_goes_on_to_its_day(parser: Parser) -> None:
    analysis = parser.analyse(plain.read("It starts at 5 p.m. Monday.", "-", "0"))
    assert len(analysis.sentences) == 1


@given(
    st.lists(
        st.sampled_from(["a", "x" * (LONGEST_RUN - 1), "x" * LONGEST_RUN, "x" * 4000, " ", "end. ", "\n"]), max_size=60
    )
)
def test_nothing_is_lost_and_nothing_too_long(parts: list[str]) -> None:
    text = "".join(parts).strip()
    found = pieces(text)
    assert "".join(found) == text
    assert all(piece.strip() and len(piece) <= CHUNK for piece in found)
