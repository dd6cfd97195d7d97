"""A table of rows to choose from: what a pane shows. Line-API, with columns that align and widths that fit."""

from __future__ import annotations

import unicodedata
from collections import deque
from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.ui.commands import Commanded, bindings
from reader.ui.widgets.extent import set_extent

Order = Literal["place", "count", "name"]
ORDER_NAMES: dict[Order, str] = {"place": "as in the text", "count": "by count", "name": "by name"}
Look = Literal["plain", "quiet", "strong", "doubtful"]


RELAY = " ‹ "
"""Between a speaker and who passes the words on."""


class Cell(NamedTuple):
    """One column's words in a row, and how they look."""

    text: str
    look: Look = "plain"
    short: str = ""
    """What stands there instead where the columns by share would be cut."""


class Item(NamedTuple):
    """A row: the id of what it stands for, and its cells."""

    id: str
    cells: tuple[Cell, ...]
    place: int = 0
    """Where it stands first in the text."""
    weight: int = 0
    """What counts where rows are sorted by count."""
    heading: bool = False
    """Whether it stands above other rows: the cursor passes over it."""


class Column(NamedTuple):
    """How a column is drawn. It is as wide as its words where `share` is 0; the rest is parted by share."""

    share: int = 0
    right: bool = False
    most: int = 40
    """Cells at most, where `share` is 0."""


class Table(Commanded, ScrollView, can_focus=True):
    """Rows with a cursor. Its title stands in its upper border."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list"), *bindings("pane")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--cursor", "table--selected", "table--quiet", "table--strong", "table--doubtful", "table--empty"
    }  # fmt: skip

    class Chosen(Message):
        """Enter or a click on a row."""

        def __init__(self, table: Table, item: Item) -> None:
            self.table, self.item = table, item
            super().__init__()

        @property
        def control(self) -> Table:
            """The table."""
            return self.table

    class Highlighted(Chosen):
        """The cursor stands on another row."""

    class Changed(Message):
        """Other rows are shown, or in another order."""

    def __init__(self, *columns: Column, name: str, empty: str = "", orders: Sequence[Order] = ()) -> None:
        super().__init__(id=name)
        self._columns = columns
        self._all: tuple[Item, ...] = ()
        self.items: tuple[Item, ...] = ()
        """The rows that are shown: those that hold the filter's words, in order."""
        self._orders = deque(orders)
        self.filter = ""
        self.filtering = False
        """Whether keys are typed into the filter."""
        self.cursor = 0
        self.empty = empty
        """What stands there instead of rows."""
        self.keeps_cursor = False
        """Whether the cursor shows while the focus is elsewhere: in a field that chooses the rows."""
        self._looks: dict[str, Style] = {}
        self._fitted: tuple[object, list[int]] = (None, [])
        """The columns' widths, and for which rows and size."""
        self.marked: frozenset[str] = frozenset()
        """The ids of the rows that belong to what is selected."""

    @property
    def item(self) -> Item | None:
        """The row under the cursor."""
        return self.items[self.cursor] if self.items else None

    def show(self, items: Sequence[Item]) -> None:
        """Replace the rows. The cursor stays on its row where that is still there."""
        self._all = tuple(items)
        self._arrange()

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    @property
    def order(self) -> Order | None:
        """What the rows are sorted by."""
        return self._orders[0] if self._orders else None

    def _arrange(self) -> None:
        here = self.item.id if self.item else None
        words = _folded(self.filter).split()
        items = [item for item in self._all if _holds(item, words)] if words else list(self._all)
        match self.order:
            case "place":
                items.sort(key=lambda item: item.place)
            case "count":
                items.sort(key=lambda item: -item.weight)
            case "name":
                items.sort(key=lambda item: _folded(item.cells[0].text))
        self.items = tuple(items)
        self.cursor = next((index for index, item in enumerate(items) if item.id == here), 0)
        set_extent(self, len(items))
        self._show_cursor()
        self.post_message(self.Changed())

    def mark(self, ids: frozenset[str]) -> None:
        """Mark the rows that belong to what is selected."""
        self.marked = ids
        self.refresh()

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        number, width = self.scroll_offset.y + y, self.size.width
        if not self.items:
            text = (self.empty if not self._all else "no row has these words") if y == 0 else ""
            return Strip([Segment(set_cell_size(f" {text}", width), self._look("") + self._look("empty"))], width)
        if number >= len(self.items):
            return Strip.blank(width, self._look(""))
        item = self.items[number]
        over = Style()
        if item.id in self.marked:
            over += self._look("selected")
        if here := number == self.cursor and (self.has_focus or self.keeps_cursor):
            over += self._look("cursor")
        return Strip(self._segments(item, over, here=here), width)

    def _segments(self, item: Item, over: Style, *, here: bool) -> list[Segment]:
        sign = "▸" if here else "▌" if item.id in self.marked else " "
        base = self._look("")
        segments = [Segment(sign, base + over)]
        for column, cell, width in zip(self._columns, item.cells, self._widths(), strict=True):
            if width:
                style = base + self._look("" if cell.look == "plain" else cell.look) + over
                text = cell.short if cell.short and cell_len(cell.text) > width else cell.text
                segments += [Segment(fit(text, width, right=column.right), style), Segment(" ", base + over)]
        used = sum(segment.cell_length for segment in segments)
        if used > self.size.width:
            return Strip(segments).crop(0, self.size.width)._segments
        return [*segments, Segment(" " * (self.size.width - used), base + over)]

    def _widths(self) -> list[int]:
        """The columns' widths, reckoned once for the rows and the size there are."""
        now = (self.items, self.size.width)
        known = self._fitted[0]
        if not (isinstance(known, tuple) and known[0] is now[0] and known[1] == now[1]):
            self._fitted = (now, self._fit_columns())
        return self._fitted[1]

    def _fit_columns(self) -> list[int]:
        """The columns' widths: those of fixed size by what is in them, the others by share of the rest."""
        sample = self._sample()
        fixed, rest = self._parted([[cell.text for cell in item.cells] for item in sample])
        names = max(
            (cell_len(c.text) for i in sample for c, of in zip(i.cells, self._columns, strict=True) if of.share),
            default=0,
        )
        if rest < names:
            fixed, rest = self._parted([[cell.short or cell.text for cell in item.cells] for item in sample])
        shares = sum(column.share for column in self._columns) or 1
        return [
            width or max(rest * column.share // shares, 0) for width, column in zip(fixed, self._columns, strict=True)
        ]

    def _parted(self, rows: Sequence[Sequence[str]]) -> tuple[list[int], int]:
        """The widths of the fixed columns, 0 for the others, and what is left for those."""
        fixed = [
            0 if column.share else min(column.most, max((cell_len(cells[n]) for cells in rows), default=0))
            for n, column in enumerate(self._columns)
        ]
        rest = self.size.width - 1 - sum(width + 1 for width in fixed if width)
        return fixed, max(rest - sum(1 for column in self._columns if column.share), 0)

    def _sample(self) -> Sequence[Item]:
        return self.items[:200]

    def _look(self, name: str) -> Style:
        """The table's own style, or what a component class adds to it."""
        if (style := self._looks.get(name)) is None:
            own = self.rich_style if not name else self.get_component_rich_style(f"table--{name}", partial=True)
            style = self._looks[name] = own
        return style

    def notify_style_update(self) -> None:
        """The theme, or what is focused, has changed."""
        super().notify_style_update()
        self._looks.clear()

    # -- the cursor

    def move(self, row: int) -> None:
        """Put the cursor on a row, or the nearest there is."""
        if self.items and (row := self._nearest(row)) != self.cursor:
            self.cursor = row
            self._show_cursor()
            self.post_message(self.Highlighted(self, self.items[row]))

    def _nearest(self, row: int) -> int:
        """A row that can be chosen: this one, else the next one the way the cursor goes, else the one it is on."""
        row = min(max(row, 0), len(self.items) - 1)
        for rows in (range(row, len(self.items)), range(row, -1, -1))[:: 1 if row >= self.cursor else -1]:
            chosen = next((number for number in rows if not self.items[number].heading), None)
            if chosen is not None:
                return chosen
        return self.cursor

    def _show_cursor(self) -> None:
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        first = self.cursor
        while first and self.items[first - 1].heading and self.cursor - first < height - 1:
            first -= 1  # a heading comes into sight with its first row
        if not top <= first <= self.cursor < top + height:
            self.scroll_to(y=first if first < top else self.cursor - height + 1, animate=False)
        self.refresh()

    def on_resize(self) -> None:
        """Fit the rows."""
        set_extent(self, len(self.items))
        self._show_cursor()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        row = self.scroll_offset.y + event.get_content_offset_capture(self).y
        if 0 <= row < len(self.items):
            self.move(row)
            self.action_choose()

    # -- commands

    def action_cursor_down(self) -> None:
        """Next row."""
        self.move(self.cursor + 1)

    def action_cursor_up(self) -> None:
        """Previous row."""
        self.move(self.cursor - 1)

    def action_cursor_page_down(self) -> None:
        """One page down."""
        self.move(self.cursor + max(self.size.height - 1, 1))

    def action_cursor_page_up(self) -> None:
        """One page up."""
        self.move(self.cursor - max(self.size.height - 1, 1))

    def action_cursor_first(self) -> None:
        """First row."""
        self.move(0)

    def action_cursor_last(self) -> None:
        """Last row."""
        self.move(len(self.items) - 1)

    def action_sort(self) -> None:
        """Sort by the next order."""
        self._orders.rotate(-1)
        self._arrange()
        if self.order:
            self.app.notify(f"Sorted {ORDER_NAMES[self.order]}", markup=False, timeout=3)

    def action_filter(self) -> None:
        """Type to filter: letters narrow the rows, enter keeps them so, esc shows all again."""
        self.filtering = True
        self.post_message(self.Changed())

    def drop_filter(self) -> None:
        """Show all rows again."""
        self.filter, self.filtering = "", False
        self._arrange()

    def on_key(self, event: events.Key) -> None:
        """While filtering, printable keys are the filter's."""
        if not self.filtering:
            return
        if event.key == "escape":
            self.drop_filter()
        elif event.key == "enter":
            self.filtering = False
            self.post_message(self.Changed())
        elif event.key == "backspace":
            self.filter = self.filter[:-1]
            self._arrange()
        elif event.is_printable and event.character:
            self.filter += event.character
            self._arrange()
        else:
            return
        event.stop()
        event.prevent_default()

    def action_choose(self) -> None:
        """Go to the row's words."""
        if self.item:
            self.post_message(self.Chosen(self, self.item))


def _folded(text: str) -> str:
    """Without case, marks and the sign of doubt in front, for sorting and filtering."""
    text = unicodedata.normalize("NFKD", text.removeprefix("?"))
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def _holds(item: Item, words: Sequence[str]) -> bool:
    text = _folded(" ".join(cell.text for cell in item.cells))
    return all(word in text for word in words)


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
