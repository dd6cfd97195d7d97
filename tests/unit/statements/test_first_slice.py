"""Statements end to end on invented sentences: who says what, through whom."""

from __future__ import annotations

import pytest

from reader.extract import statements
from reader.extract.analysis import Parser
from reader.extract.names.cast import Cast
from reader.extract.statements import Statements
from reader.load import text as plain


@pytest.fixture(scope="session")
def say(parser: Parser):
    def find(text: str) -> Statements:
        return statements.find(parser.analyse(plain.read(text, "-", "0")), Cast())

    return find


def rows(found: Statements) -> list[tuple[str, str, str | None]]:
    return [(q.kind, q.text, q.speaker.text if q.speaker else None) for q in found.quotes]


def test_a_quotation_broken_by_its_cue_is_one_quote(say):
    found = say("“The bridge is closed,” the mayor said. “It will stay closed until May.”")
    assert rows(found) == [("direct", "“The bridge is closed,” “It will stay closed until May.”", "the mayor")]


def test_a_bare_clause_before_its_cue(say):
    found = say("The bridge will stay closed until May, officials said.")
    assert rows(found) == [("indirect", "The bridge will stay closed until May", "officials")]
    assert found.quotes[0].anonymous


def test_an_outer_reporter_is_a_relay_and_no_speaker(say):
    found = say("At least nine engineers have resigned, according to two senior officials, Reuters reported.")
    assert rows(found) == [("indirect", "At least nine engineers have resigned", "two senior officials")]
    assert [r.text for r in found.quotes[0].relay] == ["Reuters"]
    assert {s.label: s.level for s in found.sources}["two senior officials"] == "unnamed_group"


def test_spans_say_their_text(say):
    text = "Anna Berg said that the “new rules” hurt small firms.\n\n“They do,” said her deputy."
    found = say(text)
    assert found.quotes
    for quote in found.quotes:
        assert quote.text == " ".join(text[a:b] for a, b in quote.contents)
        assert quote.speaker
        assert quote.speaker.span
        assert quote.speaker.text == text[slice(*quote.speaker.span)]
