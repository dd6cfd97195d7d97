"""Two names of one person, as the text says: "Ruth Tan (née Okoro)", "Tan, born Ruth Okoro", "Tan, formerly Okoro"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Analysis, Token
from reader.extract.names.runs import Run

BORN = ("née", "nee", "né", "born")
_NOW = "formerly"
_MARKS = (",", "(")


def at_birth(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What somebody was called: "née Okoro"."""
    before = analysis.tokens[run.first - 1].lower if run.first else ""
    return "person" if before in BORN[:3] else None


def note_birth_names(analysis: Analysis, runs: Iterable[Run]) -> None:
    """Note of each name that is another name of somebody whose it is. The runs are in order."""
    last: Run | None = None
    called: dict[str, Run] = {}
    """Given name → the last who was named so in full."""
    for run in runs:
        if run.type != "person":
            continue
        before = analysis.tokens[run.first - 1] if run.first else None
        if before is not None and before.lower in (*BORN, _NOW):
            run.other_name_of = _whose(analysis, run, before, last, called)
        if len(run.key) > 1 and run.other_name_of is None:
            called[run.key[0]] = run
        last = run


def _whose(analysis: Analysis, run: Run, marker: Token, last: Run | None, called: dict[str, Run]) -> Run | None:
    """Who stands right before "née", or is born so; else who is named by the same given name."""
    if last is not None and last.last < marker.i and _is_right_before(analysis, last, marker):
        return last
    if marker.lower != "born" or len(run.key) < 2:
        return None
    subject = marker.child("nsubjpass")
    if last is not None and subject is not None and subject.i == last.last:
        return last
    same = called.get(run.key[0])
    return same if same is not None and same.key[-1] != run.key[-1] else None


def _is_right_before(analysis: Analysis, run: Run, marker: Token) -> bool:
    between = analysis.tokens[run.last + 1 : marker.i]
    return not between or (len(between) == 1 and between[0].text in _MARKS)
