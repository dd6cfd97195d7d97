"""What a number counts: the noun phrase behind it, or the antecedent's where the text elides it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import phrases
from reader.extract.figures.draft import Draft, after
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

_WORDS = lexicon("figures")
_ADDED, _ADDED_NEAR = frozenset(_WORDS["added"]), frozenset(_WORDS["added_near"])
_JOINS = frozenset(("and", "or", ",", "&"))


def find(analysis: Analysis, drafts: list[Draft], dates: Sequence[Date]) -> None:
    """Give each draft what it counts. Drafts are in the order of the text."""
    dated = {token.i for date in dates for token in analysis.within(date.span)}
    previous: Draft | None = None
    for draft in drafts:
        draft.counted = _own(analysis, draft, dated)
        if draft.counted and draft.counted.of(analysis.text).lower() in ("others", "other", "more"):
            draft.counted = None
        if draft.counted is None and draft.unit is None and draft.number.form in ("digits", "words", "vague", "range"):
            _carry_over(analysis, draft, previous)
        if draft.counted is not None and draft.unit is None:
            previous = draft


def _own(analysis: Analysis, draft: Draft, dated: set[int]) -> Span | None:
    """The noun phrase right behind the number, or behind its "of"."""
    start = _behind(analysis, draft)
    if start is None:
        return None
    if start.lower == "of":
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, start)), dated)
    if draft.unit is not None:
        return None
    if start.lower in ("times", "time"):
        return start.span
    if start.text in ("-", "–") and (following := after(analysis, start)):
        return _hanging(analysis, start, dated) or (following.span if following.pos != "PUNCT" else None)
    return phrases.run(analysis, start, dated)


def _behind(analysis: Analysis, draft: Draft) -> Token | None:
    """The token behind the number and its unit, and behind "or so", "more" and their like."""
    end = draft.core.end
    if draft.bound_span and draft.bound_span.start >= draft.number.span.end:
        end = max(end, draft.bound_span.end)
    token: Token | None = draft.last
    while token is not None and (token.start < end or token.lower in ("more", "further", "additional")):
        token = after(analysis, token)
    of = phrases.past_brackets(analysis, token) if token is not None and token.text == "(" else None
    return of if of is not None and of.lower == "of" else token


def _hanging(analysis: Analysis, dash: Token, dated: set[int]) -> Span | None:
    """As in "four-, five- and six-cylinder engines": the noun behind the last of them."""
    token, steps = after(analysis, dash), 0
    if token is None or token.lower not in _JOINS:
        return None
    while token is not None and steps < 8:
        if token.lower not in _JOINS and token.pos != "NUM" and token.text not in ("-", "–"):
            return phrases.run(analysis, token, dated)
        token, steps = after(analysis, token), steps + 1
    return None


# ---------------------------------------------------------------- elided


def _carry_over(analysis: Analysis, draft: Draft, previous: Draft | None) -> None:
    """Take the noun that the text leaves out: "and 41", "the other five", "That official and two others"."""
    if joined := _joined_noun(draft, analysis):
        draft.counted, draft.elided = joined, True
        return
    if previous is None or previous.counted is None or previous.paragraph != draft.paragraph:
        return
    start = analysis.tokens[draft.first.i - 1] if draft.first.i else None
    word = start.lower if start is not None else ""
    distance = draft.sentence.index - previous.sentence.index
    added, near = word in _ADDED or (word in _ADDED_NEAR and distance == 0), distance <= 1
    if near and (added or draft.first is draft.sentence.tokens[0]):
        draft.counted, draft.elided = previous.counted, True


def _joined_noun(draft: Draft, analysis: Analysis) -> Span | None:
    """The noun before "and two others"."""
    others = after(analysis, draft.last)
    if others is None or others.lower not in ("others", "more"):
        return None
    head = others.head if others.dep == "conj" else draft.last.head if draft.last.dep == "conj" else None
    if head is None or head.pos not in ("NOUN", "PROPN") or head.i > draft.first.i:
        return None
    first = head
    while (
        first.i
        and analysis.tokens[first.i - 1].dep in ("compound", "amod")
        and analysis.tokens[first.i - 1].head is head
    ):
        first = analysis.tokens[first.i - 1]
    return Span(first.start, head.end)
