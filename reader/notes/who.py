"""Who is in a text, while corrections change it: entities, sources, and where references to them lead by now."""

from __future__ import annotations

from collections.abc import Callable, Collection

from reader.model.findings import LETTERS, Entity, EntityType, Findings, Source, TextPart
from reader.model.spans import Span

LISTS: dict[EntityType, str] = {"person": "people", "organization": "organizations", "place": "places"}
_TYPES: dict[str, EntityType] = {letter: type_ for type_, letter in LETTERS.items()}

Way = Callable[[Span | None], str | None]
"""From the words at which an old id is referred to, where they are known, to the id that stands there now."""


def type_of(id_: str) -> EntityType | None:
    """The type of an entity, told by the letter of its id; None for what is no entity."""
    return _TYPES.get(id_[:1])


class Who:
    """Entities and sources by id. Records that refer to them are led anew once, when all corrections are made."""

    def __init__(self, findings: Findings) -> None:
        self.entities: dict[str, Entity] = {e.id: e for name in LISTS.values() for e in getattr(findings, name)}
        self.sources = {source.id: source for source in findings.sources}
        self._ways: dict[str, list[tuple[int, Way]]] = {}
        self._steps = 0
        self._named: dict[Span, str] = {}
        self._spoken: dict[Span, str] = {}
        self._source_of: dict[str, str] = {}
        for entity in tuple(self.entities.values()):
            self.put(entity)
        for source in findings.sources:
            self.put(source)

    def put(self, one: Entity | Source) -> None:
        """An entity or a source, new or in place of the one with its id."""
        if isinstance(one, Entity):
            self.entities[one.id] = one
            self._named.update((mention.span, one.id) for mention in one.mentions)
            return
        self.sources[one.id] = one
        self._spoken.update((mention.span, one.id) for mention in one.mentions)
        if entity := one.person or one.organization:
            self._source_of[entity] = one.id

    def remove(self, id_: str, way: Way) -> None:
        """Take an entity or a source away. References to it go a way."""
        self.entities.pop(id_, None)
        self.sources.pop(id_, None)
        self.lead(id_, way)

    def at(self, words: TextPart) -> Entity | Source | None:
        """The entity, else the source, that has a mention at these words, else the entity whose name overlaps them.

        A source that is an entity stands for it.
        """
        entity = self.entities.get(self._named.get(words.span, ""))
        if entity:
            return entity
        if source := self.sources.get(self._spoken.get(words.span, "")):
            return self.entities.get(source.person or source.organization or "") or source
        names = ((m.span, e) for e in self.entities.values() for m in e.mentions if m.kind == "name")
        return next((one for span, one in names if span.overlaps(words.span)), None)

    def entity_at(self, words: TextPart) -> Entity | None:
        """The entity at these words."""
        one = self.at(words)
        return one if isinstance(one, Entity) else None

    def source_of(self, entity: str) -> Source | None:
        """The source that an entity is."""
        source = self.sources.get(self._source_of.get(entity, ""))
        return source if source and entity in (source.person, source.organization) else None

    def new_id(self, letter: str) -> str:
        """The first number that none has."""
        taken = self._ways.keys() | (self.sources.keys() if letter == "s" else self.entities.keys())
        return f"{letter}{max((int(id_[1:]) for id_ in taken if id_[0] == letter), default=0) + 1}"

    def lead(self, id_: str, way: Way) -> None:
        """References to an id go a way from now on."""
        self._steps += 1
        self._ways.setdefault(id_, []).append((self._steps, way))

    @property
    def moved(self) -> Collection[str]:
        """The ids from which references may lead elsewhere."""
        return self._ways.keys()

    def led(self, id_: str, at: Span | None = None) -> str | None:
        """Where an id that was found leads by now, from some words."""
        now: str | None = id_
        since = 0
        while now is not None and (way := next((way for way in self._ways.get(now, ()) if way[0] > since), None)):
            since, now = way[0], way[1](at)
        return now
