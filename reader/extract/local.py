"""Findings made in this process, for the headless commands."""

from __future__ import annotations

from functools import cached_property

from reader.extract import cache
from reader.extract.parser import Parser
from reader.model.document import Document
from reader.model.findings import Findings


class Extractor:
    """Finds what is in documents. The model is loaded when a document comes that is not in the cache."""

    def __init__(self, model: str) -> None:
        self.model = model

    @cached_property
    def parser(self) -> Parser:
        """The model, loaded."""
        return Parser.load(self.model)

    def findings_of(self, document: Document) -> Findings:
        """From the cache, or made and kept there.

        Raises:
            ReaderError: the model is missing.
        """
        from reader.extract.pipeline import extract

        findings = cache.recall(document, self.model)
        if findings is None:
            findings = extract(document, self.parser)
            cache.keep(document, self.model, findings)
        return findings
