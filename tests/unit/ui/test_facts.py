"""Facts are what the findings say, and lead to their words."""

from __future__ import annotations

import msgspec

from reader.model.findings import Assertion, Check, Continuation, Offer, Period, Remark, Response, Role, TextPart
from reader.model.reading import Reading
from reader.ui import facts, panes
from reader.ui.account import Account
from reader.ui.facts import Fact
from reader.ui.items import Cell
from tests import canned
from tests.canned import TEXT, span


def account(**more: object) -> Account:
    reading = canned.reading()
    return Account(Reading(reading.document, msgspec.structs.replace(reading.findings, **more)))


def test_a_text_without_points_has_none() -> None:
    assert facts.points(account(responses=(), checks=(), remarks=(), continuations=(), assertions=())) == []


def test_every_kind_of_point_stands_under_its_title() -> None:
    reading = canned.reading()
    source, figure, quote = (
        reading.findings.sources[0].id,
        reading.findings.figures[0].id,
        reading.findings.quotes[0].id,
    )
    cue, words = TextPart(span=span("said"), text="said"), span("the steel won’t wait")
    shown = facts.points(
        account(
            responses=(Response(id="r1", paragraph=0, party=source, kind="declined", cue=cue, span=words),),
            checks=(Check(id="c1", paragraph=0, by=source, kind="confirmed", cue=cue, span=words),),
            remarks=(Remark(id="m1", kind="sum_differs", figures=(figure,), note="2 and 3 make 5"),),
            continuations=(Continuation(id="n1", paragraph=0, span=words, text=words.of(TEXT), quote=quote),),
            assertions=(Assertion(id="a1", paragraph=0, span=words, text=words.of(TEXT)),),
        )
    )
    titles = [fact.label.rpartition(" (")[0] for fact in shown if not fact.words]
    assert [title.split(" ")[0] for title in titles] == ["Silent", "Checked", "Look", "Maybe", "Without"]
    assert sum(fact.span == words for fact in shown) == 4
    assert any(fact.label == "2 and 3 make 5" for fact in shown)


def test_an_offer_is_shown_as_one() -> None:
    reading = canned.reading()
    person = reading.findings.people[0]
    doubtful = msgspec.structs.replace(person, possibly_same=(Offer(id=person.id, reason="one letter differs"),))
    found = facts.about(account(people=(doubtful, *reading.findings.people[1:])), [person.id])
    assert found[0].label == person.name
    assert Fact("may be", f"{person.name} — one letter differs", person.mentions[0].span) in found


def test_a_figure_tells_its_bound_and_its_source() -> None:
    found = {fact.label: fact.words for fact in facts.about(account(), ["f1"])}
    assert found["value"] == "at least 40"
    assert "city engineers" in found["cited by"]


def test_former_and_present_roles_are_told_apart() -> None:
    person = canned.reading().findings.people[0]
    words = span("said")
    roles = (Role(span=words, text="mayor"), Role(span=words, text="ex-minister", tenure="former"))
    found = facts.about(account(people=(msgspec.structs.replace(person, roles=roles),)), [person.id])
    assert [fact.label for fact in found if fact.words in ("mayor", "ex-minister")] == ["role", "former role"]


def test_a_doubtful_name_says_so() -> None:
    person = msgspec.structs.replace(canned.reading().findings.people[0], confidence="possible")
    shown = account(people=(person,))
    assert "possible" in facts.about(shown, [person.id])[0].words
    assert panes.people(shown)[0].cells[0] == Cell(f"?{person.name}", "doubtful")


def test_a_period_of_one_day_is_one_date() -> None:
    words = canned.span("Monday")
    figure = canned.reading().findings.figures[0]
    for end, told in (("2024-06-10", "2024-06-10"), ("2024-06-12", "2024-06-10 to 2024-06-12")):
        period = Period(span=words, text="Monday", start="2024-06-10", end=end)
        shown = account(figures=(msgspec.structs.replace(figure, period=period),))
        assert Fact("when", f"Monday — {told}", words) in facts.about(shown, [figure.id])
