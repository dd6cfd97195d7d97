"""What is selected: an entity, source, figure or quote, its words, and which of them the reader stands at."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.spans import Span


class Choice:
    """One thing and its words, walked around in a ring."""

    def __init__(self, id_: str, label: str, words: Sequence[Span], here: Span | None = None) -> None:
        """`here` is where the reader stands already, at these words or the nearest."""
        self.id, self.label, self.words = id_, label, words
        self._index = -1
        if here:
            self._index = min(range(len(words)), key=lambda index: abs(words[index].start - here.start))

    @property
    def count(self) -> str:
        """Which words of how many: 3 of 12."""
        return f"{self._index + 1} of {len(self.words)}"

    @property
    def here(self) -> Span:
        """The words that were gone to last."""
        return self.words[self._index]

    def step(self, by: int, position: int | None = None) -> Span:
        """The next words (1) or those before (-1); the first time, those nearest behind or at a position."""
        if self._index < 0 and position is not None:
            behind = [index for index, span in enumerate(self.words) if span.start >= position]
            self._index = (behind[0] if behind else 0) if by > 0 else (behind[0] if behind else len(self.words)) - 1
        else:
            self._index += by
        self._index %= len(self.words)
        return self.words[self._index]
