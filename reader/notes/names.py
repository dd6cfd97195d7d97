"""Corrections of names: who is the same, who is not, what a name stands for, what is no name."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from reader.model.findings import Entity, Findings, Mention, Merge, Offer
from reader.model.notes import Different, Dropped, EntityType, Name, Type
from reader.notes import sources
from reader.notes.links import swapped
from reader.notes.places import LETTERS, LISTS, entities, entity_at, names_of, new_id, type_of

YOURS = "you said so"
"""The reason of what a person has corrected."""


def united(findings: Findings, gone: Entity, kept: Entity) -> Findings:
    """All mentions of both are the kept one's."""
    forms = dict.fromkeys(mention.text for mention in names_of(gone) if mention.text not in (kept.name, *kept.aliases))
    reasons = (*kept.merges, *gone.merges)
    known = {merge.form for merge in reasons}
    roles = tuple(sorted((*kept.roles, *gone.roles), key=lambda role: role.span))
    both = replace(
        kept,
        name=max(kept.name, gone.name, key=lambda name: (len(name.split()), len(name))),
        mentions=_in_order((*kept.mentions, *gone.mentions)),
        merges=(*reasons, *(_yours(form) for form in (*forms, gone.name) if form not in known)),
        affiliation=kept.affiliation or gone.affiliation,
        kind=kept.kind or gone.kind,
        possibly_same=_others((*kept.possibly_same, *gone.possibly_same), {kept.id, gone.id}),
        confidence="certain",
        roles=roles,
        role=roles[0].text if roles else None,
        role_span=roles[0].span if roles else None,
    )
    findings = _with(findings, {gone.id, kept.id}, [(type_of(findings, kept), _settled(both))])
    return sources.joined(swapped(findings, {gone.id: kept.id}), kept.id)


def parted(findings: Findings, entity: Entity, correction: Different) -> Findings | None:
    """The words leave a row and make one of their own, with what refers to them: mentions behind them, statements."""
    form = correction.words.text
    names = names_of(entity)
    leave = [m for m in names if m.span == correction.words.span or (m.text == form and not correction.alone)]
    if not leave or len(leave) == len(names):
        return None
    new, old = list[Mention](), list[Mention]()
    for mention in entity.mentions:
        (new if _name_before(mention, names) in leave else old).append(mention)
    type_ = type_of(findings, entity)
    other = Entity(
        id=new_id(entities(findings), LETTERS[type_]), name=form, kind=entity.kind,
        confidence=entity.confidence, mentions=tuple(new),
    )  # fmt: skip
    rest = replace(entity, mentions=tuple(old), name=_fullest(entity, old))
    findings = _with(findings, {entity.id}, [(type_, _settled(rest)), (type_, other)])
    return sources.parted(findings, entity.id, other.id, [m.span for m in new], [m.span for m in old])


def typed(findings: Findings, correction: Type) -> Findings | None:
    """The entity goes to another list, under an id of that list."""
    if (entity := entity_at(findings, correction.words)) is None:
        return None
    if type_of(findings, entity) == correction.type:
        return _with(findings, {entity.id}, [(correction.type, replace(entity, confidence="certain"))])
    id_ = new_id(entities(findings), LETTERS[correction.type])
    person = correction.type == "person"
    moved = replace(
        entity, id=id_, kind=None, confidence="certain", affiliation=None,
        roles=entity.roles if person else (), role=entity.role if person else None,
        role_span=entity.role_span if person else None,
    )  # fmt: skip
    findings = _with(findings, {entity.id}, [(correction.type, moved)])
    return sources.retyped(swapped(findings, {entity.id: id_}), id_, correction.type)


def named(findings: Findings, correction: Name) -> Findings | None:
    """Another name in the list."""
    if (entity := entity_at(findings, correction.words)) is None:
        return None
    type_ = type_of(findings, entity)
    return _with(findings, {entity.id}, [(type_, _settled(replace(entity, name=correction.name)))])


def dropped(findings: Findings, correction: Dropped) -> Findings | None:
    """No name at all: what the text says of it stays, of somebody without a name."""
    if (entity := entity_at(findings, correction.words)) is None:
        return None
    findings = sources.unnamed(_with(findings, {entity.id}, []), entity.id)
    return swapped(findings, {entity.id: None})


def unoffered(findings: Findings, one: str, other: str) -> Findings:
    """Neither is offered as the other any more."""
    pair = {one, other}
    changed = [
        (type_of(findings, e), replace(e, possibly_same=_others(e.possibly_same, pair)))
        for e in entities(findings)
        if e.id in pair
    ]
    return _with(findings, {e.id for _, e in changed}, changed)


def _with(findings: Findings, gone: set[str], come: Iterable[tuple[EntityType, Entity]]) -> Findings:
    """Some entities out of the lists, others in, in the order of the text."""
    lists = {type_: [e for e in getattr(findings, name) if e.id not in gone] for type_, name in LISTS.items()}
    for type_, entity in come:
        lists[type_] = sorted([*lists[type_], entity], key=_place)
    return replace(findings, **{LISTS[type_]: tuple(found) for type_, found in lists.items()})


def _place(entity: Entity) -> int:
    return entity.mentions[0].span.start if entity.mentions else -1


def _settled(entity: Entity) -> Entity:
    """Aliases and reasons that go with the mentions and the name."""
    forms = dict.fromkeys(mention.text for mention in names_of(entity) if mention.text != entity.name)
    merges = {merge.form: merge for merge in entity.merges if merge.form in forms}
    return replace(entity, aliases=tuple(forms), merges=tuple(merges.values()))


def _fullest(entity: Entity, mentions: Iterable[Mention]) -> str:
    forms = [mention.text for mention in mentions if mention.kind == "name"]
    return entity.name if entity.name in forms else max(forms, key=lambda form: (len(form.split()), len(form)))


def _name_before(mention: Mention, names: list[Mention]) -> Mention:
    """The name that a mention goes back to: itself, else the last one before it, else the first."""
    return max(
        (name for name in names if name.span.start <= mention.span.start), key=lambda n: n.span, default=names[0]
    )


def _in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted({m.span: m for m in mentions}.values(), key=lambda mention: mention.span))


def _others(offers: Iterable[Offer], but: set[str]) -> tuple[Offer, ...]:
    return tuple({offer.id: offer for offer in offers if offer.id not in but}.values())


def _yours(form: str) -> Merge:
    return Merge(form=form, reason=YOURS, confidence="certain")
