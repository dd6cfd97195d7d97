"""Two names of one person, as the text says: "Ruth Tan (née Okoro)", "Tiko, born Tim Tan", "Tim Tan, known as Tiko"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Analysis, Token
from reader.extract.names.spotting.runs import Run

_NEE = ("née", "nee", "né")
_BORN = "born"
_MARKERS = (*_NEE, _BORN, "formerly")
_BETWEEN = frozenset({",", "(", "—", "–", "--", "whose", "also", "better", "now"})
"""What may stand between a name and the words that introduce the other."""
_LONGEST = 3
"""Tokens between."""


def at_birth(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What somebody was called: "née Okoro"."""
    before = analysis.tokens[run.first - 1].lower if run.first else ""
    return "person" if before in _NEE else None


def note_birth_names(analysis: Analysis, runs: Iterable[Run]) -> None:
    """Note of each name that is another name of somebody whose it is. The runs are in order."""
    last: Run | None = None
    called: dict[str, Run] = {}  # given name → the last who was named so in full
    for run in runs:
        if run.type != "person":
            continue
        if marker := _marker(analysis, run):
            run.other_name_of = _whose(analysis, run, marker, last, called)
        if len(run.key) > 1 and run.other_name_of is None:
            called[run.key[0]] = run
        last = run


def _marker(analysis: Analysis, run: Run) -> Token | None:
    """Where the words begin that introduce another name: "née", "born", "known as", "real name", "real name is"."""
    before = analysis.tokens[max(0, run.first - 3) : run.first]
    words = [token.lower for token in before]
    if words and words[-1] in _MARKERS:
        return before[-1]
    if words[-1:] == ["as"] and "known" in words:
        return before[words.index("known")]
    if words[-1:] in (["is"], ["was"]):
        words.pop()
    return before[len(words) - 2] if words[-2:] == ["real", "name"] else None


def _whose(analysis: Analysis, run: Run, marker: Token, last: Run | None, called: dict[str, Run]) -> Run | None:
    """Who stands right before the marker, or is born so; else who is named by the same given name."""
    if last is not None and last.last < marker.i and _is_right_before(analysis, last, marker):
        return last
    if marker.lower != _BORN or len(run.key) < 2:
        return None
    subject = marker.child("nsubjpass")
    if last is not None and subject is not None and subject.i == last.last:
        return last
    same = called.get(run.key[0])
    return same if same is not None and same.key[-1] != run.key[-1] else None


def _is_right_before(analysis: Analysis, run: Run, marker: Token) -> bool:
    between = analysis.tokens[run.last + 1 : marker.i]
    return len(between) <= _LONGEST and all(token.lower in _BETWEEN for token in between)
