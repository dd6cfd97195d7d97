"""The plain brief of a reading: who is in it, who says what, on which figures. Wrapped, for people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.export.gaps import whole
from reader.export.wording import TRENDS, UNNAMED, role_of
from reader.export.wrap import wrap
from reader.model.document import Document
from reader.model.findings import Confidence, Entity, Figure, Quote, Relay, Source
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.neutral import one_line

WIDTH = 80
"""Cells of a line, at most: prose is read best so."""

_AROUND = 140
"""Characters of the text on either side of a figure, at most."""
_LONGEST_QUOTE = 600
"""Characters of a statement, at most; the JSON has all of it."""
_SENTENCE_END = re.compile(r"(?:[a-z]{4}|\d|[)\]”\"’])[.!?][)\]”\"’]?\s+(?=\W?[A-Z])")

Item = tuple[str, ...]
"""What is said of one finding: its line, then lines further in."""


def render(reading: Reading, width: int = WIDTH) -> str:
    """The brief, each line ended and at most `width` cells."""
    found = reading.findings
    lists = (
        ("People", map(_entity, found.people)),
        ("Organizations", map(_entity, found.organizations)),
        (_sources_title(found.sources), (_source(reading, source) for source in found.sources)),
        ("Quotes", (_quote(reading, quote) for quote in found.quotes)),
        ("Figures", (_figure(reading, figure) for figure in found.figures)),
    )
    lines = [line for part in _head(reading) for line in wrap(part, width)]
    for title, items in lists:
        lines += _list(title, list(items), width)
    return "".join(f"{line}\n" for line in lines)


def _head(reading: Reading) -> Iterator[str]:
    document = reading.document
    yield _plain(document.title or document.source)
    about = (document.byline, document.publisher, document.published, f"{len(document.text.split()):,} words")
    yield _joined(about)
    if count := len(reading.corrections):
        yield f"With {count} correction{'s' * (count > 1)} by hand."


def _list(title: str, items: Sequence[Item], width: int) -> Iterator[str]:
    yield ""
    yield f"{title} ({len(items)})"
    for first, *others in items:
        yield from wrap(first, width, "  ", "    ")
        for other in others:
            yield from wrap(other, width, "    ", "    ")


def _entity(entity: Entity) -> Item:
    also = f"also {', '.join(entity.aliases)}" if entity.aliases else None
    doubt = "possible" if entity.confidence == "possible" else None
    return (_joined((entity.name, role_of(entity), also, doubt)),)


def _sources_title(sources: Sequence[Source]) -> str:
    unnamed = sum(source.level in UNNAMED for source in sources)
    return f"Sources, {unnamed} unnamed" if unnamed else "Sources"


def _source(reading: Reading, source: Source) -> Item:
    condition = source.condition.text if source.condition else None
    return (_joined((reading.source_label(source.id), source.level.replace("_", " "), condition)),)


def _quote(reading: Reading, quote: Quote) -> Item:
    speaker = quote.speaker and (reading.source_label(quote.speaker.id) or quote.speaker.text)
    who = _through(reading, speaker or "nobody named", quote.relay)
    return _plain(_cut(whole(quote.text, quote.contents))), _plain(f"— {who} ({quote.kind}{_doubt(quote.confidence)})")


def _figure(reading: Reading, figure: Figure) -> Item:
    """The words of the article, what they count and when, who says so; then the words around."""
    what = figure.counted or figure.subject
    about = [part.text for part in (what, figure.period) if part and not figure.span.contains(part.span)]
    source = reading.source_label(figure.source)
    who = _through(reading, source, figure.relay) if source else figure.status
    return (
        _joined((TRENDS[figure.trend] + figure.text, *about)),
        _plain(f"— {who}{_doubt(figure.confidence)}"),
        _plain(_words_around(reading.document, figure)),
    )


def _doubt(confidence: Confidence) -> str:
    return "" if confidence == "certain" else f", {confidence}"


def _words_around(document: Document, figure: Figure) -> str:
    """The sentence that a figure stands in, or as much of it as a few lines hold."""
    paragraph = document.paragraphs[figure.paragraph].span
    return _from(document.text, paragraph, figure.span) + _to(document.text, paragraph, figure.span)


def _from(text: str, paragraph: Span, span: Span) -> str:
    """The words before a span, and its own."""
    low = max(paragraph.start, span.start - _AROUND)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, low, span.start + 1)]
    if ends:
        return text[ends[-1] : span.end]
    if low == paragraph.start:
        return text[low : span.end]
    blank = text.find(" ", low, span.start)
    return f"… {text[blank + 1 if blank >= 0 else span.start : span.end]}"


def _to(text: str, paragraph: Span, span: Span) -> str:
    """The words after a span."""
    high = min(paragraph.end, span.end + _AROUND)
    ends = _SENTENCE_END.finditer(text, max(paragraph.start, span.end - 5), min(paragraph.end, high + 2))
    if end := next((match.end() for match in ends if match.end() > span.end), None):
        return text[span.end : end].rstrip()
    if high == paragraph.end:
        return text[span.end : high]
    blank = text.rfind(" ", span.end, high)
    return f"{text[span.end : blank if blank >= 0 else span.end]} …"


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rsplit(maxsplit=1)[0]} […]"


def _through(reading: Reading, who: str, relays: Sequence[Relay]) -> str:
    """The speaker, then who passed it on, the innermost first."""
    mouths = [reading.source_label(relay.id) or relay.text for relay in relays]
    return " ‹ ".join([who, *(mouth for mouth in mouths if mouth)])


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(_plain(part) for part in parts if part)


def _plain(text: str) -> str:
    return one_line(" ".join(text.split()))
