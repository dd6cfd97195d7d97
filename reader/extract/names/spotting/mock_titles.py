"""A title that makes nobody: the name of a contest ("a former Miss Harbour") or of a joke (“Dr. No”)."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.spotting.runs import Run

_QUOTES = ("“", "”", '"', "‘", "’", "'", "``", "''")
_MODIFIES = ("DT", "PRP$", "POS", "CD", "JJ")


def is_mock_title(analysis: Analysis, run: Run) -> bool:
    """Whether a single word behind "Miss" is what one may be, or title and word alone stand in quotation marks."""
    tokens = analysis.tokens
    if len(run.key) > 1 or not 0 < run.title < run.first or run.last + 1 >= len(tokens):
        return False
    before, title, behind = tokens[run.first - 2], tokens[run.first - 1], tokens[run.last + 1]
    if title.lower == "miss" and (before.tag in _MODIFIES or before.lower == "former"):
        return True
    return tokens[run.title - 1].text in _QUOTES and behind.text in _QUOTES
