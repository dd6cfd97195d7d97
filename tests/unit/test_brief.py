"""The brief: no line wider than asked, figures in the article's words with the words around them."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import brief
from reader.export.wording import amount, role_of
from reader.export.wrap import cells, wrap
from reader.model.findings import Entity, Figure, Role, Tenure
from reader.model.reading import Reading
from reader.model.spans import Span
from tests import canned


@pytest.mark.parametrize("width", [80, 40, 24])
def test_no_line_is_wider_than_asked(width: int) -> None:
    lines = brief.render(canned.reading(), width).splitlines()
    assert max(map(cells, lines)) <= width
    assert "Figures (3)" in lines


def test_a_figure_is_in_the_articles_words_with_its_sentence() -> None:
    lines = brief.render(canned.reading()).split("Figures (3)\n")[1].splitlines()
    assert lines[:2] == ["  At least 40 traders", "    — two city engineers ‹ the Courier"]
    assert "At least 40 traders will lose custom" in " ".join(lines[2:])


def _one_figure(words: str, around: str) -> Reading:
    """A reading of a text with one figure in it."""
    reading = canned.reading()
    start = around.index(words)
    figure = msgspec.structs.replace(
        reading.findings.figures[0], text=words, paragraph=0, span=Span(start, start + len(words)), counted=None,
        number=Span(start, start + len(words)), relay=(), source=None,
    )  # fmt: skip
    paragraph = msgspec.structs.replace(reading.document.paragraphs[0], span=Span(0, len(around)))
    document = msgspec.structs.replace(reading.document, text=around, paragraphs=(paragraph,), sections=())
    return Reading(document, msgspec.structs.replace(reading.findings, figures=(figure,)))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("", " boats sank.", "40 boats sank."),
        ("It was windy. ", " boats sank. Nobody drowned.", "40 boats sank."),
        ("wind " * 60, " boats" + " sank" * 60, "40 boats"),
    ],
)
def test_the_words_around_are_the_sentence_where_it_is_short(before: str, after: str, shown: str) -> None:
    printed = brief.render(_one_figure("40", f"{before}40{after}"), 1000).splitlines()[-1].strip()
    assert shown in printed
    assert printed.startswith("…") == printed.endswith("…") == (len(before) > 200)
    assert len(printed) < 300


def _figure(text: str, number: str, **more: object) -> Figure:
    start = text.index(number)
    fields = {"span": Span(9, 9 + len(text)), "text": text, "number": Span(9 + start, 9 + start + len(number)), **more}
    return msgspec.structs.replace(canned.reading().findings.figures[0], **fields)


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (_figure("No fewer than seven", "seven", value=7, bound=">="), "≥ 7"),
        (_figure("a third of the cost", "a third", value=1 / 3, bound="="), "a third"),
        (_figure("nearly €46.2 million", "46.2 million", value=46.2e6, unit="EUR", bound="~"), "≈ €46.2 million"),
        (_figure("US $58.24 per barrel", "58.24", value=58.24, unit="USD/[bbl_us]", bound="="), "US $58.24 per barrel"),
        (_figure("$200 or less", "200", value=200, unit="USD", bound="<="), "≤ $200"),
        (_figure("71 years", "71", value=71, unit="a", bound="="), "71 years"),
        (_figure("five tons of coal", "five", value=5, unit="t", bound="=", trend="up"), "↑ 5 tons"),
        (_figure("400.000 kr.", "400.000", value=400.0, unit="DKK", bound="="), "400.000 kr."),
        (_figure("20 to 25 boats", "20 to 25", value=20, high=25, bound="="), "20 to 25"),
        (_figure("dozens of boats", "dozens", value=None, bound="="), "dozens"),
    ],
)
def test_an_amount_is_copied_from_the_article(figure: Figure, shown: str) -> None:
    """A number that the machine makes of it may be wrong in a separator or a unit; the words are not."""
    assert amount(figure) == shown


@given(st.text(max_size=200), st.integers(10, 90))
def test_wrapping_loses_nothing_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrap(text, width, "  ", "    ")
    assert "".join("".join(line.split()) for line in lines) == "".join(text.split())
    assert max(map(cells, lines)) <= width


def test_wide_characters_take_two_cells() -> None:
    assert wrap("港口局" * 4, 10) == ["港口局港口", "局港口局港", "口局"]


def test_what_is_doubtful_or_past_or_has_a_gap_says_so() -> None:
    reading = canned.reading()
    person, *others = reading.findings.people
    past = Role(span=Span(0, 3), text="mayor", tenure="former", affiliation=None)
    quote = msgspec.structs.replace(
        reading.findings.quotes[0], contents=(Span(0, 10), Span(40, 50)), text="The bridge will close."
    )
    findings = msgspec.structs.replace(
        reading.findings,
        people=(msgspec.structs.replace(person, roles=(past,), confidence="possible"), *others),
        quotes=(quote,),
    )
    text = brief.render(Reading(reading.document, findings))
    assert f"{person.name} · former mayor" in text
    assert "· possible" in text
    assert "The bridge … will close." in text


@pytest.mark.parametrize(
    ("text", "tenure", "told"),
    [("mayor", "former", "former mayor"), ("retired colonel", "former", "retired colonel"),
     ("mayor", "current", "mayor"), ("president-elect", "incoming", "president-elect"),
     ("chairman", "acting", "acting chairman")],
)  # fmt: skip
def test_a_role_says_once_whether_it_is_held_still(text: str, tenure: Tenure, told: str) -> None:
    role = Role(span=Span(0, 1), text=text, tenure=tenure)
    assert role_of(Entity(id="p1", name="Ada Okoro", roles=(role,))) == told
