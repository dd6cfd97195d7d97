"""Spans: where something stands in a document's text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Unicode code points of `Document.text`, 0-based, end-exclusive. Encoded as `[start, end]`."""

    start: int
    end: int

    def __bool__(self) -> bool:
        """A span without characters is false."""
        return self.end > self.start

    def contains(self, other: Span) -> bool:
        """Whether the other lies in this one, edges included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of the span."""
        return text[self.start : self.end]
