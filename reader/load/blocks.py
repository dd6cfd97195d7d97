"""The blocks of a plain text: parted by blank lines, or one a line, or both; hard-wrapped lines belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.model.spans import Span

WIDEST_WRAP = 120
"""Characters of a line above which nobody wraps by hand or by program."""

_ITEM = re.compile(r"[-*•–] +\S")
_FIRST_WORD = re.compile(r"\S+")
_SENTENCE_ENDS = frozenset('.!?”"’:')


class Line(NamedTuple):
    """A line with something on it: where its words stand, how far in they begin, and the number of its block."""

    start: int
    end: int
    indent: int
    block: int

    @property
    def length(self) -> int:
        """Characters with the blanks before it, without those behind it."""
        return self.indent + self.end - self.start


def lines(text: str) -> list[Line]:
    """The lines that are not blank, with the number of the block that each stands in."""
    found: list[Line] = []
    block = at = 0
    blank = False
    for line in text.split("\n"):
        words = line.strip()
        if words:
            if blank and found:
                block += 1
            indent = line.index(words[0])
            start = at + indent
            found.append(Line(start, start + len(words), indent, block))
        blank = not words
        at += len(line) + 1
    return found


def blocks(text: str) -> Iterator[tuple[Span, bool]]:
    """The spans of the paragraphs, in order, and whether each is alone between blank lines.

    A line break inside a block is one of two things. In a hard-wrapped text it stands where the next word did not fit;
    anywhere else it ends a paragraph.
    """
    found = lines(text)
    wrap = _wrap(text, found)
    start = 0
    for at in range(1, len(found) + 1):
        if wrap.width and at < len(found) and _joined(text, found[at - 1], found[at], wrap):
            continue
        alone = (start == 0 or found[start - 1].block != found[start].block) and (
            at == len(found) or found[at].block != found[at - 1].block
        )
        yield Span(found[start].start, found[at - 1].end), alone
        start = at


class Wrap(NamedTuple):
    """How a text is wrapped: the width, 0 where it is not, and how far in most of its lines begin."""

    width: int
    indent: int


def _wrap(text: str, found: list[Line]) -> Wrap:
    """Measure it.

    Nine lines of ten are no longer than the width. Most breaks within a block stand where the next word did not fit,
    and most of them stand inside a sentence.
    """
    inner = [(a, b) for a, b in pairwise(found) if a.block == b.block]
    if not inner:
        return Wrap(0, 0)
    counts = Counter(line.indent for line in found)
    wrap = Wrap(
        width=sorted(line.length for line in found)[len(found) * 9 // 10],
        indent=max(counts, key=lambda indent: (counts[indent], indent)),
    )
    forced = sum(_joined(text, a, b, wrap) for a, b in inner)
    ended = sum(text[a.end - 1] in _SENTENCE_ENDS for a, _ in inner)
    wrapped = wrap.width <= WIDEST_WRAP and forced > 0.6 * len(inner) and ended < 0.5 * len(inner)
    return wrap if wrapped else wrap._replace(width=0)


def _joined(text: str, line: Line, following: Line, wrap: Wrap) -> bool:
    """Whether the second line goes on with the first: its first word did not fit any more, and nothing begins there."""
    if not wrap.width or line.block != following.block or following.indent > max(wrap.indent, line.indent) + 1:
        return False
    if _ITEM.match(text, following.start, following.end):
        return False
    word = _FIRST_WORD.match(text, following.start, following.end)
    return line.length + 1 + (word.end() - word.start() if word else 0) > wrap.width
