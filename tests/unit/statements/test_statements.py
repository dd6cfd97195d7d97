"""Who says what, end to end on invented sentences: one test a rule."""

from __future__ import annotations

import pytest

from reader.extract.statements import Statements
from tests.unit.statements.conftest import Read

Row = tuple[str, str, str | None]


def rows(found: Statements) -> list[Row]:
    return [(q.kind, q.text, q.speaker.text if q.speaker else None) for q in found.quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is closed,” the mayor said.", ("direct", "“The bridge is closed,”", "the mayor")),
        ("“The bridge is closed,” said the mayor.", ("direct", "“The bridge is closed,”", "the mayor")),
        ("The mayor said: “The bridge is closed.”", ("direct", "“The bridge is closed.”", "The mayor")),
        ('The mayor told reporters, "It is closed."', ("direct", '"It is closed."', "The mayor")),
        ("'The bridge is closed,' the mayor said.", ("direct", "'The bridge is closed,'", "the mayor")),
        (
            "“The bridge is closed,” the mayor said. “It will stay closed until May.”",
            ("direct", "“The bridge is closed,” “It will stay closed until May.”", "the mayor"),
        ),
        (
            "“The bridge,” the mayor said, “is closed for good.”",
            ("direct", "“The bridge,” “is closed for good.”", "the mayor"),
        ),
        ("The new bridge is “a disgrace,” the mayor said.", ("mixed", "The new bridge is “a disgrace,”", "the mayor")),
        (
            "The letter reads:\n\n“We will close the bridge in May.”",
            ("direct", "“We will close the bridge in May.”", "The letter"),
        ),
        ("“It is a grave.”― Mary Holm", ("direct", "“It is a grave.”", "Mary Holm")),
        (
            "“I would never cross that bridge again.” — Mary Holm",
            ("direct", "“I would never cross that bridge again.”", "Mary Holm"),
        ),
    ],
)
def test_direct(say: Read, text: str, expected: Row) -> None:
    assert rows(say(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the bridge was closed.", ("indirect", "the bridge was closed", "The mayor")),
        ("The mayor said the bridge was closed.", ("indirect", "the bridge was closed", "The mayor")),
        (
            "The bridge will stay closed until May, officials said.",
            ("indirect", "The bridge will stay closed until May", "officials"),
        ),
        ("The bridge, the mayor said, will stay closed.", ("indirect", "The bridge will stay closed", "the mayor")),
        (
            "The bridge is unsafe, according to two engineers.",
            ("indirect", "The bridge is unsafe", "two engineers"),
        ),
        ("According to the report, the bridge is unsafe.", ("indirect", "the bridge is unsafe", "the report")),
        (
            "A report documented nine collapses of old bridges.",
            ("indirect", "nine collapses of old bridges", "A report"),
        ),
        ("The mayor believes that the bridge is safe.", ("indirect", "the bridge is safe", "The mayor")),
        ("The city plans to rebuild the bridge.", ("indirect", "to rebuild the bridge", "The city")),
        ("The mayor urged drivers to take another road.", ("indirect", "to take another road", "The mayor")),
        ("The union called for a new inquiry.", ("indirect", "a new inquiry", "The union")),
        ("The union condemned the closure of the bridge.", ("indirect", "the closure of the bridge", "The union")),
        ("The mayor is confident that the bridge is safe.", ("indirect", "the bridge is safe", "The mayor")),
        (
            "Critics dismissed the mayor's claim that the bridge is safe.",
            ("indirect", "the mayor's claim that the bridge is safe", "Critics"),
        ),
        ("Nobody heard the mayor's claim that the bridge is safe.", ("indirect", "the bridge is safe", "the mayor")),
        ("The mayor accused the union of spreading fear.", ("indirect", "the union of spreading fear", "The mayor")),
        (
            "The mayor said the plan was “a gift to drivers” of the city.",
            ("mixed", "the plan was “a gift to drivers” of the city", "The mayor"),
        ),
        ("The union called the closure “a disgrace.”", ("mixed", "the closure “a disgrace.”", "The union")),
    ],
)
def test_indirect_and_mixed(say: Read, text: str, expected: Row) -> None:
    assert rows(say(text)) == [expected]


def test_confidence_follows_the_rule(say: Read) -> None:
    found = {q.text: q.confidence for q in say("“It is closed,” she said.\n\nThe city plans to rebuild it.").quotes}
    assert found == {"“It is closed,”": "certain", "to rebuild it": "possible"}


def test_spans_say_their_text(say: Read) -> None:
    text = "Anna Berg said that the “new rules” hurt small firms.\n\n“They do,” said her deputy."
    found = say(text)
    assert len(found.quotes) == 2
    for quote in found.quotes:
        assert quote.text == " ".join(text[a:b] for a, b in quote.contents)
        assert quote.speaker
        assert quote.speaker.span
        assert quote.speaker.text == text[slice(*quote.speaker.span)]


def test_what_goes_on_from_a_cue_is_no_part_of_its_clause(say: Read) -> None:
    found = rows(say("The mayor said the bridge was unsafe, citing a report by two engineers."))
    assert ("indirect", "the bridge was unsafe", "The mayor") in found


def test_a_quotation_over_two_paragraphs_is_two_that_hang_together(say: Read) -> None:
    first, second = say("The mayor said: “The bridge is old.\n\n“It has to go.”").quotes
    assert second.continues == first.id
    assert second.speaker
    assert first.speaker
    assert (second.speaker.id, second.speaker.span) == (first.speaker.id, None)


def test_a_free_quotation_is_carried_and_never_certain(say: Read) -> None:
    first, second = say("“The bridge is old,” the mayor said.\n\n“It has to go before winter comes.”").quotes
    assert second.rule == "free quotation"
    assert second.confidence == "possible"
    assert second.speaker
    assert first.speaker
    assert second.speaker.id == first.speaker.id


def test_words_that_nobody_claims_are_listed_all_the_same(say: Read) -> None:
    (quote,) = say(
        "On the wall somebody had left a line: “We will not cross this bridge again.” It is still there."
    ).quotes
    assert quote.text == "“We will not cross this bridge again.”"
    assert quote.confidence == "possible"


def test_a_second_may_speak(say: Read) -> None:
    (quote,) = say("A second cautioned that nothing was agreed.").quotes
    assert quote.speaker
    assert quote.speaker.text == "A second"


def test_scare_quotes_are_no_statement(say: Read) -> None:
    assert say("The “miracle” bridge opened in June. It crosses the river at Holm.").quotes == ()


def test_the_relative_pronoun_speaks_for_its_noun(say: Read) -> None:
    found = say("The engineer, who said that the bridge was safe, has left the city.")
    quote = next(q for q in found.quotes if q.text == "the bridge was safe")
    assert quote.speaker
    assert quote.speaker.text == "who"
    assert found.sources[0].label == "The engineer"


@pytest.mark.parametrize(
    "text",
    [
        "At least nine bridges fell, the ministry says; the army puts the figure at four.",
        "The ministry said nine bridges fell, while the army gave a figure of four.",
    ],
)
def test_a_rival_figure_is_not_the_ministrys(say: Read, text: str) -> None:
    contents = [q.text for q in say(text).quotes if q.speaker and "ministry" in (q.speaker.text or "")]
    assert contents
    assert all("army" not in content and "four" not in content for content in contents)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The firm said sales fell 3%.", "sales fell 3%"),
        ("The firm said $40 million was lost.", "$40 million was lost"),
        ("The firm said £40m was lost.", "£40m was lost"),
        ("The firm said that €40 million was lost.", "€40 million was lost"),
    ],
)
def test_the_sign_of_a_unit_belongs_to_the_words(say: Read, text: str, said: str) -> None:
    assert [q.text for q in say(text).quotes] == [said]


@pytest.mark.parametrize("text", ["People still want you to stay.", "The union expects the yard to close."])
def test_a_wish_is_only_possibly_a_statement(say: Read, text: str) -> None:
    assert {q.confidence for q in say(text).quotes} == {"possible"}


@pytest.mark.parametrize(
    "text",
    [
        "Asked what she will miss, the minister shrugged.",
        "The minister smiled when asked what she would miss.",
        "The minister, asked what she would miss, said nothing.",
    ],
)
def test_who_is_asked_does_not_ask(say: Read, text: str) -> None:
    assert say(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The firm counted nine bridges, a number expected to rise by June.", []),
        ("The road crosses a stream called Holm Run.", []),
        ("He spoke for many farmers worried about floods.", ["many farmers"]),
    ],
)
def test_to_what_something_is_done_says_nothing(say: Read, text: str, speakers: list[str]) -> None:
    assert [q.speaker.text for q in say(text).quotes if q.speaker] == speakers
