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
from reader.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from reader.ui.host import Host
    from reader.ui.widgets.contents import Contents


class ReadingBase(Commanded, Screen[None]):
    """The widgets of one document, and the state that its commands share."""

    app: Host

    def __init__(self, document: Document, model: str, width: int) -> None:
        super().__init__()
        self.document = document
        self.model = model
        self.account: Account | None = None
        """None until the findings have come."""
        self.article = ArticleView(document, width=width, name="article")
        self.tables = {
            name: Pane(*columns, name=name, orders=panes.ORDERS[name], empty="reading…", folded=name in panes.FOLDED)
            for name, columns in panes.COLUMNS.items()
        }
        self.jumps = Jumps()
        self.bookmarks: dict[str, Place] = {}
        """Places by the letter of their mark."""
        self.choice: Choice | None = None
        self.contents: Contents | None = None
        """The outline, once it has been asked for."""
        self._next_key: Callable[[str], None] | None = None

    @property
    def reading(self) -> Reading | None:
        """The document with its findings, once there are any."""
        return self.account.reading if self.account else None

    @property
    def focused_table(self) -> Pane | None:
        """The pane that has the focus."""
        return self.focused if isinstance(self.focused, Pane) else None

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
