"""Figures: numbers that count or measure, with their bound, what they count, when, and who cites them."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast
from reader.extract.statements import Statements
from reader.model.findings import Date, Figure, Remark


def find(
    analysis: Analysis, cast: Cast, dates: tuple[Date, ...], statements: Statements
) -> tuple[tuple[Figure, ...], tuple[Remark, ...]]:
    """All figures of a document, and what relates them."""
    return (), ()
