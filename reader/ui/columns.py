"""The columns of a table: how wide each is, where its head stands, and words cut to fit. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.ui.items import Item

RELAY = " ‹ "
"""Between a speaker and who passes the words on."""
_SAMPLE = 200
"""Rows that are measured."""


class Column(NamedTuple):
    """How a column is drawn. It is as wide as its words where `share` is 0; the others part what is left."""

    share: int = 0
    right: bool = False
    most: int = 40
    """Cells at most, where `share` is 0; never more than a third of the table beside columns that share."""
    head: str = ""
    least: int = 0
    """Cells of the table from which the column is shown."""


def widths(columns: Sequence[Column], items: Sequence[Item], room: int) -> list[int]:
    """How wide each column is in a table of `room` cells: one before the first, one behind each. 0 is not shown."""
    rows = [item.cells for item in items[:_SAMPLE] if not item.heading or any(cell.text for cell in item.cells[1:])]
    full = [max((cell_len(cells[n].text) for cells in rows), default=0) for n in range(len(columns))]
    short = [max((cell_len(cells[n].short or cells[n].text) for cells in rows), default=0) for n in range(len(columns))]
    shown = [full[n] > 0 and room >= column.least for n, column in enumerate(columns)]
    shared = [n for n, column in enumerate(columns) if column.share and shown[n]]
    most = max(room // 3, 1) if shared else room
    given = [0] * len(columns)
    for needs in (full, short):
        for n, column in enumerate(columns):
            if shown[n] and not column.share:
                given[n] = min(max(needs[n], cell_len(column.head)), column.most, most)
        left = max(room - 1 - sum(given) - sum(shown), 0)
        if left >= sum(full[n] for n in shared):
            break
    parts = _parted([full[n] for n in shared], [columns[n].share for n in shared], left)
    for n, cells in zip(shared, parts, strict=True):
        given[n] = cells
    return given


def _parted(needs: Sequence[int], shares: Sequence[int], room: int) -> list[int]:
    """Room by share; who needs less gives to the others, and what nobody needs is the last one's."""
    given, open_ = [0] * len(needs), list(range(len(needs)))
    while open_:
        each = room / sum(shares[n] for n in open_)
        content = [n for n in open_ if needs[n] <= each * shares[n]]
        for n in content or open_:
            given[n] = needs[n] if content else int(each * shares[n])
        if not content:
            room -= sum(given[n] for n in open_)
            break
        room -= sum(needs[n] for n in content)
        open_ = [n for n in open_ if n not in content]
    if given:
        given[-1] += room
    return given


def shortened(items: Sequence[Item], given: Sequence[int]) -> list[bool]:
    """In which columns some words do not fit: all of these columns' cells stand there in short, one like the other."""
    rows = [item.cells for item in items[:_SAMPLE] if not item.heading]
    return [any(cell_len(cells[n].text) > width for cells in rows) for n, width in enumerate(given)]


class Piece(NamedTuple):
    """A stretch of a pane's upper border: a title, the head of a column, or the line between them."""

    kind: Literal["title", "head", "line"]
    text: str


def headed(title: str, note: str, columns: Sequence[Column], given: Sequence[int], room: int) -> list[Piece]:
    """A border of at most `room` cells: title, note, and the heads of the columns that they do not cover, in place.

    The note stands at the right end; behind the title where a head stands there; nowhere where it would be cut.
    """
    every = _heads(columns, given, cell_len(title))
    end = every[-1][1] + cell_len(every[-1][2]) if every else cell_len(title)
    if note and room - cell_len(note) > end + 1:
        return _bordered([("title", 0, title), *every, ("title", room - cell_len(note), note)])
    both = f"{title} · {note}"
    title = both if note and cell_len(both) <= room else title
    return _bordered([("title", 0, title), *_heads(columns, given, cell_len(title))])


_Placed = tuple[Literal["title", "head"], int, str]


def _heads(columns: Sequence[Column], given: Sequence[int], taken: int) -> list[_Placed]:
    """The heads that stand behind the first `taken` cells, and where they begin."""
    found: list[_Placed] = []
    at = 0
    for column, width in zip(columns, given, strict=True):
        size = cell_len(column.head)
        start = at + width - size if column.right else at
        if 0 < size <= width and start > taken:
            found.append(("head", start, column.head))
        at += width + 1 if width else 0
    return found


def _bordered(placed: Sequence[_Placed]) -> list[Piece]:
    pieces, at = list[Piece](), 0
    for kind, start, text in placed:
        if start > at:
            pieces.append(Piece("line", "─" * (start - at)))
        pieces.append(Piece(kind, text))
        at = start + cell_len(text)
    return pieces


def fit(text: str, width: int, *, right: bool = False) -> str:
    """Text in exactly `width` cells: cut with an ellipsis, or filled with blanks. A relay at its end is kept."""
    text = " ".join(text.split())
    cells = cell_len(text)
    if cells > width:
        head, sign, relay = text.partition(RELAY)
        if sign and (room := width - cell_len(sign + relay)) >= width // 3:
            return fit(head, room) + sign + relay
        text = set_cell_size(text, max(width - 1, 0)).rstrip() + "…" if width else ""
        cells = cell_len(text)
    return " " * (width - cells) + text if right else text + " " * (width - cells)
