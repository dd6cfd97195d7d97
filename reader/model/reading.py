"""A reading: a document with its findings. What the screen, search and exports work on."""

from __future__ import annotations

from functools import cached_property

from reader.model.document import Document
from reader.model.findings import Entity, Findings, Quote, Source


class Reading:
    """A document, its findings, and look-ups between them."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self.document = document
        self.findings = findings

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """People, organizations and places by id."""
        found = self.findings
        return {e.id: e for e in (*found.people, *found.organizations, *found.places)}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.findings.sources}

    @cached_property
    def quotes(self) -> dict[str, Quote]:
        """Quotes by id."""
        return {quote.id: quote for quote in self.findings.quotes}

    def source_label(self, source_id: str | None) -> str | None:
        """How a source is called: the full name of the person or organization that it is, else its own label."""
        source = self.sources.get(source_id or "")
        if source is None:
            return None
        entity = self.entities.get(source.person or source.organization or "")
        return entity.name if entity else source.label
