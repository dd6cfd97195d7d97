"""Clues that a name is whose words these are: a byline, a signature behind a dash."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.spotting.edges import is_signature
from reader.extract.names.spotting.runs import Run


def in_byline(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Right behind the "By" of a byline, or the "and" in it."""
    if head.sentence.paragraph.kind != "byline" or run.first == 0:
        return None
    return "person" if analysis.tokens[run.first - 1].lower in ("by", "and") else None


def signed(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Two or three words and no more behind the dash that opens a line: "― Ada Okoro"."""
    first, last = head.sentence.tokens[0].i, head.sentence.tokens[-1].i
    alone = run.first == first + 1 and last - run.last < 2
    return "person" if 1 < len(run.key) < 4 and alone and is_signature(head.sentence) else None
