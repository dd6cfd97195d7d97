"""The blocks of a plain text: parted by blank lines, or one a line, or both; hard-wrapped lines belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.model.spans import Span

WIDEST_WRAP = 120
"""Characters of a line above which nobody wraps by hand or by program."""

_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"[-*•–] +\S")
_FIRST_WORD = re.compile(r"\S+")
_SENTENCE_ENDS = frozenset('.!?”"’:')


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: where its words stand, how far in they begin, and the number of its block."""

    span: Span
    indent: int
    block: int

    @property
    def length(self) -> int:
        """Characters with the blanks before it, without those behind it."""
        return self.indent + self.span.end - self.span.start


def lines(text: str) -> list[Line]:
    """The lines that are not blank, with the number of the block that each stands in."""
    found: list[Line] = []
    block = 0
    end = 0
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if not words:
            continue
        start = match.start() + match.group().index(words[0])
        if found and text.count("\n", end, start) > 1:
            block += 1
        end = start + len(words)
        found.append(Line(Span(start, end), start - match.start(), block))
    return found


def blocks(text: str) -> Iterator[tuple[Span, bool]]:
    """The spans of the paragraphs, in order, and whether each is alone between blank lines.

    A line break inside a block is one of two things. In a hard-wrapped text it stands where the next word did not fit;
    anywhere else it ends a paragraph.
    """
    found = lines(text)
    width = _width(text, found)
    start = 0
    for at in range(1, len(found) + 1):
        if at < len(found) and _joined(text, found[at - 1], found[at], width):
            continue
        alone = (start == 0 or found[start - 1].block != found[start].block) and (
            at == len(found) or found[at].block != found[at - 1].block
        )
        yield Span(found[start].span.start, found[at - 1].span.end), alone
        start = at


def _width(text: str, found: list[Line]) -> int:
    """The width that the text is wrapped to, 0 for a text that is not hard-wrapped.

    Nine lines of ten are no longer than it. Most breaks within a block stand where the next word did not fit, and most
    of them stand inside a sentence.
    """
    lengths = sorted(line.length for line in found)
    width = lengths[len(lengths) * 9 // 10] if lengths else 0
    inner = [(a, b) for a, b in pairwise(found) if a.block == b.block]
    forced = sum(_joined(text, a, b, width) for a, b in inner)
    ended = sum(text[a.span.end - 1] in _SENTENCE_ENDS for a, _ in inner)
    wrapped = width <= WIDEST_WRAP and forced > 0.6 * len(inner) and ended < 0.5 * len(inner)
    return width if wrapped else 0


def _joined(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the second line goes on with the first: its first word did not fit any more, and nothing begins there."""
    if not width or line.block != following.block or following.indent > line.indent + 1:
        return False
    if _ITEM.match(text, following.span.start, following.span.end):
        return False
    word = _FIRST_WORD.match(text, following.span.start, following.span.end)
    return line.length + 1 + (word.end() - word.start() if word else 0) > width
