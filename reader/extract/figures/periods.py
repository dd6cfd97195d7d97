"""The time a figure speaks of: the date that stands nearest to it in its sentence."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.figures.draft import Draft
from reader.extract.lexicon import lexicon
from reader.model.findings import Date, Period
from reader.model.spans import Span

_REPORTING = frozenset(lexicon("figures")["reporting"])


def find(analysis: Analysis, draft: Draft, figures: list[Draft], dates: list[Date]) -> Period | None:
    """The period of a figure, among the dates of its sentence. `figures` are those of the same sentence."""
    own = [d for d in dates if not d.span.overlaps(draft.span) and not _of_the_report(analysis, d)]
    if draft.unit is not None and draft.unit.age:
        return None
    following = [d for d in own if d.span.start >= draft.span.end]
    preceding = [d for d in own if d.span.end <= draft.span.start]
    limit = min((f.span.start for f in figures if f.span.start >= draft.span.end), default=draft.sentence.span.end)
    near = [d for d in following if d.span.start < limit]
    chosen = near[0] if near else preceding[-1] if preceding else following[0] if following else None
    return Period(span=chosen.span, text=chosen.text, start=chosen.start, end=chosen.end) if chosen else None


def _of_the_report(analysis: Analysis, date: Date) -> bool:
    """As in "said on Tuesday": when it was said."""
    at = analysis.within(Span(date.span.start, date.span.start + 1))
    first = at[0].i if at else 0
    return any(token.lower in _REPORTING for token in analysis.tokens[max(0, first - 3) : first])
