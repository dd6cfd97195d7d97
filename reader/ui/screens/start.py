"""The start screen: the sample articles and the last documents; enter opens one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen

from reader import resources
from reader.errors import ReaderError
from reader.model.document import Document
from reader.ui import memory
from reader.ui.columns import Column
from reader.ui.commands import Commanded, bindings
from reader.ui.footer import footer
from reader.ui.host import Host
from reader.ui.items import Cell, Item
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Table

_FORMATS = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".epub")


class StartScreen(Commanded, Screen[None]):
    """What can be opened at once."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("start")]
    app: Host

    class Opened(Message):
        """A document was chosen."""

        def __init__(self, document: Document) -> None:
            self.document = document
            super().__init__()

    def compose(self) -> ComposeResult:
        """One list of documents."""
        yield Line(name="title")
        yield Line(name="how")
        yield Table(Column(share=1), Column(share=1), name="documents", empty="no documents: reader PATH opens one")
        yield Line(name="status")

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one("#title", Line).show((Part(" reader", "strong"), Part("  close reading of news", "quiet")))
        table = self.query_one(Table)
        table.border_title = "Open"
        self.query_one("#how", Line).show(
            (
                Part(" your own: ", "quiet"),
                Part("reader FILE", "key"),
                Part("  or  ", "quiet"),
                Part("… | reader -", "key"),
            )
        )
        table.show(_rows(memory.last_documents(), _samples()))
        table.action_cursor_first()
        parts = [Part(" enter", "key"), Part(" open ", "quiet")]
        self.query_one("#status", Line).show((*parts, *footer(self.app, "start")))

    @on(Table.Chosen)
    def _on_chosen(self, event: Table.Chosen) -> None:
        if not isinstance(event, Table.Highlighted):
            self.open(Path(event.item.id))

    def open(self, path: Path) -> None:
        """Read a document, or say why not."""
        from reader.load import load

        try:
            document = load(path)
            if not document.paragraphs:
                raise ReaderError(f"{document.source}: is empty, there is nothing to read")
        except ReaderError as error:
            self.app.say(str(error), bad=True)
        else:
            self.post_message(self.Opened(document))

    def action_show_help(self) -> None:
        """All keys, those of a list first."""
        from reader.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen("list"))

    def action_leave(self) -> None:
        """End the program."""
        self.app.exit()


def _samples() -> list[Path]:
    folder = resources.sample_docs()
    return sorted(path for path in folder.iterdir() if path.suffix in _FORMATS) if folder.is_dir() else []


def _rows(last: Sequence[tuple[Path, str]], samples: Sequence[Path]) -> list[Item]:
    """What was read last, then the samples that were not."""
    read = {path.resolve() for path, _ in last}
    parts = {
        "Last read": [_item(path, title) for path, title in last],
        "Samples": [_item(path, _title(path)) for path in samples if path.resolve() not in read],
    }
    rows: list[Item] = []
    for title, items in parts.items():
        if items:
            rows += [_heading("")] if rows else []
            rows += [_heading(title), *items]
    return rows


def _title(path: Path) -> str:
    """The title of a sample: they all begin with it, Markdown in its front matter."""
    with path.open(encoding="utf-8") as file:
        first = file.readline().strip()
        return file.readline().partition(":")[2].strip(' "\n') if first == "---" else first


def _heading(title: str) -> Item:
    return Item("", (Cell(title, "strong"), Cell("")), heading=True)


def _item(path: Path, note: str) -> Item:
    return Item(str(path), (Cell(path.name), Cell(note, "quiet")))
