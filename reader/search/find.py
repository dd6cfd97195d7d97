"""Find in a document's text: from a place outwards and in slices, so that a long text never stops the screen.

Two readings of what is typed. Words: case (unless a capital is typed), accents, curly quotes, dashes and line
breaks do not matter. A regular expression: `regex` syntax, on the text with quotes, dashes and blanks made plain.
"""

from __future__ import annotations

import re
import time
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.model.document import Document
from reader.model.spans import Span
from reader.search.fold import Folded, fold, fold_text

if TYPE_CHECKING:
    import regex

BLOCK = 32_768
"""Characters searched at a time, at least: about a millisecond's work when the block is first folded."""

REGEX_SECONDS = 0.1
"""What a regular expression may take on one paragraph: thousands of times what a sound one needs."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\n\r\t\u00a0\u2007\u202f", " "),
    }
)
"""One character for one, so that what a regular expression finds needs no map."""


class FindError(ReaderError):
    """What is typed cannot be searched for. `position` is the offset in it that is wrong, if one is."""

    def __init__(self, message: str, position: int | None = None) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True, slots=True)
class Words:
    """Words or letters to find, as they are typed. A capital among them makes case matter."""

    pattern: re.Pattern[str]
    cased: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression to find. A capital letter in it makes case matter, save in an escape."""

    pattern: regex.Pattern[str]


def words(typed: str) -> Words | None:
    """Read what is typed as words; None where it holds nothing to look for."""
    cased = typed != typed.lower()
    parts = fold_text(typed, cased=cased).split()
    if not parts:
        return None
    return Words(re.compile(" +".join(map(re.escape, parts))), cased, len(parts) > 1)


def expression(typed: str) -> Expression | None:
    """Read what is typed as a regular expression; None where it is empty.

    Raises:
        FindError: it is not one.
    """
    import regex

    plain = typed.translate(_PLAIN)
    if not plain:
        return None
    letters = re.sub(r"\\.", "", plain)
    flags = 0 if letters != letters.lower() else regex.IGNORECASE
    try:
        return Expression(regex.compile(plain, flags | regex.VERSION0))
    except regex.error as error:
        raise FindError(f"not a regular expression: {error}", getattr(error, "pos", None)) from error
    except RecursionError as error:
        raise FindError("not a regular expression: it is nested too deeply") from error


class Finder:
    """Finds in one document. Keeps the blocks that it has folded, so that the next key is quick."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = _blocks(document)
        self._folded: dict[tuple[int, bool], Folded] = {}
        self._starts = [paragraph.span.start for paragraph in document.paragraphs]

    def search(self, wanted: Words | Expression, place: int = 0) -> Search:
        """A search that begins at an offset of the text. Nothing is done before its first `step`."""
        return Search(self, wanted, place)

    def block_at(self, place: int) -> int:
        """The block that holds an offset, or the one before it."""
        return max(0, bisect_right(self.blocks, place, key=lambda block: block.start) - 1)

    def in_block(self, block: int, wanted: Words | Expression) -> Iterator[Span]:
        """What is found in one block, in the order of the text.

        Raises:
            FindError: the regular expression takes too long.
        """
        if isinstance(wanted, Expression):
            return self._matching(block, wanted)
        return self._written(block, wanted)

    def _written(self, block: int, wanted: Words) -> Iterator[Span]:
        key = (block, wanted.cased)
        folded = self._folded.get(key)
        if folded is None:
            folded = self._folded[key] = fold(self.document.text, self.blocks[block], cased=wanted.cased)
        for match in wanted.pattern.finditer(folded.text):
            span = folded.source(*match.span())
            if not wanted.several or self._in_one_paragraph(span):
                yield span

    def _in_one_paragraph(self, span: Span) -> bool:
        return bisect_right(self._starts, span.start) == bisect_right(self._starts, span.end - 1)

    def _matching(self, block: int, wanted: Expression) -> Iterator[Span]:
        within = self.blocks[block]
        first = bisect_left(self._starts, within.start)
        last = bisect_left(self._starts, within.end)
        for paragraph in self.document.paragraphs[first:last]:
            start = paragraph.span.start
            plain = paragraph.span.of(self.document.text).translate(_PLAIN)
            try:
                for match in wanted.pattern.finditer(plain, timeout=REGEX_SECONDS):
                    if match.end() > match.start():
                        yield Span(start + match.start(), start + match.end())
            except TimeoutError as error:
                raise FindError("this regular expression takes too long here; make it simpler") from error


class Search:
    """A search under way. It goes from its place outwards; what is found so far is always in order and without gaps.

    The spans of each block are kept as a flat array of starts and ends: a letter may stand a million times in a text.
    """

    def __init__(self, finder: Finder, wanted: Words | Expression, place: int) -> None:
        self.finder = finder
        self.wanted = wanted
        self.place = place
        self.count = 0
        blocks = finder.blocks
        here = finder.block_at(place)
        self._waiting = sorted(range(len(blocks)), key=lambda block: (abs(block - here), block < here), reverse=True)
        self._found: list[array[int]] = [array("L") for _ in blocks]

    def __bool__(self) -> bool:
        """Whether anything has been found so far."""
        return self.count > 0

    @property
    def done(self) -> bool:
        """Whether the whole text has been searched."""
        return not self._waiting

    def step(self, seconds: float | None = None) -> bool:
        """Search for about so long, at least one block, or to the end. True when the whole text has been searched.

        Raises:
            FindError: a regular expression takes too long.
        """
        until = None if seconds is None else time.perf_counter() + seconds
        while self._waiting:
            block = self._waiting.pop()
            found = self._found[block]
            for span in self.finder.in_block(block, self.wanted):
                found.extend(span)
            self.count += len(found) // 2
            if until is not None and time.perf_counter() >= until:
                break
        return self.done

    def within(self, window: Span) -> Iterator[Span]:
        """What has been found that shares a character with the window, in order."""
        for block in range(self.finder.block_at(window.start), len(self._found)):
            if self.finder.blocks[block].start >= window.end:
                break
            found = self._found[block]
            low = bisect_right(found[1::2], window.start)
            high = bisect_left(found[0::2], window.end)
            yield from (Span(found[2 * i], found[2 * i + 1]) for i in range(low, high))

    def after(self, place: int) -> Span | None:
        """The first found at or after an offset; past the last, the first of all."""
        here = self.finder.block_at(place)
        order = [*range(here, len(self._found)), *range(here + 1)] if self._found else []
        for turn, block in enumerate(order):
            found = self._found[block]
            first = bisect_left(found[0::2], place) if turn == 0 else 0
            if 2 * first < len(found):
                return Span(found[2 * first], found[2 * first + 1])
        return None

    def before(self, place: int) -> Span | None:
        """The last found that starts before an offset; before the first, the last of all."""
        here = self.finder.block_at(place)
        order = [*range(here, -1, -1), *range(len(self._found) - 1, here - 1, -1)] if self._found else []
        for turn, block in enumerate(order):
            found = self._found[block]
            past = bisect_left(found[0::2], place) if turn == 0 else len(found) // 2
            if past:
                return Span(found[2 * past - 2], found[2 * past - 1])
        return None

    def number(self, span: Span) -> int:
        """Which of those found so far this one is, from 1."""
        here = self.finder.block_at(span.start)
        earlier = sum(len(found) // 2 for found in self._found[:here])
        return earlier + bisect_right(self._found[here][0::2], span.start)


def _blocks(document: Document) -> list[Span]:
    """Runs of whole paragraphs, each of `BLOCK` characters or a little more."""
    blocks: list[Span] = []
    start = None
    for paragraph in document.paragraphs:
        start = paragraph.span.start if start is None else start
        if paragraph.span.end - start >= BLOCK:
            blocks.append(Span(start, paragraph.span.end))
            start = None
    if start is not None:
        blocks.append(Span(start, document.paragraphs[-1].span.end))
    return blocks
