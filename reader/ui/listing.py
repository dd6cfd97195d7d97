"""What the list of found quotes shows, row by row. No widgets here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from rich.cells import cell_len

from reader.model.document import Document
from reader.model.spans import Span
from reader.search.entries import Entry

Order = Literal["best", "place", "speaker"]
ORDERS: tuple[Order, ...] = ("best", "place", "speaker")
ORDER_NAMES: dict[Order, str] = {"best": "best first", "place": "as in the text", "speaker": "by speaker"}

NOBODY = "speaker unknown"

_PREVIEW_BEFORE = 600
_PREVIEW_LENGTH = 4_000
"""Characters of a paragraph shown before the words, and in all: a file may be one paragraph of a megabyte."""

_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\f\v\x85\u2028\u2029", " "))


class Row(NamedTuple):
    """One row of the list: a speaker above a group, an entry's words, or who says them. `entry` is its number."""

    kind: Literal["speaker", "words", "who"]
    entry: int


class Listing:
    """Entries in the order in which they are shown, and the rows that they take, made when they are asked for."""

    def __init__(self, entries: Sequence[Entry] = (), order: Order = "best") -> None:
        self.order = order
        self.entries: Sequence[Entry] = entries
        self.sizes: dict[str, int] = {}
        """How many entries each speaker has, where they are grouped."""
        self._firsts: list[int] = []
        """The entry that each group begins with …"""
        self._heads: list[int] = []
        """… and the row above it, which names the speaker."""
        if order == "speaker":
            self._group()
        elif order == "place":
            self.entries = sorted(entries, key=lambda entry: entry.place)

    def _group(self) -> None:
        """By speaker, those with the best entry first, each one's entries as in the text."""
        groups: dict[str, list[Entry]] = {}
        for entry in self.entries:
            groups.setdefault(entry.speaker or NOBODY, []).append(entry)
        ordered: list[Entry] = []
        for name, group in groups.items():
            self._heads.append(len(ordered) + len(self._firsts))
            self._firsts.append(len(ordered))
            self.sizes[name] = len(group)
            ordered += sorted(group, key=lambda entry: entry.place)
        self.entries = ordered

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.entries) + len(self._heads) if self.order == "speaker" else 2 * len(self.entries)

    def row(self, number: int) -> Row:
        """A row by its number."""
        if self.order != "speaker":
            return Row("who" if number % 2 else "words", number // 2)
        heads = bisect_right(self._heads, number)
        if self._heads[heads - 1] == number:
            return Row("speaker", number - heads + 1)
        return Row("words", number - heads)

    def number_of(self, entry_id: str | None) -> int | None:
        """The number of an entry by its id."""
        return next((number for number, entry in enumerate(self.entries) if entry.id == entry_id), None)

    def rows_of(self, number: int) -> range:
        """The rows of an entry; the first of a group has its speaker's row with it."""
        if self.order != "speaker":
            return range(2 * number, 2 * number + 2)
        heads = bisect_right(self._firsts, number)
        row = number + heads
        return range(row - (self._firsts[heads - 1] == number), row + 1)


class Excerpt(NamedTuple):
    """A stretch of a text that fits a row, and what to mark in it."""

    text: str
    marks: list[Span]


def excerpt(text: str, marks: Sequence[Span], width: int) -> Excerpt:
    """As much of a text as fits into `width` cells, from its beginning if the first mark is in sight then."""
    text = text.translate(_BLANKS)
    if cell_len(text[: width + 1]) <= width and len(text) <= width:
        return Excerpt(text, list(marks))
    start = 0
    if marks and cell_len(text[: marks[0].end]) > width - 2:
        start = text.rfind(" ", 0, max(0, marks[0].start - width // 3)) + 1
    head = "…" if start else ""
    room, end = width - len(head) - 1, start
    while end < len(text) and (room := room - cell_len(text[end])) >= 0:
        end += 1
    shown = f"{head}{text[start:end]}{'…' if end < len(text) else ''}"
    shift = len(head) - start
    inside = (Span(max(m.start, start) + shift, min(m.end, end) + shift) for m in marks)
    return Excerpt(shown, [mark for mark in inside if mark])


class Preview(NamedTuple):
    """The paragraph around an entry: its text, the entry's own words in it, and what to mark."""

    text: str
    words: list[Span]
    marks: list[Span]


def preview(document: Document, entry: Entry, marks: Iterable[Span]) -> Preview:
    """The paragraph that an entry stands in. `marks` are spans of the document."""
    if not document.paragraphs or not entry.spans:
        return Preview("", [], [])
    paragraph = document.paragraphs[min(entry.paragraph, len(document.paragraphs) - 1)].span
    start, end = paragraph.start, max(paragraph.end, entry.spans[-1].end)
    start = max(start, entry.place - _PREVIEW_BEFORE)
    end = min(end, start + _PREVIEW_LENGTH)
    text = document.text[start:end].translate(_BLANKS)
    window = Span(start, end)
    head = "…" if start > paragraph.start else ""
    tail = "…" if end < paragraph.end else ""

    def moved(spans: Iterable[Span]) -> list[Span]:
        shift = len(head) - start
        return [Span(max(s.start, start) + shift, min(s.end, end) + shift) for s in spans if s.overlaps(window)]

    return Preview(head + text + tail, moved(entry.spans), moved(marks))
