"""What a number counts: the noun phrase behind it, or the antecedent's where the text elides it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft, after
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

LONGEST = 14
"""Tokens of a noun phrase at most."""

_WORDS = lexicon("figures")
_ADDED = frozenset(_WORDS["added"])
_PLURALS = frozenset(_WORDS["plurals"])
_DETERMINERS = frozenset(("DT", "PRP$", "WP$", "PDT"))
_JOINS = frozenset(("and", "or", ",", "&"))


def find(analysis: Analysis, drafts: list[Draft], dates: Sequence[Date]) -> None:
    """Give each draft what it counts. Drafts are in the order of the text."""
    dated = {token.i for date in dates for token in analysis.within(date.span)}
    previous: Draft | None = None
    for draft in drafts:
        draft.counted = _own(analysis, draft, dated)
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
        return _phrase(analysis, _past_determiners(analysis, after(analysis, start)), dated)
    if draft.unit is not None:
        return None
    if start.lower in ("times", "time"):
        return start.span
    if start.text in ("-", "–") and (following := after(analysis, start)):
        return _hanging(analysis, start, dated) or _phrase(analysis, following, dated)
    return _phrase(analysis, start, dated)


def _behind(analysis: Analysis, draft: Draft) -> Token | None:
    """The token behind the number and its unit, and behind "or so", "more" and their like."""
    end = draft.core.end
    if draft.bound_span and draft.bound_span.start >= draft.number.span.end:
        end = max(end, draft.bound_span.end)
    token: Token | None = draft.last
    while token is not None and (token.start < end or token.lower in ("more", "further", "additional")):
        token = after(analysis, token)
    return token


def _past_determiners(analysis: Analysis, token: Token | None) -> Token | None:
    while token is not None and (token.tag in _DETERMINERS or token.lower in ("all", "more", "about", "some")):
        token = after(analysis, token)
    return token


def _hanging(analysis: Analysis, dash: Token, dated: set[int]) -> Span | None:
    """As in "four-, five- and six-cylinder engines": the noun behind the last of them."""
    token, steps = after(analysis, dash), 0
    if token is None or token.lower not in _JOINS:
        return None
    while token is not None and steps < 8:
        if token.lower not in _JOINS and token.pos != "NUM" and token.text not in ("-", "–"):
            return _phrase(analysis, token, dated)
        token, steps = after(analysis, token), steps + 1
    return None


def _phrase(analysis: Analysis, first: Token | None, dated: set[int]) -> Span | None:
    """The noun phrase that starts here: adjectives, participles and nouns, up to the last noun of the run."""
    token, last, steps = first, None, 0
    while token is not None and steps < LONGEST and token.i not in dated and _belongs(analysis, token, last):
        if token.pos in ("NOUN", "PROPN"):
            last = token
        token, steps = after(analysis, token), steps + 1
    if first is None or last is None:
        return None
    return Span(first.start, _with_of(analysis, last).end)


def _belongs(analysis: Analysis, token: Token, last: Token | None) -> bool:
    """Whether the run goes on with this token; `last` is the noun before it."""
    if last is not None and _subject_of_another(token, last):
        return False
    if token.text in ("-", "–", "/") or token.tag == "POS":
        return True
    if token.pos in ("NOUN", "PROPN"):
        return last is None or not _plural(last) or token.dep == "compound" or last.dep == "compound"
    if token.lower in _JOINS:
        return _joins(analysis, token, last)
    if last is None:
        return (
            token.pos == "ADJ"
            or token.tag in ("VBN", "VBG", "JJ", "JJR", "JJS", "RBS")
            or (
                token.tag == "RB"
                and (following := after(analysis, token)) is not None
                and following.tag in ("JJ", "VBN")
            )
        )
    compound = token.dep in ("amod", "compound") and token.head.i > token.i and not _plural(last)
    return token.pos in ("ADJ", "VERB") and compound and analysis.tokens[token.i - 1].text in ("-", "–")


def _plural(token: Token) -> bool:
    return token.tag in ("NNS", "NNPS") or token.lower in _PLURALS


def _subject_of_another(token: Token, last: Token) -> bool:
    """The subject of a clause without "that": "five people Reuters spoke to"."""
    return (
        token.dep in ("nsubj", "nsubjpass")
        and token.head.i > token.i
        and token.head is not last.head
        and last.head is not token
    )


def _joins(analysis: Analysis, token: Token, last: Token | None) -> bool:
    """Whether "and" joins two adjectives or two nouns before a plural: "digital and physical sales"."""
    following = after(analysis, token)
    if following is None or following.pos not in ("ADJ", "NOUN", "PROPN") or following.tag in _DETERMINERS:
        return False
    if last is None:
        return following.pos == "ADJ"
    if _plural(last) or token.text == ",":
        return False
    for _ in range(3):
        if following is None or following.pos not in ("ADJ", "NOUN", "PROPN"):
            return False
        if _plural(following):
            return True
        following = after(analysis, following)
    return False


def _with_of(analysis: Analysis, noun: Token) -> Token:
    """With "of" and the nouns behind it, where they define it: "members of parliament"."""
    of = after(analysis, noun)
    if of is None or of.lower != "of" or of.head is not noun:
        return noun
    last, token = None, after(analysis, of)
    for _ in range(5):
        if token is None or not (token.pos in ("ADJ", "NOUN", "PROPN") or (last is None and token.tag in _DETERMINERS)):
            break
        last = token if token.pos in ("NOUN", "PROPN") else last
        token = after(analysis, token)
    return last or noun


# ---------------------------------------------------------------- elided


def _carry_over(analysis: Analysis, draft: Draft, previous: Draft | None) -> None:
    """Take the noun that the text leaves out: "and 41", "the other five", "That official and two others"."""
    if joined := _joined_noun(draft, analysis):
        draft.counted, draft.elided, draft.confidence = joined, True, "possible"
        return
    if previous is None or previous.counted is None or previous.paragraph != draft.paragraph:
        return
    start = analysis.tokens[draft.first.i - 1] if draft.first.i else None
    added = start is not None and start.lower in _ADDED
    near = draft.sentence.index - previous.sentence.index <= 1
    if near and (added or draft.first is draft.sentence.tokens[0]):
        draft.counted, draft.elided, draft.confidence = previous.counted, True, "possible"


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
