"""The rows of the panes: what is shown of each finding, and in which order."""

from __future__ import annotations

import msgspec

from reader.model.findings import Entity, Figure, Mention, Role
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui import panes
from reader.ui.account import Account
from reader.ui.items import arranged
from tests import canned


def with_findings(**found: object) -> Account:
    reading = canned.reading()
    return Account(Reading(reading.document, msgspec.structs.replace(reading.findings, **found)))  # type: ignore[arg-type]


def figure(id_: str, value: float | None, unit: str | None = None, **more: object) -> Figure:
    words = canned.span("40")
    return Figure(
        id=id_, paragraph=2, span=words, text="40", number=words, value=value, unit=unit, rule="r",
        confidence="certain", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def by(order: str, rows: list[panes.Item]) -> list[str]:
    return [row.id for row in arranged(rows, order, "")]  # type: ignore[arg-type]


def test_sizes_are_compared_within_one_kind_of_measure_in_one_unit() -> None:
    rows = panes.figures(
        with_findings(
            figures=(
                figure("hours", 72, "h"),
                figure("weeks", 2, "wk"),
                figure("third", 1 / 3),
                figure("half", 50, "%"),
                figure("few", 3),
                figure("many", 14_000),
                figure("euros", 9e6, "EUR"),
                figure("euros-a-year", 1e9, "EUR/a"),
                figure("dollars", 5, "USD"),
                figure("km", 3, "km"),
                figure("miles", 2, "[mi_i]"),
                figure("unknown", None),
                figure("range", 2, high=90),
            )
        )
    )
    assert by("size", rows) == [
        "euros-a-year", "euros", "dollars", "many", "range", "few", "unknown", "half", "third", "miles", "km",
        "weeks", "hours",
    ]  # fmt: skip


def test_who_speaks_comes_first_then_who_is_spoken_of() -> None:
    mentions = tuple(Mention(span=Span(n, n + 1), text="x", kind="name") for n in range(9))
    silent = Entity(id="p2", name="Silent", mentions=mentions)
    rows = panes.people(with_findings(people=(silent, *canned.reading().findings.people)))
    assert by("says", rows) == ["p1", "p2"]
    assert by("named", rows) == ["p2", "p1"]


def test_a_figure_that_nobody_vouches_for_says_so() -> None:
    row = panes.figures(with_findings(figures=(figure("f", 40),)))[0]
    assert row.cells[-1].text == "unattributed"


def test_a_range_of_one_unit_names_it_once() -> None:
    words = ("$4.5 billion and $4.9 billion", "6% to 8%", "$900 million to $1.2 billion", "two or three years", "≈ 7")
    assert [panes._ranged(text) for text in words] == [
        "$4.5–4.9 billion", "6–8%", "$900 million–1.2 billion", "two or three years", "≈ 7"
    ]  # fmt: skip


def test_a_figure_of_nothing_known_shows_the_words_beside_it() -> None:
    shown = panes.figures(with_findings(figures=(figure("f", 40),)))[0]
    assert shown.cells[1].text.startswith("… traders will lose")
    assert shown.cells[1].look == "quiet"


def test_a_role_that_is_over_is_not_shown_as_one_of_today() -> None:
    was = Role(span=canned.span("Mayor"), text="mayor", tenure="former")
    told = Role(span=canned.span("Mayor"), text="former mayor", tenure="former")
    now = Role(span=canned.span("Mayor"), text="judge")
    people = tuple(Entity(id=f"p{n}", name="A", roles=roles) for n, roles in enumerate([(was,), (told,), (was, now)]))
    assert [row.cells[1].text for row in panes.people(with_findings(people=people))] == [
        "former mayor", "former mayor", "judge"
    ]  # fmt: skip


def test_the_words_beside_are_whole_ones() -> None:
    last = canned.TEXT.index("harbour”")
    span = Span(last, last + len("harbour”"))
    paragraph = len(canned.reading().document.paragraphs) - 1
    late = msgspec.structs.replace(figure("f", 9), span=span, number=span, paragraph=paragraph)
    row = panes.figures(with_findings(figures=(late,)))[0]
    assert row.cells[1].text.endswith("gamble with the …")
    assert all(word in canned.TEXT.split() for word in row.cells[1].text.strip("… ").split())
