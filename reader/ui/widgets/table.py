"""A table of rows to choose from: what a pane shows. Line-API, with columns that align and widths that fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.ui.commands import Commanded, bindings

Look = Literal["plain", "quiet", "strong", "doubtful"]


class Cell(NamedTuple):
    """One column's words in a row, and how they look."""

    text: str
    look: Look = "plain"


class Item(NamedTuple):
    """A row: the id of what it stands for, and its cells."""

    id: str
    cells: tuple[Cell, ...]


class Column(NamedTuple):
    """How a column is drawn. It is as wide as its words where `share` is 0; the rest is parted by share."""

    share: int = 0
    right: bool = False
    most: int = 40
    """Cells at most, where `share` is 0."""


class Table(Commanded, ScrollView, can_focus=True):
    """Rows with a cursor. Its title stands in its upper border."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
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
        self.virtual_size = Size(self.size.width, len(items))
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
            return Strip([Segment(set_cell_size(f" {text}", width), self._look("table--empty"))], width)
        if number >= len(self.items):
            return Strip.blank(width, self.rich_style)
        item = self.items[number]
        over = Style()
        if item.id in self.marked:
            over += self._look("table--selected", partial=True)
        if number == self.cursor and self.has_focus:
            over += self._look("table--cursor", partial=True)
        return Strip(self._segments(item, over), width)

    def _segments(self, item: Item, over: Style) -> list[Segment]:
        sign = "▌" if item.id in self.marked else " "
        segments = [Segment(sign, self.rich_style + over)]
        for column, cell, width in zip(self._columns, item.cells, self._widths(), strict=True):
            if width:
                style = self.rich_style if cell.look == "plain" else self._look(f"table--{cell.look}")
                segments.append(Segment(fit(cell.text, width, right=column.right), style + over))
                segments.append(Segment(" ", self.rich_style + over))
        used = sum(segment.cell_length for segment in segments)
        if used > self.size.width:
            return Strip(segments).crop(0, self.size.width)._segments
        return [*segments, Segment(" " * (self.size.width - used), self.rich_style + over)]

    def _widths(self) -> list[int]:
        """The columns' widths: those of fixed size by what is in them, the others by share of the rest."""
        fixed = [
            0 if column.share else min(column.most, max((cell_len(i.cells[n].text) for i in self._sample()), default=0))
            for n, column in enumerate(self._columns)
        ]
        rest = max(self.size.width - 1 - sum(width + 1 for width in fixed if width), 0)
        rest -= sum(1 for column in self._columns if column.share)
        shares = sum(column.share for column in self._columns) or 1
        return [
            width or max(rest * column.share // shares, 0) for width, column in zip(fixed, self._columns, strict=True)
        ]

    def _sample(self) -> Sequence[Item]:
        return self.items[:200]

    def _look(self, name: str, *, partial: bool = False) -> Style:
        style = self.get_component_rich_style(name, partial=True)
        return style if partial else self.rich_style + style

    # -- the cursor

    def move(self, row: int) -> None:
        """Put the cursor on a row, or the nearest there is."""
        row = max(0, min(row, len(self.items) - 1))
        if self.items and row != self.cursor:
            self.cursor = row
            self._show_cursor()
            self.post_message(self.Highlighted(self, self.items[row]))

    def _show_cursor(self) -> None:
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        if not top <= self.cursor < top + height:
            self.scroll_to(y=self.cursor if self.cursor < top else self.cursor - height + 1, animate=False)
        self.refresh()

    def on_resize(self) -> None:
        """Fit the rows."""
        self.virtual_size = Size(self.size.width, len(self.items))
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


def fit(text: str, width: int, *, right: bool = False) -> str:
    """Text in exactly `width` cells: cut with an ellipsis, or filled with blanks."""
    text = " ".join(text.split())
    cells = cell_len(text)
    if cells > width:
        text = set_cell_size(text, max(width - 1, 0)).rstrip() + "…" if width else ""
        cells = cell_len(text)
    return " " * (width - cells) + text if right else text + " " * (width - cells)
