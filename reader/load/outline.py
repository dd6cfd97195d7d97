"""Sections of a document, from its headings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.model.document import Paragraph, Section
from reader.model.spans import Span


class Heading(NamedTuple):
    """A paragraph that is a heading. Level 1 is the highest."""

    paragraph: int
    level: int
    title: str


def sections(headings: Sequence[Heading], paragraphs: Sequence[Paragraph]) -> tuple[Section, ...]:
    """A section for every heading: to the next heading of its level or above, or to the end."""
    ends: list[int] = []
    open_: list[tuple[int, int]] = []
    """Sections from the last heading backwards that have not met their end: level, first paragraph."""
    last = len(paragraphs)
    for heading in reversed(headings):
        while open_ and open_[-1][0] > heading.level:
            open_.pop()
        ends.append(open_[-1][1] if open_ else last)
        open_.append((heading.level, heading.paragraph))
    return tuple(
        Section(
            id=f"h{number}",
            title=" ".join(heading.title.split()),
            level=heading.level,
            span=Span(paragraphs[heading.paragraph].span.start, paragraphs[end - 1].span.end),
        )
        for number, (heading, end) in enumerate(zip(headings, reversed(ends), strict=True), start=1)
    )
