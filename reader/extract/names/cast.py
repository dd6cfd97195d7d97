"""The cast of a document: its entities, and which of them stands at a place in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from reader.model.findings import Entity, Mention
from reader.model.spans import Span


class Cast:
    """People, organizations and places, and look-ups by id and by place."""

    def __init__(
        self,
        people: Sequence[Entity] = (),
        organizations: Sequence[Entity] = (),
        places: Sequence[Entity] = (),
    ) -> None:
        self.people = tuple(people)
        self.organizations = tuple(organizations)
        self.places = tuple(places)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity by its id."""
        return {entity.id: entity for entity in (*self.people, *self.organizations, *self.places)}

    @cached_property
    def _mentions(self) -> list[tuple[int, int, Mention, Entity]]:
        """All but the names inside longer names: whoever says "Ministry of Health of Lund" does not speak of Lund."""
        found = [(m.span.start, m.span.end, m, e) for e in self.entities.values() for m in e.mentions]
        found.sort(key=lambda entry: (entry[0], -entry[1]))
        outer, reach = [], 0
        for entry in found:
            if entry[1] > reach or entry[2].kind != "name":
                outer.append(entry)
                reach = max(reach, entry[1])
        return outer

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, *_ in self._mentions]

    @cached_property
    def _longest(self) -> int:
        return max((end - start for start, end, *_ in self._mentions), default=0)

    def mentions_in(self, span: Span) -> list[tuple[Mention, Entity]]:
        """Mentions that lie in the span, in order."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [(mention, entity) for _, end, mention, entity in self._mentions[first:last] if end <= span.end]

    def at(self, span: Span) -> Entity | None:
        """The entity whose longest mention covers the span or its head word, given as the span."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_right(self._starts, span.start)
        best: tuple[int, Entity] | None = None
        for start, end, _, entity in self._mentions[first:last]:
            if end >= span.end and (best is None or end - start > best[0]):
                best = (end - start, entity)
        return best[1] if best else None
