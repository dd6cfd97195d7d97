"""Places in a document, and the list of jumps between them. A place is never a row: it survives any reflow."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.model.document import Paragraph

MOST_JUMPS = 100
"""Jumps that are remembered; the oldest is forgotten first."""


class Place(NamedTuple):
    """A paragraph's index, and code points from its start."""

    paragraph: int
    offset: int
    lead: int = 0
    """Empty rows that stand above it on top of the screen."""


START = Place(0, 0)


def place_of(position: int, paragraphs: Sequence[Paragraph]) -> Place:
    """The place of a position in the document's text. Between paragraphs, it is the end of the one before."""
    index = bisect_right(paragraphs, position, key=lambda paragraph: paragraph.span.start) - 1
    if index < 0:
        return START
    start, end = paragraphs[index].span
    return Place(index, min(position, end) - start)


def position_of(place: Place, paragraphs: Sequence[Paragraph]) -> int:
    """The position in the document's text, the nearest there is for a place from elsewhere."""
    if not paragraphs:
        return 0
    start, end = paragraphs[max(0, min(place.paragraph, len(paragraphs) - 1))].span
    return max(start, min(start + place.offset, end))


class Jumps:
    """The places that were left by a jump: back, and forward again."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether a jump was made."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether `back` was called since."""
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Remember a place before jumping away. What lay forward is forgotten."""
        self._forward.clear()
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-MOST_JUMPS]

    def back(self, here: Place) -> Place | None:
        """Where the last jump began, or None."""
        return self._step(self._back, self._forward, here)

    def forward(self, here: Place) -> Place | None:
        """Where `back` was called last, or None."""
        return self._step(self._forward, self._back, here)

    @staticmethod
    def _step(taken: list[Place], given: list[Place], here: Place) -> Place | None:
        if not taken:
            return None
        given.append(here)
        return taken.pop()
