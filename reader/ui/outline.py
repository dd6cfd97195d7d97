"""The outline of a document: its sections, or its paragraphs' first words where it has none. No widgets here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from reader.model.document import Document, Paragraph
from reader.search.fold import fold_text

FIRST_WORDS = 60
"""Characters of a paragraph that stand for it, at most; cut at a blank."""


class Heading(NamedTuple):
    """A line of the outline. `depth` counts from 0; `start` is an offset of the text."""

    number: int
    title: str
    depth: int
    start: int


def outline(document: Document) -> list[Heading]:
    """The headings of a document, numbered from 1. A title alone is no outline."""
    if len(document.sections) > 1:
        top = min(section.level for section in document.sections)
        return [
            Heading(number, " ".join(section.title.split()), section.level - top, section.span.start)
            for number, section in enumerate(document.sections, 1)
        ]
    return [
        Heading(number, _first_words(document.text, paragraph), 0, paragraph.span.start)
        for number, paragraph in enumerate(document.paragraphs, 1)
    ]


def current(headings: Sequence[Heading], position: int) -> int | None:
    """The index of the heading that a position of the text stands under; the first for what stands before all."""
    if not headings:
        return None
    return max(0, bisect_right(headings, position, key=lambda heading: heading.start) - 1)


def matching(headings: Sequence[Heading], typed: str) -> list[Heading]:
    """The headings that hold all the words typed, in any part of theirs. A number alone leaves them all."""
    words = fold_text(typed).split()
    if not words or number_in(typed) is not None:
        return list(headings)
    return [heading for heading in headings if all(word in fold_text(heading.title) for word in words)]


def number_in(typed: str) -> int | None:
    """The number that is typed, if it is one."""
    digits = typed.strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else None


def _first_words(text: str, paragraph: Paragraph) -> str:
    start, end = paragraph.span
    words = " ".join(text[start : min(end, start + 2 * FIRST_WORDS)].split())
    if len(words) <= FIRST_WORDS:
        return words
    whole, blank, _ = words[: FIRST_WORDS + 1].rpartition(" ")
    return (whole if blank else words[:FIRST_WORDS]) + "…"
