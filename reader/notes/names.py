"""Corrections of names: who is the same, who is not, what a name stands for, what is no name."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from reader.model.findings import LETTERS, Entity, EntityType, Mention, Merge, Offer, Role, Source, TextPart
from reader.model.notes import Different, Dropped, Name, Same, Type
from reader.notes import sources
from reader.notes.places import in_order, nearer
from reader.notes.who import Who, type_of

YOURS = "you said so"
"""The reason of what a person has corrected."""


def same(who: Who, correction: Same) -> bool:
    """Two are one."""
    words, other = correction.words, correction.other
    if correction.alone and (whole := who.entity_at(words)) and whole is not who.at(other):
        _parted(who, whole, words, alone=True)
    match who.at(words), who.at(other):
        case None, _:
            return False
        case _, None:
            return False
        case one, two if one is two:
            pass
        case Entity() as gone, Entity() as kept:
            _united(who, gone, kept)
        case Source() as source, Source() as also:
            sources.united(who, *sorted((source, also), key=lambda one: _fullness(one.label)))
        case (Source() as source, Entity() as entity) | (Entity() as entity, Source() as source):
            sources.become(who, source, entity)
    return True


def different(who: Who, correction: Different) -> bool:
    """What is one is parted; what was only offered as the same is so no more."""
    match who.at(correction.words), who.at(correction.other):
        case Entity() as one, Entity() as other if one is other:
            return _parted(who, one, correction.words, alone=correction.alone)
        case Source() as one, Source() as other if one is other:
            return sources.parted(who, one, correction.words)
        case Entity() as one, Entity() as other:
            who.put(replace(one, possibly_same=_but(who, one.possibly_same, other.id)))
            who.put(replace(other, possibly_same=_but(who, other.possibly_same, one.id)))
        case Source() as one, Source() as other:
            who.put(replace(one, possibly_same=_but(who, one.possibly_same, other.id)))
            who.put(replace(other, possibly_same=_but(who, other.possibly_same, one.id)))
        case None, _:
            return False
        case _, None:
            return False
    return True


def typed(who: Who, correction: Type) -> bool:
    """The entity goes to another list, under an id of that list."""
    if (entity := who.entity_at(correction.words)) is None:
        return False
    if type_of(entity.id) == correction.type:
        who.put(replace(entity, confidence="certain"))
        return True
    moved = replace(_as(entity, correction.type), id=who.new_id(LETTERS[correction.type]), confidence="certain")
    who.remove(entity.id, lambda _: moved.id)
    who.put(moved)
    if source := who.source_of(entity.id):
        who.put(sources.of(moved, source))
    return True


def named(who: Who, correction: Name) -> bool:
    """Another name in the list."""
    if (entity := who.entity_at(correction.words)) is None:
        return False
    who.put(_settled(replace(entity, name=correction.name)))
    return True


def dropped(who: Who, correction: Dropped) -> bool:
    """No name at all: what the text says of it stays, of somebody without a name."""
    if correction.alone and (whole := who.entity_at(correction.words)):
        _parted(who, whole, correction.words, alone=True)
    if (entity := who.entity_at(correction.words)) is None:
        return False
    who.remove(entity.id, lambda _: None)
    if source := who.source_of(entity.id):
        who.put(replace(source, level="unnamed", person=None, organization=None))
    return True


def _united(who: Who, gone: Entity, kept: Entity) -> None:
    """All mentions of both are the kept one's."""
    if (type_ := type_of(kept.id)) and type_of(gone.id) != type_:
        gone = _as(gone, type_)
    forms = dict.fromkeys(form for form in (*_forms(gone), gone.name) if form not in (kept.name, *kept.aliases))
    known = {merge.form: merge for merge in (*gone.merges, *kept.merges)}
    yours = (Merge(form=form, reason=YOURS, confidence="certain") for form in forms if form not in known)
    both = replace(
        kept,
        name=max(kept.name, gone.name, key=_fullness),
        mentions=in_order((*kept.mentions, *gone.mentions)),
        merges=(*known.values(), *yours),
        kind=kept.kind or gone.kind,
        affiliation=kept.affiliation or gone.affiliation,
        possibly_same=(*kept.possibly_same, *gone.possibly_same),
        confidence="certain",
    )
    both = _settled(_with_roles(both, sorted((*kept.roles, *gone.roles), key=lambda role: role.span)))
    source = who.source_of(gone.id)
    who.remove(gone.id, lambda _: kept.id)
    who.put(both)
    if source:
        sources.become(who, source, both)


def _parted(who: Who, entity: Entity, words: TextPart, *, alone: bool) -> bool:
    """The words leave a row and make one of their own, with what refers to them: roles, other mentions, statements."""
    names = [mention for mention in entity.mentions if mention.kind == "name"]
    leave = [m for m in names if m.span == words.span or (m.text.split() == words.text.split() and not alone)]
    if not leave or len(leave) == len(names):
        return False
    new, old = list[Mention](), list[Mention]()
    for mention in entity.mentions:
        (new if _name_before(mention, names) in leave else old).append(mention)
    go, stay = [mention.span for mention in new], [mention.span for mention in old]
    theirs = [role for role in entity.roles if nearer(role.span, go, stay)]
    other = replace(
        entity, id=who.new_id(entity.id[0]), name=words.text, merges=(), possibly_same=(),
        affiliation=None, mentions=tuple(new),
    )  # fmt: skip
    rest = replace(entity, mentions=tuple(old), name=_name_of(entity, names, old))
    other = _settled(_with_roles(other, theirs))
    who.put(_settled(_with_roles(rest, [role for role in entity.roles if role not in theirs])))
    who.put(other)
    who.lead(entity.id, lambda at: other.id if at and nearer(at, go, stay) else entity.id)
    if source := who.source_of(entity.id):
        sources.split(who, source, go, stay, other)
    return True


def _as(entity: Entity, type_: EntityType) -> Entity:
    """An entity with what one of a type can have."""
    roles = entity.roles if type_ == "person" else ()
    return _with_roles(replace(entity, kind=None, affiliation=None), roles)


def _with_roles(entity: Entity, roles: Collection[Role]) -> Entity:
    """An entity with some of its roles; it belongs where one that is not former says, else where no role says it."""
    where = next((role.affiliation for role in roles if role.affiliation and role.tenure != "former"), None)
    if where is None and entity.affiliation not in [role.affiliation for role in entity.roles]:
        where = entity.affiliation
    first = next(iter(roles), None)
    return replace(
        entity,
        roles=tuple(roles),
        role=first.text if first else None,
        role_span=first.span if first else None,
        affiliation=where,
    )


def _settled(entity: Entity) -> Entity:
    """Aliases and reasons that go with the mentions and the name."""
    forms = [form for form in _forms(entity) if form != entity.name]
    merges = {merge.form: merge for merge in entity.merges if merge.form in forms}
    return replace(entity, aliases=tuple(forms), merges=tuple(merges.values()))


def _forms(entity: Entity) -> Iterable[str]:
    return dict.fromkeys(mention.text for mention in entity.mentions if mention.kind == "name")


def _name_of(entity: Entity, before: Iterable[Mention], mentions: Iterable[Mention]) -> str:
    """The name for what is left of a row: its own, save where it was a form that has gone; then the fullest one."""
    left = [mention.text for mention in mentions if mention.kind == "name"]
    is_gone = entity.name not in left and any(mention.text == entity.name for mention in before)
    return max(left, key=_fullness) if is_gone else entity.name


def _fullness(name: str) -> tuple[int, int]:
    return len(name.split()), len(name)


def _name_before(mention: Mention, names: list[Mention]) -> Mention:
    """The name that a mention goes back to: itself, else the last one before it, else the first."""
    return max(
        (name for name in names if name.span.start <= mention.span.start), key=lambda n: n.span, default=names[0]
    )


def _but(who: Who, offers: Iterable[Offer], other: str) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if who.led(offer.id) != other)
