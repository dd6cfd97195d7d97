"""The plain brief of a reading: who is in it, who says what, on which figures. One finding a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.model.document import Document
from reader.model.findings import Entity, Figure, Quote, Relay, Source
from reader.model.reading import Reading
from reader.neutral import one_line

_BOUNDS = {"=": "", "~": "about ", ">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}


def render(reading: Reading) -> str:
    """The brief, each line ended."""
    found = reading.findings
    return "".join(
        f"{line}\n"
        for line in (
            *_head(reading.document),
            *_list("People", map(_entity, found.people)),
            *_list("Organizations", map(_entity, found.organizations)),
            *_list(_sources_title(found.sources), (_source(reading, source) for source in found.sources)),
            *_list("Quotes", (_quote(reading, quote) for quote in found.quotes)),
            *_list("Figures", (_figure(reading, figure) for figure in found.figures)),
        )
    )


def _head(document: Document) -> Iterator[str]:
    yield _plain(document.title or document.source)
    about = (document.byline, document.publisher, document.published, f"{len(document.text.split()):,} words")
    yield _joined(about)


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    yield ""
    yield f"{title} ({len(found)})"
    yield from (f"  {line}" for line in found)


def _entity(entity: Entity) -> str:
    also = f"also {', '.join(entity.aliases)}" if entity.aliases else None
    return _joined((entity.name, entity.role.text if entity.role else None, entity.kind, also))


def _sources_title(sources: Sequence[Source]) -> str:
    unnamed = sum(source.level in {"unnamed", "unnamed_group", "spokesperson"} for source in sources)
    return f"Sources, {unnamed} unnamed" if unnamed else "Sources"


def _source(reading: Reading, source: Source) -> str:
    condition = source.condition.text if source.condition else None
    return _joined((reading.source_label(source.id), source.level.replace("_", " "), condition))


def _quote(reading: Reading, quote: Quote) -> str:
    speaker = quote.speaker and (reading.source_label(quote.speaker.id) or quote.speaker.text)
    who = _through(reading, speaker or "nobody named", quote.relay)
    kind = quote.kind if quote.confidence == "certain" else f"{quote.kind}, {quote.confidence}"
    return _plain(f"{quote.text} — {who} ({kind})")


def _figure(reading: Reading, figure: Figure) -> str:
    source = reading.source_label(figure.source)
    return _joined(
        (
            _BOUNDS[figure.bound] + _value(figure),
            figure.counted.text if figure.counted else figure.subject.text if figure.subject else None,
            figure.period.text if figure.period else None,
            _through(reading, source, figure.relay) if source else figure.status,
            f"“{figure.text}”",
        )
    )


def _value(figure: Figure) -> str:
    if figure.value is None:
        return figure.text
    number = f"{figure.value:,}" if figure.high is None else f"{figure.value:,}–{figure.high:,}"
    return f"{number} {figure.unit}" if figure.unit else number


def _through(reading: Reading, who: str, relays: Sequence[Relay]) -> str:
    """The speaker, then who passed it on, the innermost first."""
    mouths = [reading.source_label(relay.id) or relay.text for relay in relays]
    return " ‹ ".join([who, *(mouth for mouth in mouths if mouth)])


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(_plain(part) for part in parts if part)


def _plain(text: str) -> str:
    return one_line(" ".join(text.split()))
