"""Short looks into a cast, for tests."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.names.cast import Cast
from reader.model.findings import Entity


def forms(entity: Entity, kind: str = "name") -> list[str]:
    """The words of its mentions of a kind, in order."""
    return [mention.text for mention in entity.mentions if mention.kind == kind]


def named(entities: Iterable[Entity]) -> list[str]:
    """Their names, in order."""
    return [entity.name for entity in entities]


def one(entities: Iterable[Entity], name: str) -> Entity:
    """The entity of this name."""
    return next(entity for entity in entities if entity.name == name)


def everyone(cast: Cast) -> list[Entity]:
    """All entities."""
    return [*cast.people, *cast.organizations, *cast.places]
