"""What the screen says of findings: who says a thing and through whom, how sure, how often. No Textual here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from reader.export.wording import role_of
from reader.model.findings import Entity, Figure, Quote, Relay, Source
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.columns import RELAY
from reader.ui.flow.place import place_of

UNATTRIBUTED = "unattributed"
"""What stands for who says so where nobody does: a finding, not a gap."""
CHECKED = ("confirmed", "unverified")
"""What the text may say of a figure besides who cites it."""


class Activity(NamedTuple):
    """How many quotes somebody says, how many figures they cite, and how much they pass on."""

    quotes: int
    figures: int
    relays: int

    @property
    def total(self) -> int:
        """All together."""
        return sum(self)


class Account:
    """Look-ups over one reading, in words for people."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    # -- who

    @cached_property
    def quotes_by(self) -> dict[str, list[Quote]]:
        """The quotes of each source."""
        found = defaultdict(list)
        for quote in self.reading.findings.quotes:
            if quote.speaker and quote.speaker.id:
                found[quote.speaker.id].append(quote)
        return found

    @cached_property
    def figures_by(self) -> dict[str, list[Figure]]:
        """The figures that each source cites."""
        found = defaultdict(list)
        for figure in self.reading.findings.figures:
            if figure.source:
                found[figure.source].append(figure)
        return found

    @cached_property
    def relays_by(self) -> Counter[str]:
        """How many quotes and figures each source passes on."""
        findings = self.reading.findings
        relays = [relay for quote in findings.quotes for relay in quote.relay]
        relays += [relay for figure in findings.figures for relay in figure.relay]
        return Counter(relay.id for relay in relays if relay.id)

    @cached_property
    def sources_of(self) -> dict[str, list[Source]]:
        """The sources that each entity is."""
        found = defaultdict(list)
        for source in self.reading.findings.sources:
            if entity := source.person or source.organization:
                found[entity].append(source)
        return found

    def activity(self, sources: Iterable[Source]) -> Activity:
        """What sources say and pass on."""
        ids = [source.id for source in sources]
        return Activity(
            sum(len(self.quotes_by.get(id_, ())) for id_ in ids),
            sum(len(self.figures_by.get(id_, ())) for id_ in ids),
            sum(self.relays_by[id_] for id_ in ids),
        )

    def chain(self, source: str | None, relay: tuple[Relay, ...], said: str | None = None) -> str:
        """Who says it, and through whom: "two senior officials ‹ Reuters". `said` is the mention where no source is."""
        mouths = [self.reading.source_label(source) or said or "", *(self._relay(relay) for relay in relay)]
        return RELAY.join(mouth for mouth in mouths if mouth)

    def quote_chain(self, quote: Quote) -> str:
        """Who says a quote, and through whom; "speaker unknown" where nobody can be named."""
        speaker = quote.speaker
        who = self.chain(speaker.id if speaker else None, quote.relay, speaker.text if speaker else None)
        return who or "speaker unknown"

    def figure_chain(self, figure: Figure) -> str:
        """Who cites a figure, and through whom; nothing where the article says so itself."""
        return self.chain(figure.source, figure.relay)

    def _relay(self, relay: Relay) -> str:
        return self.reading.source_label(relay.id) or relay.text or ""

    # -- where

    @cached_property
    def words(self) -> dict[str, tuple[Span, ...]]:
        """Where each entity, source, figure and quote stands, in the text's order."""
        findings = self.reading.findings
        mentions = {e.id: e.mentions for e in self.reading.entities.values()}
        mentions |= {source.id: source.mentions for source in findings.sources}
        found = {id_: tuple(sorted({mention.span for mention in those})) for id_, those in mentions.items()}
        for source in findings.sources:
            found[source.id] = tuple(sorted({*found[source.id], *self._spoken_by(source.id)}))
        found |= {figure.id: (figure.span,) for figure in findings.figures}
        found |= {quote.id: quote.contents for quote in findings.quotes}
        return found

    def first_place(self, id_: str) -> int:
        """Where something stands first in the text."""
        words = self.words[id_]
        return words[0].start if words else len(self.reading.document.text)

    def label(self, id_: str) -> str:
        """How something is called in a line."""
        if entity := self.reading.entities.get(id_):
            return entity.name
        if source := self.reading.source_label(id_):
            return source
        if quote := self.reading.quotes.get(id_):
            return self.quote_chain(quote)
        return self.figures[id_].text if id_ in self.figures else ""

    @cached_property
    def _shared_names(self) -> frozenset[str]:
        """The names that several entities have."""
        counts = Counter(entity.name for entity in self.reading.entities.values())
        return frozenset(name for name, count in counts.items() if count > 1)

    def told_apart(self, entity: Entity) -> str:
        """Its name, with the paragraph where it stands first if another one has the same."""
        if entity.name not in self._shared_names:
            return entity.name
        place = place_of(self.first_place(entity.id), self.reading.document.paragraphs)
        return f"{entity.name}, ¶ {place.paragraph + 1}"

    def named(self, id_: str) -> list[str]:
        """How something is called, and what it is: a person's role now, an organization's kind, who is meant."""
        entity = self.reading.entities.get(id_)
        source = self.reading.sources.get(id_)
        if entity is None and source is not None:
            entity = self.reading.entities.get(source.person or source.organization or "")
        about = role_of(entity) if entity else ""
        return [part for part in (self.label(id_), about) if part]

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Figures by id."""
        return {figure.id: figure for figure in self.reading.findings.figures}

    def _spoken_by(self, source: str) -> list[Span]:
        """The mentions that stand as a source's speaker, or its quote where none does."""
        return [
            quote.speaker.span if quote.speaker and quote.speaker.span else quote.contents[0]
            for quote in self.quotes_by.get(source, ())
        ]

    @cached_property
    def aliases(self) -> dict[str, frozenset[str]]:
        """For an entity or source, all ids that stand for the same one, itself among them."""
        found: dict[str, frozenset[str]] = {}
        for entity, sources in self.sources_of.items():
            group = frozenset({entity, *(source.id for source in sources)})
            found |= dict.fromkeys(group, group)
        return found

    def same(self, id_: str) -> frozenset[str]:
        """All ids of the one that an id stands for."""
        return self.aliases.get(id_, frozenset({id_}))

    def related(self, id_: str) -> frozenset[str]:
        """The figures that an entity or source cites, passes on or did, or has as a place, and the ids of the same."""
        ids = self.same(id_)
        figures = {
            figure.id
            for figure in self.reading.findings.figures
            if {figure.source, *(part.id for part in (figure.agent, figure.place, *figure.relay) if part)} & ids
        }
        return ids | figures

    def said_at(self, span: Span) -> list[Quote]:
        """The quotes that have words in a span, the inner ones first."""
        found = [q for q in self.reading.findings.quotes if any(content.overlaps(span) for content in q.contents)]
        return sorted(found, key=lambda quote: (quote.within is None, quote.contents[0]))

    def figures_at(self, span: Span) -> list[Figure]:
        """The figures that stand in a span."""
        return [figure for figure in self.reading.findings.figures if figure.span.overlaps(span)]
