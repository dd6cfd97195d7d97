"""What a number counts: the noun phrase behind it, or the antecedent's where the text elides it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import phrases
from reader.extract.figures.draft import Draft, after
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

_WORDS = lexicon("figures")
_ADDED, _ADDED_NEAR = frozenset(_WORDS["added"]), frozenset(_WORDS["added_near"])
_PRONOUNS = frozenset(("others", "other", "more"))
_INVARIANT = frozenset((*_WORDS["plurals"], *_WORDS["invariant"]))
_HARMING = frozenset(_WORDS["harming"])
_SIZES = frozenset(_WORDS["sizes"])
_STATES = frozenset(_WORDS["states"])
_JOINS = frozenset(("and", "or", ",", "&"))
_NAMED = frozenset(("nsubj", "nsubjpass", "dobj", "pobj"))
_CLOSING = frozenset(('"', "”", "’", "'", "''"))
_OF_THESE = re.compile(r"\bof\s+(?:which|whom|these|those|them),?\s+(?:only\s+|just\s+)?$", re.I)
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\s+(?:the\s+)?(?=(?P<noun>[a-z]+)(?:\s+[a-z]+)?\s+(?:(?:has|had)\s+)?"
    r"(?:(?:rose|risen|fell|fallen|grew|grown|climbed|dropped|increased|up|down)\s+)?(?:at|to|is|was|reached|hit)\s+$)"
)


_LONGEST_WHOLE = 8
"""Tokens up to a number behind "Of the passengers, …", at most."""
FROM_START = 24
"""Characters before a number that opens its sentence: "No fewer than seven were hurt"."""


def find(analysis: Analysis, drafts: list[Draft], dates: Sequence[Date]) -> None:
    """Give each draft what it counts. Drafts are in the order of the text."""
    dated = {token.i for date in dates for token in analysis.within(date.span)}
    previous: Draft | None = None
    for draft in drafts:
        noun = _own(analysis, draft, dated)
        draft.counts(None if noun is not None and _names_nothing(analysis, draft, noun) else noun)
        if draft.counted is None and draft.unit is None and draft.number.form in ("digits", "words", "vague", "range"):
            _carry_over(analysis, draft, previous)
            _become(analysis, draft)
            _take(draft, _subject_before(analysis, draft) if draft.counted is None else None)
        if draft.counted is not None and draft.unit is None:
            previous = draft


def _own(analysis: Analysis, draft: Draft, dated: set[int]) -> Span | None:
    """The noun phrase right behind the number, or behind its "of"."""
    start = _behind(analysis, draft)
    if start is None:
        return None
    if start.tag == "CD" and phrases.before_name(start, after(analysis, start)):
        return phrases.run(analysis, start, dated)
    if start.lower == "of":
        pronoun = after(analysis, start)
        if pronoun is not None and pronoun.lower == "them":
            return phrases.run(analysis, after(analysis, pronoun), dated)
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, start)), dated)
    if draft.unit is not None:
        return None
    if draft.number.value == 0.5 and start.tag in ("DT", "PRP$") and draft.number.form == "fraction":
        whole = phrases.run(analysis, phrases.past_determiners(analysis, start), dated)
        return None if whole and analysis.within(whole)[0].lower in _SIZES else whole
    if start.lower in ("times", "time"):
        return start.span
    if start.text in ("-", "–") and (following := after(analysis, start)):
        return _hanging(analysis, start, dated) or (following.span if following.pos != "PUNCT" else None)
    if draft.number.form == "score" and start.pos == "PROPN":
        return None
    return phrases.run(analysis, start, dated) or (start.span if start.lower in _STATES else None)


def _become(analysis: Analysis, draft: Draft) -> None:
    """What became of those counted, behind "were" or "still", where no noun says who they are: "12 still missing"."""
    if draft.counted is not None and draft.counted.of(analysis.text).lower() not in _STATES:
        return
    token, steps = after(analysis, draft.last), 0
    while token is not None and token.pos in ("AUX", "ADV") and steps < 3:
        token, steps = after(analysis, token), steps + 1
    if token is not None and token.lower in _STATES:
        draft.counts(token.span)


def _names_nothing(analysis: Analysis, draft: Draft, counted: Span) -> bool:
    """Whether the word behind the number is "others", or one noun in the singular that more than one can't be."""
    tokens = analysis.within(counted)
    if len(tokens) > 1 or draft.unit is not None or analysis.text[draft.core.end : counted.start] != " ":
        return False
    one = draft.number.value is not None and abs(draft.number.value) <= 1
    return tokens[0].lower in _PRONOUNS or (tokens[0].tag == "NN" and not one and tokens[0].lower not in _INVARIANT)


def _behind(analysis: Analysis, draft: Draft) -> Token | None:
    """The token behind the number and its unit, and behind "or so", "more" and their like."""
    end = draft.core.end
    if draft.bound_span and draft.bound_span.start >= draft.number.span.end:
        end = max(end, draft.bound_span.end)
    token: Token | None = draft.last
    while token is not None and (token.start < end or token.lower in ("more", "further", "additional")):
        token = after(analysis, token)
    if token is not None and token.text in _CLOSING and token.start == end:
        token = after(analysis, token)  # '"more than 200" breaches'
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
    joined = _joined_noun(draft, analysis) or _of_whole(analysis, draft)
    named = previous.counted if previous is not None else None
    if joined is None and previous is not None and named is not None and _goes_on(analysis, draft, previous):
        own = _of_them(analysis, draft)
        told = named.of(analysis.text).lower() not in _STATES and not _loose(analysis, draft, previous)
        joined = own or (named if told else None)
    _take(draft, joined or _numbered(analysis, draft))


def _take(draft: Draft, elided: Span | None) -> None:
    if elided is not None:
        draft.counts(elided, elided=True)


def _of_whole(analysis: Analysis, draft: Draft) -> Span | None:
    """What opens the sentence before a bare number: "Of the *passengers*, 12 died"."""
    tokens = draft.sentence.tokens
    place = draft.opening.i - tokens[0].i
    if tokens[0].lower != "of" or not 2 <= place <= _LONGEST_WHOLE or tokens[place - 1].text != ",":
        return None
    noun = next((t for t in reversed(tokens[: place - 1]) if phrases.plural(t) and t.pos == "NOUN"), None)
    return phrases.noun_phrase(noun, frozenset()) if noun is not None else None


def _of_them(analysis: Analysis, draft: Draft) -> Span | None:
    """The last of many named before "two of them" in its sentence."""
    if not analysis.text.startswith(" of them", draft.number.span.end):
        return None
    many = [t for t in draft.sentence.tokens if t.i < draft.first.i and t.dep in _NAMED and phrases.plural(t)]
    noun = next((t for t in reversed(many) if t.pos == "NOUN" and t.lower not in phrases.TIMES), None)
    return phrases.noun_phrase(noun, frozenset()) if noun is not None else None


def _loose(analysis: Analysis, draft: Draft, previous: Draft) -> bool:
    """Whether "of them" goes back to a sentence where the number before stands aside: "objects from 20 countries"."""
    them = analysis.text.startswith(" of them", draft.number.span.end)
    return them and previous.sentence is not draft.sentence and previous.node.dep == "pobj"


def _numbered(analysis: Analysis, draft: Draft) -> Span | None:
    """What the number is said to be of, right before it: "put the number of *dead* at 17"."""
    start = draft.sentence.span.start
    match = _NUMBER_OF.search(analysis.text[start : draft.span.start])
    if match is None:
        return None
    token = analysis.at(start + match.end())
    return token.span if token is not None and token.lower in _STATES else phrases.run(analysis, token, frozenset())


def _goes_on(analysis: Analysis, draft: Draft, previous: Draft) -> bool:
    """Whether a bare number continues the figure before: added to it, opening the next sentence, or with its verb."""
    distance = draft.sentence.index - previous.sentence.index
    if previous.paragraph != draft.paragraph or distance > 1:
        return False
    if _OF_THESE.search(analysis.text[max(0, draft.span.start - FROM_START) : draft.span.start]):
        return True
    starts = {analysis.tokens[token.i - 1].lower for token in (draft.opening, draft.first) if token.i}
    carried = starts & _ADDED or (distance == 0 and starts & _ADDED_NEAR)
    if carried or draft.first is draft.sentence.tokens[0]:
        return True
    others = after(analysis, draft.last)
    if distance == 0 and others is not None and others.lower in ("others", "more"):
        return True
    if analysis.text.startswith(" of them", draft.number.span.end):
        return True
    if draft.anchor.head is previous.node.head:
        return False  # "two firms employ 900"
    verb, earlier = _verb(draft.anchor), _verb(previous.node)
    return verb is not None and (verb == earlier or (distance == 0 and {verb, earlier} <= _HARMING))


def _verb(node: Token) -> str | None:
    """The verb that a number is the object of."""
    head = node.head
    return head.lemma.lower() if node.dep in ("dobj", "nsubj", "nsubjpass") and head.pos == "VERB" else None


def _subject_before(analysis: Analysis, draft: Draft) -> Span | None:
    """The plural subject of the sentence before, for a number that is the subject of a plural verb by itself."""
    node, sentence = draft.anchor, draft.sentence
    alone = node.dep in ("nsubj", "nsubjpass") and (draft.number.value or 0) > 1 and sentence.tokens[0].i > 0
    if not alone or draft.number.span.start - sentence.tokens[0].start > FROM_START:
        return None
    earlier = analysis.tokens[sentence.tokens[0].i - 1].sentence
    subject = earlier.root.child("nsubj", "nsubjpass") if earlier.paragraph is sentence.paragraph else None
    return phrases.noun_phrase(subject, frozenset()) if subject is not None and phrases.plural(subject) else None


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
