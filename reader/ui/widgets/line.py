"""One row of text: the title, the inspector, the status. Parts stand left and right, and the left one gives way."""

from __future__ import annotations

from itertools import zip_longest
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.strip import Strip

from reader.ui.columns import fit
from reader.ui.commands import Commanded
from reader.ui.widgets.looks import Looks


class Part(NamedTuple):
    """Words and the component class they are styled by."""

    text: str
    look: str = ""
    whole: bool = False
    """Whether it is left out where there is no room for all of it."""
    command: str = ""
    """The command that a click on it runs."""


class Line(Looks):
    """One row. Its words are plain text: nothing in them is markup."""

    LOOKS = "line"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--strong", "line--quiet", "line--key", "line--doubtful"}

    def __init__(self, *, name: str) -> None:
        super().__init__(id=name)
        self._left: tuple[Part, ...] = ()
        self._right: tuple[Part, ...] = ()

    @property
    def text(self) -> str:
        """All words, for tests and screen readers."""
        return " ".join("".join(part.text for part in parts) for parts in (self._left, self._right) if parts)

    def show(self, left: tuple[Part, ...], right: tuple[Part, ...] = ()) -> None:
        """Replace the words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row."""
        width = self.size.width
        right = self._right
        taken = sum(cell_len(part.text) for part in right)
        if taken > width - 2:
            right, taken = (), 0
        segments, room = [], width - taken - (1 if right else 0)
        for part, following in zip_longest(self._left, self._left[1:]):
            cells = cell_len(part.text)
            if part.whole and cells > room:
                break
            if part.look == "key" and following and cells + cell_len(following.text) > room:
                break  # a key without its word says nothing
            text = part.text if cells <= room else _cut(part.text, room)
            segments.append(self._segment(text, part.look))
            room -= cell_len(text)
            if cells > cell_len(text) or room <= 0:
                break
        segments.append(self._segment(" " * (room + (1 if right else 0)), ""))
        segments += [self._segment(part.text, part.look) for part in right]
        return Strip(segments).adjust_cell_length(width, self.look())

    async def _on_click(self, event: events.Click) -> None:
        """Run the command of the part under the mouse."""
        screen, end = self.screen, 0
        for part in self._left:
            end += cell_len(part.text)
            if event.x < end:
                if part.command and isinstance(screen, Commanded):
                    await screen.action_do(part.command)
                return

    def _segment(self, text: str, look: str) -> Segment:
        style = self.look(look) if look else self.look()
        return Segment(" ".join(text.splitlines()) if "\n" in text else text, style)


def _cut(text: str, room: int) -> str:
    """The beginning of a text, in exactly so many cells; blanks before it stay."""
    indent = min(len(text) - len(text.lstrip()), room)
    return " " * indent + fit(text, room - indent)
