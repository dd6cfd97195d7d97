"""People, organizations and places: every form of each under one entity."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.cast import Cast


def find(analysis: Analysis) -> Cast:
    """All entities of a document, with their name, nominal and pronoun mentions."""
    return Cast()
