"""Corrections of statements and figures: who says them, and what is none."""

from __future__ import annotations

from msgspec.structs import replace

from reader.model.findings import Entity, Figure, Findings, MentionPart, Source
from reader.model.notes import Dropped, Speaker
from reader.notes import sources
from reader.notes.links import swapped
from reader.notes.places import figure_at, new_id, one_at, quote_at, type_of

CORRECTED = "corrected"
"""The rule of what a person has corrected."""


def said(findings: Findings, correction: Speaker) -> Findings | None:
    """A statement, and the figures that it cites, are another's."""
    quote = quote_at(findings, correction.words)
    by = one_at(findings, correction.speaker) if correction.speaker else None
    if quote is None or (correction.speaker and by is None):
        return None
    before = quote.speaker.id if quote.speaker else None
    source = None
    if by is not None:
        findings, source = _source_of(findings, by)
    part = MentionPart(id=source.id, span=None, text=None) if source else None
    known = replace(quote, speaker=part, anonymous=sources.anonymous(source), rule=CORRECTED, confidence="certain")
    figures = tuple(
        _cited(figure, source) if figure.quote == quote.id and figure.source == before else figure
        for figure in findings.figures
    )
    quotes = tuple(known if q.id == quote.id else q for q in findings.quotes)
    return replace(findings, quotes=quotes, figures=figures)


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


def _source_of(findings: Findings, one: Entity | Source) -> tuple[Findings, Source]:
    """The source that someone is, a new one where they have said nothing so far."""
    if isinstance(one, Source):
        return findings, one
    for known in sources.of_entity(findings, one.id):
        return findings, known
    person = type_of(findings, one) == "person"
    new = Source(
        id=new_id(findings.sources, "s"), label=one.name, level="named" if person else "institution",
        person=one.id if person else None, organization=None if person else one.id,
    )  # fmt: skip
    return replace(findings, sources=(*findings.sources, new)), new
