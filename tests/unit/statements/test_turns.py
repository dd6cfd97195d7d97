"""Interviews and transcripts, and sentences that go on in a voice."""

from __future__ import annotations

import pytest

from tests.unit.statements.conftest import Read

INTERVIEW = (
    "Anna Berg builds bridges. Berg spoke to us in June.\n\n"
    "Q: Why bridges?\n\nA: They last longer than I do.\n\nQ: Do you cross them?\n\nA: Every day, and on foot."
)


def test_turns_of_an_interview(read: Read) -> None:
    found = [(q.kind, q.text, q.rule) for q in read(INTERVIEW).quotes if q.rule == "turn"]
    assert found == [
        ("direct", "Why bridges?", "turn"),
        ("direct", "They last longer than I do.", "turn"),
        ("direct", "Do you cross them?", "turn"),
        ("direct", "Every day, and on foot.", "turn"),
    ]


def test_the_answers_are_of_the_person_interviewed(read: Read) -> None:
    found = read(INTERVIEW)
    answers = [q for q in found.quotes if q.text.startswith(("They last", "Every day"))]
    labels = {s.id: s.label for s in found.sources}
    assert [labels[(q.speaker and q.speaker.id) or ""] for q in answers] == ["Anna Berg", "Anna Berg"]


def test_a_transcript_with_names(say: Read) -> None:
    found = say(
        "HOLM: Is it safe?\n\nBERG: It is.\n\nI have crossed it for years.\n\nThe bridge was built in 1921.\n\n"
        "HOLM: Thank you.\n\nBERG: Not at all."
    )
    turns = [(q.speaker.text if q.speaker else None, q.text) for q in found.quotes]
    assert ("BERG", "It is.") in turns
    assert (None, "I have crossed it for years.") in turns
    assert "The bridge was built in 1921." not in [text for _, text in turns]


def test_labels_of_a_list_are_no_speakers(say: Read) -> None:
    assert say("Place: Holm\n\nDate: 5 June\n\nCost: 30 euros").quotes == ()


def test_a_sentence_that_seems_to_go_on_is_possible_and_not_said(say: Read) -> None:
    found = say(
        "Old bridges are particularly weak, engineers say. Bridges take years to build and are hard to replace."
    )
    (quote,) = found.quotes
    assert quote.text == "Old bridges are particularly weak"
    assert [(c.text, c.quote) for c in found.continuations] == [
        ("Bridges take years to build and are hard to replace.", quote.id)
    ]


def test_what_happens_next_is_no_continuation(say: Read) -> None:
    assert say("Old bridges are weak, engineers say. The bridge at Holm fell on Monday.").continuations == ()


def test_who_asks_is_no_unnamed_source(read: Read) -> None:
    """The questions of an interview are the publication's, and do not count as an anonymous source."""
    found = read(INTERVIEW)
    levels = {s.label: s.level for s in found.sources}
    assert levels == {"Interviewer": "institution", "Anna Berg": "named"}
    assert not any(q.anonymous for q in found.quotes)


def test_labels_with_a_title_and_without_are_one_speaker(read: Read) -> None:
    found = read("Sen. Ann Berg: It is safe.\n\nMark Holm: Is it?\n\nBerg: It is.\n\nHolm: Thank you.")
    labels = {s.id: (s.label, s.level) for s in found.sources}
    said = [labels[(q.speaker and q.speaker.id) or ""] for q in found.quotes]
    assert said[0] == said[2]
    assert said[1] == said[3]
    assert all(level == "named" for _, level in said)


INITIALS = (
    "Ines Coll: Why bridges?\n\nAnna Berg: They last.\n\nIC: Do you cross them?\n\nAB: Every day.\n\n"
    "IC: On foot?\n\nAB: Always."
)


@pytest.mark.parametrize("cast", ["say", "read"])
def test_initials_stand_for_the_name_that_labels_the_first_turn(cast: str, request: pytest.FixtureRequest) -> None:
    find: Read = request.getfixturevalue(cast)
    found = find(INITIALS)
    labels = {s.id: (s.label, s.level) for s in found.sources}
    said = [labels[(q.speaker and q.speaker.id) or ""] for q in found.quotes if q.rule == "turn"]
    assert said == [("Ines Coll", "named"), ("Anna Berg", "named")] * 3


def test_initials_stand_for_the_only_person_with_them(read: Read) -> None:
    found = read(
        "Anna Berg builds bridges. Berg spoke to Ines Coll in June.\n\nIC: Why bridges?\n\nAB: They last.\n\n"
        "IC: Do you cross them?\n\nAB: Every day."
    )
    assert {s.label: s.level for s in found.sources} == {"Ines Coll": "named", "Anna Berg": "named"}


def test_initials_of_nobody_name_no_institution(read: Read) -> None:
    found = read("XY: Why bridges?\n\nZW: They last.\n\nXY: Do you cross them?\n\nZW: Every day.")
    assert {s.label: s.level for s in found.sources} == {"XY": "unnamed", "ZW": "unnamed"}


def test_a_surname_that_labels_one_turn_is_the_person_whose_initials_label_others(read: Read) -> None:
    found = read("Ines Coll met Anna Berg in June.\n\n" + INITIALS.replace("Ines Coll:", "Coll:"))
    labels = {s.id: s.label for s in found.sources}
    said = [labels[(q.speaker and q.speaker.id) or ""] for q in found.quotes if q.rule == "turn"]
    assert said == ["Ines Coll", "Anna Berg"] * 3
