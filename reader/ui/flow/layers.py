"""Highlight layers: sorted spans under a name, merged while a row is drawn."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Protocol

from reader.model.spans import Span


class Marks(Protocol):
    """What can be marked in a text: a layer, or a search that is still under way."""

    def __bool__(self) -> bool:
        """Whether there is anything to mark."""

    def within(self, window: Span) -> Iterator[Span]:
        """The spans that have a character in common with the window, in order."""


class Layer:
    """Spans of one kind. They may nest and overlap; looking some up takes logarithmic time."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.spans = sorted({span for span in spans if span})
        self._starts = [span.start for span in self.spans]
        self._reach = list(accumulate((span.end for span in self.spans), max))

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __len__(self) -> int:
        return len(self.spans)

    def within(self, window: Span) -> Iterator[Span]:
        """The spans that have a character in common with the window, in order."""
        first = bisect_right(self._reach, window.start)
        for span in self.spans[first : bisect_left(self._starts, window.end)]:
            if span.end > window.start:
                yield span

    def after(self, position: int) -> Span | None:
        """The first span that starts behind a position."""
        index = bisect_right(self._starts, position)
        return self.spans[index] if index < len(self.spans) else None


def merge(window: Span, layers: Sequence[tuple[str, Marks]]) -> list[tuple[Span, tuple[str, ...]]]:
    """The window cut where a highlight begins or ends; each piece with the names that cover it, lower layers first."""
    covers = [
        (max(span.start, window.start), min(span.end, window.end), rank)
        for rank, (_name, layer) in enumerate(layers)
        for span in layer.within(window)
    ]
    cuts = sorted({window.start, window.end, *(c[0] for c in covers), *(c[1] for c in covers)})
    pieces = []
    for start, end in pairwise(cuts):
        ranks = sorted({rank for begin, stop, rank in covers if begin <= start and end <= stop})
        pieces.append((Span(start, end), tuple(layers[rank][0] for rank in ranks)))
    return pieces
