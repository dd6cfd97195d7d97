"""A table whose rows a field above it narrows: the field has the focus, these commands move in the table."""

from __future__ import annotations

from reader.ui.commands import Commanded
from reader.ui.widgets.table import Table


class Narrowed(Commanded):
    """A mixin for the widget or screen that holds both."""

    table: Table

    def action_row_down(self) -> None:
        """Next row."""
        self.table.action_cursor_down()

    def action_row_up(self) -> None:
        """Row before."""
        self.table.action_cursor_up()

    def action_rows_down(self) -> None:
        """One page on."""
        self.table.action_cursor_page_down()

    def action_rows_up(self) -> None:
        """One page back."""
        self.table.action_cursor_page_up()
