"""The bar in which one types what to find in the text."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input, Static

from reader.ui.commands import Commanded, bindings
from reader.ui.widgets.line import Line, Part


class Asked(NamedTuple):
    """What is looked for, and whether as a regular expression."""

    typed: str
    regex: bool


class FindBar(Commanded, Horizontal):
    """One row: what to find, and how it stands. It only tells what is asked; the screen does the finding."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("find")]

    asked: var[Asked] = var(Asked("", regex=False))
    """Who watches it is told at once, so that the answer is painted with the letter that asks for it."""

    class Stepped(Message):
        """The next (1) or previous (-1) match is wanted."""

        def __init__(self, step: int) -> None:
            self.step = step
            super().__init__()

    class Accepted(Message):
        """Enter: stay here and read on."""

    class Cancelled(Message):
        """Escape: back to where the reader was."""

    def __init__(self, *, name: str) -> None:
        super().__init__(id=name)
        self.field = Input(placeholder="words, or /expression/", id="find-words", compact=True)
        self._sign = Static(Content(" / "), id="find-sign")
        self._note = Line(name="find-note")

    def compose(self) -> ComposeResult:
        """The sign, the field, the note."""
        yield self._sign
        yield self.field
        yield self._note

    def open(self) -> None:
        """Show it, with what was typed last selected, so that typing replaces it."""
        self.display = True
        self.field.focus()
        self.field.select_all()

    def tell(self, note: str, *, wrong: bool = False) -> None:
        """Say how it stands."""
        reading = "regular expression" if self.asked.regex else ""
        parts = [Part(f"{note} ", "doubtful" if wrong else "strong")] if note else []
        self._note.show((Part(f" {reading}", "quiet"),) if reading else (), tuple(parts))

    def on_mount(self) -> None:
        """Ask with every letter."""
        self.watch(self.field, "value", self._on_typed, init=False)

    def _on_typed(self, typed: str) -> None:
        self.asked = self.asked._replace(typed=typed)

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Accepted())

    def action_step(self, step: int) -> None:
        """Ask for the next or previous match."""
        self.post_message(self.Stepped(step))

    def action_toggle_regex(self) -> None:
        """Read what is typed as a regular expression, or as words again."""
        self.asked = self.asked._replace(regex=not self.asked.regex)

    def action_cancel(self) -> None:
        """Back to where the reader was."""
        self.post_message(self.Cancelled())
