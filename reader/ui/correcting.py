"""What a person can correct of one thing, and corrections in words. Pure: no Textual here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from reader.model.findings import Entity, Figure, Quote, Source, TextPart
from reader.model.notes import Attributed, Attribution, Correction, Different, Dropped, EntityType, Name, Same, Type
from reader.model.spans import Span
from reader.ui.account import Account

_A: dict[EntityType, str] = {"person": "a person", "organization": "an organization", "place": "a place"}
_NOBODY = "nobody who is named"
_SAYS = {"statement": "is said by", "figure": "is cited by"}
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
    """What can be corrected of an entity, source, statement or figure; first what the text itself leaves open."""
    reading = account.reading
    source = reading.sources.get(id_)
    id_ = (source.person or source.organization or id_) if source else id_
    found = [Option("take back", describe(c), c, back=True) for c in reading.corrected.get(id_, ())]
    if entity := reading.entities.get(id_):
        found += _of_entity(account, entity)
    elif source:
        found += _of_source(account, source)
    elif quote := reading.quotes.get(id_):
        found += _of_quote(account, quote)
    elif figure := account.figures.get(id_):
        found += _of_figure(account, figure)
    return found


def things(account: Account, sentence: Span) -> list[str]:
    """The ids of what stands in a sentence and can be corrected: statements, names, figures."""
    entities = [
        entity.id
        for entity in account.reading.entities.values()
        if any(mention.kind == "name" and mention.span.overlaps(sentence) for mention in entity.mentions)
    ]
    said = [quote.id for quote in account.said_at(sentence)]
    return [*said, *entities, *(figure.id for figure in account.figures_at(sentence))]


def thing(account: Account, id_: str) -> tuple[str, str]:
    """What kind of thing it is, and its words."""
    if quote := account.reading.quotes.get(id_):
        return "statement", f"{account.quote_chain(quote)}: {_short(quote.text)}"
    if figure := account.figures.get(id_):
        return "figure", _short(figure.text)
    return _type(account, account.reading.entities[id_]), account.label(id_)


def here(account: Account, id_: str, sentence: Span) -> list[Option]:
    """What can be corrected of a thing in one sentence: as everywhere, and that a name there is another's."""
    found = options(account, id_)
    if entity := account.reading.entities.get(id_):
        names = [mention for mention in entity.mentions if mention.kind == "name"]
        other = next((m for m in names if not m.span.overlaps(sentence)), None)
        for mention in names:
            if other and mention.span.overlaps(sentence):
                alone = Different(
                    words=_part(mention.span, mention.text), other=_part(other.span, other.text), alone=True
                )
                found.append(Option("is not", f"“{mention.text}” in this sentence", alone))
                break
    return found


def describe(correction: Correction) -> str:
    """A correction in words."""
    words = f"“{_short(correction.words.text)}”"
    match correction:
        case Same():
            return f"{words} is the same as “{_short(correction.other.text)}”"
        case Different():
            return f"{words}{' there' if correction.alone else ''} is not “{_short(correction.other.text)}”"
        case Type():
            return f"{words} is {_A[correction.type]}"
        case Name():
            return f"{words} is called “{_short(correction.name)}”"
        case Attribution():
            by = f"“{_short(correction.source.text)}”" if correction.source else _NOBODY
            return f"{words} {_SAYS[correction.of]} {by}"
        case Dropped():
            return f"{words} is no {correction.was}"


def _of_entity(account: Account, entity: Entity) -> Iterator[Option]:
    if (words := _words(entity)) is None:
        return
    offered = {offer.id: offer.reason for offer in entity.possibly_same}
    for id_, reason in offered.items():
        if (other := account.reading.entities.get(id_)) and (others := _words(other)):
            yield Option("is the same as", other.name, Same(words=words, other=others), reason)
            yield Option("is not", other.name, Different(words=words, other=others), reason)
    yield from _forms(entity, words)
    type_ = _type(account, entity)
    for kind in get_args(EntityType):
        if kind != type_ or entity.confidence == "possible":
            yield Option("is", _A[kind], Type(words=words, type=kind), "" if kind != type_ else "possibly so far")
    yield Option("is", "no name", Dropped(words=words, was="name"))
    for form in entity.aliases:
        yield Option("is called", form, Name(words=words, name=form))
    for other in account.reading.entities.values():
        if other.id not in (entity.id, *offered) and _type(account, other) == type_ and (others := _words(other)):
            yield Option("is the same as", other.name, Same(words=words, other=others))


def _forms(entity: Entity, words: TextPart) -> Iterator[Option]:
    """That a form of the name is somebody else's, with the reason for which it stands here."""
    reasons = {merge.form: merge.reason for merge in entity.merges}
    for form in entity.aliases:
        mention = next((m for m in entity.mentions if m.kind == "name" and m.text == form), None)
        if mention and form != words.text:
            different = Different(words=_part(mention.span, form), other=words)
            yield Option("is not", f"“{form}”", different, reasons.get(form, ""))


def _of_source(account: Account, source: Source) -> Iterator[Option]:
    if not source.mentions:
        return
    words = _part(source.mentions[0].span, source.mentions[0].text)
    offered = {offer.id: offer.reason for offer in source.possibly_same}
    for id_, reason in offered.items():
        if (other := account.reading.sources.get(id_)) and other.mentions:
            others = _part(other.mentions[0].span, other.mentions[0].text)
            yield Option("is the same as", account.label(id_), Same(words=words, other=others), reason)
            yield Option("is not", account.label(id_), Different(words=words, other=others), reason)
    for name, part, id_ in _anybody(account):
        if id_ not in (source.id, *offered):
            yield Option("is the same as", name, Same(words=words, other=part))


def _of_quote(account: Account, quote: Quote) -> Iterator[Option]:
    words = _part(quote.contents[0], quote.contents[0].of(account.reading.document.text))
    yield Option("is", "no statement", Dropped(words=words, was="statement"))
    yield from _attributions(account, words, "statement", quote.speaker.id if quote.speaker else None)


def _of_figure(account: Account, figure: Figure) -> Iterator[Option]:
    words = _part(figure.span, figure.text)
    yield Option("is", "no figure", Dropped(words=words, was="figure"))
    yield from _attributions(account, words, "figure", figure.source)


def _attributions(account: Account, words: TextPart, of: Attributed, source: str | None) -> Iterator[Option]:
    """That another says it, those whose words stand nearest first; or that nobody does."""
    by = account.same(source) if source else frozenset()
    for name, part, id_ in sorted(_anybody(account), key=lambda one: _distance(account.words[one[2]], words.span)):
        if id_ not in by:
            yield Option(_SAYS[of], name, Attribution(words=words, of=of, source=part))
    if by:
        yield Option(_SAYS[of], _NOBODY, Attribution(words=words, of=of, source=None))


def _anybody(account: Account) -> Iterator[tuple[str, TextPart, str]]:
    """People, organizations, places, and the sources that are none of them: name, words, id."""
    for entity in account.reading.entities.values():
        if words := _words(entity):
            yield entity.name, words, entity.id
    for source in account.reading.findings.sources:
        if not (source.person or source.organization) and source.mentions:
            yield source.label, _part(source.mentions[0].span, source.mentions[0].text), source.id


def _words(entity: Entity) -> TextPart | None:
    """The words that stand for an entity: its name where it stands first, else another form of it."""
    names = [mention for mention in entity.mentions if mention.kind == "name"]
    mention = next((m for m in names if m.text == entity.name), None) or next(iter(names or entity.mentions), None)
    return _part(mention.span, mention.text) if mention else None


def _type(account: Account, entity: Entity) -> EntityType:
    findings = account.reading.findings
    if entity in findings.people:
        return "person"
    return "organization" if entity in findings.organizations else "place"


def _distance(spans: Sequence[Span], here: Span) -> int:
    return min(max(span.start - here.end, here.start - span.end, 0) for span in spans)


def _part(span: Span, text: str) -> TextPart:
    return TextPart(span=span, text=text)


def _short(text: str) -> str:
    text = " ".join(text.split()).strip('“”"')
    return text if len(text) <= _LONG else f"{text[:_LONG].rpartition(' ')[0]} …"
