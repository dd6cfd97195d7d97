"""A list to choose from, narrowed by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input

from reader.resources import later_styles
from reader.ui.closing import close
from reader.ui.columns import Column
from reader.ui.commands import bindings
from reader.ui.items import Item, arranged
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.narrowed import Narrowed
from reader.ui.widgets.table import Table

_FRAME = 4
"""Rows of the border, the field and the keys."""


class Choose(Narrowed, ModalScreen[str | None]):
    """Rows of two or three cells under a field. Closes with the id of the row that was chosen, or None."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("choose")]
    AUTO_FOCUS = "#choose-words"

    def __init__(self, title: str, items: Sequence[Item], *, done: str, empty: str = "") -> None:
        """`done` is the word for what enter does; `empty` stands there instead of rows."""
        super().__init__()
        self._title, self._items, self._done, self._empty = title, tuple(items), done, empty
        self.table = Table(Column(most=18), Column(share=3), Column(share=2, least=46), name="choices", empty=empty)
        self.table.keeps_cursor = True
        self.table.can_focus = False

    def compose(self) -> ComposeResult:
        """The field, the rows, the keys."""
        with Vertical(classes="dialog"):
            yield Input(placeholder="type to narrow the list", id="choose-words", compact=True)
            yield self.table
            yield Line(name="choose-foot")

    def on_mount(self) -> None:
        """Fill it."""
        self.table.border_title = Content(self._title)
        self.query_one(".dialog").styles.height = max(len(self._items), 1) + _FRAME
        keys = (("enter", self._done), ("esc", "back"))
        self.query_one(Line).show(tuple(p for key, word in keys for p in (Part(f" {key}", "key"), Part(f" {word} "))))
        self._narrow("")

    def _narrow(self, words: str) -> None:
        """Show the rows with some words in their first two cells: a reason may name whom nobody means."""
        told = (item._replace(cells=item.cells[:2]) for item in self._items)
        kept = {item.id for item in arranged(told, None, words)}
        self.table.empty = "no row has these words" if self._items else self._empty
        self.table.show([item for item in self._items if item.id in kept])
        self.table.move(0)

    @on(Input.Changed)
    def _on_typed(self, event: Input.Changed) -> None:
        self._narrow(event.value)

    @on(Input.Submitted)
    @on(Table.Chosen)
    def _on_chosen(self, event: Message) -> None:
        if not isinstance(event, Table.Highlighted) and self.table.item:
            close(self, self.table.item.id)

    def action_close(self) -> None:
        """Nothing."""
        close(self)
