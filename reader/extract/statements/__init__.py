"""Statements: who says what, through whom; who declined; what was checked."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast
from reader.model.document import Record
from reader.model.findings import Check, Continuation, Quote, Response, Source


class Statements(Record, frozen=True, kw_only=True):
    """What a document's voices say, and the ledger of these voices."""

    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    responses: tuple[Response, ...] = ()
    checks: tuple[Check, ...] = ()
    continuations: tuple[Continuation, ...] = ()


def find(analysis: Analysis, cast: Cast) -> Statements:
    """All statements of a document."""
    return Statements()
