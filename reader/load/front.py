"""What stands around an article: byline, authors, dates, publisher, in lines of their own or before the first words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.load import calendar
from reader.model.document import ParagraphKind
from reader.model.spans import Span

HEAD, TAIL = 10, 4
"""Paragraphs looked at, from the start and from the end."""

LONGEST_LINE = 200
"""Characters of a byline or date line."""

_BYLINE = re.compile(r"(?:[Bb]y|BY|Written by|Words by|Story by)\s+(?=\S)")
_CONNECTIVE = {"and", "with", "for", "in", "of", "the", "de", "da", "del", "van", "von", "der", "al", "el", "bin", "la"}
_PERSON = re.compile(r"[^\W\d_][\w.'’\-\u2010\u2011]*(?:\s+[\w.'’\-\u2010\u2011]+){1,4}")
# "KABUL, July 9 (Reuters) - …": a place, perhaps a date, perhaps an agency, a dash.
_DATELINE = re.compile(
    r"[A-Z][\w.'’/\- ]{1,40}(?:, [A-Z][\w.'’ ]{1,30})?(?:,? (?P<date>[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?))?"
    r"(?: \((?P<agency>[A-Z][\w.&' ]{1,40})\))?\s*[-–—]{1,2}\s"
)


@dataclass(slots=True)
class Front:
    """What was found. Dates are ISO 8601. `kinds` holds the paragraphs that are more than body."""

    byline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    kinds: dict[int, ParagraphKind] = field(default_factory=dict)


def find(text: str, spans: Sequence[Span]) -> Front:
    """Read the first and the last paragraphs of a document."""
    front = Front()
    count = len(spans)
    for index in sorted({*range(min(HEAD, count)), *range(max(0, count - TAIL), count)}):
        span = spans[index]
        words = text[span.start : min(span.end, span.start + LONGEST_LINE + 1)]
        if len(words) <= LONGEST_LINE and (dates := calendar.date_line(words)):
            front.kinds[index] = "dateline"
            front.published = front.published or dates.published
            front.modified = front.modified or dates.modified
        elif index < HEAD and not front.byline and is_byline(words):
            front.kinds[index] = "byline"
            front.byline, front.authors = words, authors(words)
        elif index < HEAD and (match := _DATELINE.match(words)) and (match["date"] or match["agency"]):
            front.publisher = front.publisher or match["agency"]
            front.published = front.published or calendar.iso(match["date"] or "")
    return front


def is_byline(words: str) -> bool:
    """Whether a paragraph is nothing but "By" and names: no sentence, every word that matters capitalised."""
    match = _BYLINE.match(words)
    if not match or len(words) > LONGEST_LINE or words.endswith((".", ":", "?", "!")):
        return False
    rest = words[match.end() :].split()
    first = rest[0].strip(",")
    if calendar.iso(words) or calendar.is_month_or_weekday(first) or first[0].isdigit() or len(rest) > 20:
        return False
    return all(word[0].isupper() or not word[0].isalpha() or word.strip(",") in _CONNECTIVE for word in rest)


def authors(byline: str) -> tuple[str, ...]:
    """The people of a byline. After a single comma stands their paper, which is none."""
    rest = _BYLINE.sub("", byline, count=1)
    rest = re.split(r"\s*(?:[|•·—–\n]|\bfor\b|\bin\b)\s*", rest, maxsplit=1)[0]
    if rest.count(",") == 1 and " and " not in rest:
        rest = rest.split(",")[0]
    names = [name.strip() for name in re.split(r",|\s+and\s+|\s+with\s+|&", rest)]
    return tuple(name for name in names if _PERSON.fullmatch(name))
