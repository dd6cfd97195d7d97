"""A reading: a document with its findings, as corrected by its notes. What the screen, search and exports work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.model.document import Document
from reader.model.findings import Entity, Findings, Quote, Source

if TYPE_CHECKING:
    from reader.model.notes import Correction

_NOTHING: Mapping[str, Sequence[Correction]] = MappingProxyType({})


class Reading:
    """A document, its findings, and look-ups between them.

    `findings` are corrected already: by `corrections`, not by `misfits`, which speak of nothing that was found.
    `corrected` has the corrections of each entity, source, statement and figure, by id.
    """

    def __init__(
        self,
        document: Document,
        findings: Findings,
        corrections: Sequence[Correction] = (),
        misfits: Sequence[Correction] = (),
        corrected: Mapping[str, Sequence[Correction]] = _NOTHING,
    ) -> None:
        self.document = document
        self.findings = findings
        self.corrections = corrections
        self.misfits = misfits
        self.corrected = corrected

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
