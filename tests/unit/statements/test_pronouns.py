"""Whom "she said" stands for: the voice that goes on, not whoever it spoke of."""

from __future__ import annotations

import pytest

from reader.extract.statements import Statements
from tests.unit.statements.conftest import Read


def speaker_of(found: Statements, words: str) -> tuple[str | None, str]:
    """Who says the statement with these words, as the ledger calls the source, and how sure that is."""
    labels = {source.id: source.label for source in found.sources}
    quote = next(q for q in found.quotes if words in q.text)
    return labels.get((quote.speaker.id if quote.speaker else None) or ""), quote.confidence


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Denise Harlow, 54, was the first witness. His wife, Mary, said the family was praying for Harlow.\n\n"
            "“We don't hate her,” she said.",
            "hate",
            "Mary",
        ),
        (
            "Economist Aparna Verma said Sarah Holm’s statement was not clear.\n\n“I see no details,” she said.",
            "details",
            "Aparna Verma",
        ),
        (
            "Prof Simon Wells called the work good. The pupils knew the answer, he pointed out, and some of them "
            "wrote it down.\n\n“I would not want more,” he said.",
            "want",
            "Simon Wells",
        ),
        ("Ingrid Dahl flew north with a bag. Her husband, she admits, does not ski.", "ski", "Ingrid Dahl"),
        (
            "Ingrid Dahl is calm. ‘Ice is old,’ she says. ‘My neighbour, who farms, told me, “You save the seeds.” I "
            "think he is right.’\n\nShe says that the work goes on.",
            "work",
            "Ingrid Dahl",
        ),
        (
            "Grace Okoro, who joined in July, said she had missed a game. “I had a cold,” said the 24-year-old.",
            "cold",
            "Grace Okoro",
        ),
        (
            "The quarry is loud, Jean Tyson said.\n\n“They start at six,” said the 71-year-old retired midwife.",
            "six",
            "Jean Tyson",
        ),
        (
            "Nine members have signed a letter, seen by the Post, urging the mayor to go. It says that voters were "
            "misled.",
            "misled",
            "a letter",
        ),
    ],
)
def test_the_voice_that_goes_on(read: Read, text: str, words: str, speaker: str) -> None:
    assert speaker_of(read(text), words)[0] == speaker


def test_a_man_who_spoke_last_is_no_she(read: Read) -> None:
    found = read("Marco Bell said the books would speak. According to a filing, she will say they were backdated.")
    assert speaker_of(found, "backdated")[0] is None


def test_whoever_may_be_meant_besides_the_last_voice_makes_it_less_sure(read: Read) -> None:
    text = (
        "Quentin Ashby, a teacher, said there was doubt. Robert Miles bristles at that.\n\n“I have the money,” he said."
    )
    assert speaker_of(read(text), "money") == ("Robert Miles", "likely")


def test_a_quotation_in_single_marks_goes_on_behind_the_one_that_it_holds(read: Read) -> None:
    found = read("‘My neighbour told me, “You save the seeds.” I think he is right,’ Ingrid Dahl said.")
    assert [q.text for q in found.quotes] == ["‘My neighbour told me, “You save the seeds.” I think he is right,’"]


def test_who_is_asked_by_somebody_is_somebody_else(read: Read) -> None:
    text = (
        "Lawyer Robert Ashby spoke first. Peter Miles, a manager, said it was a joke. Asked by Ashby if he still "
        "laughed, he said he did not."
    )
    assert speaker_of(read(text), "did not")[0] == "Peter Miles"


def test_one_of_some_is_a_source(read: Read) -> None:
    found = read("Two jurors spoke. “It took us an hour,” one said.")
    assert speaker_of(found, "hour")[0] == "one"


def test_who_was_told_goes_on(read: Read) -> None:
    text = "Maria Dahl waited. A nurse had told her that it was late. “I held her hand,” she said."
    assert speaker_of(read(text), "hand")[0] == "Maria Dahl"
