"""Who kept silent, and what was checked."""

from __future__ import annotations

import pytest

from tests.unit.statements.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "cue", "topic"),
    [
        ("The ministry declined to comment on the report.", "declined", "declined to comment", "the report"),
        ("The ministry would not comment.", "declined", "would not comment", None),
        ("The ministry refused to discuss the bridge.", "declined", "refused to discuss", "the bridge"),
        ("The ministry did not respond to a request for comment.", "no_response", "did not respond", None),
        ("The ministry did not immediately return calls.", "no_response", "did not immediately return", None),
        (
            "The ministry has not disclosed the cost of the bridge.",
            "not_disclosed",
            "has not disclosed",
            "the cost of the bridge",
        ),
        ("The minister could not be reached for comment.", "unreachable", "could not be reached", None),
        ("The minister declined to take questions.", "declined", "declined to take", "questions"),
        (
            "The minister would not be drawn on a claim that it leaks.",
            "declined",
            "would not be drawn",
            "a claim that it leaks",
        ),
    ],
)
def test_responses(say: Read, text: str, kind: str, cue: str, topic: str | None) -> None:
    found = say(text)
    (response,) = found.responses
    assert (response.kind, response.cue.text) == (kind, cue)
    assert (response.topic.text if response.topic else None) == topic
    assert next(s.label for s in found.sources if s.id == response.party).startswith("The minist")
    assert found.quotes == ()


def test_who_asked(say: Read) -> None:
    found = say("The ministry did not respond to requests for comment from Reuters.")
    (response,) = found.responses
    assert next(s.label for s in found.sources if s.id == response.asked_by) == "Reuters"


def test_an_answer_that_was_given_is_no_silence(say: Read) -> None:
    assert say("The ministry responded to the request within a day.").responses == ()


@pytest.mark.parametrize(
    ("text", "kind", "of"),
    [
        ("The ministry confirmed the death of two engineers.", "confirmed", "the death of two engineers"),
        ("Reuters could not independently verify the claim.", "unverified", "the claim"),
        ("The ministry denied the report.", "denied", "the report"),
        ("The ministry acknowledged that the bridge was unsafe.", "acknowledged", "the bridge was unsafe"),
        ("The ministry was aware of the cracks.", "acknowledged", "the cracks"),
    ],
)
def test_checks(say: Read, text: str, kind: str, of: str) -> None:
    (check,) = say(text).checks
    assert check.kind == kind
    assert check.of
    assert check.of.text == of
    assert check.by


def test_through_whom(say: Read) -> None:
    found = say("Reuters confirmed the names of the engineers through family members.")
    (check,) = found.checks
    labels = {s.id: s.label for s in found.sources}
    assert (labels[check.by or ""], labels[check.through or ""]) == ("Reuters", "family members")
    assert found.quotes == ()


def test_a_plan_to_confirm_confirms_nothing(say: Read) -> None:
    assert say("The ministry wants to confirm the names.").checks == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The ministry would not say whether the bridge was safe.", "declined"),
        ("The ministry has not said when the bridge will open.", "not_disclosed"),
        ("The ministry refused to say whether the bridge was safe.", "declined"),
    ],
)
def test_speaking_denied_is_silence_and_no_statement(say: Read, text: str, kind: str) -> None:
    found = say(text)
    assert [r.kind for r in found.responses] == [kind]
    assert found.quotes == ()


def test_neither_confirm_nor_deny_is_no_check(say: Read) -> None:
    assert say("The ministry would neither confirm nor deny the report.").checks == ()


def test_who_is_denied_something_denies_nothing(say: Read) -> None:
    assert say("His daughter says he has been denied treatment since March.").checks == ()


def test_who_is_unable_to_verify_a_figure(say: Read) -> None:
    (check,) = say("The agency was unable to verify that figure.").checks
    assert (check.kind, check.cue.text, check.of and check.of.text) == ("unverified", "unable to verify", "that figure")
