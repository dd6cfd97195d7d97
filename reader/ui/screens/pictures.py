"""Pictures: share of voice, the dates on a line of time, figures on one scale. Each row leads to its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from reader.resources import later_styles
from reader.ui.account import Account
from reader.ui.closing import close
from reader.ui.columns import Column
from reader.ui.commands import Commanded, bindings
from reader.ui.footer import footer
from reader.ui.items import Cell, Item, Look
from reader.ui.pictures import dates, scales, voices
from reader.ui.pictures.rows import PictureRow, draw
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Table

Picture = Literal["voices", "dates", "scales"]

_ROWS: dict[Picture, Callable[[Account], list[PictureRow]]] = {
    "voices": voices.rows, "dates": dates.rows, "scales": scales.rows
}  # fmt: skip
_TITLES: dict[Picture, str] = {"voices": "Who has the say, in words", "dates": "When", "scales": "How much"}
_EMPTY: dict[Picture, str] = {
    "voices": "nobody is quoted here", "dates": "no dates were found", "scales": "no two figures of one unit"
}  # fmt: skip


class Pictures(Commanded, Screen[str | None]):
    """One picture; the others are a key away. Closes with the id of the finding to go to, or None."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("pictures")]
    AUTO_FOCUS = "#picture"

    def __init__(self, account: Account, picture: Picture) -> None:
        super().__init__()
        self._account = account
        self._picture: Picture = picture
        self._title = Line(name="picture-title")
        self._keys = Line(name="picture-keys")
        self.table = Table(Column(share=2), Column(right=True, most=26), Column(share=3), name="picture")

    def compose(self) -> ComposeResult:
        """The rows between two lines."""
        yield self._title
        yield self.table
        yield self._keys

    def on_mount(self) -> None:
        """Draw the picture."""
        parts = [Part(" enter", "key"), Part(" go to the words ", "quiet")]
        self._keys.show((*parts, *footer(self.app, "pictures")))
        self._show()

    def on_resize(self) -> None:
        """Draw it for another width."""
        self._show()

    def _show(self) -> None:
        rows = _ROWS[self._picture](self._account)
        width = max((self.app.size.width - 32) * 3 // 5, 4)
        self.table.empty = _EMPTY[self._picture]
        self.table.show([_item(number, row, width) for number, row in enumerate(rows)])
        self._title.show((Part(f" {_TITLES[self._picture]}", "strong"),))
        self.table.border_title = Content("")

    def action_picture(self, name: Picture) -> None:
        """Show another picture; the same again closes it."""
        if name == self._picture:
            close(self)
            return
        self._picture = name
        self.table.move(0)
        self._show()

    @on(Table.Chosen)
    def _on_chosen(self, event: Table.Chosen) -> None:
        target = event.item.id.partition(" ")[2]
        if not isinstance(event, Table.Highlighted) and target:
            close(self, target)

    def action_close(self) -> None:
        """Back to where the reader was."""
        close(self)


def _item(number: int, row: PictureRow, width: int) -> Item:
    look: Look = "strong" if row.kind == "heading" and not row.goes_to else "plain"
    drawn: Look = "doubtful" if row.kind == "hatched" else "plain"
    return Item(
        f"{number} {row.goes_to}",
        (Cell(row.label, look), Cell(row.value, "quiet"), Cell(draw(row, width), drawn)),
        heading=row.kind == "heading" and not row.goes_to,
    )
