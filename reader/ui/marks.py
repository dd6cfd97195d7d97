"""Which words of the text are marked, and as what. Layers of the article view, made of a reading."""

from __future__ import annotations

from reader.model.findings import Figure
from reader.model.reading import Reading
from reader.model.spans import Span


def layers(reading: Reading) -> dict[str, list[Span]]:
    """The spans of each layer that findings fill."""
    found = reading.findings
    names = {
        "person": [m.span for person in found.people for m in person.mentions if m.kind == "name"],
        "organization": [m.span for entity in found.organizations for m in entity.mentions if m.kind == "name"],
    }
    named = {span for spans in names.values() for span in spans}
    return {
        **names,
        "quote": [span for quote in found.quotes if quote.kind != "indirect" for span in quote.contents],
        "indirect": [span for quote in found.quotes if quote.kind == "indirect" for span in quote.contents],
        "source": [
            part.span
            for quote in found.quotes
            for part in (quote.speaker, *quote.relay)
            if part and part.span and part.span not in named
        ],
        "figure": [_amount(figure) for figure in found.figures],
    }


def _amount(figure: Figure) -> Span:
    """A figure's number with its modifier and unit; the noun that it counts stays plain."""
    return figure.span if figure.unit else Span(figure.span.start, max(figure.number.end, figure.span.start))
