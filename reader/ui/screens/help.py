"""All keys, made of the table of commands: those of the focused pane first."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.ui.commands import COMMANDS, Commanded, Where, bindings, printed_keys
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Cell, Column, Item, Table

_PLACES: dict[Where, str] = {"article": "In the article", "list": "In a pane", "reading": "Everywhere"}


class HelpScreen(Commanded, ModalScreen[None]):
    """A table of keys; esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self, focused: Where) -> None:
        super().__init__()
        self._order: list[Where] = [focused, "reading", *(w for w in ("article", "list") if w != focused)]

    def compose(self) -> ComposeResult:
        """The table."""
        with Vertical(classes="dialog"):
            yield Table(Column(share=2), Column(share=5), name="keys")
            yield Line(name="help-foot")

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(Table)
        table.border_title = "Keys"
        table.show(self._items())
        self.query_one("#help-foot", Line).show((Part(" esc", "key"), Part(" back", "quiet")))

    def _items(self) -> list[Item]:
        items: list[Item] = []
        for where in self._order:
            items.append(Item(where, (Cell(_PLACES[where], "strong"), Cell(""))))
            group = ""
            for command in COMMANDS:
                if command.where == where:
                    keys = printed_keys(self.app, command)
                    items.append(Item(command.id, (Cell(f"  {keys}"), Cell(command.help))))
                    group = command.group
            if group:
                items.append(Item(f"{where}-end", (Cell(""), Cell(""))))
        return items[:-1]

    def action_close(self) -> None:
        """Back to where the reader was."""
        self.dismiss()
