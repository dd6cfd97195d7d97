"""Columns fit the table, names are cut last, heads stand over their columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.columns import Column, fit, headed, shortened, widths
from reader.ui.items import Cell, Item, arranged

COLUMNS = (
    Column(share=3),
    Column(share=2, least=46, head="role"),
    Column(right=True, most=5, head="says"),
    Column(right=True, most=5, head="×"),
)


def rows(*cells: tuple[str, ...]) -> list[Item]:
    return [Item(str(number), tuple(Cell(text) for text in row)) for number, row in enumerate(cells)]


@given(st.lists(st.tuples(*[st.text(max_size=60)] * 4), max_size=4), st.integers(1, 200))
def test_columns_never_need_more_than_there_is(cells: list[tuple[str, ...]], room: int) -> None:
    given_ = widths(COLUMNS, rows(*cells), room)
    assert all(width >= 0 for width in given_)
    if room >= 30:
        assert 1 + sum(width + 1 for width in given_ if width) <= room


def test_who_needs_less_gives_to_the_others() -> None:
    name, role, says, named = widths(COLUMNS, rows(("x" * 40, "short", "2", "3")), 70)
    assert (name, says, named) == (40, 4, 1)
    assert role == 70 - 1 - 40 - 4 - 1 - 4


def test_numbers_keep_their_heads_and_what_is_in_no_row_takes_no_room() -> None:
    assert widths(COLUMNS, rows(("x" * 40, "", "2", "")), 30) == [23, 0, 4, 0]


@given(st.text("abc ·", max_size=30), st.text("abc", max_size=12), st.integers(12, 120))
def test_heads_stand_over_their_columns_or_not_at_all(title: str, note: str, room: int) -> None:
    given_ = widths(COLUMNS, rows(("Ada Lovelace", "countess", "12", "7")), room)
    pieces = headed(title, note, COLUMNS, given_, room - 2)
    border = "".join(piece.text for piece in pieces)
    assert title in border
    assert note in border or len(title) + 3 + len(note) > room - 2
    if any(piece == ("head", "says") for piece in pieces):
        end = sum(given_[:2]) + sum(1 for width in given_[:2] if width) + given_[2]
        assert border[end - 4 : end] == "says"


def test_words_that_do_not_fit_put_their_whole_column_in_short() -> None:
    items = [Item(str(n), (Cell(text, short=text[:3]),)) for n, text in enumerate(("$1.24 billion", "$8 bn"))]
    assert shortened(items, [9]) == [True]
    assert shortened(items, [13]) == [False]


def test_a_filter_knows_no_case_and_no_accents() -> None:
    items = rows(("Éva Müller",), ("Bob",))
    assert [item.id for item in arranged(items, None, "eva mull")] == ["0"]


@given(st.text(), st.integers(0, 40))
def test_what_is_cut_is_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
