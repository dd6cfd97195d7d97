"""Corrections of statements and figures: who says them, and what is none."""

from __future__ import annotations

from msgspec.structs import replace

from reader.model.findings import Figure, MentionPart, Quote, Source, TextPart
from reader.model.notes import Attribution, Dropped
from reader.notes import sources
from reader.notes.places import figure_at, quote_at
from reader.notes.who import Who

CORRECTED = "corrected"
"""The rule of what a person has corrected."""


class Said:
    """Statements and figures by id, while corrections change them."""

    def __init__(self, who: Who, quotes: tuple[Quote, ...], figures: tuple[Figure, ...]) -> None:
        self.who = who
        self.quotes = {quote.id: quote for quote in quotes}
        self.figures = {figure.id: figure for figure in figures}

    def quote_at(self, words: TextPart) -> Quote | None:
        """The statement at some words."""
        return quote_at(self.quotes.values(), words)

    def figure_at(self, words: TextPart) -> Figure | None:
        """The figure at some words."""
        return figure_at(self.figures.values(), words)

    def cited_in(self, quote: Quote) -> list[Figure]:
        """The figures that whoever says a statement cites in it, but those of which a person said who cites them."""
        speaker = quote.speaker.id if quote.speaker else None
        return [f for f in self.figures.values() if (f.quote, f.source) == (quote.id, speaker) and f.rule != CORRECTED]

    def put(self, *changed: Quote | Figure) -> None:
        """Others in place of those with their ids."""
        for one in changed:
            if isinstance(one, Quote):
                self.quotes[one.id] = one
            else:
                self.figures[one.id] = one


def said(all_: Said, correction: Attribution) -> bool:
    """A statement, what goes on with it, and the figures cited there are another's."""
    quote, by = all_.quote_at(correction.words), _source_of(all_.who, correction.source)
    if quote is None or (by is None and correction.source):
        return False
    before = quote.speaker.id if quote.speaker else None
    _said_by(all_, replace(quote, confidence="certain"), by)
    going_on = {quote.id}
    for other in tuple(all_.quotes.values()):
        if other.continues in going_on and other.speaker and (other.speaker.span, other.speaker.id) == (None, before):
            going_on.add(other.id)
            _said_by(all_, other, by)
    return True


def _said_by(all_: Said, quote: Quote, by: Source | None) -> None:
    speaker = MentionPart(id=by.id, span=None, text=None) if by else None
    all_.put(*(_cited(figure, by) for figure in all_.cited_in(quote)), replace(quote, speaker=speaker, rule=CORRECTED))


def cited(all_: Said, correction: Attribution) -> bool:
    """A figure is another's, or the article's own."""
    figure, by = all_.figure_at(correction.words), _source_of(all_.who, correction.source)
    if figure is None or (by is None and correction.source):
        return False
    all_.put(replace(_cited(figure, by), relay=figure.relay if by else (), rule=CORRECTED))
    return True


def no_statement(all_: Said, correction: Dropped) -> Quote | None:
    """Nobody says it but the article, or whoever says the statement around it: so with the figures cited there."""
    if (quote := all_.quote_at(correction.words)) is None:
        return None
    outer = all_.quotes.get(quote.within or "")
    by = all_.who.sources.get(outer.speaker.id or "") if outer and outer.speaker else None
    own = {figure.id for figure in all_.cited_in(quote)}
    for figure in tuple(all_.figures.values()):
        if figure.quote == quote.id:
            left = replace(_cited(figure, by), relay=outer.relay if outer else ()) if figure.id in own else figure
            all_.put(replace(left, quote=quote.within))
    del all_.quotes[quote.id]
    for other in tuple(all_.quotes.values()):
        if quote.id in (other.within, other.continues):
            within = quote.within if other.within == quote.id else other.within
            continues = quote.continues if other.continues == quote.id else other.continues
            all_.put(replace(other, within=within, continues=continues))
    return quote


def no_figure(all_: Said, correction: Dropped) -> bool:
    """Nothing is counted or measured."""
    if (figure := all_.figure_at(correction.words)) is None:
        return False
    del all_.figures[figure.id]
    return True


def _cited(figure: Figure, source: Source | None) -> Figure:
    status = figure.status if figure.status in ("confirmed", "unverified") else None
    return replace(
        figure, source=source.id if source else None, status=status or ("attributed" if source else "unattributed")
    )


def _source_of(who: Who, words: TextPart | None) -> Source | None:
    """The source that some words stand for, a new one where they have said nothing so far. None where nobody does."""
    one = who.at(words) if words else None
    if one is None or isinstance(one, Source):
        return one
    if known := who.source_of(one.id):
        return known
    new = sources.of(one, Source(id=who.new_id("s"), label=one.name, level="named"))
    who.put(new)
    return new
