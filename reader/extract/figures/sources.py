"""Who cites a figure: the innermost statement that holds it, or the check that speaks of it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.intervals import Intervals
from reader.extract.statements import Statements
from reader.model.findings import Check, Quote, Relay, Status
from reader.model.spans import Span

_STATUS: dict[str, Status] = {"confirmed": "confirmed", "unverified": "unverified"}


class Credit(Struct, frozen=True):
    """A figure's source, relays, status and the quote it stands in.

    `aside` where it stands in the words that name a speaker: "two officials said".
    """

    source: str | None = None
    relay: tuple[Relay, ...] = ()
    status: Status = "unattributed"
    quote: str | None = None
    aside: bool = False


class Credits:
    """Look-ups from a place in the text to who vouches for what stands there."""

    def __init__(self, statements: Statements) -> None:
        quotes = statements.quotes
        self._contents = Intervals[Quote]((span, quote) for quote in quotes for span in quote.contents)
        self._speakers = Intervals[Quote]((q.speaker.span, q) for q in quotes if q.speaker and q.speaker.span)
        self._tallies = Intervals[str]((tally.span, tally.source) for tally in statements.tallies)
        self._checks = Intervals[Check]((check.of.span, check) for check in statements.checks if check.of)
        self._retold, self._reporter = _retold(statements)

    def of(self, number: Span) -> Credit:
        """Who cites the number at this place."""
        for _, check in self._checks.holding(number):
            if check.kind == "denied":
                return Credit(status="unverified")  # who denies a figure does not vouch for it
            return Credit(check.by, status=_STATUS.get(check.kind, "attributed"))
        inner = self._innermost(number)
        if not inner.quote:
            inner = self._tallied(number)
        for _, quote in self._speakers.holding(number):
            return replace(inner, aside=True) if inner.source else self._reported(quote)
        return inner

    def _tallied(self, number: Span) -> Credit:
        """Who gives the number outside of a statement: "the ministry reported *61* deaths"."""
        return next((Credit(source, status="attributed") for _, source in self._tallies.holding(number)), Credit())

    def _innermost(self, number: Span) -> Credit:
        """The speaker of the shortest statement that holds the number."""
        held = [
            (sum(s.end - s.start for s in quote.contents), quote.id, quote)
            for _, quote in self._contents.holding(number)
        ]
        if not held:
            return Credit()
        quote = min(held, key=lambda entry: entry[:2])[2]
        source = quote.speaker.id if quote.speaker else None
        return Credit(source, quote.relay, "attributed" if source else "unattributed", quote.id)

    def _reported(self, quote: Quote) -> Credit:
        """A number in the words that name the speaker ("two officials said") is the reporter's, not the speaker's."""
        retold = quote.contents[0].start < self._retold
        outer = quote.relay[0].id if quote.relay else self._reporter if retold else None
        return Credit(outer, quote.relay[1:], "attributed" if outer else "unattributed", aside=True)


def _retold(statements: Statements) -> tuple[int, str | None]:
    """Up to which offset a document retells one organization's report, and that source.

    Its first statement comes through the only reporter there is, and a later one does again; else (0, None).
    """
    named = {source.id for source in statements.sources if source.organization and source.level == "institution"}
    relayed = [quote for quote in statements.quotes if quote.relay]
    reporters = {relay.id for quote in relayed for relay in quote.relay}
    if len(relayed) < 2 or relayed[0] is not statements.quotes[0] or len(reporters) != 1 or not reporters <= named:
        return 0, None
    return relayed[-1].contents[0].start, reporters.pop()
