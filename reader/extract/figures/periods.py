"""The time a figure speaks of: the date that stands nearest to it in its sentence and clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.extract.analysis import Analysis
from reader.extract.figures.draft import Draft
from reader.extract.lexicon import lexicon
from reader.model.findings import Date, Period
from reader.model.spans import Span

_REPORTING = frozenset(lexicon("figures")["reporting"])
_CLAUSE = re.compile(r"[;:]|,\s+(?:and|but|while|whereas|as|after|before)\b|\b(?:but|while|whereas)\b", re.IGNORECASE)
NEAR = 4
"""Dates looked at on either side of a figure."""


def find(analysis: Analysis, drafts: Sequence[Draft], dates: Sequence[Date]) -> None:
    """Give each draft its period. Both are in the order of the text."""
    starts = [date.span.start for date in dates]
    for at, draft in enumerate(drafts):
        if draft.unit is not None and draft.unit.age:
            continue
        sentence, span = draft.sentence.span, draft.span
        place = bisect_left(starts, span.start)
        near = [d for d in dates[max(0, place - NEAR) : place + NEAR] if sentence.contains(d.span)]
        near = [d for d in near if not d.span.overlaps(span) and not _of_the_report(analysis, d)]
        following = drafts[at + 1].span.start if at + 1 < len(drafts) else sentence.end
        chosen = _nearest(analysis.text, near, span, following)
        if chosen:
            draft.period = Period(span=chosen.span, text=chosen.text, start=chosen.start, end=chosen.end)


def _nearest(text: str, dates: list[Date], figure: Span, following: int) -> Date | None:
    """The date behind the figure in its clause and before the next figure; else the one before it; else any behind."""
    behind = [d for d in dates if d.span.start >= figure.end]
    ahead = [d for d in dates if d.span.end <= figure.start]
    near = [d for d in behind if d.span.start < following and not _CLAUSE.search(text[figure.end : d.span.start])]
    return near[0] if near else ahead[-1] if ahead else behind[0] if behind else None


def _of_the_report(analysis: Analysis, date: Date) -> bool:
    """As in "said on Tuesday": when it was said."""
    first = analysis.at(date.span.start)
    before = analysis.tokens[max(0, first.i - 3) : first.i] if first else []
    return any(token.lower in _REPORTING for token in before)
