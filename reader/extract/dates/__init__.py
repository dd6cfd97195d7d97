"""Dates and periods: their words, and ISO dates resolved against the article's date and each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import structs

from reader.extract.analysis import Analysis
from reader.extract.dates import patterns
from reader.extract.dates.calendar import Days, shift
from reader.extract.dates.resolve import Context, Earlier, Resolved, resolve
from reader.extract.dates.years import is_year
from reader.model.findings import Date
from reader.model.spans import Span

__all__ = ["find", "is_year"]

HEAD = 3
"""Paragraphs at the top in which a full date is the article's own, where its file says none."""

_UNKNOWN = frozenset(("recent", "fiscal", "piece", "year_span"))
"""Patterns that "the year before" goes back to although nobody knows their days."""

_PATTERNS = [(rank, name, *patterns.SIGNS[name], pattern) for rank, (name, pattern) in enumerate(patterns.PATTERNS)]
"""Each with its rank and its signs."""
_OPENING = re.compile(r"\b(from|between)\s+$", re.IGNORECASE)
_JOINT = re.compile(r"\s+(?:to|through|until|till|(?P<and>and))\s+", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?;]\s")


def find(analysis: Analysis, published: str | None) -> tuple[Date, ...]:
    """All dates of a document, in order. `published` is ISO 8601."""
    text = analysis.text
    anchor = _day_of(published)
    found: list[Date] = []
    earlier: Earlier | None = None
    place = 0
    for paragraph, name, match in _matches(analysis):
        near = earlier if earlier is not None and place == paragraph else None
        context = Context(anchor, earlier, _future(text, match.start()), near)
        resolved = _extended(text, match, resolve(name, match, context), context)
        record = _to_end(text, _record(f"d{len(found) + 1}", paragraph, match, resolved))
        found.append(record)
        if anchor is None and paragraph < HEAD and name in ("iso", "day") and match["year"]:
            anchor = resolved.days.start
        if (resolved.days.start or name in _UNKNOWN) and not _since(text, match):
            earlier, place = Earlier(record.id, resolved.days), paragraph
    return tuple(_joined(text, found))


def _joined(text: str, dates: list[Date]) -> Iterator[Date]:
    """Dates with the ends of a stretch made one: "from March 3 to April 5, 2021", "between May 1 and May 9"."""
    at = 0
    while at < len(dates):
        first, last = dates[at], dates[at + 1] if at + 1 < len(dates) else None
        opening = _OPENING.search(text, max(0, first.span.start - 10), first.span.start)
        joint = _JOINT.fullmatch(text, first.span.end, last.span.start) if last and opening else None
        start = _start_of(first, last) if last and joint else None
        known = (
            start is not None or first.start is None
        )  # of days that nobody knows the words are a stretch all the same
        if last and opening and joint and known and (joint["and"] is None) == (opening[1].lower() == "from"):
            span = Span(opening.start(), last.span.end)
            yield structs.replace(first, span=span, text=span.of(text), start=start, end=last.end, anchor=last.anchor)
            at += 2
        else:
            yield first
            at += 1


def _start_of(first: Date, last: Date) -> str | None:
    """Where a stretch begins: a first date without a year takes the last one's."""
    start = first.start
    if start and last.end and first.anchor == "document" and last.anchor is None:
        start = last.end[:4] + start[4:]
    return start if start and last.end and start <= last.end else None


def _day_of(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _matches(analysis: Analysis) -> Iterator[tuple[int, str, re.Match[str]]]:
    """Matches that do not overlap: the first, then the longest, then the most telling one. With their paragraphs."""
    for index, paragraph in enumerate(analysis.paragraphs):
        found = patterns.signs(paragraph.span.of(analysis.text))
        candidates = [
            (match.start(), -match.end(), rank, name, match)
            for rank, name, words, others, pattern in _PATTERNS
            if not (found.isdisjoint(words) or found.isdisjoint(others))
            for match in pattern.finditer(analysis.text, *paragraph.span)
            if _means_time(name, match)
        ]
        at = 0
        for start, _, _, name, match in sorted(candidates, key=lambda entry: entry[:3]):
            if start >= at:
                yield index, name, match
                at = match.end()


def _means_time(name: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year, and "today" no newspaper: "USA TODAY"."""
    if name == "year":
        return is_year(match.string, Span(*match.span("year")))
    return name != "word" or not match.group().isupper()


def _future(text: str, at: int) -> bool:
    """Whether the words before it, in its sentence, speak of what is to come."""
    before = _SENTENCE_END.split(text[max(0, at - 120) : at])[-1]
    return not patterns.FUTURE.isdisjoint(re.findall(r"[\w’']+", before.lower().replace("’", "'")))


def _extended(text: str, match: re.Match[str], resolved: Resolved, context: Context) -> Resolved:
    """As in "since March" runs from its first day to the article's date."""
    if _since(text, match) and resolved.days.start:
        end = context.published if context.published and context.published >= resolved.days.start else None
        return Resolved(Days(resolved.days.start, end), resolved.anchor)
    return _known(resolved, context) if _AS_OF.search(text, max(0, match.start() - 8), match.start()) else resolved


def _known(resolved: Resolved, context: Context) -> Resolved:
    """As in "had 900 staff as of Dec. 31": the last such day, for nobody knows of the next."""
    start, end = resolved.days.start, resolved.days.end
    if context.future or not (start and end and context.published) or start <= context.published:
        return resolved
    if resolved.anchor != "document":
        return resolved
    return Resolved(Days(shift(start, "year", -1), shift(end, "year", -1)), "document")


_AS_OF = re.compile(r"\bas\s+of\s+$", re.IGNORECASE)
_MONTHS_LONG = {"year": 12, "half": 6, "quarter": 3, "three": 3, "six": 6, "nine": 9, "12": 12, "twelve": 12}


def _to_end(text: str, date: Date) -> Date:
    """The stretch that ends with a date: "the year to March 2025", "the three months ended June 30"."""
    match = patterns.TO_END.search(text, max(0, date.span.start - 40), date.span.start)
    if not match:
        return date
    length = _MONTHS_LONG[match["length"].split()[0].lower()]
    start = shift(_day_after(date.end), "month", -length) if date.end else None
    span = Span(match.start(), date.span.end)
    return structs.replace(date, span=span, text=span.of(text), start=start.isoformat() if start else None)


def _since(text: str, match: re.Match[str]) -> bool:
    return bool(patterns.SINCE.search(text, max(0, match.start() - 30), match.start()))


def _day_after(iso: str) -> date:
    return date.fromisoformat(iso) + timedelta(days=1)


def _record(name: str, paragraph: int, match: re.Match[str], resolved: Resolved) -> Date:
    start, end = resolved.days.iso
    return Date(
        id=name,
        paragraph=paragraph,
        span=Span(*match.span()),
        text=match.group(),
        start=start,
        end=end,
        anchor=resolved.anchor,
    )
