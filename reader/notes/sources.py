"""Sources, brought up to date with a correction: one for each who speaks, and whether anybody is named."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import inf

from msgspec.structs import replace

from reader.model.findings import Entity, Figure, Findings, Mention, Source, SourceLevel
from reader.model.notes import EntityType
from reader.model.spans import Span
from reader.notes.links import relink, swapped
from reader.notes.places import new_id, type_of

_NAMED: tuple[SourceLevel, ...] = ("named", "institution", "document")


def of_entity(findings: Findings, id_: str) -> list[Source]:
    """The sources that an entity is."""
    return [source for source in findings.sources if id_ in (source.person, source.organization)]


def joined(findings: Findings, entity: str) -> Findings:
    """One source for an entity that has become several."""
    while len(known := of_entity(findings, entity)) > 1:
        findings = united(findings, known[1], known[0])
    return findings


def united(findings: Findings, gone: Source, kept: Source) -> Findings:
    """Two sources as one, under the kept one's label."""
    both = replace(
        kept,
        count=kept.count or gone.count,
        condition=kept.condition or gone.condition,
        affiliation=kept.affiliation or gone.affiliation,
        mentions=_in_order((*kept.mentions, *gone.mentions)),
        possibly_same=tuple(o for o in (*kept.possibly_same, *gone.possibly_same) if o.id not in (kept.id, gone.id)),
    )
    found = (both if source.id == kept.id else source for source in findings.sources if source.id != gone.id)
    return _settled(swapped(replace(findings, sources=tuple(found)), {gone.id: kept.id}), {kept.id})


def become(findings: Findings, source: Source, entity: Entity) -> Findings:
    """A source turns out to be someone by name."""
    person = type_of(findings, entity) == "person"
    known = replace(
        source,
        label=entity.name,
        level="named" if person else "institution",
        person=entity.id if person else None,
        organization=None if person else entity.id,
    )
    return _settled(joined(_put(findings, known), entity.id), {source.id})


def parted(findings: Findings, old: str, new: str, go: Collection[Span], stay: Collection[Span]) -> Findings:
    """What stands at the words that go is the new entity's, sources and what they say among it."""
    findings = _led_away(findings, old, new, go, stay)
    for source in of_entity(findings, old):
        person = new if source.person else None
        findings = split(findings, replace(source, person=person, organization=None if person else new), go, stay)
        findings = _without_idle(_put(findings, replace(source, mentions=_at(source, stay))), source.id)
    return findings


def split(findings: Findings, source: Source, go: Collection[Span], stay: Collection[Span]) -> Findings:
    """A new source like this one, of the mentions that go, with what stands nearer to them than to those that stay."""
    mentions = _at(source, go)
    label = next((m.text for m in mentions if m.kind != "pronoun"), source.label)
    new = replace(
        source, id=new_id(findings.sources, "s"), label=label, mentions=mentions, condition=None, possibly_same=()
    )
    rest = (s if s.id != source.id else replace(s, mentions=_at(s, stay)) for s in findings.sources)
    findings = replace(findings, sources=(*rest, new))
    return _without_idle(_led_away(findings, source.id, new.id, go, stay), new.id)


def retyped(findings: Findings, entity: str, type_: EntityType) -> Findings:
    """An entity's sources, where its type has changed."""
    for source in of_entity(findings, entity):
        person, organization = type_ == "person", type_ == "organization"
        level: SourceLevel = "named" if person else "institution"
        findings = _put(
            findings,
            replace(
                source, level=level, person=entity if person else None, organization=entity if organization else None
            ),
        )
    return findings


def unnamed(findings: Findings, entity: str) -> Findings:
    """An entity's sources, where it turned out to be no name."""
    changed = of_entity(findings, entity)
    for source in changed:
        findings = _put(findings, replace(source, level="unnamed", person=None, organization=None))
    return _settled(findings, {source.id for source in changed})


def unoffered(findings: Findings, one: str, other: str) -> Findings:
    """Neither source is offered as the other any more."""
    for source in findings.sources:
        if source.id in (one, other):
            offers = tuple(o for o in source.possibly_same if o.id not in (one, other))
            findings = _put(findings, replace(source, possibly_same=offers))
    return findings


def anonymous(source: Source | None) -> bool:
    """Whether nobody is named."""
    return source is None or source.level not in _NAMED


def _put(findings: Findings, source: Source) -> Findings:
    return replace(findings, sources=tuple(source if s.id == source.id else s for s in findings.sources))


def _settled(findings: Findings, changed: set[str]) -> Findings:
    """Statements say whether somebody is named, where that may have changed."""
    by_id = {source.id: source for source in findings.sources if source.id in changed}
    return replace(
        findings,
        quotes=tuple(
            replace(quote, anonymous=anonymous(by_id[quote.speaker.id]))
            if quote.speaker and quote.speaker.id in by_id
            else quote
            for quote in findings.quotes
        ),
    )


def _without_idle(findings: Findings, id_: str) -> Findings:
    """The findings without a source, where nothing is attributed to it."""
    refers = set[str]()

    def note(other: str, _: Span | None) -> str:
        refers.add(other)
        return other

    relink(replace(findings, sources=()), note)
    return findings if id_ in refers else replace(findings, sources=tuple(s for s in findings.sources if s.id != id_))


def _led_away(findings: Findings, old: str, new: str, go: Collection[Span], stay: Collection[Span]) -> Findings:
    """References to the old one lead to the new one where they stand nearer to words that go than to any that stay."""

    def lead(id_: str, span: Span | None) -> str:
        return new if id_ == old and span and _distance(span, go) < _distance(span, stay) else id_

    led = relink(findings, lead)
    speakers = {quote.id: quote.speaker.id for quote in led.quotes if quote.speaker}
    figures = list[Figure]()
    for figure in led.figures:
        speaker = speakers.get(figure.quote or "")
        figures.append(replace(figure, source=speaker) if {figure.source, speaker} == {old, new} else figure)
    return replace(led, figures=tuple(figures))


def _distance(span: Span, others: Collection[Span]) -> float:
    return min((max(o.start - span.end, span.start - o.end, 0) for o in others), default=inf)


def _at(source: Source, spans: Collection[Span]) -> tuple[Mention, ...]:
    return tuple(mention for mention in source.mentions if any(mention.span.overlaps(span) for span in spans))


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted({m.span: m for m in mentions}.values(), key=lambda mention: mention.span))
