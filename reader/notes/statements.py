"""Corrections of statements and figures: who says them, and what is none."""

from __future__ import annotations

from msgspec.structs import replace

from reader.model.findings import Figure, Findings, MentionPart, Source, TextPart
from reader.model.notes import Attribution, Dropped
from reader.notes import sources
from reader.notes.links import swapped
from reader.notes.places import figure_at, new_id, one_at, quote_at, type_of

CORRECTED = "corrected"
"""The rule of what a person has corrected."""


def said(findings: Findings, correction: Attribution) -> Findings | None:
    """A statement, and the figures that it cites, are another's."""
    quote = quote_at(findings, correction.words)
    known = _source_of(findings, correction.source)
    if quote is None or known is None:
        return None
    findings, source = known
    before = quote.speaker.id if quote.speaker else None
    said = replace(
        quote,
        speaker=MentionPart(id=source.id, span=None, text=None) if source else None,
        anonymous=sources.anonymous(source),
        rule=CORRECTED,
        confidence="certain",
    )
    figures = tuple(
        _cited(figure, source) if figure.quote == quote.id and figure.source == before else figure
        for figure in findings.figures
    )
    return replace(findings, quotes=tuple(said if q.id == quote.id else q for q in findings.quotes), figures=figures)


def cited(findings: Findings, correction: Attribution) -> Findings | None:
    """A figure is another's, or the article's own."""
    figure = figure_at(findings, correction.words)
    known = _source_of(findings, correction.source)
    if figure is None or known is None:
        return None
    findings, source = known
    by = replace(_cited(figure, source), relay=figure.relay if source else (), rule=CORRECTED)
    return replace(findings, figures=tuple(by if f.id == figure.id else f for f in findings.figures))


def no_statement(findings: Findings, correction: Dropped) -> Findings | None:
    """Nobody says it: the article does. Figures that were cited so are the article's own."""
    if (quote := quote_at(findings, correction.words)) is None:
        return None
    speaker = quote.speaker.id if quote.speaker else None
    figures = tuple(
        replace(_cited(figure, None), relay=()) if figure.quote == quote.id and figure.source == speaker else figure
        for figure in findings.figures
    )
    quotes = tuple(q for q in findings.quotes if q.id != quote.id)
    return swapped(replace(findings, quotes=quotes, figures=figures), {quote.id: None})


def no_figure(findings: Findings, correction: Dropped) -> Findings | None:
    """Nothing is counted or measured."""
    if (figure := figure_at(findings, correction.words)) is None:
        return None
    figures = tuple(f for f in findings.figures if f.id != figure.id)
    return swapped(replace(findings, figures=figures), {figure.id: None})


def _cited(figure: Figure, source: Source | None) -> Figure:
    status = figure.status if figure.status in ("confirmed", "unverified") else None
    return replace(
        figure, source=source.id if source else None, status=status or ("attributed" if source else "unattributed")
    )


def _source_of(findings: Findings, words: TextPart | None) -> tuple[Findings, Source | None] | None:
    """The source that some words stand for, a new one where they have said nothing so far. None where nobody does."""
    if words is None:
        return findings, None
    one = one_at(findings, words)
    if one is None or isinstance(one, Source):
        return (findings, one) if one else None
    for known in sources.of_entity(findings, one.id):
        return findings, known
    person = type_of(findings, one) == "person"
    new = Source(
        id=new_id(findings.sources, "s"), label=one.name, level="named" if person else "institution",
        person=one.id if person else None, organization=None if person else one.id,
    )  # fmt: skip
    return replace(findings, sources=(*findings.sources, new)), new
