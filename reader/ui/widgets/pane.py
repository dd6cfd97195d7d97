"""A pane: a table of findings with a title and heads over its columns, sorted, filtered and folded by key."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from reader.ui.columns import Column, headed
from reader.ui.commands import bindings
from reader.ui.items import ORDER_NAMES, Item, Order, arranged
from reader.ui.widgets.table import Table


class Pane(Table):
    """A table under a title."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pane")]

    class Changed(Message):
        """Other rows are shown, or in another order."""

        def __init__(self, pane: Pane) -> None:
            self.pane = pane
            super().__init__()

    class Folded(Changed):
        """Only the title is shown, or the rows again."""

    def __init__(self, *columns: Column, name: str, empty: str, orders: Sequence[Order], folded: bool = False) -> None:
        super().__init__(*columns, name=name, empty=empty)
        self._all: tuple[Item, ...] = ()
        self._orders = deque(orders)
        self._title = ("", "")
        self._empty = empty
        self.filter = ""
        self.filtering = False
        """Whether keys are typed into the filter."""
        self._foldable = folded
        self.folded = folded
        """Whether only the title is shown."""
        self.drawer = False
        """Whether it is shown only while it has the focus."""

    def fill(self, items: Sequence[Item], empty: str) -> None:
        """Other rows, and what stands there if there are none."""
        self._all, self._empty = tuple(items), empty
        self._arrange()

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    @property
    def order(self) -> Order:
        """What the rows are sorted by."""
        return self._orders[0]

    def _arrange(self) -> None:
        self.empty = "no row has these words" if self._all else self._empty
        self.show(arranged(self._all, self.order, self.filter))
        self.post_message(self.Changed(self))

    def _measured(self) -> tuple[Item, ...]:
        """All rows: columns stand still while the filter is typed."""
        return self._all

    # -- the title

    def show_title(self, title: str, note: str = "") -> None:
        """The title, a note, and the columns' heads in the upper border."""
        self._title = title, note
        self._draw_title()

    def _draw_title(self) -> None:
        line = "$primary" if self.has_focus else "$border-blurred"
        looks = {"title": "", "head": "$quiet not bold", "line": f"{line} not bold"}
        columns = () if self.folded else self._columns
        pieces = headed(*self._title, columns, self._widths()[: len(columns)], self.size.width - 2)
        self.border_title = Content("").join(Content.styled(piece.text, looks[piece.kind]) for piece in pieces)

    def on_resize(self) -> None:
        """Heads stand over their columns."""
        self._draw_title()

    def on_focus(self) -> None:
        """The border has another colour."""
        self._draw_title()

    def on_blur(self) -> None:
        """The border has another colour."""
        self._draw_title()

    # -- folding

    def fold(self, folded: bool) -> None:
        """Show the title alone, or the rows too."""
        if self._foldable and folded != self.folded:
            self.folded = folded
            self.post_message(self.Folded(self))

    async def _on_click(self, event: events.Click) -> None:
        if self._foldable and event.y == 0:
            event.prevent_default()
            self.fold(not self.folded)

    # -- commands

    def action_choose(self) -> None:
        """Open what is folded; else go to the row's words."""
        if self.folded:
            self.fold(False)
        else:
            super().action_choose()

    def action_sort(self) -> None:
        """Sort by the next order."""
        self._orders.rotate(-1)
        stays = self.cursor > 0
        self._arrange()
        if not stays:
            self.move(0)
        self.app.notify(f"Sorted {ORDER_NAMES[self.order]}", markup=False, timeout=3)

    def action_filter(self) -> None:
        """Type to filter: letters narrow the rows, enter keeps them so, esc shows all again."""
        self.fold(False)
        self.filtering = True
        self.post_message(self.Changed(self))

    def drop_filter(self) -> None:
        """Show all rows again."""
        self.filter, self.filtering = "", False
        self._arrange()

    def on_key(self, event: events.Key) -> None:
        """While filtering, printable keys are the filter's."""
        if not self.filtering:
            return
        if event.key == "escape":
            self.drop_filter()
        elif event.key == "enter":
            self.filtering = False
            self.post_message(self.Changed(self))
        elif event.key == "backspace":
            self.filter = self.filter[:-1]
            self._arrange()
        elif event.is_printable and event.character:
            self.filter += event.character
            self._arrange()
        else:
            return
        event.stop()
        event.prevent_default()
