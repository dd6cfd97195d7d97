"""Jump mode: a letter on every pane; the next key focuses one."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from reader.resources import later_styles
from reader.ui.closing import close
from reader.ui.columns import fit

_NAMED = 16
"""Cells for a letter and a name in the last row."""


class JumpMode(ModalScreen[str | None]):
    """A letter on everything that can be focused, over no words. Gives a letter, or None."""

    CSS_PATH = later_styles()

    def __init__(self, targets: Mapping[str, Widget]) -> None:
        super().__init__()
        self._targets = targets

    def compose(self) -> ComposeResult:
        """A letter where each pane has its number; those of what is not shown stand in the last row, with names."""
        hidden = {letter: widget for letter, widget in self._targets.items() if not widget.is_on_screen}
        for letter, widget in self._targets.items():
            if letter not in hidden:
                yield _label(f" {letter} ", widget.region.offset)
        width, row = self.app.size.width, self.app.size.height - 1
        if hidden:
            yield _label(" " * width, Offset(0, row))
        for number, (letter, widget) in enumerate(hidden.items()):
            room = min(width // len(hidden), _NAMED)
            yield _label(f"{fit(f' {letter} {widget.id}', room - 1)} ", Offset(number * room, row))

    def on_key(self, event: events.Key) -> None:
        """Any key ends it."""
        event.stop()
        event.prevent_default()
        close(self, event.character if event.character in self._targets else None)


def _label(text: str, offset: Offset) -> Static:
    label = Static(Content(text), classes="jump-label")
    label.styles.offset = offset
    return label
