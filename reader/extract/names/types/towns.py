"""One word for a town and for a person: beside Ann Richmond "Richmond said" is rather she, "in Richmond" the town."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.forms import core_of
from reader.extract.names.lexicons import contexts, places
from reader.extract.names.spotting.runs import Run


def towns(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """The runs; a known place that acts, and is a surname of the document, is possibly the person."""
    surnames = {core_of(run.key)[-1] for run in runs if run.type == "person" and len(core_of(run.key)) > 1}
    for run in runs:
        if len(run.key) > 1 or run.key[0] not in surnames or run.key not in places().names:
            continue
        if run.type == "place" and _acts(analysis, run):
            run.type, run.confidence = "person", "possible"
        elif run.type == "person" and _is_where(analysis, run):
            run.type, run.confidence = "place", "likely"
    return runs


def _acts(analysis: Analysis, run: Run) -> bool:
    head = analysis.tokens[run.last]
    verb = head.head.lemma if head.dep in ("nsubj", "nsubjpass") else ""
    return run.titled or verb in contexts().acts or verb in contexts().says


def _is_where(analysis: Analysis, run: Run) -> bool:
    return run.first > 0 and not run.titled and analysis.tokens[run.first - 1].lower in ("in", "near")
