"""A table of rows to choose from: what a pane shows. Line-API, with columns that align and widths that fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.ui.columns import Column, fit, shortened, widths
from reader.ui.commands import Commanded, bindings
from reader.ui.items import Cell, Item
from reader.ui.widgets.extent import set_extent
from reader.ui.widgets.looks import Looks


class Table(Commanded, Looks, ScrollView, can_focus=True):
    """Rows with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
    LOOKS = "table"
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

    def __init__(self, *columns: Column, name: str, empty: str = "") -> None:
        super().__init__(id=name)
        self._columns = columns
        self.items: tuple[Item, ...] = ()
        self.cursor = 0
        self.empty = empty
        """What stands there instead of rows."""
        self.keeps_cursor = False
        """Whether the cursor shows while the focus is elsewhere: in a field that chooses the rows."""
        self._fitted: tuple[object, int, list[int]] = (None, 0, [])
        """For which rows and width the columns' widths are reckoned, and these."""
        self._short: list[bool] = []
        """In which columns cells stand in short."""
        self.marked: frozenset[str] = frozenset()
        """The ids of the rows that belong to what is selected."""

    @property
    def item(self) -> Item | None:
        """The row under the cursor."""
        return self.items[self.cursor] if self.items else None

    def show(self, items: Sequence[Item]) -> None:
        """Replace the rows. The cursor stays on its row where that is still there."""
        here = self.item.id if self.item else None
        self.items = tuple(items)
        self.cursor = next((index for index, item in enumerate(items) if item.id == here), 0)
        if items:
            self.cursor = self._nearest(self.cursor)
        set_extent(self, len(items))
        self._show_cursor()

    def mark(self, ids: frozenset[str]) -> None:
        """Mark the rows that belong to what is selected."""
        self.marked = ids
        self.refresh()

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        number, width = self.scroll_offset.y + y, self.size.width
        if not self.items:
            text = self.empty if y == 0 else ""
            return Strip([Segment(set_cell_size(f" {text}", width), self.look("empty"))], width)
        if number >= len(self.items):
            return Strip.blank(width, self.look())
        item = self.items[number]
        over = Style()
        if item.id in self.marked:
            over += self.added("selected")
        if here := number == self.cursor and (self.has_focus or self.keeps_cursor):
            over += self.added("cursor")
        return Strip(self._segments(item, over, here=here), width)

    def _segments(self, item: Item, over: Style, *, here: bool) -> list[Segment]:
        sign = "▸" if here else "▌" if item.id in self.marked else " "
        base = self.look()
        segments = [Segment(sign, base + over)]
        if item.heading and not any(cell.text for cell in item.cells[1:]):
            head, room = item.cells[0], max(self.size.width - 1, 0)
            return [*segments, Segment(fit(head.text, room), self._styled(head) + over)]
        for column, cell, width, short in zip(self._columns, item.cells, self._widths(), self._short, strict=True):
            if width:
                style = self._styled(cell) + over
                text = cell.short if cell.short and short else cell.text
                segments += [Segment(fit(text, width, right=column.right), style), Segment(" ", base + over)]
        used = sum(segment.cell_length for segment in segments)
        if used > self.size.width:
            return Strip(segments).crop(0, self.size.width)._segments
        return [*segments, Segment(" " * (self.size.width - used), base + over)]

    def _styled(self, cell: Cell) -> Style:
        return self.look() if cell.look == "plain" else self.look(cell.look)

    def _widths(self) -> list[int]:
        """The columns' widths, reckoned once for the rows and the size there are."""
        rows, width = self._measured(), self.size.width
        if self._fitted[0] is not rows or self._fitted[1] != width:
            self._fitted = (rows, width, widths(self._columns, rows, width))
            self._short = shortened(rows, self._fitted[2])
        return self._fitted[2]

    def _measured(self) -> tuple[Item, ...]:
        """The rows that the columns have to fit."""
        return self.items

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

    def action_choose(self) -> None:
        """Go to the row's words."""
        if self.item:
            self.post_message(self.Chosen(self, self.item))
