"""Sources, as corrections of who is who change them."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from reader.model.findings import Entity, Source, TextPart
from reader.model.spans import Span
from reader.notes.places import in_order, nearer
from reader.notes.who import Who, type_of


def of(entity: Entity, source: Source) -> Source:
    """A source that turns out to be an entity."""
    person = type_of(entity.id) == "person"
    return replace(
        source,
        label=entity.name,
        level="named" if person else "institution",
        person=entity.id if person else None,
        organization=None if person else entity.id,
        count=None,
        affiliation=None,
    )


def become(who: Who, source: Source, entity: Entity) -> None:
    """A source is an entity, and one with the source that the entity was already."""
    known = who.source_of(entity.id)
    if known and known.id != source.id:
        united(who, of(entity, source), known)
    else:
        who.put(of(entity, source))


def united(who: Who, gone: Source, kept: Source) -> None:
    """Two sources as one, under the kept one's label."""
    both = replace(
        kept,
        count=kept.count or gone.count,
        condition=kept.condition or gone.condition,
        affiliation=kept.affiliation or gone.affiliation,
        mentions=in_order((*kept.mentions, *gone.mentions)),
        possibly_same=(*kept.possibly_same, *gone.possibly_same),
    )
    who.remove(gone.id, lambda _: kept.id)
    who.put(both)


def parted(who: Who, source: Source, words: TextPart) -> bool:
    """A mention leaves a source without a name and makes one of its own."""
    go = [mention.span for mention in source.mentions if mention.span == words.span]
    stay = [mention.span for mention in source.mentions if mention.span != words.span]
    if not go or not stay:
        return False
    split(who, source, go, stay)
    return True


def split(who: Who, source: Source, go: Collection[Span], stay: Collection[Span], by: Entity | None = None) -> None:
    """A new source like this one, of the mentions that go, with what stands nearer to them than to those that stay.

    `by` is the entity that it is, where it is one.
    """
    mentions, rest = ([m for m in source.mentions if any(m.span.overlaps(s) for s in spans)] for spans in (go, stay))
    label = next((m.text for m in mentions if m.kind != "pronoun"), source.label)
    new = replace(
        source,
        id=who.new_id("s"),
        label=" ".join(label.split()),
        mentions=tuple(mentions),
        condition=None,
        possibly_same=(),
    )
    who.put(replace(source, mentions=tuple(rest)))
    who.put(of(by, new) if by else new)
    who.lead(source.id, lambda at: new.id if at and nearer(at, go, stay) else source.id)
