"""How many mouths a statement passed through: outer reporters are relays, and no speakers."""

from __future__ import annotations

import pytest

from tests.unit.statements.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "At least nine engineers have resigned, according to two senior officials, the Herald reported.",
        "At least nine engineers have resigned, two senior officials said, the Herald reported.",
        "Two senior officials said that at least nine engineers have resigned, the Herald reported last week.",
        "According to the Herald, at least nine engineers have resigned, two senior officials said.",
    ],
)
def test_an_outer_reporter_is_a_relay(say: Read, text: str) -> None:
    (quote,) = say(text).quotes
    assert quote.text.lower() == "at least nine engineers have resigned"
    assert quote.speaker
    assert (quote.speaker.text or "").lower() == "two senior officials"
    assert [(r.text or "").lower() for r in quote.relay] == ["the herald"]
    assert quote.relay[0].cue


def test_the_same_relay_of_two_paragraphs_is_one_source(say: Read) -> None:
    text = "The bridge is closed, officials said, Reuters reported.\n\nIt was unsafe, engineers said, Reuters reported."
    found = say(text)
    assert len({q.relay[0].id for q in found.quotes}) == 1
    assert len({q.speaker.id for q in found.quotes if q.speaker}) == 2


def test_a_reporter_alone_is_the_speaker(say: Read) -> None:
    (quote,) = say("The bridge has been closed since June, Reuters reported.").quotes
    assert quote.speaker
    assert quote.speaker.text == "Reuters"
    assert quote.relay == ()


def test_he_said_he_believes_is_one_statement(say: Read) -> None:
    (quote,) = say("The mayor said he believes the bridge is safe.").quotes
    assert quote.text == "he believes the bridge is safe"


@pytest.mark.parametrize(
    "text",
    [
        "The Herald quoted an aide as saying that the talks had failed.",
        "The talks had failed, the Herald reported, citing an aide.",
    ],
)
def test_who_is_quoted_speaks_and_the_paper_is_a_relay(say: Read, text: str) -> None:
    (quote,) = say(text).quotes
    assert quote.text.lower() == "the talks had failed"
    assert quote.speaker
    assert (quote.speaker.text, [(r.text or "").lower() for r in quote.relay]) == ("an aide", ["the herald"])
