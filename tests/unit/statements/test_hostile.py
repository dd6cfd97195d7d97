"""Prose that nobody wrote: stray marks, endless sentences. Extraction degrades and never crashes."""

from __future__ import annotations

import pytest

from tests.unit.statements.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "”",
        "said",
        ", said",
        "“,” said.",
        "According to",
        "According to.",
        "“A.” “B.” “C.”",
        "he said " * 400,
        "“a” he said. " * 200,
        "“" * 2_000,
        "Q: \n\nA: \n\nQ: \n\nA: ",
        "“one\n\n“two\n\n“three",
        "\u202e“x” said y\x1b[31m",
    ],
)
def test_nothing_crashes_and_spans_hold(say: Read, text: str) -> None:
    found = say(text)
    for quote in found.quotes:
        assert quote.contents
        assert all(0 <= a < b <= len(text) for a, b in quote.contents)
        assert quote.text == " ".join(text[a:b] for a, b in quote.contents)
    ids = {source.id for source in found.sources}
    assert {q.speaker.id for q in found.quotes if q.speaker and q.speaker.id} <= ids
