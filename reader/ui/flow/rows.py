"""The rows of a document at a width. Only what is asked for is wrapped; other heights are estimates until counted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice, zip_longest
from typing import NamedTuple

from reader.model.document import Document, Paragraph
from reader.model.spans import Span
from reader.ui.flow.place import Place, place_of, position_of
from reader.ui.flow.wrap import wrap

LONGEST_BLOCK = 8_000
"""Code points. A longer paragraph is wrapped in blocks, so that a file of one line opens as fast as any other."""
KEPT_BLOCKS = 400
"""Blocks whose rows are kept, some pages around what is shown."""
_FULLNESS = 0.93
"""How full rows of English prose are, for estimates."""
_INDENT = {"list": 2, "block_quote": 2}


class Block(NamedTuple):
    """A paragraph, or a part of a very long one."""

    paragraph: int
    span: Span
    gap: int
    """Empty rows behind it."""


class Row(NamedTuple):
    """One row of the screen: what stands on it, and whether it begins its paragraph. Without a span it is empty."""

    paragraph: int
    span: Span | None
    first: bool


class Rows:
    """Rows by number, and places by row. Row numbers change as estimates become counts; places do not."""

    def __init__(self, document: Document, width: int) -> None:
        self._text = document.text
        self.paragraphs = document.paragraphs
        self._blocks = list(_blocks(document.text, document.paragraphs))
        self._starts = [block.span.start for block in self._blocks]
        self.set_width(width)

    def set_width(self, width: int) -> None:
        """Start again at another width, in cells."""
        self.width = width
        self._wrapped: dict[int, list[Span]] = {}
        per_row = max(width * _FULLNESS, 1)
        self._heights = [int((b.span.end - b.span.start) / per_row) + 1 + b.gap for b in self._blocks]
        self._counted = bytearray(len(self._blocks))
        self._uncounted = len(self._blocks)
        self._next = 0
        self._tops: list[int] | None = None

    @property
    def height(self) -> int:
        """All rows, as far as known."""
        tops = self._all_tops()
        return tops[-1] - (self._blocks[-1].gap if self._blocks else 0)

    @property
    def complete(self) -> bool:
        """Whether all blocks are counted."""
        return not self._uncounted

    def row(self, number: int) -> Row | None:
        """A row, or None behind the last one."""
        index = self._block_at(number)
        if index is None:
            return None
        block, lines = self._blocks[index], self._lines(index)
        line = number - self._all_tops()[index]
        if line >= len(lines):
            return Row(block.paragraph, None, False)
        span = lines[line]
        return Row(block.paragraph, span, span.start == self.paragraphs[block.paragraph].span.start)

    def number_of(self, place: Place) -> int:
        """The row on which a place is shown."""
        if not self._blocks:
            return 0
        position = position_of(place, self.paragraphs)
        index = max(bisect_right(self._starts, position) - 1, 0)
        lines = self._lines(index)
        line = max(bisect_right(lines, position, key=lambda span: span.start) - 1, 0)
        return self._all_tops()[index] + line

    def place_at(self, number: int) -> Place:
        """The place where a row starts; of an empty row, where the next one does."""
        if not self._blocks:
            return Place(0, 0)
        number = max(number, 0)
        index = self._block_at(number)
        if index is None:
            index, number = len(self._blocks) - 1, self.height - 1
        lines, line = self._lines(index), number - self._all_tops()[index]
        if line < len(lines):
            return place_of(lines[line].start, self.paragraphs)
        following = self._blocks[min(index + 1, len(self._blocks) - 1)]
        return place_of(following.span.start, self.paragraphs)

    def count_around(self, place: Place, rows: int) -> None:
        """Count exactly the blocks from `rows` before a place to `rows` behind it."""
        if not self._blocks:
            return
        here = max(bisect_right(self._starts, position_of(place, self.paragraphs)) - 1, 0)
        for step, indexes in ((1, range(here, len(self._blocks))), (-1, range(here - 1, -1, -1))):
            left = rows + (self._heights[here] if step == 1 else 0)
            for index in indexes:
                self._count(index)
                left -= self._heights[index]
                if left <= 0:
                    break

    def count_some(self, blocks: int) -> bool:
        """Count some more blocks, in order; whether any are left."""
        while blocks and self._uncounted:
            if not self._counted[self._next]:
                self._count(self._next, keep=False)
                blocks -= 1
            self._next = (self._next + 1) % len(self._blocks)
        return bool(self._uncounted)

    def _count(self, index: int, *, keep: bool = True) -> None:
        """Know a block's height. Its rows are kept where they are likely to be shown."""
        if not self._counted[index]:
            self._note(index, len(self._lines(index) if keep else self._wrap(index)))

    def _note(self, index: int, lines: int) -> None:
        if self._counted[index]:
            return
        self._counted[index] = 1
        self._uncounted -= 1
        height = lines + self._blocks[index].gap
        if self._heights[index] != height:
            self._heights[index] = height
            self._tops = None

    def _lines(self, index: int) -> list[Span]:
        if (lines := self._wrapped.get(index)) is None:
            if len(self._wrapped) >= KEPT_BLOCKS:
                self._wrapped.clear()
            lines = self._wrapped[index] = self._wrap(index)
            self._note(index, len(lines))
        return lines

    def _wrap(self, index: int) -> list[Span]:
        block = self._blocks[index]
        kind = self.paragraphs[block.paragraph].kind
        width = self.width - indent_of(kind)
        return wrap(self._text, *block.span, width, keep_breaks=kind in ("table", "byline", "dateline"))

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    def _block_at(self, number: int) -> int | None:
        tops = self._all_tops()
        if not 0 <= number < tops[-1]:
            return None
        return bisect_right(tops, number) - 1


def indent_of(kind: str) -> int:
    """Cells left of a paragraph's text, for its bullet or bar."""
    return _INDENT.get(kind, 0)


def _blocks(text: str, paragraphs: Sequence[Paragraph]) -> list[Block]:
    blocks = []
    for paragraph, following in zip_longest(paragraphs, islice(paragraphs, 1, None)):
        rest = paragraph.span
        while rest.end - rest.start > LONGEST_BLOCK:
            cut = _cut(text, rest.start)
            blocks.append(Block(paragraph.index, Span(rest.start, cut), 0))
            rest = Span(cut, rest.end)
        blocks.append(Block(paragraph.index, rest, _gap(text, paragraph, following)))
    return blocks


def _gap(text: str, paragraph: Paragraph, following: Paragraph | None) -> int:
    """Items of one list stand close, unless the author parted them; so do a heading's byline and dateline."""
    if following is None:
        return 0
    if paragraph.kind == following.kind == "list":
        return 1 if text.count("\n", paragraph.span.end, following.span.start) > 1 else 0
    return 0 if paragraph.kind == "byline" and following.kind == "dateline" else 1


def _cut(text: str, start: int) -> int:
    """Where a block of a very long paragraph ends: behind white space, where there is any."""
    end = start + LONGEST_BLOCK
    blank = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
    return blank + 1 if blank > start else end
