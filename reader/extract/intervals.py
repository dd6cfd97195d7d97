"""Things by the stretches of text that they have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from reader.model.spans import Span

T = TypeVar("T")


class Intervals(Generic[T]):
    """Things by their spans, and which of them hold a place."""

    def __init__(self, entries: Iterable[tuple[Span, T]]) -> None:
        self._entries = sorted(entries, key=lambda entry: entry[0])
        self._starts = [span.start for span, _ in self._entries]
        self._reach = list(accumulate((span.end for span, _ in self._entries), max))

    def holding(self, place: Span) -> Iterator[tuple[Span, T]]:
        """Those whose span holds the place, the last to start first."""
        at = bisect_right(self._starts, place.start) - 1
        while at >= 0 and self._reach[at] >= place.end:
            span, thing = self._entries[at]
            if span.end >= place.end:
                yield span, thing
            at -= 1
