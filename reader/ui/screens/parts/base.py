"""What the reading screen is made of: its widgets and what it knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.screen import Screen

from reader.model.document import Document
from reader.model.reading import Reading
from reader.ui import panes
from reader.ui.account import Account
from reader.ui.choice import Choice
from reader.ui.commands import Commanded
from reader.ui.flow.place import Jumps, Place
from reader.ui.widgets.article import ArticleView
from reader.ui.widgets.table import Table

if TYPE_CHECKING:
    from reader.ui.app import ReaderApp

PANES = tuple(panes.COLUMNS)


class ReadingBase(Commanded, Screen[None]):
    """The widgets of one document, and the state that its commands share."""

    app: ReaderApp

    def __init__(self, document: Document, model: str, width: int) -> None:
        super().__init__()
        self.document = document
        self.model = model
        self.account: Account | None = None
        """None until the findings have come."""
        self.article = ArticleView(document, width=width, name="article")
        self.tables = {
            name: Table(*panes.COLUMNS[name], name=name, orders=panes.ORDERS[name], empty="reading…") for name in PANES
        }
        self.jumps = Jumps()
        self.bookmarks: dict[str, Place] = {}
        """Places by the letter of their mark."""
        self.choice: Choice | None = None
        self._next_key: Callable[[str], None] | None = None

    @property
    def reading(self) -> Reading | None:
        """The document with its findings, once there are any."""
        return self.account.reading if self.account else None

    @property
    def focused_table(self) -> Table | None:
        """The pane that has the focus."""
        return self.focused if isinstance(self.focused, Table) else None

    def show_status(self) -> None:
        """Bring the status line up to date."""

    def arrange_panes(self) -> None:
        """Bring the panes' sizes up to date."""

    def await_key(self, then: Callable[[str], None]) -> None:
        """Give the next key to `then` instead of its command."""
        self._next_key = then

    def on_key(self, event: events.Key) -> None:
        """Take a key that a command waits for."""
        if (then := self._next_key) is not None:
            self._next_key = None
            event.stop()
            event.prevent_default()
            if event.character and event.is_printable:
                then(event.character)
