"""A list of facts over the article; each row that has words in the text leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from reader.model.spans import Span
from reader.resources import later_styles
from reader.ui.closing import close
from reader.ui.columns import Column
from reader.ui.commands import Commanded, bindings
from reader.ui.facts import Fact
from reader.ui.items import Cell, Item, Look
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Table

_FRAME = 3
"""Rows of the border and the keys."""


class FactList(Commanded, ModalScreen[Span | None]):
    """Closes with the span to go to, or None."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("facts")]
    AUTO_FOCUS = "#facts"

    def __init__(self, title: str, facts: Sequence[Fact]) -> None:
        super().__init__()
        self._title = title
        self._facts = facts

    def compose(self) -> ComposeResult:
        """The rows and the way out."""
        with Vertical(classes="dialog"):
            yield Table(Column(share=2), Column(share=5), name="facts", empty="nothing was found")
            yield Line(name="facts-foot")

    def on_mount(self) -> None:
        """Fill it."""
        table = self.query_one(Table)
        table.border_title = Content(self._title)
        table.show([_item(number, fact) for number, fact in enumerate(self._facts)])
        self.query_one(".dialog").styles.height = max(len(self._facts), 1) + _FRAME
        keys = (("enter", "to the words"), ("esc", "back"))
        self.query_one(Line).show(tuple(p for key, word in keys for p in (Part(f" {key}", "key"), Part(f" {word} "))))

    @on(Table.Chosen)
    def _on_chosen(self, event: Table.Chosen) -> None:
        span = self._facts[int(event.item.id)].span
        if not isinstance(event, Table.Highlighted) and span:
            close(self, span)

    def action_close(self) -> None:
        """Back to where the reader was."""
        close(self)


def _item(number: int, fact: Fact) -> Item:
    look: Look = "quiet" if fact.words else "strong"
    return Item(str(number), (Cell(fact.label, look), Cell(fact.words)), heading=not (fact.words or fact.span))
