"""Where one source's words end because another one speaks, and what cannot speak at all."""

from __future__ import annotations

import pytest

from tests.unit.statements.conftest import Read


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("He denied that it had asked for a loan, as Tarnish officials have claimed.", "it had asked for a loan"),
        ("The ministry said the bridge was safe, and the union told a station that it was not.", "the bridge was safe"),
        ("The ministry said the toll was 40 and the army said it was 60.", "the toll was 40"),
        ("The ministry said the toll was 40, with the army putting it at 60.", "the toll was 40"),
    ],
)
def test_a_rival_source_ends_the_content(say: Read, sentence: str, content: str) -> None:
    """Words that another source is reported to say are never credited to the first."""
    first = say(sentence).quotes[0]
    assert first.text == content


@pytest.mark.parametrize(
    "sentence",
    [
        "Political correctness says that we cannot talk about it.",
        "His gut reaction was to say that nobody is to blame.",
        "The mood in the town suggests that nobody will vote.",
    ],
)
def test_abstractions_do_not_speak(say: Read, sentence: str) -> None:
    assert say(sentence).quotes == ()


@pytest.mark.parametrize(
    ("subject", "level"),
    [
        ("The flood control cell", "institution"),
        ("The inquiry", "institution"),
        ("State media", "institution"),
        ("An Internet posting", "document"),
        ("The data", "document"),
        ("A welder", "unnamed"),
        ("The boss", "unnamed"),
        ("A local", "unnamed"),
        ("Two welders", "unnamed_group"),
    ],
)
def test_only_people_without_a_name_are_unnamed_sources(say: Read, subject: str, level: str) -> None:
    """What counts as an anonymous source is a person: things that say something are institutions or documents."""
    (source,) = say(f"{subject} said that the bridge was closed.").sources
    assert source.level == level


def test_a_speaker_keeps_the_name_it_runs_into(read: Read) -> None:
    found = read("The opposition Tarn River Party said the vote was late. The Tarn River Party has nine seats.")
    assert [(s.label, s.level) for s in found.sources] == [("Tarn River Party", "institution")]


def test_a_name_two_appositions_away_is_the_speaker(read: Read) -> None:
    found = read("Berg's daughter, the novelist Lucy Berg-Holt, has written that the house was cold.")
    assert [(s.label, s.level) for s in found.sources] == [("Lucy Berg-Holt", "named")]


def test_cited_as_saying_is_one_statement(say: Read) -> None:
    (quote,) = say("The paper cited two officials as saying the bridge was closed.").quotes
    assert quote.speaker is not None
    assert (quote.text, quote.speaker.text) == ("the bridge was closed", "two officials")
    assert [r.text for r in quote.relay] == ["The paper"]


def test_who_has_yet_to_comment_says_nothing(say: Read) -> None:
    found = say("The bank has yet to comment on the plan.")
    assert found.quotes == ()
    assert [r.kind for r in found.responses] == ["no_response"]


def test_what_is_not_confirmed_is_not_said(say: Read) -> None:
    assert say("The palace has not confirmed the trip.").quotes == ()


def test_one_word_that_a_headline_leaves_over_is_no_statement(say: Read) -> None:
    assert say("Brother tells jury of night at farm as Mercer trial opens").quotes == ()


def test_a_verb_without_a_subject_goes_on_with_what_is_reported(say: Read) -> None:
    (quote,) = say("Listeners said they had doubts about Holm, but could not bear to say so.").quotes
    assert quote.text == "they had doubts about Holm, but could not bear to say so"


def test_a_name_for_something_has_all_of_its_words(say: Read) -> None:
    (quote,) = say("Clinton called her vote in favor of the war a mistake.").quotes
    assert quote.text == "her vote in favor of the war a mistake"


def test_who_denies_reports_does_not_report(say: Read) -> None:
    (quote,) = say("The minister denied reports that the city had promised to pay for a new hall.").quotes
    assert (quote.text, quote.cue and quote.cue.text) == (
        "reports that the city had promised to pay for a new hall",
        "denied",
    )


def test_who_makes_a_claim_holds_it(say: Read) -> None:
    (quote,) = say("The minister issued a warning that the bridge was unsafe.").quotes
    assert (quote.text, quote.speaker and quote.speaker.text) == ("the bridge was unsafe", "The minister")


def test_a_dateline_without_brackets_is_no_part_of_a_speaker(say: Read) -> None:
    (quote,) = say("HOLM, Feb 20 - Bank Governor Helen Marlow said on Thursday she was in no hurry.").quotes
    assert quote.speaker
    assert quote.speaker.text == "Bank Governor Helen Marlow"


def test_what_would_not_be_said_is_no_part_of_what_was(say: Read) -> None:
    found = say("A spokesman said it had received ten complaints but would not be drawn on their nature.")
    assert [q.text for q in found.quotes] == ["it had received ten complaints"]
    (response,) = found.responses
    assert next(s.label for s in found.sources if s.id == response.party) == "A spokesman"


def test_another_source_behind_a_cue_set_apart_is_left_out(say: Read) -> None:
    first, second = say(
        "Those who drink tea have denser bones, a new study suggests, but its authors say that it may not last."
    ).quotes
    assert (first.text, second.text) == ("Those who drink tea have denser bones", "it may not last")
    assert not second.relay


def test_a_quotation_behind_a_comma_goes_on(say: Read) -> None:
    (quote,) = say("She pointed out that they had won, “and people are forgetful”.").quotes
    assert quote.text == "they had won, “and people are forgetful”"


def test_who_is_cited_before_the_cue_is_the_source(say: Read) -> None:
    (quote,) = say("The channel, citing unnamed officials, reported that a check had been put off.").quotes
    assert quote.speaker
    assert (quote.speaker.text, [relay.text for relay in quote.relay]) == ("unnamed officials", ["The channel"])


def test_in_a_statement_that_is_what_was_said(say: Read) -> None:
    (quote,) = say("The sheriff told the Weekly in a statement that the case had been dropped.").quotes
    assert (quote.text, quote.speaker and quote.speaker.text) == ("the case had been dropped", "The sheriff")
