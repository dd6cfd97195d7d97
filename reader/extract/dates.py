"""Dates and periods: their words, and ISO dates resolved against the article's date and each other."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.model.findings import Date


def find(analysis: Analysis, published: str | None) -> tuple[Date, ...]:
    """All dates of a document, in order. `published` is ISO 8601."""
    return ()
