"""The steps of extraction, in order. Each is a pure function of the steps before it."""

from __future__ import annotations

from collections.abc import Callable

from reader.extract import dates, figures, names, statements
from reader.extract.analysis import Analysis, Parser
from reader.model.document import Document
from reader.model.findings import Engine, Findings


def extract(document: Document, parser: Parser, progress: Callable[[float], None] | None = None) -> Findings:
    """Find everything in a document. `progress` hears the share done, 0 to 1."""
    return find(document, parser.analyse(document, progress), parser.info)


def find(document: Document, analysis: Analysis, engine: Engine) -> Findings:
    """Find everything in a document that has been parsed."""
    cast = names.find(analysis)
    when = dates.find(analysis, document.published)
    said = statements.find(analysis, cast)
    numbers, remarks = figures.find(analysis, cast, when, said)
    return Findings(
        engine=engine,
        people=cast.people,
        organizations=cast.organizations,
        places=cast.places,
        sources=said.sources,
        quotes=said.quotes,
        figures=numbers,
        dates=when,
        responses=said.responses,
        checks=said.checks,
        continuations=said.continuations,
        remarks=remarks,
    )
