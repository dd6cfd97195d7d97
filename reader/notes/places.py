"""What stands at some words of the text, and what it stands among."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from reader.model.findings import Entity, Figure, Findings, Mention, Quote, Source, TextPart
from reader.model.notes import EntityType
from reader.model.spans import Span

LISTS: dict[EntityType, str] = {"person": "people", "organization": "organizations", "place": "places"}
LETTERS: dict[EntityType, str] = {"person": "p", "organization": "o", "place": "l"}

_ENOUGH = 0.5
"""The share of their joint words that a statement or figure and the words of a note have in common at least."""

S = TypeVar("S", Quote, Figure)


def entities(findings: Findings) -> tuple[Entity, ...]:
    """People, organizations and places."""
    return (*findings.people, *findings.organizations, *findings.places)


def one_at(findings: Findings, words: TextPart) -> Entity | Source | None:
    """The entity, else the source, that has a mention at these words; else the entity whose name overlaps them."""
    ones: tuple[Entity | Source, ...] = (*entities(findings), *findings.sources)
    for one in ones:
        if any(mention.span == words.span for mention in one.mentions):
            return one
    return next((e for e in entities(findings) if any(m.span.overlaps(words.span) for m in names_of(e))), None)


def entity_at(findings: Findings, words: TextPart) -> Entity | None:
    """The entity at these words."""
    one = one_at(findings, words)
    return one if isinstance(one, Entity) else None


def quote_at(findings: Findings, words: TextPart) -> Quote | None:
    """The statement whose first words these are, give or take a few: its edges may move with a rule."""
    return _nearest(((quote, quote.contents[0]) for quote in findings.quotes), words.span)


def figure_at(findings: Findings, words: TextPart) -> Figure | None:
    """The figure at these words, likewise."""
    return _nearest(((figure, figure.span) for figure in findings.figures), words.span)


def _nearest(found: Iterable[tuple[S, Span]], span: Span) -> S | None:
    best, record = max(
        ((_shared(place, span), n, one) for n, (one, place) in enumerate(found)), default=(0.0, 0, None)
    )[::2]
    return record if best >= _ENOUGH else None


def _shared(one: Span, other: Span) -> float:
    joint = min(one.end, other.end) - max(one.start, other.start)
    return joint / (max(one.end, other.end) - min(one.start, other.start)) if joint > 0 else 0.0


def names_of(entity: Entity) -> list[Mention]:
    """The mentions that are its name."""
    return [mention for mention in entity.mentions if mention.kind == "name"]


def type_of(findings: Findings, entity: Entity) -> EntityType:
    """In which of the lists an entity stands."""
    return next(type_ for type_, name in LISTS.items() if any(e.id == entity.id for e in getattr(findings, name)))


def new_id(records: Iterable[Entity] | Iterable[Source], letter: str) -> str:
    """The first number that none of these has."""
    return f"{letter}{max((int(one.id[1:]) for one in records if one.id[1:].isdigit()), default=0) + 1}"
