"""What is known of one thing, and what a careful reader looks at in a text. Rows of words; no Textual here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.export.gaps import whole
from reader.export.wording import amount, number
from reader.model.findings import Entity, Figure, Mention, Offer, Quote, Source, TextPart
from reader.model.spans import Span
from reader.ui.account import Account
from reader.ui.correcting import describe
from reader.ui.units import unit_name

_BOUNDS = {
    "=": "exactly", "~": "about", ">": "more than", ">=": "at least", "<": "less than", "<=": "at most"
}  # fmt: skip
_SILENCE = {
    "declined": "declined to comment", "no_response": "did not respond", "not_disclosed": "has not disclosed",
    "unreachable": "could not be reached",
}  # fmt: skip
_CHECKS = {
    "confirmed": "confirmed", "unverified": "could not be verified", "denied": "denied", "acknowledged": "acknowledged"
}  # fmt: skip


class Fact(NamedTuple):
    """A row: what it is, and its words; `span` is where they stand. A row without words is a heading."""

    label: str
    words: str = ""
    span: Span | None = None


def points(account: Account) -> list[Fact]:
    """Who kept silent, what was checked, what to look at, what may be a source's and what is nobody's."""
    return [
        *_titled("Silent", _responses(account)),
        *_titled("Checked", _checks(account)),
        *_titled("Look here", _remarks(account)),
        *_titled("Maybe still theirs", _continuations(account)),
        *_titled("Without a source", _assertions(account)),
    ]


def about(account: Account, ids: Iterable[str]) -> list[Fact]:
    """What is known of entities, sources, figures and quotes, and why."""
    reading, facts = account.reading, list[Fact]()
    for id_ in ids:
        facts += [Fact("corrected", describe(c), c.words.span) for c in reading.corrected.get(id_, ())]
        if entity := reading.entities.get(id_):
            facts += _entity(account, entity)
        elif source := reading.sources.get(id_):
            facts += _source(account, source)
        elif figure := account.figures.get(id_):
            facts += _figure(account, figure)
        elif quote := reading.quotes.get(id_):
            facts += _quote(account, quote)
    return facts


# -- what to look at


def _titled(title: str, facts: Iterable[Fact]) -> list[Fact]:
    found = list(facts)
    return [Fact(f"{title} ({len(found)})"), *found] if found else []


def _responses(account: Account) -> Iterator[Fact]:
    for response in account.reading.findings.responses:
        done = _through(account, _SILENCE[response.kind], "asked by", response.asked_by)
        yield _act(account, response.party, done, response.topic, response.span)


def _checks(account: Account) -> Iterator[Fact]:
    for check in account.reading.findings.checks:
        done = _through(account, _CHECKS[check.kind], "through", check.through)
        yield _act(account, check.by, done, check.of, check.span)


def _through(account: Account, done: str, by: str, source: str | None) -> str:
    label = account.reading.source_label(source)
    return f"{done}, {by} {label}" if label else done


def _act(account: Account, source: str | None, done: str, what: TextPart | None, span: Span) -> Fact:
    who = account.reading.source_label(source) or "somebody"
    return Fact(who, f"{done}: {_flat(what.text)}" if what else done, span)


def _remarks(account: Account) -> Iterator[Fact]:
    for remark in account.reading.findings.remarks:
        for place, id_ in enumerate(remark.figures):
            figure = account.figures[id_]
            yield Fact("" if place else remark.note, _flat(figure.text), figure.span)


def _continuations(account: Account) -> Iterator[Fact]:
    for found in account.reading.findings.continuations:
        yield Fact(f"{account.quote_chain(account.reading.quotes[found.quote])}?", _flat(found.text), found.span)


def _assertions(account: Account) -> Iterator[Fact]:
    for found in account.reading.findings.assertions:
        yield Fact(f"¶ {found.paragraph + 1}", _flat(found.text), found.span)


# -- what is known of one thing


def _entity(account: Account, entity: Entity) -> Iterator[Fact]:
    kind = f"{entity.kind.replace('_', ' ')}, " if entity.kind else ""
    yield Fact(entity.name, f"{kind}{entity.confidence}", _first(entity.mentions))
    for role in entity.roles:
        yield Fact("role" if role.tenure == "current" else f"{role.tenure} role", _flat(role.text), role.span)
    if employer := account.reading.entities.get(entity.affiliation or ""):
        yield Fact("belongs to", employer.name, _first(employer.mentions))
    forms = {_flat(mention.text): mention.span for mention in reversed(entity.mentions)}
    for merge in entity.merges:
        yield Fact("also", f"{merge.form} — {merge.reason}, {merge.confidence}", forms.get(_flat(merge.form)))
    yield from _offers(account, entity.possibly_same)
    for source in account.sources_of.get(entity.id, ()):
        yield from _says(account, source)


def _source(account: Account, source: Source) -> Iterator[Fact]:
    if entity := account.reading.entities.get(source.person or source.organization or ""):
        yield from _entity(account, entity)
        return
    count = f", {source.count} of them" if source.count else ""
    yield Fact(
        account.reading.source_label(source.id) or source.label,
        f"{source.level.replace('_', ' ')}{count}",
        _first(source.mentions),
    )
    if home := account.reading.entities.get(source.affiliation or ""):
        yield Fact("belongs to", home.name, _first(home.mentions))
    yield from _part("condition", source.condition)
    yield from _offers(account, source.possibly_same)
    yield from _says(account, source)


def _says(account: Account, source: Source) -> Iterator[Fact]:
    for quote in account.quotes_by.get(source.id, ()):
        yield Fact(f"says, {quote.confidence}", whole(quote.text, quote.contents), quote.contents[0])
    for figure in account.figures_by.get(source.id, ()):
        yield Fact(f"cites, {figure.confidence}", _flat(figure.text), figure.span)


def _quote(account: Account, quote: Quote) -> Iterator[Fact]:
    yield Fact(account.quote_chain(quote), f"{quote.kind}, {quote.confidence}", quote.contents[0])
    yield Fact("words", whole(quote.text, quote.contents), quote.contents[0])
    yield from _part("cue", quote.cue)
    if quote.addressee:
        yield Fact("told to", _flat(quote.addressee.text or ""), quote.addressee.span)
    yield Fact("rule", quote.rule)


def _figure(account: Account, figure: Figure) -> Iterator[Fact]:
    yield Fact(amount(figure), f"{figure.status}, {figure.confidence}", figure.span)
    if figure.value is not None:
        high = f" to {number(figure.high)}" if figure.high is not None else ""
        unit = f" {unit_name(figure.unit, one=figure.value == 1)}" if figure.unit else ""
        yield Fact("value", f"{_BOUNDS[figure.bound]} {number(figure.value)}{high}{unit}", figure.number)
    yield from _part("counts", figure.counted)
    yield from _part("about", figure.subject)
    for label, part in (("by", figure.agent), ("in", figure.place)):
        if part and part.text:
            yield Fact(label, _flat(part.text), part.span)
    if period := figure.period:
        ends = dict.fromkeys((period.start or "?", period.end or "?"))  # one day is one date
        dates = f" — {' to '.join(ends)}" if period.start or period.end else ""
        yield Fact("when", f"{_flat(period.text)}{dates}", period.span)
    yield Fact("cited by", account.figure_chain(figure) or "nobody in the text: the article itself")
    for remark in account.reading.findings.remarks:
        if figure.id in remark.figures:
            yield Fact("look here", remark.note)
    yield Fact("rule", figure.rule)


def _offers(account: Account, offers: Iterable[Offer]) -> Iterator[Fact]:
    for offer in offers:
        words = account.words.get(offer.id, ())
        yield Fact("may be", f"{account.label(offer.id)} — {offer.reason}", words[0] if words else None)


def _part(label: str, part: TextPart | None) -> Iterator[Fact]:
    if part:
        yield Fact(label, _flat(part.text), part.span)


def _first(mentions: tuple[Mention, ...]) -> Span | None:
    return mentions[0].span if mentions else None


def _flat(text: str) -> str:
    return " ".join(text.split())
