"""All keys, made of the table of commands, those of the focused pane first; then signs and queries."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.resources import later_styles
from reader.ui import legend
from reader.ui.closing import close
from reader.ui.columns import Column
from reader.ui.commands import COMMANDS, Command, Commanded, Where, bindings, printed_keys
from reader.ui.items import Cell, Item
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Table

_PLACES: dict[str, tuple[Where, ...]] = {
    "In the article": ("article",),
    "In a pane": ("list", "pane"),
    "Everywhere": ("reading",),
    "In quote search": ("quotes", "hits"),
    "While finding": ("find",),
    "In the outline": ("outline",),
}

_EMPTY = Item("", (Cell(""), Cell("")), heading=True)


class HelpScreen(Commanded, ModalScreen[None]):
    """A table of keys; esc closes it."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]

    def __init__(self, focused: Where) -> None:
        super().__init__()
        self._titles = sorted(_PLACES, key=lambda title: focused not in _PLACES[title])

    def compose(self) -> ComposeResult:
        """The table."""
        with Vertical(classes="dialog"):
            yield Table(Column(share=2), Column(share=5), name="keys")
            yield Line(name="help-foot")

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(Table)
        table.border_title = "Keys, signs, quote queries"
        table.show(self._items())
        self.query_one("#help-foot", Line).show(
            (Part(" esc", "key"), Part(" back ", "quiet"), Part(" G", "key"), Part(" signs, quote queries", "quiet"))
        )

    def _items(self) -> list[Item]:
        items: list[Item] = []
        for title in self._titles:
            commands = [command for command in COMMANDS if command.where in _PLACES[title]]
            groups = list(dict.fromkeys(command.group for command in commands))
            for group in groups:
                head = f"{title}: {group.lower()}" if title == "Everywhere" else title
                if group == groups[0] or title == "Everywhere":
                    items += [_EMPTY, Item(head, (Cell(head, "strong"), Cell("")), heading=True)]
                items += [self._item(command) for command in commands if command.group == group]
        for title, rows in (("Signs", legend.SIGNS), ("Quote queries", legend.QUERIES)):
            items += [_EMPTY, Item(title, (Cell(title, "strong"), Cell("")), heading=True)]
            items += [Item(sign, (Cell(f"  {sign}"), Cell(meaning))) for sign, meaning in rows]
        return items[1:]

    def _item(self, command: Command) -> Item:
        return Item(command.id, (Cell(f"  {printed_keys(self.app, command)}"), Cell(command.help)))

    def action_close(self) -> None:
        """Back to where the reader was."""
        close(self)
