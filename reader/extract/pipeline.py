"""The steps of extraction, in order. Each is a pure function of the steps before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.extract import dates, figures, names, statements
from reader.extract.analysis import Analysis
from reader.extract.collecting import collector_at_rest
from reader.extract.parser import Parser
from reader.extract.statements import Statements, assertions
from reader.model.document import Document
from reader.model.findings import Engine, Findings
from reader.model.spans import Span


def extract(document: Document, parser: Parser, progress: Callable[[float], None] | None = None) -> Findings:
    """Find everything in a document. `progress` hears the share done, 0 to 1."""
    with collector_at_rest():
        return find(document, parser.analyse(document, progress), parser.info)


def find(document: Document, analysis: Analysis, engine: Engine) -> Findings:
    """Find everything in a document that has been parsed."""
    cast = names.find(analysis)
    when = dates.find(analysis, document.published)
    said = statements.find(analysis, cast, document.authors)
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
        assertions=assertions.find(analysis, vouched(said)),
        remarks=remarks,
    )


def vouched(said: Statements) -> Iterator[Span]:
    """Where somebody says something, keeps silent, checks, or may go on speaking."""
    for quote in said.quotes:
        yield from quote.contents
    for found in (said.responses, said.checks, said.continuations):
        yield from (record.span for record in found)
