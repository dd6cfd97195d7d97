"""The choice of colours: each is shown while the cursor is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from reader.resources import later_styles
from reader.ui.closing import close
from reader.ui.columns import Column
from reader.ui.commands import Commanded, bindings
from reader.ui.items import Cell, Item
from reader.ui.widgets.table import Table

if TYPE_CHECKING:
    from reader.ui.host import Host


class ThemeScreen(Commanded, ModalScreen[None]):
    """A list of themes beside the text. Enter keeps one, esc brings the old one back."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help")]
    app: Host

    def compose(self) -> ComposeResult:
        """The list."""
        with Vertical(classes="dialog -aside"):
            yield Table(Column(share=1), name="themes")

    def on_mount(self) -> None:
        """Fill it; the cursor is on the theme in use."""
        self._before = self.app.theme
        table = self.query_one(Table)
        table.border_title = "Colours"
        names = sorted(self.app.available_themes, key=lambda name: (not name.startswith("reader-"), name))
        table.show([Item(name, (Cell(name),)) for name in names])
        table.move(names.index(self._before))

    @on(Table.Highlighted)
    def _on_highlighted(self, event: Table.Highlighted) -> None:
        self.app.theme = event.item.id

    @on(Table.Chosen)
    def _on_chosen(self, event: Table.Chosen) -> None:
        if not isinstance(event, Table.Highlighted):
            self.app.keep_theme(event.item.id)
            close(self)

    def action_close(self) -> None:
        """The theme as it was before."""
        self.app.theme = self._before
        close(self)
