"""Who cites a figure: the innermost statement that holds it, or the check that speaks of it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.extract.statements import Statements
from reader.model.findings import Check, Quote, Relay, Status
from reader.model.spans import Span


@dataclass(frozen=True, slots=True)
class Credit:
    """A figure's source, relays, status and the quote it stands in.

    `aside` where it stands in the words that name a speaker: "two officials said".
    """

    source: str | None = None
    relay: tuple[Relay, ...] = ()
    status: Status = "unattributed"
    quote: str | None = None
    aside: bool = False


class Credits:
    """Look-ups from a place to the statement that holds it. Statements of one paragraph are few."""

    def __init__(self, statements: Statements, paragraph_starts: list[int]) -> None:
        self._starts = paragraph_starts
        self._quotes: dict[int, list[Quote]] = {}
        for quote in statements.quotes:
            for paragraph in {self._paragraph(span) for span in quote.contents} | {quote.paragraph}:
                self._quotes.setdefault(paragraph, []).append(quote)
        reporters = {relay.id for quote in statements.quotes for relay in quote.relay}
        self._reporter = reporters.pop() if len(reporters) == 1 else None
        self._checks: dict[int, list[Check]] = {}
        for check in statements.checks:
            self._checks.setdefault(check.paragraph, []).append(check)

    def _paragraph(self, span: Span) -> int:
        return max(0, bisect_right(self._starts, span.start) - 1)

    def of(self, number: Span) -> Credit:
        """Who cites the number at this place."""
        paragraph = self._paragraph(number)
        quotes = self._quotes.get(paragraph, [])
        if check := self._check(paragraph, number):
            status: Status = {"confirmed": "confirmed", "unverified": "unverified"}.get(check.kind, "attributed")  # type: ignore[assignment]
            return Credit(check.by, status=status)
        if relayed := next(
            (q for q in quotes if q.speaker and q.speaker.span and q.speaker.span.contains(number)), None
        ):
            return self._reported(relayed)
        holding = [q for q in quotes if any(span.contains(number) for span in q.contents)]
        if not holding:
            return Credit()
        quote = min(holding, key=lambda q: sum(span.end - span.start for span in q.contents))
        source = quote.speaker.id if quote.speaker else None
        return Credit(source, quote.relay, "attributed" if source else "unattributed", quote.id)

    def _reported(self, quote: Quote) -> Credit:
        """A number in the words that name the speaker ("two officials said") is the reporter's, not the speaker's."""
        outer = quote.relay[0].id if quote.relay else self._reporter
        return Credit(outer, quote.relay[1:], "attributed" if outer else "unattributed", aside=True)

    def _check(self, paragraph: int, number: Span) -> Check | None:
        checks = [c for c in self._checks.get(paragraph, []) if c.of and c.of.span.contains(number)]
        return min(checks, key=lambda c: c.of.span.end - c.of.span.start if c.of else 0, default=None)
