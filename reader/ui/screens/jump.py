"""Jump mode: a letter on every pane; the next key focuses one."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static


class JumpMode(ModalScreen[str | None]):
    """Letters over what can be focused. Gives a letter, or None."""

    def __init__(self, targets: Mapping[str, Widget]) -> None:
        super().__init__()
        self._targets = targets

    def compose(self) -> ComposeResult:
        """A label in the corner of each target; what is not shown has its letter at the left."""
        hidden = 0
        for letter, widget in self._targets.items():
            label = Static(Content(f" {letter} "), classes="jump-label")
            region = widget.region
            if region and widget.display:
                label.styles.offset = (region.x + 1, region.y)
            else:
                label.update(Content(f" {letter} {widget.id} "))
                label.styles.offset = (1, 2 + hidden)
                hidden += 2
            yield label

    def on_key(self, event: events.Key) -> None:
        """Any key ends it."""
        event.stop()
        event.prevent_default()
        self.dismiss(event.character if event.character in self._targets else None)
