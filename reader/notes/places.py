"""Where things stand: statements and figures at the words of a note, and what stands nearer to which words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import inf
from typing import TypeVar

from reader.model.findings import Figure, Mention, Quote, TextPart
from reader.model.spans import Span

_ENOUGH = 0.5
"""The share of their joint words that a statement or figure and the words of a note have in common at least."""

S = TypeVar("S", Quote, Figure)


def quote_at(quotes: Iterable[Quote], words: TextPart) -> Quote | None:
    """The statement whose first words these are, give or take a few: its edges may move with a rule."""
    return _most(((quote.contents[0], quote) for quote in quotes), words.span)


def figure_at(figures: Iterable[Figure], words: TextPart) -> Figure | None:
    """The figure at these words, likewise."""
    return _most(((figure.span, figure) for figure in figures), words.span)


def _most(found: Iterable[tuple[Span, S]], span: Span) -> S | None:
    start, end = span
    shares = [(_shared(place, span), one) for place, one in found if place[0] < end and start < place[1]]
    best, one = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return one if best >= _ENOUGH else None


def _shared(one: Span, other: Span) -> float:
    joint = min(one.end, other.end) - max(one.start, other.start)
    return joint / (max(one.end, other.end) - min(one.start, other.start))


def nearer(span: Span, these: Collection[Span], those: Collection[Span]) -> bool:
    """Whether some words stand nearer to any of these than to all of those."""
    return distance(span, these) < distance(span, those)


def distance(span: Span, others: Iterable[Span]) -> float:
    """Code points between some words and the nearest of others; 0 where they touch, infinite where there are none."""
    start, end = span
    return min((max(other[0] - end, start - other[1], 0) for other in others), default=inf)


def in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions as they stand in the text, each place once."""
    return tuple(sorted({m.span: m for m in mentions}.values(), key=lambda mention: mention.span))
