"""A statement in several pieces is shown with a sign where words of the text lie between them. No Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.model.spans import Span

_SIGN = "… "
_NEAR = 3
"""Characters between two pieces that are no words: a blank, a quotation mark."""


def gapped(text: str, pieces: Sequence[Span], marks: Sequence[Span] = ()) -> tuple[str, list[Span]]:
    """A text of pieces joined by one blank, with a sign in each gap; and spans of that text where they stand now."""
    cuts, at = [], 0
    for piece, following in pairwise(pieces):
        at += piece.end - piece.start + 1
        if following.start - piece.end > _NEAR:
            cuts.append(at)
    moved = [Span(*(place + len(_SIGN) * sum(cut <= place for cut in cuts) for place in mark)) for mark in marks]
    return _SIGN.join(text[start:end] for start, end in pairwise([0, *cuts, len(text)])), moved


def whole(text: str, pieces: Sequence[Span]) -> str:
    """The text with its signs, on one line."""
    return " ".join(gapped(text, pieces)[0].split())
