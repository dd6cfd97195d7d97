"""Figures: numbers that count or measure, with their bound, what they count, when, and who cites them."""

from __future__ import annotations

from bisect import bisect_left

from reader.extract.analysis import Analysis
from reader.extract.figures import (
    ages,
    bounds,
    conversions,
    counted,
    notfigures,
    numbers,
    participants,
    periods,
    ranges,
    remarks,
    subject,
    trends,
    units,
)
from reader.extract.figures.candidate import Candidate
from reader.extract.figures.draft import Draft
from reader.extract.figures.ranges import Measure
from reader.extract.figures.reported import Clauses
from reader.extract.figures.sources import Credits
from reader.extract.names.cast import Cast
from reader.extract.statements import Statements
from reader.model.document import Paragraph
from reader.model.findings import Date, Figure, Remark, TextPart
from reader.model.spans import Span


def find(
    analysis: Analysis, cast: Cast, dates: tuple[Date, ...], statements: Statements
) -> tuple[tuple[Figure, ...], tuple[Remark, ...]]:
    """All figures of a document, and what relates them."""
    found: list[Draft] = []
    names = frozenset(m.span.end for person in cast.people for m in person.mentions if m.kind == "name")
    for paragraph in analysis.paragraphs:
        found.extend(_drafts(analysis, paragraph, _inside(dates, paragraph.span), names))
    counted.find(analysis, found, dates)
    found = [draft for draft in found if not notfigures.points_back(analysis.text, draft)]
    trends.find(analysis, found)
    subject.find(analysis, found, dates)
    participants.find(analysis, cast, found)
    conversions.inherit(analysis.text, found)
    periods.find(analysis, found, dates)
    possible = frozenset(quote.id for quote in statements.quotes if quote.confidence == "possible")
    figures = tuple(_figures(analysis, found, Credits(statements), Clauses(analysis, statements), possible))
    return figures, remarks.find(analysis, found, figures)


def _inside(dates: tuple[Date, ...], span: Span) -> list[Date]:
    low = bisect_left(dates, span.start, key=lambda d: d.span.start)
    high = bisect_left(dates, span.end, low, key=lambda d: d.span.start)
    return list(dates[low:high])


def _drafts(analysis: Analysis, paragraph: Paragraph, dates: list[Date], names: frozenset[int]) -> list[Draft]:
    """The figures of a paragraph: numbers that are nothing else. `names` is where names of people end."""
    text, end = analysis.text, paragraph.span.end
    measures = ranges.merged(
        Measure(number, units.find(text, number, end)) for number in numbers.find(text, *paragraph.span)
    )
    starts = [date.span.start for date in dates]
    free = [measure for measure in measures if not notfigures.in_date(text, measure, dates, starts)]
    drafts = []
    for measure in ranges.join(text, free, lambda at: trends.moving(analysis, at)):
        tokens = analysis.within(measure.number.outer)
        if not tokens or notfigures.reason(Candidate(analysis, measure, tokens)):
            continue
        unit = measure.unit or ages.unit(analysis, measure.number, tokens, names)
        draft = Draft(measure.number, tokens, unit, paragraph.index)
        bound, words = bounds.find(text, measure.number.span, draft.core)
        if words is not None:
            draft.bounded(bound, words)
            draft.opening = analysis.at(draft.span.start) or draft.first
        drafts.append(draft)
    return drafts


def _figures(
    analysis: Analysis, drafts: list[Draft], vouchers: Credits, clauses: Clauses, possible: frozenset[str]
) -> list[Figure]:
    """The records of drafts. A number in the words that name a speaker has no subject and period of its own.

    One that a merely `possible` statement holds is no more than likely.
    """
    figures = []
    for at, draft in enumerate(drafts, 1):
        number, unit, span = draft.number, draft.unit, draft.span
        credit = vouchers.of(number.span)
        if not (credit.source or credit.quote or credit.aside or credit.status == "unverified"):
            credit = clauses.credit(draft)
        aside = credit.aside and unit is None
        doubtful = credit.quote in possible
        figures.append(
            Figure(
                id=f"f{at}",
                paragraph=draft.paragraph,
                span=span,
                text=span.of(analysis.text),
                number=number.span,
                value=units.value(number.value, unit),
                high=units.value(number.high, unit),
                bound=draft.bound,
                trend=draft.trend,
                unit=unit.symbol if unit else None,
                counted=_part(analysis, draft.counted),
                subject=None if aside else _part(analysis, draft.subject),
                agent=draft.agent,
                place=draft.place,
                period=None if aside else draft.period,
                source=credit.source,
                relay=credit.relay,
                status=credit.status,
                quote=credit.quote,
                rule=draft.rule,
                confidence="likely" if doubtful and draft.confidence == "certain" else draft.confidence,
            )
        )
    return figures


def _part(analysis: Analysis, span: Span | None) -> TextPart | None:
    return TextPart(span=span, text=span.of(analysis.text)) if span else None
