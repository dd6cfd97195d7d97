"""A row of filters that keys and clicks turn on and off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.ui.columns import fit
from reader.ui.widgets.looks import Looks


class Chip(NamedTuple):
    """A filter: its command, its key, what it is called, and whether it is on."""

    command: str
    key: str
    name: str
    on: bool


class Chips(Looks):
    """The filters in one row. What is on has a full dot, so that nobody has to tell colours apart."""

    LOOKS = "chips"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"chips--key", "chips--on", "chips--off"}

    class Toggled(Message):
        """A click on a filter."""

        def __init__(self, chip: Chip) -> None:
            self.chip = chip
            super().__init__()

    def __init__(self, *, name: str) -> None:
        super().__init__(id=name)
        self.chips: Sequence[Chip] = ()

    def show(self, chips: Sequence[Chip]) -> None:
        """Replace the filters."""
        if chips != self.chips:
            self.chips = chips
            self.refresh()

    def _parts(self) -> list[tuple[Chip, str, str]]:
        """The filters that fit, with the words for key and name."""
        parts, room = [], self.size.width
        for chip in self.chips:
            key, name = f" {chip.key} ", f"{'●' if chip.on else '○'} {fit(chip.name, min(cell_len(chip.name), 24))} "
            room -= cell_len(key) + cell_len(name)
            if room < 0:
                break
            parts.append((chip, key, name))
        return parts

    def render_line(self, y: int) -> Strip:
        """The row."""
        segments = []
        for chip, key, name in self._parts():
            segments += [Segment(key, self.look("key")), Segment(name, self.look("on" if chip.on else "off"))]
        return Strip(segments).adjust_cell_length(self.size.width, self.look())

    async def _on_click(self, event: events.Click) -> None:
        x = event.get_content_offset_capture(self).x
        for chip, key, name in self._parts():
            x -= cell_len(key) + cell_len(name)
            if x < 0:
                self.post_message(self.Toggled(chip))
                return
