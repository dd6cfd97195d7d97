"""Inking: a row of the text as a strip, with its margin and its marks, each segment knowing where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.model.document import Document, Paragraph
from reader.model.spans import Span
from reader.ui.flow.layers import Marks, merge
from reader.ui.flow.rows import Row, indent_of
from reader.ui.flow.wrap import shown

KINDS = {"heading": "heading", "byline": "byline", "dateline": "byline", "block_quote": "block-quote"}
"""The looks of paragraphs, by their kind."""
_BLANKS = {ord(blank): " " for blank in "\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"}


_BULLET = r"[-*+•–—]|(?:\d{1,3}|[A-Za-z])[.)]"


@dataclass(frozen=True, slots=True)
class Ink:
    """Draws rows of a document. `look` gives the style of the component classes named, the last one uppermost."""

    document: Document
    look: Callable[..., Style]

    def draw(
        self, row: Row | None, *, width: int, left: int, cursor: Span, layers: Sequence[tuple[str, Marks]]
    ) -> Strip:
        """A row of `width` cells, with `left` of them before its text. A row behind the last one is blank.

        The segments' offsets count from the start of their paragraph: the mouse selects by them.
        """
        base = self.look()
        if row is None:
            return Strip.blank(width, base)
        paragraph = self.document.paragraphs[row.paragraph]
        if row.span is None:
            after = Strip([Segment("")]).apply_offsets(paragraph.span.end - paragraph.span.start, row.paragraph)
            return Strip([*Strip.blank(width, base), *after])
        start, here = row.span.start - paragraph.span.start, row.span.overlaps(cursor)
        margin = [*self._edge(row, start, left, here=here), *self._sign(row, row.span, paragraph.kind)]
        parts = [self._part(part, paragraph, layers) for part in shown(self.document.text, row.span)]
        return Strip.join([Strip(margin), *parts]).extend_cell_length(width, base)

    def _edge(self, row: Row, start: int, left: int, *, here: bool) -> list[Segment]:
        """What stands left of the text: blanks, and the cursor's bar."""
        base = self.look()
        edge = Style.from_meta({"offset": (start, row.paragraph)})
        return [
            Segment(" " * max(left - 2, 0), base),
            Segment("▌" if here else " ", (self.look("bar") if here else base) + edge),
            Segment(" ", base + edge),
        ][-left - 1 :]

    def _sign(self, row: Row, span: Span, kind: str) -> list[Segment]:
        """A bullet, where the text brings none of its own, or the bar of a block quote."""
        if not (indent := indent_of(kind)):
            return []
        its_own = re.match(_BULLET, span.of(self.document.text))
        sign = "▏" if kind == "block_quote" else "•" if row.first and not its_own else " "
        return [Segment(sign.ljust(indent), self.look("bar"))]

    def _part(self, part: Span, paragraph: Paragraph, layers: Sequence[tuple[str, Marks]]) -> Strip:
        """A stretch of a row, cut where a mark begins or ends."""
        look = (KINDS[paragraph.kind],) if paragraph.kind in KINDS else ()
        segments = [
            Segment(span.of(self.document.text).translate(_BLANKS), self.look(*look, *names))
            for span, names in merge(part, layers)
        ]
        return Strip(segments).apply_offsets(part.start - paragraph.span.start, paragraph.index)
