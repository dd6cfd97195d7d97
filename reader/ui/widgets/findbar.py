"""The bar in which one types what to find in the text."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from reader.ui.commands import Commanded, bindings
from reader.ui.widgets.line import Line, Part


class FindBar(Commanded, Horizontal):
    """One row: what to find, and how it stands. It only tells what is asked of it; the screen does the finding."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("find")]

    class Asked(Message):
        """Something else is typed, or it is to be read otherwise."""

        def __init__(self, typed: str, *, regex: bool) -> None:
            self.typed, self.regex = typed, regex
            super().__init__()

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
        self.regex = False
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
        reading = "regular expression" if self.regex else ""
        parts = [Part(f"{note} ", "doubtful" if wrong else "strong")] if note else []
        self._note.show((Part(f" {reading}", "quiet"),) if reading else (), tuple(parts))

    @on(Input.Changed)
    def _on_typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(event.value, regex=self.regex))

    @on(Input.Submitted)
    def _on_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Accepted())

    def action_step(self, step: int) -> None:
        """Ask for the next or previous match."""
        self.post_message(self.Stepped(step))

    def action_toggle_regex(self) -> None:
        """Read what is typed as a regular expression, or as words again."""
        self.regex = not self.regex
        self.post_message(self.Asked(self.field.value, regex=self.regex))

    def action_cancel(self) -> None:
        """Back to where the reader was."""
        self.post_message(self.Cancelled())
