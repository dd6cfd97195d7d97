"""Which words stand inside double quotation marks, and who is said to say them."""

from __future__ import annotations

from collections.abc import Callable

from reader.extract.analysis import Analysis, Sentence, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import contexts
from reader.model.spans import Span

_SUBJECT = ("nsubj", "nsubjpass")
_MARKS = frozenset({'"', "“", "”", "``", "''"})


def quotations(analysis: Analysis) -> dict[int, int]:
    """The tokens inside double quotation marks, numbered by quotation. Every paragraph begins outside."""
    found: dict[int, int] = {}
    number, opened = 0, None
    for mark in [token for token in analysis.all_of(_MARKS) if token.text in _MARKS]:
        if opened is not None and mark.start < opened.sentence.paragraph.span.end:
            found |= _between(analysis, opened, mark.start, number)
            opened = None
            continue
        if opened is not None:
            found |= _between(analysis, opened, opened.sentence.paragraph.span.end, number)
        opened = mark if mark.text != "”" else None
        number += opened is not None
    if opened is not None:
        found |= _between(analysis, opened, opened.sentence.paragraph.span.end, number)
    return found


def _between(analysis: Analysis, opened: Token, end: int, number: int) -> dict[int, int]:
    return {token.i: number for token in analysis.within(Span(opened.end, end))}


def speakers(analysis: Analysis, quote: dict[int, int], of: Callable[[Token | None], Draft | None]) -> dict[int, Draft]:
    """Number of a quotation → who is said to say it, by the subject of the saying around it or right after it.

    A quotation right behind the sentence of such a one is the same speaker's: “No,” she said. “Never.”
    """
    found: dict[int, Draft] = {}
    continued: dict[int, Draft] = {}
    says = contexts().says
    for token in analysis.tokens:
        if token.lemma not in says or token.i in quote:
            continue
        draft = of(token.child(*_SUBJECT))
        if draft is None or draft.type != "person":
            continue
        for number in _said(analysis, token.sentence, quote):
            found.setdefault(number, draft)
        after = token.sentence.tokens[-1].i + 2
        if after in quote and analysis.tokens[after].sentence.paragraph is token.sentence.paragraph:
            continued.setdefault(quote[after], draft)
    return continued | found


def _said(analysis: Analysis, sentence: Sentence, quote: dict[int, int]) -> list[int]:
    """The quotations that a saying in a sentence is about."""
    inside = [quote[token.i] for token in sentence.tokens if token.i in quote]
    before, after = sentence.tokens[0].i - 2, sentence.tokens[-1].i + 2
    if sentence.tokens[-1].text == ":":
        return inside + ([quote[after]] if after in quote else [])
    return inside or ([quote[before]] if before in quote else [])
