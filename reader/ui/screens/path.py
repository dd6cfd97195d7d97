"""Asks where to write a file, and writes it. A file that is there is only replaced when that is asked for again."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.errors import ReaderError
from reader.files import write_atomically
from reader.resources import later_styles
from reader.ui.closing import close
from reader.ui.commands import Commanded, bindings
from reader.ui.widgets.line import Line, Part


class PathPrompt(Commanded, ModalScreen[Path | None]):
    """Closes with the path that was written, or None."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("prompt")]
    AUTO_FOCUS = "#path"

    def __init__(self, title: str, proposed: str, make: Callable[[Path], bytes]) -> None:
        """`make` gives the bytes for a path, or raises ReaderError."""
        super().__init__()
        self._title, self._proposed, self._make = title, proposed, make
        self._replace: Path | None = None

    def compose(self) -> ComposeResult:
        """The widgets."""
        with Vertical(id="prompt"):
            yield Static(Content(self._title), id="prompt-title")
            yield Input(self._proposed, id="path", compact=True)
            yield Line(name="prompt-note")

    def on_mount(self) -> None:
        """Say which keys there are."""
        self._say("enter writes, esc does not")

    def _say(self, words: str, *, bad: bool = False) -> None:
        self.query_one("#prompt-note", Line).show((Part(words, "doubtful" if bad else "quiet"),))

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        if not event.value.strip():
            return
        path = Path(os.path.expanduser(event.value.strip()))
        if path.exists() and path != self._replace and not path.is_dir():
            self._replace = path
            self._say(f"{path.name} is there already; enter again replaces it", bad=True)
            return
        try:
            data = self._make(path)
            if path.is_dir():
                raise ReaderError("this is a folder")
            if not path.parent.is_dir():
                raise ReaderError(f"there is no folder {path.parent}")
            write_atomically(path, data)
        except ReaderError as error:
            self._say(str(error), bad=True)
        except OSError as error:
            self._say(f"cannot write {path.name}: {error.strerror}", bad=True)
        else:
            close(self, path)

    def action_back(self) -> None:
        """Write nothing."""
        close(self)
