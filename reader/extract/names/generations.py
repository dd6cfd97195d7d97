"""Which of two people of one name is meant: "Jr.", "the elder", "senior", "III"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Analysis
from reader.extract.names.lexicons import titles
from reader.extract.names.runs import Run
from reader.extract.names.words import plain

_BEHIND = ("senior", "junior", "père", "fils")
"""What may stand right behind the name."""


def note_generations(analysis: Analysis, runs: Iterable[Run]) -> None:
    """Set the generation of people where the text tells it."""
    for run in runs:
        if run.type == "person":
            run.generation = _generation(analysis, run)


def _generation(analysis: Analysis, run: Run) -> str:
    """The suffix that tells a person from another of the same name, or the word around the name that says the same."""
    tokens, known = analysis.tokens, titles()
    if len(run.key) > 1 and (suffix := run.key[-1].rstrip(",")) in known.suffixes:
        return suffix
    before = tokens[run.first - 1].lower if run.first else ""
    behind = tokens[run.last + 1] if run.last + 1 < len(tokens) else None
    if behind is not None and plain(behind.text) in ("jr", "sr"):
        return plain(behind.text)
    if behind is not None and behind.lower in _BEHIND and behind.tag != "JJ":
        return known.generations[behind.lower]
    after = [token.lower for token in tokens[run.last + 1 : run.last + 3]]
    if after[:1] == ["the"] and after[-1] in known.generations:
        return known.generations[after[-1]]
    return known.generations.get(before, "") if len(run.key) == 1 else ""
