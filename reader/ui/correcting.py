"""What a person can correct of one thing, and corrections in words. Pure: no Textual here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from reader.export.gaps import whole
from reader.model.findings import Entity, EntityType, Figure, Mention, Quote, Source, TextPart
from reader.model.notes import Attributed, Attribution, Correction, Different, Dropped, Name, Same, Type
from reader.model.spans import Span
from reader.notes.who import type_of
from reader.ui.account import Account
from reader.ui.items import bare

_A: dict[EntityType, str] = {"person": "a person", "organization": "an organization", "place": "a place"}
_NOBODY: dict[Attributed, str] = {"statement": "somebody unknown", "figure": "nobody but the article"}
_SAYS: dict[Attributed, str] = {"statement": "is said by", "figure": "is cited by"}
_LONG = 40
"""Characters of a statement that are shown."""


class Option(NamedTuple):
    """A correction that can be made, or taken back: what it says, of whom, and why it is offered."""

    does: str
    whom: str
    correction: Correction
    why: str = ""
    back: bool = False


def options(account: Account, id_: str) -> list[Option]:
    """What can be corrected of an entity, source, statement or figure.

    First what the text itself leaves open, last what can be taken back: so nobody does that who types what is right.
    """
    reading = account.reading
    source = reading.sources.get(id_)
    id_ = (source.person or source.organization or id_) if source else id_
    found = list[Option]()
    if entity := reading.entities.get(id_):
        found += _of_entity(account, entity)
    elif source:
        found += _of_source(account, source)
    elif quote := reading.quotes.get(id_):
        found += _of_quote(account, quote)
    elif figure := account.figures.get(id_):
        found += _of_figure(account, figure)
    return [*found, *(Option("take back", describe(c), c, back=True) for c in reading.corrected.get(id_, ()))]


def things(account: Account, sentence: Span) -> list[str]:
    """The ids of what stands in a sentence and can be corrected: statements, names, sources without one, figures."""
    reading = account.reading
    spoken = {s.id: s.mentions for s in reading.findings.sources if not _is_known(s)}
    named = {e.id: tuple(filter(_is_name, e.mentions)) for e in reading.entities.values()} | spoken
    there = [id_ for id_, mentions in named.items() if any(mention.span.overlaps(sentence) for mention in mentions)]
    said = [quote.id for quote in account.said_at(sentence)]
    return [*said, *there, *(figure.id for figure in account.figures_at(sentence))]


def thing(account: Account, id_: str) -> tuple[str, str]:
    """What kind of thing it is, and its words."""
    if quote := account.reading.quotes.get(id_):
        return "statement", f"{account.quote_chain(quote)}: {_short(whole(quote.text, quote.contents))}"
    if figure := account.figures.get(id_):
        return "figure", _short(figure.text)
    return type_of(id_) or "source", account.label(id_)


def here(account: Account, id_: str, sentence: Span) -> list[Option]:
    """What can be corrected of a thing in one sentence: that a name there is another's, and what can be everywhere."""
    entity = account.reading.entities.get(id_)
    return [*(_there(account, entity, sentence) if entity else ()), *options(account, id_)]


def _there(account: Account, entity: Entity, sentence: Span) -> Iterator[Option]:
    names = [mention for mention in entity.mentions if _is_name(mention)]
    there = next((mention for mention in names if mention.span.overlaps(sentence)), None)
    other = next((mention for mention in names if not mention.span.overlaps(sentence)), None)
    if there and other:
        for one in account.reading.entities.values():
            if one.id != entity.id and _are_namesakes(there.text, one) and (words := _words(one)):
                alone = Same(words=_part(there), other=words, alone=True)
                yield Option(
                    "here means", account.told_apart(one), alone, f"“{_flat(there.text)}” in this sentence only"
                )
        alone_not = Different(words=_part(there), other=_part(other), alone=True)
        yield Option("is not", f"“{_flat(there.text)}” in this sentence", alone_not)
        no_name = Dropped(words=_part(there), was="name", alone=True)
        yield Option("is", "no name in this sentence", no_name)


def describe(correction: Correction) -> str:
    """A correction in words."""
    words = f"“{_short(correction.words.text)}”"
    match correction:
        case Same():
            means = f"one {words} means" if correction.alone else f"{words} is the same as"
            return f"{means} “{_short(correction.other.text)}”"
        case Different():
            return f"{'one ' if correction.alone else ''}{words} is not “{_short(correction.other.text)}”"
        case Type():
            return f"{words} is {_A[correction.type]}"
        case Name():
            return f"{words} is called “{_short(correction.name)}”"
        case Attribution():
            by = f"“{_short(correction.source.text)}”" if correction.source else _NOBODY[correction.of]
            return f"{words} {_SAYS[correction.of]} {by}"
        case Dropped():
            return f"{'one ' if correction.alone else ''}{words} is no {correction.was}"


def _of_entity(account: Account, entity: Entity) -> Iterator[Option]:
    if (words := _words(entity)) is None:
        return
    offered = {offer.id: offer.reason for offer in entity.possibly_same}
    for id_, reason in offered.items():
        if (other := account.reading.entities.get(id_)) and (others := _words(other)):
            yield Option("is the same as", account.told_apart(other), Same(words=words, other=others), reason)
            yield Option("is not", account.told_apart(other), Different(words=words, other=others), reason)
    yield from _forms(entity, words)
    type_ = type_of(entity.id)
    for kind in get_args(EntityType):
        if kind != type_ or entity.confidence == "possible":
            yield Option("is", _A[kind], Type(words=words, type=kind), "" if kind != type_ else "possibly so far")
    yield Option("is", "no name", Dropped(words=words, was="name"))
    for form in entity.aliases:
        yield Option("is called", form, Name(words=words, name=form))
    for other in _others(account, entity):
        if other.id not in offered and (others := _words(other)):
            kind = type_of(other.id)
            why = _A[kind] if kind and kind != type_ else ""
            yield Option("is the same as", account.told_apart(other), Same(words=words, other=others), why)


def _others(account: Account, entity: Entity) -> list[Entity]:
    """Namesakes first, of whatever type, then the others of its type, each in the order of the text."""
    others = [one for one in account.reading.entities.values() if one.id != entity.id]
    namesakes = {one.id for one in others if _are_namesakes(entity.name, one)}
    likely = [one for one in others if one.id in namesakes or one.id[0] == entity.id[0]]
    return sorted(likely, key=lambda one: (one.id not in namesakes, one.id[0] != entity.id[0]))


def _are_namesakes(name: str, other: Entity) -> bool:
    """Whether a name has a word of another one's that is written with a capital."""
    return not _capitals(name).isdisjoint(_capitals(other.name))


def _capitals(name: str) -> set[str]:
    return {bare(word) for word in name.split() if word[0].isupper()}


def _forms(entity: Entity, words: TextPart) -> Iterator[Option]:
    """That a form of the name is somebody else's, with the reason for which it stands here."""
    reasons = {merge.form: merge.reason for merge in entity.merges}
    for form in entity.aliases:
        mention = next((m for m in entity.mentions if _is_name(m) and m.text == form), None)
        if mention and _flat(form) != _flat(words.text):
            different = Different(words=_part(mention), other=words)
            yield Option("is not", f"“{_flat(form)}”", different, reasons.get(form, ""))


def _of_source(account: Account, source: Source) -> Iterator[Option]:
    if not source.mentions:
        return
    words = _part(source.mentions[0])
    offered = {offer.id: offer.reason for offer in source.possibly_same}
    for id_, reason in offered.items():
        if (other := account.reading.sources.get(id_)) and other.mentions:
            others = _part(other.mentions[0])
            yield Option("is the same as", account.label(id_), Same(words=words, other=others), reason)
            yield Option("is not", account.label(id_), Different(words=words, other=others), reason)
    for mention in source.mentions[1:]:
        if mention.kind == "pronoun":
            continue
        yield Option("is not", f"“{_flat(mention.text)}”", Different(words=_part(mention), other=words))
    for name, part, id_ in _anybody(account):
        if id_ not in (source.id, *offered):
            yield Option("is the same as", name, Same(words=words, other=part))


def _of_quote(account: Account, quote: Quote) -> Iterator[Option]:
    span = quote.contents[0]
    words = TextPart(span=span, text=span.of(account.reading.document.text))
    yield Option("is", "no statement", Dropped(words=words, was="statement"))
    yield from _attributions(account, words, "statement", quote.speaker.id if quote.speaker else None)


def _of_figure(account: Account, figure: Figure) -> Iterator[Option]:
    words = TextPart(span=figure.span, text=figure.text)
    yield Option("is", "no figure", Dropped(words=words, was="figure"))
    yield from _attributions(account, words, "figure", figure.source)


def _attributions(account: Account, words: TextPart, of: Attributed, source: str | None) -> Iterator[Option]:
    """That nobody says it, or another: those whose words stand nearest first."""
    by = account.same(source) if source else frozenset()
    if by:
        yield Option(_SAYS[of], _NOBODY[of], Attribution(words=words, of=of, source=None))
    for name, part, id_ in sorted(_anybody(account), key=lambda one: _distance(account.words[one[2]], words.span)):
        if id_ not in by:
            yield Option(_SAYS[of], name, Attribution(words=words, of=of, source=part))


def _anybody(account: Account) -> Iterator[tuple[str, TextPart, str]]:
    """People, organizations, places, and the sources that are none of them: name, words, id."""
    for entity in account.reading.entities.values():
        if words := _words(entity):
            yield account.told_apart(entity), words, entity.id
    for source in account.reading.findings.sources:
        if not _is_known(source) and source.mentions:
            yield source.label, _part(source.mentions[0]), source.id


def _words(entity: Entity) -> TextPart | None:
    """The words that stand for an entity: its name where it stands first, else another form of it."""
    names = [mention for mention in entity.mentions if _is_name(mention)]
    mention = next((m for m in names if m.text == entity.name), None) or next(iter(names or entity.mentions), None)
    return _part(mention) if mention else None


def _distance(spans: Sequence[Span], here: Span) -> int:
    return min(max(span.start - here.end, here.start - span.end, 0) for span in spans)


def _is_name(mention: Mention) -> bool:
    return mention.kind == "name"


def _is_known(source: Source) -> bool:
    """Whether it is an entity."""
    return bool(source.person or source.organization)


def _part(mention: Mention) -> TextPart:
    return TextPart(span=mention.span, text=mention.text)


def _flat(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    text = _flat(text).strip('“”"')
    return text if len(text) <= _LONG else f"{text[:_LONG].rpartition(' ')[0]} …"
