"""What follows from corrections for all that nobody has corrected itself."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import count
from typing import TypeVar

from msgspec.structs import replace

from reader.model.document import Document
from reader.model.findings import LETTERS, Assertion, Entity, Figure, Findings, Offer, Quote, Relay, Source
from reader.model.spans import Span
from reader.notes.links import changed, led, refers
from reader.notes.statements import Said
from reader.notes.who import LISTS, Who, type_of
from reader.sentences import sentence_around

_NAMED = ("named", "institution", "document")
"""Levels of sources that have a name."""
_KINDS = ("body", "list")
"""Paragraphs in which a sentence is an assertion where nobody vouches for it."""
_SHORTEST = 4
"""Words: what is shorter is a label, not a statement."""

R = TypeVar("R", Quote, Figure)


def lead(findings: Findings, who: Who) -> Said:
    """Statements and figures whose references lead to who stands there now."""
    if not who.moved:
        return Said(who, findings.quotes, findings.figures)
    places = _spoken_at(findings.quotes)
    speakers = {quote.id: quote.speaker.id for quote in findings.quotes if quote.speaker}

    def place(figure: Figure) -> Span:
        quote = figure.quote or ""
        return places[quote] if figure.source and figure.source == speakers.get(quote) else figure.span

    return Said(
        who,
        tuple(led(q, who.led, places[q.id]) if refers(q, who.moved) else q for q in findings.quotes),
        tuple(led(f, who.led, place(f)) if refers(f, who.moved) else f for f in findings.figures),
    )


def _spoken_at(quotes: Iterable[Quote]) -> dict[str, Span]:
    """Where the speaker of each statement stands: in the statement that it goes on with, else where its words do."""
    places: dict[str, Span] = {}
    for quote in quotes:
        own = quote.speaker.span if quote.speaker else None
        places[quote.id] = own or places.get(quote.continues or "") or quote.contents[0]
    return places


def settled(document: Document, before: Findings, said: Said, dropped: Sequence[Quote]) -> Findings:
    """The findings with all that was corrected. `dropped` are the statements that are none."""
    who = said.who
    responses = tuple(led(response, who.led, response.span) for response in before.responses)
    checks = tuple(led(check, who.led, check.span) for check in before.checks)
    after = replace(
        before,
        quotes=tuple(_named(before, said)),
        figures=tuple(
            _placed(_once(figure, figure.source) if figure.relay else figure) for figure in said.figures.values()
        ),
        responses=responses,
        checks=checks,
        continuations=tuple(c for c in before.continuations if c.quote in said.quotes),
        remarks=tuple(r for r in before.remarks if all(figure in said.figures for figure in r.figures)),
    )
    speak = _referred(after)
    idle = {source.id for source in before.sources} - _referred(before) if who.sources.keys() - speak else set()
    sources = {id_: source for id_, source in who.sources.items() if id_ in speak or id_ in idle}
    after = replace(
        after,
        sources=tuple(_source(who, source, sources) for source in sources.values()),
        **{name: tuple(_entities(who, LETTERS[type_])) for type_, name in LISTS.items()},
    )
    return replace(after, assertions=_assertions(document, before, after, dropped)) if dropped else after


# -- who


def _entities(who: Who, letter: str) -> list[Entity]:
    """The entities of a type, in the order of the text."""
    found = [_entity(who, entity) for id_, entity in who.entities.items() if id_[0] == letter]
    return sorted(found, key=lambda entity: entity.mentions[0].span if entity.mentions else Span(0, 0))


def _entity(who: Who, found: Entity) -> Entity:
    if not (found.affiliation or found.roles or found.possibly_same):
        return found
    entity = led(found, who.led, found.role_span or _first(found))
    return changed(
        entity,
        affiliation=_home(entity.affiliation, entity.id),
        roles=tuple(changed(role, affiliation=_home(role.affiliation, entity.id)) for role in entity.roles),
        possibly_same=_offers(entity, who.entities),
    )


def _first(one: Entity | Source) -> Span | None:
    return one.mentions[0].span if one.mentions else None


def _home(id_: str | None, of: str) -> str | None:
    """Where somebody may belong: an organization, and not itself."""
    return id_ if id_ and type_of(id_) == "organization" and id_ != of else None


def _source(who: Who, found: Source, those: dict[str, Source]) -> Source:
    entity = who.entities.get(found.person or found.organization or "")
    label = entity.name if entity else found.label
    if label == found.label and not (found.affiliation or found.possibly_same):
        return found
    source = led(found, who.led, _first(found))
    return changed(
        source,
        label=label,
        affiliation=_home(source.affiliation, ""),
        possibly_same=_offers(source, those),
    )


def _offers(one: Entity | Source, those: Container[str]) -> tuple[Offer, ...]:
    """Who may be the same: each once, still there, and of the same type."""
    rivals = (o for o in one.possibly_same if o.id in those and o.id[0] == one.id[0] and o.id != one.id)
    return tuple({offer.id: offer for offer in rivals}.values())


def _referred(findings: Findings) -> set[str | None]:
    """The sources of what is said, cited, passed on, kept silent on and checked."""
    found = {quote.speaker.id for quote in findings.quotes if quote.speaker}
    found |= {figure.source for figure in findings.figures}
    found |= {relay.id for quote in findings.quotes for relay in quote.relay}
    found |= {relay.id for figure in findings.figures for relay in figure.relay}
    found |= {id_ for response in findings.responses for id_ in (response.party, response.asked_by)}
    return found | {id_ for check in findings.checks for id_ in (check.by, check.through)}


# -- what


def _named(before: Findings, said: Said) -> Iterator[Quote]:
    """Statements that say whether somebody is named: as was found, where their source is what it was."""
    was = {quote.speaker.id: quote.anonymous for quote in before.quotes if quote.speaker}
    levels = {source.id: source.level for source in before.sources}
    for quote in said.quotes.values():
        source = said.who.sources.get(quote.speaker.id or "") if quote.speaker else None
        anonymous = source is None or source.level not in _NAMED
        if source and source.id in was and levels.get(source.id) == source.level:
            anonymous = was[source.id]
        named = quote if quote.anonymous == anonymous else replace(quote, anonymous=anonymous)
        yield _once(named, source.id if source else None) if named.relay else named


def _once(one: R, source: str | None) -> R:
    """A statement or figure that nobody passes on who says it, or has passed it on."""
    relays: dict[str | int, Relay] = {relay.id or number: relay for number, relay in enumerate(one.relay)}
    relays.pop(source or "", None)
    return one if len(relays) == len(one.relay) else replace(one, relay=tuple(relays.values()))


def _placed(figure: Figure) -> Figure:
    """A figure with a place, not a person, where it counts, and no place that does what it counts."""
    if figure.place and figure.place.id and type_of(figure.place.id) != "place":
        figure = replace(figure, place=replace(figure.place, id=None))
    if figure.agent and figure.agent.id and type_of(figure.agent.id) == "place":
        figure = replace(figure, agent=replace(figure.agent, id=None))
    return figure


def _assertions(
    document: Document, before: Findings, after: Findings, dropped: Sequence[Quote]
) -> tuple[Assertion, ...]:
    """Assertions, with the sentences among them for which nobody vouches any more."""
    gone = {quote.id for quote in dropped}
    spans = [span for quote in dropped for span in _sentences(document, quote)]
    spans += [c.span for c in before.continuations if c.quote in gone]
    taken = [span for quote in after.quotes for span in quote.contents]
    for records in (after.responses, after.checks, after.continuations, after.assertions):
        taken += [record.span for record in records]
    numbers = count(max((int(found.id[1:]) for found in after.assertions), default=0) + 1)
    new = list[Assertion]()
    for span in dict.fromkeys(spans):
        text = span.of(document.text)
        if len(text.split()) < _SHORTEST or text.rstrip("\"”’'").endswith("?") or any(span.overlaps(t) for t in taken):
            continue
        paragraph = next(p for p in document.paragraphs if p.span.contains(span))
        if paragraph.kind in _KINDS:
            new.append(Assertion(id=f"a{next(numbers)}", paragraph=paragraph.index, span=span, text=text))
    return tuple(sorted((*after.assertions, *new), key=lambda found: found.span))


def _sentences(document: Document, quote: Quote) -> Iterator[Span]:
    """The sentences in which the words of a statement stand."""
    for content in quote.contents:
        at = content.start
        while at < content.end:
            paragraph = next(p.span for p in document.paragraphs if p.span.end > at)
            sentence = sentence_around(document.text, paragraph, at)
            yield sentence
            at = max(sentence.end, at) + 1
