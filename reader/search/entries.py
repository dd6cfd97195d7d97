"""What can be searched for in a reading: quotes first, then figures, names, and what nobody vouches for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reader.model.findings import Assertion, Entity, Figure, Quote
from reader.model.reading import Reading
from reader.model.spans import Span

What = Literal["quotes", "figures", "names", "unsourced"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding as search sees it. `spans` are where `text` stands in the document, joined by one blank.

    `speaker` and `relay` are how these are called; the other names they go by are in `speaker_words` and `relay_words`.
    """

    what: What
    id: str
    paragraph: int
    text: str
    spans: tuple[Span, ...]
    speaker: str = ""
    relay: str = ""
    speaker_words: str = ""
    relay_words: str = ""
    to: str = ""
    cue: str = ""
    kind: str = ""
    anonymous: bool = False
    confidence: str = ""

    @property
    def place(self) -> int:
        """The offset of its first character in the document."""
        return self.spans[0].start if self.spans else 0

    def in_document(self, span: Span) -> list[Span]:
        """Where a span of `text` stands in the document: one span for each of `spans` that it touches."""
        found = []
        at = 0
        for part in self.spans:
            start, end = max(span.start, at), min(span.end, at + part.end - part.start)
            if start < end:
                found.append(Span(part.start + start - at, part.start + end - at))
            at += part.end - part.start + 1
        return found


def entries(reading: Reading) -> list[Entry]:
    """Everything that can be searched for, in the order of the text within each sort."""
    found = reading.findings
    quotes = sorted((_quote(reading, quote) for quote in found.quotes), key=_place)
    figures = sorted((_figure(reading, figure) for figure in found.figures), key=_place)
    names = sorted((_name(reading, entity) for entity in reading.entities.values()), key=_place)
    return [*quotes, *figures, *names, *map(_assertion, found.assertions)]


def _place(entry: Entry) -> int:
    return entry.place


def _quote(reading: Reading, quote: Quote) -> Entry:
    speaker = quote.speaker
    label = (reading.source_label(speaker.id) or speaker.text or "") if speaker else ""
    relays = [reading.source_label(relay.id) or relay.text or "" for relay in quote.relay]
    return Entry(
        what="quotes",
        id=quote.id,
        paragraph=quote.paragraph,
        text=quote.text,
        spans=quote.contents,
        speaker=label,
        relay=" ‹ ".join(filter(None, relays)),
        speaker_words=_joined(
            label, speaker.text if speaker else "", *_known_as(reading, speaker.id if speaker else None)
        ),
        relay_words=_joined(*relays, *(name for relay in quote.relay for name in _known_as(reading, relay.id))),
        to=quote.addressee.text or "" if quote.addressee else "",
        cue=quote.cue.text if quote.cue else "",
        kind=quote.kind,
        anonymous=quote.anonymous,
        confidence=quote.confidence,
    )


def _figure(reading: Reading, figure: Figure) -> Entry:
    label = reading.source_label(figure.source) or ""
    relays = [reading.source_label(relay.id) or relay.text or "" for relay in figure.relay]
    counted = figure.counted
    spans: tuple[Span, ...] = (figure.span,)
    text = figure.text
    if counted and not figure.span.contains(counted.span):
        spans, text = (figure.span, counted.span), f"{figure.text} {counted.text}"
    return Entry(
        what="figures",
        id=figure.id,
        paragraph=figure.paragraph,
        text=text,
        spans=spans,
        speaker=label,
        relay=" ‹ ".join(filter(None, relays)),
        speaker_words=_joined(label, *_known_as(reading, figure.source)),
        relay_words=_joined(*relays, *(name for relay in figure.relay for name in _known_as(reading, relay.id))),
        confidence=figure.confidence,
    )


def _assertion(assertion: Assertion) -> Entry:
    return Entry(
        what="unsourced", id=assertion.id, paragraph=assertion.paragraph, text=assertion.text, spans=(assertion.span,)
    )


def _name(reading: Reading, entity: Entity) -> Entry:
    first = entity.mentions[0].span if entity.mentions else None
    paragraph = _paragraph_at(reading, first.start) if first is not None else 0
    return Entry(
        what="names",
        id=entity.id,
        paragraph=paragraph,
        text=entity.name,
        spans=(first,) if first is not None else (),
        speaker_words=_joined(*entity.aliases, entity.role),
    )


def _paragraph_at(reading: Reading, offset: int) -> int:
    return max(0, bisect_right(reading.document.paragraphs, offset, key=lambda p: p.span.start) - 1)


def _known_as(reading: Reading, source_id: str | None) -> Iterator[str]:
    """Every other word by which a source may be remembered: its label, aliases, role, and where it belongs."""
    source = reading.sources.get(source_id or "")
    if source is None:
        return
    yield source.label
    for entity_id in (source.person, source.organization, source.affiliation):
        entity = reading.entities.get(entity_id or "")
        if entity is not None:
            yield from (entity.name, *entity.aliases)
            if entity.role:
                yield entity.role
    person = reading.entities.get(source.person or "")
    employer = reading.entities.get(person.affiliation or "") if person else None
    if employer is not None:
        yield employer.name


def _joined(*names: str | None) -> str:
    """Names one after another, each once."""
    return "\n".join(dict.fromkeys(filter(None, names)))
