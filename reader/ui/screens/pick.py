"""A short list to pick one thing from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from reader.resources import later_styles
from reader.ui.closing import close
from reader.ui.columns import Column
from reader.ui.commands import Commanded, bindings
from reader.ui.items import Cell, Item
from reader.ui.widgets.table import Table


class Pick(Commanded, ModalScreen[str | None]):
    """Names, each with what it stands for. Gives the name, or None."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self, title: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog -short"):
            yield Table(Column(most=14), Column(share=1), name="choices")

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(Table)
        table.border_title = Content(self._title)
        table.show([Item(name, (Cell(name), Cell(text, "quiet"))) for name, text in self._choices.items()])

    @on(Table.Chosen)
    def _on_chosen(self, event: Table.Chosen) -> None:
        if not isinstance(event, Table.Highlighted):
            close(self, event.item.id)

    def action_close(self) -> None:
        """Nothing."""
        close(self)
