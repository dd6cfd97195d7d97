"""The outline as a pane: follows the text while it is scrolled; a number or a word typed finds a heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from reader.ui.columns import Column
from reader.ui.commands import bindings
from reader.ui.items import Cell, Item
from reader.ui.outline import Heading, current, matching, number_in
from reader.ui.widgets.narrowed import Narrowed
from reader.ui.widgets.table import Table


class Contents(Narrowed, Vertical):
    """A field to type in, and the headings."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("outline")]

    class Chosen(Message):
        """Go to this heading."""

        def __init__(self, heading: Heading) -> None:
            self.heading = heading
            super().__init__()

    class Closed(Message):
        """Escape: the outline is no longer wanted."""

    def __init__(self, headings: Sequence[Heading], *, name: str) -> None:
        super().__init__(id=name)
        self._headings = headings
        self._here: int | None = None
        self.field = Input(placeholder="outline: a number or a word", id="outline-words", compact=True)
        self.table = Table(Column(right=True, most=5), Column(share=1), name="outline-rows", empty="an empty text")
        self.table.keeps_cursor = True
        self.table.can_focus = False

    def compose(self) -> ComposeResult:
        """The field above the headings."""
        yield self.field
        yield self.table

    def open(self, position: int) -> None:
        """Show all headings, with the cursor on the one that a position of the text stands under."""
        self.display = True
        self.field.value = ""
        self._show("")
        self._here = None
        self.follow(position)
        if self._here is not None:
            self.table.move(self._here)
        self.field.focus()

    def follow(self, position: int) -> None:
        """Mark the heading that a position of the text stands under, and keep it in sight."""
        here = current(self._headings, position)
        if here is None or here == self._here:
            return
        self._here = here
        number = str(self._headings[here].number)
        self.table.mark(frozenset({number}))
        if not self.field.has_focus:
            self._move_to(number)

    def _show(self, typed: str) -> None:
        headings = matching(self._headings, typed)
        self.table.empty = "no heading has these words" if self._headings else "an empty text"
        self.table.show([_item(heading) for heading in headings])
        if (number := number_in(typed)) is not None:
            self._move_to(str(min(max(number, 1), len(self._headings))))

    def _move_to(self, number: str) -> None:
        row = next((row for row, item in enumerate(self.table.items) if item.id == number), None)
        if row is not None:
            self.table.move(row)

    @on(Input.Changed)
    def _on_typed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Table.Highlighted)
    def _keep_to_itself(self, event: Message) -> None:
        event.stop()

    @on(Input.Submitted)
    @on(Table.Chosen)
    def _on_chosen(self, event: Message) -> None:
        event.stop()
        if not isinstance(event, Table.Highlighted) and self.table.item:
            self.post_message(self.Chosen(self._headings[int(self.table.item.id) - 1]))

    def action_close(self) -> None:
        """Ask to be closed."""
        self.post_message(self.Closed())


def _item(heading: Heading) -> Item:
    title = "· " * min(heading.depth, 5) + (heading.title or "…")
    return Item(str(heading.number), (Cell(str(heading.number), "quiet"), Cell(title)))
