"""What a number counts: the noun phrase behind it, or the antecedent's where the text elides it."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft, after
from reader.model.spans import Span

LONGEST = 12
"""Tokens of a noun phrase at most."""

_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))
_DETERMINERS = frozenset(("DT", "PRP$", "WP$", "PDT"))


def find(analysis: Analysis, drafts: list[Draft]) -> None:
    """Give each draft what it counts. Drafts are in the order of the text."""
    previous: Draft | None = None
    for draft in drafts:
        draft.counted = _own(analysis, draft)
        if (
            draft.counted is None
            and draft.unit is None
            and draft.number.form not in ("fraction", "odds", "score", "ratio")
        ):
            _carry_over(analysis, draft, previous)
        if draft.counted is not None and draft.unit is None:
            previous = draft


def _own(analysis: Analysis, draft: Draft) -> Span | None:
    """The noun phrase right behind the number, or behind its "of"."""
    start = _behind(analysis, draft)
    if start is None:
        return None
    if start.lower in ("of", "in") and (start.lower == "of" or draft.number.form == "odds"):
        return _phrase(analysis, after(analysis, start), skip=True)
    if draft.unit is not None:
        return None
    return _phrase(analysis, start, skip=False, head=_head(draft))


def _behind(analysis: Analysis, draft: Draft) -> Token | None:
    """The token behind the number and its unit, and behind "or so" and its like."""
    end = draft.core.end
    if draft.bound_span and draft.bound_span.start >= draft.number.span.end:
        end = max(end, draft.bound_span.end)
    token = draft.last
    while token is not None and token.start < end:
        following = after(analysis, token)
        if following is None:
            return None
        token = following
    return token


def _head(draft: Draft) -> Token | None:
    head = draft.anchor.head
    return (
        head
        if head.i > draft.last.i and draft.anchor.dep in ("nummod", "amod", "det", "compound", "nmod", "quantmod")
        else None
    )


def _phrase(analysis: Analysis, token: Token | None, *, skip: bool, head: Token | None = None) -> Span | None:
    """The noun phrase that starts here: adjectives, participles and nouns up to the last noun of the run."""
    while skip and token is not None and (token.tag in _DETERMINERS or token.lower in ("all", "its", "more", "about")):
        token = after(analysis, token)
    first, last, steps = token, None, 0
    while token is not None and steps < LONGEST and _belongs(token, last, head):
        if token.pos in ("NOUN", "PROPN") or (head is not None and token is head):
            last = token
        if head is not None and token is head and not _goes_on(after(analysis, token), token):
            break
        token, steps = after(analysis, token), steps + 1
    if first is None or last is None:
        return None
    while (
        first.lower in ("more", "other", "additional", "further", "new", "extra", "-", "and")
        and first.i < last.i
        and first.lower in ("more", "-", "and")
    ):
        first = analysis.tokens[first.i + 1]
    return Span(first.start, _with_of(analysis, last).end)


def _goes_on(token: Token | None, head: Token) -> bool:
    """Whether the run of nouns goes on behind the parser's head."""
    return token is not None and token.pos in ("NOUN", "PROPN") and token.head is head.head and token.dep == head.dep


def _belongs(token: Token, last: Token | None, head: Token | None) -> bool:
    if (
        token.dep in ("nsubj", "nsubjpass")
        and last is not None
        and token.head.i > token.i
        and token.head is not last.head
    ):
        return False
    if token.pos in _INSIDE or token.lower in ("-", "/"):
        return not (token.pos == "NUM" and last is not None) and not (token.pos == "ADJ" and last is not None)
    if token.tag in ("VBN", "VBG", "JJ") and last is None:
        return token.dep in ("amod", "compound") or (head is not None and token.i < head.i)
    if last is None and token.tag in ("RB", "RBS", "CC", ",", "RBR") and head is not None:
        return token.i < head.i
    return token.tag == "POS" and head is not None and token.i < head.i


def _with_of(analysis: Analysis, noun: Token) -> Token:
    """With "of" and the nouns behind it, where they define it: "members of parliament"."""
    of = after(analysis, noun)
    if of is None or of.lower != "of" or of.head is not noun:
        return noun
    last, token = None, after(analysis, of)
    for _ in range(4):
        if token is None or not (token.pos in ("ADJ", "NOUN", "PROPN") or (last is None and token.tag in _DETERMINERS)):
            break
        last = token if token.pos in ("NOUN", "PROPN") else last
        token = after(analysis, token)
    return last or noun


# ---------------------------------------------------------------- elided


def _carry_over(analysis: Analysis, draft: Draft, previous: Draft | None) -> None:
    """As in "and 41", "the other five", "two others": what the figure before counts, or the noun joined with it."""
    if previous is None or previous.paragraph != draft.paragraph or previous.counted is None:
        return
    near = draft.sentence.index - previous.sentence.index <= 1
    start = analysis.tokens[draft.first.i - 1] if draft.first.i else None
    joined = start is not None and start.lower in (
        "and",
        "or",
        "but",
        "other",
        "another",
        ",",
        "to",
        "from",
        "than",
        "the",
        "remaining",
    )
    if near and (joined or draft.first is draft.sentence.tokens[0]):
        draft.counted, draft.elided, draft.confidence = previous.counted, True, "possible"
