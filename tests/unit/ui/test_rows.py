"""Rows and places: a place is found again at any width, and rows hold all of the text in order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.load.text import read
from reader.model.document import Document
from reader.ui.flow.place import Place, place_of, position_of
from reader.ui.flow.rows import LONGEST_BLOCK, Rows

PARAGRAPHS = st.lists(st.text("abc deé 漢字-“”", min_size=1, max_size=150).filter(str.strip), min_size=1, max_size=8)


def document_of(paragraphs: list[str]) -> Document:
    return read("\n\n".join(paragraphs), "x.txt", "0" * 64)


@given(PARAGRAPHS, st.integers(5, 60))
@settings(deadline=None)
def test_rows_hold_every_paragraph_exactly(paragraphs: list[str], width: int) -> None:
    document = document_of(paragraphs)
    rows = Rows(document, width)
    rows.count_some(1_000)
    shown: dict[int, str] = {}
    for number in range(rows.height):
        row = rows.row(number)
        assert row
        if row.span:
            shown[row.paragraph] = shown.get(row.paragraph, "") + row.span.of(document.text)
    assert list(shown.values()) == [paragraph.span.of(document.text) for paragraph in document.paragraphs]


@given(PARAGRAPHS, st.lists(st.integers(4, 70), min_size=1, max_size=6), st.data())
@settings(deadline=None)
def test_a_place_is_on_its_row_at_any_width(paragraphs: list[str], widths: list[int], data: st.DataObject) -> None:
    document = document_of(paragraphs)
    rows = Rows(document, 80)
    position = data.draw(st.integers(0, len(document.text)))
    place = place_of(position, document.paragraphs)
    for width in widths:
        rows.set_width(width)
        row = rows.row(rows.number_of(place))
        assert row
        assert row.span
        here = position_of(place, document.paragraphs)
        end = document.paragraphs[place.paragraph].span.end
        assert row.span.start <= here < row.span.end or here == end == row.span.end


@given(PARAGRAPHS, st.integers(5, 60))
@settings(deadline=None)
def test_a_row_gives_its_place_and_the_place_its_row(paragraphs: list[str], width: int) -> None:
    rows = Rows(document_of(paragraphs), width)
    rows.count_some(1_000)
    for number in range(rows.height):
        row = rows.row(number)
        assert row
        if row.span:
            assert rows.number_of(rows.place_at(number)) == number


def test_counting_around_a_place_makes_its_neighbourhood_exact() -> None:
    """What is estimated must not move what is seen: heights around a counted place stay as they are."""
    document = document_of([f"word{n} " * (n % 40 + 1) for n in range(400)])
    rows = Rows(document, 40)
    place = Place(200, 0)
    rows.count_around(place, 50)
    first = rows.number_of(place)
    before = [rows.row(number) for number in range(first - 40, first + 40)]
    rows.count_some(1_000)
    now = rows.number_of(place)
    assert [rows.row(number) for number in range(now - 40, now + 40)] == before


def test_a_paragraph_of_a_megabyte_is_wrapped_in_parts() -> None:
    document = document_of(["lorem ipsum " * 90_000])
    rows = Rows(document, 80)
    row = rows.row(rows.number_of(Place(0, 500_000)))
    assert row
    assert row.span
    assert row.span.start <= 500_000 < row.span.end
    assert len(rows._wrapped) == 1
    assert sum(len(lines) for lines in rows._wrapped.values()) <= LONGEST_BLOCK / 60


def test_an_empty_text_has_no_rows() -> None:
    rows = Rows(document_of([]), 80)
    assert rows.row(0) is None
    assert rows.place_at(3) == Place(0, 0)
    assert rows.number_of(Place(4, 4)) == 0
