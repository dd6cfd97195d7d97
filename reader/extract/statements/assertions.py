"""Assertions: sentences that the article states in its own name, with no source at all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from reader.extract.analysis import Analysis, Sentence
from reader.model.findings import Assertion
from reader.model.spans import Span

_KINDS = frozenset({"body", "list"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORTEST = 4
"""Tokens: what is shorter is a label, not a statement."""


def find(analysis: Analysis, vouched: Iterable[Span]) -> tuple[Assertion, ...]:
    """The sentences with a finite verb that share no character with what somebody vouches for, or keeps silent on."""
    spans = sorted(vouched)
    reach = list(accumulate((span.end for span in spans), max))
    found: list[Sentence] = []
    at = 0
    for sentence in analysis.sentences:
        start, end = sentence.span
        while at < len(spans) and spans[at].start < end:
            at += 1
        free = at == 0 or reach[at - 1] <= start
        if free and sentence.paragraph.kind in _KINDS and _states(sentence):
            found.append(sentence)
    return tuple(
        Assertion(
            id=f"a{number}",
            paragraph=sentence.paragraph.index,
            span=sentence.span,
            text=sentence.span.of(analysis.text),
        )
        for number, sentence in enumerate(found, 1)
    )


def _states(sentence: Sentence) -> bool:
    return (
        len(sentence.tokens) >= _SHORTEST
        and not any(token.text == "?" for token in sentence.tokens[-2:])
        and any(token.tag in _FINITE for token in sentence.tokens)
    )
