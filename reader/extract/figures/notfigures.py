"""What is no figure: years, dates, clock times, phone numbers, versions, names, list numbers, "one" as a pronoun.

Each rule is a small function that says yes for what it knows; its name is the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from reader.extract.analysis import Token
from reader.extract.figures import written
from reader.extract.figures.candidate import Candidate
from reader.extract.figures.draft import Draft, after, before
from reader.extract.figures.number import Number
from reader.extract.figures.ranges import Measure
from reader.extract.lexicon import lexicon, one_of
from reader.model.findings import Date

_WORDS = lexicon("figures")
_NAMING, _NAMING_ALONE = frozenset(_WORDS["naming"]), frozenset(_WORDS["naming_alone"])
_ONE_AFTER = frozenset(_WORDS["one_after"]) - {"of"}
_ONE_BEFORE = frozenset(_WORDS["one_before"])
_IDIOM, _IDIOM_IN_DIGITS = (
    re.compile(rf"\b(?:{one_of(idioms, blank=' ')})(?!\w)", re.IGNORECASE)
    for idioms in (_WORDS["idioms"], [idiom for idiom in _WORDS["idioms"] if any(map(str.isdigit, idiom))])
)

_STRETCH = re.compile(r"(?i:\b(?:last|past|next|previous|coming|following|preceding|latest)\s)")
_DEFINITE = re.compile(r"\b(?:the|these|those|both|between|all)\s+$", re.IGNORECASE)
_NUMBERED = re.compile(r"\bno(?:s|\.|s\.)?\s?$", re.IGNORECASE)
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "VERB", "NUM"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_HYPHENED = frozenset(_WORDS["hyphened"])
_HYPHEN_WORD = re.compile(r"[-‑–](?P<word>[A-Za-z]+)")
_GROUP = re.compile(r"\b(?:Group|Gang|Council|Club)\s+of\s+$")
_NUMBER_LEVELS = frozenset(_WORDS["levels"])
_TIED = re.compile(r"[a-z]-$", re.IGNORECASE)
_BRAND = re.compile(r"\d+-[A-Z][a-z]+")
_DAY = re.compile(r"[A-Za-z.]\s\d{1,2}$")
_UNTIL = re.compile(r"\s*(?:-|–|to|through|until)\s*")
_ENDS_DATE = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:in|at|by|for|and|with|when|after|because|on)\b")


def reason(candidate: Candidate) -> str | None:
    """Why this number is no figure, None where it is one."""
    return next((rule.__name__.strip("_") for rule in _RULES if rule(candidate)), None)


def _name(c: Candidate) -> bool:
    """Behind a naming word or a name, and counting nothing: "Article 5", "iPhone 11 Pro", "Big 12"."""
    measured = c.measured and (c.measure.explicit or c.number.magnitude > 1)
    glued = c.unit is not None and c.behind[:1].isalpha() and c.measure.core.end - c.number.span.end == 1
    if c.number.money or c.number.form not in ("digits", "words", "range") or (measured and not (glued and c.digits)):
        return False
    if _NUMBERED.search(c.ahead) or _GROUP.search(c.ahead):
        return True
    previous, following = before(c.analysis, c.tokens[0]), after(c.analysis, c.tokens[-1])
    if previous is not None and c.text[previous.end : c.number.span.start] in ("", " ", "\xa0"):
        word = previous.lower
        if word in _NAMING or word.rstrip(".") in _NAMING:
            return True
        if word in _NAMING_ALONE and not _counts(c):
            return True
        if c.digits and _capital(previous) and (glued or not _counts(c) or _goes_on_as_name(previous, following)):
            return True
    small = c.text[c.number.span.start : c.number.span.end].isdigit() and c.number.span.end - c.number.span.start <= 4
    named = (
        small and following is not None and following.tag == "NNP" and following.text[:1].isupper() and c.unit is None
    )
    return c.digits and named and not _counts(c)


def _goes_on_as_name(previous: Token, following: Token | None) -> bool:
    """Whether a name goes on behind its number: "the Krona 11 Pro cameras"."""
    if following is None or previous.pos != "PROPN" or previous.entity in ("GPE", "LOC", "DATE", "TIME"):
        return False
    return following.tag in ("NN", "NNP") and following.text[:1].isupper() and not following.sentence.title_case


def _capital(token: Token) -> bool:
    """Whether a word is written as a name: "Boeing", "iPhone"; the first word of a sentence only where it is one."""
    if token.text.islower() or not token.text[:1].isalpha():
        return False
    return token.pos == "PROPN" or token is not token.sentence.tokens[0]


def _counts(c: Candidate) -> bool:
    """Whether a plural noun follows that the number can count, perhaps behind adjectives and nouns."""
    token = after(c.analysis, c.tokens[-1])
    for _ in range(5):
        if token is None or token.pos not in _NOMINAL or token.tag in _FINITE or not token.text[0].isalnum():
            return False
        if token.tag in ("NNS", "NNPS") or token.lower in ("people", "staff", "police", "percent"):
            return True
        token = after(c.analysis, token)
    return False


def _inner(c: Candidate) -> bool:
    """Inside a noun phrase that another number counts: "two new 737 jets"."""
    if c.measured or c.number.money or not c.digits:
        return False
    head, token = c.tokens[-1].head, before(c.analysis, c.tokens[0])
    for _ in range(4):
        if token is None or token.tag == "DT" or token.lower in ("and", "or", ",", "p.m.", "a.m."):
            return False
        if token.pos == "NUM" and token.dep == "nummod" and token.head is head:
            return token.i < c.tokens[0].i - 1 or _before_name(c)
        token = before(c.analysis, token)
    return False


def _before_name(c: Candidate) -> bool:
    following = after(c.analysis, c.tokens[-1])
    return following is not None and following.pos == "PROPN"


def _capital_word(c: Candidate) -> bool:
    """A number word with a capital inside a sentence belongs to a name: "Seven West Media", "BBC One"."""
    token = c.tokens[0]
    word = c.text[c.number.span.start : c.number.span.end]
    if c.number.parts and _BRAND.fullmatch(word):
        return True
    if c.digits or not word[:1].isupper() or token is token.sentence.tokens[0]:
        return False
    previous = before(c.analysis, token)
    following = after(c.analysis, c.tokens[-1])
    named = (
        following is not None and following.pos == "PROPN" and not token.sentence.title_case
    )  # "the Twelve Apostles"
    return (
        previous is not None
        and (previous.text[-1].isalnum() or previous.text == "-")
        and (previous.text[:1].isupper() or token.pos == "PROPN" or named)
    )


def _one(c: Candidate) -> bool:
    """As in "one" counts only before its noun, its unit, or "of"."""
    if c.text[c.number.span.start : c.number.span.end].lower() != "one":
        return False
    token = c.tokens[-1]
    previous, following = before(c.analysis, token), after(c.analysis, token)
    if following is not None and following.lower == "of":
        whole = after(c.analysis, following)
        if whole is not None and whole.tag == "NN" and whole.dep == "pobj":
            return True  # "a story of loss, and one of hope"
        return previous is not None and previous.lower in ("this", "no", "the", "any", "every", "which")
    if previous is not None and previous.lower in _ONE_BEFORE | {"-", "one"}:
        return True
    if following is None or following.lower in _ONE_AFTER or following.text in "-–'’":
        return True
    return following.pos not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV") and c.unit is None


def _tied(c: Candidate) -> bool:
    """A number word behind a hyphen is part of another word: "best-of-seven"."""
    return not c.digits and c.unit is None and bool(_TIED.search(c.ahead)) and not written.PREFIXED.search(c.ahead)


def _hyphened(c: Candidate) -> bool:
    """As in "two-way", "three-dimensional": a compound that measures nothing."""
    match = _HYPHEN_WORD.match(c.behind)
    return match is not None and match["word"].lower() in _HYPHENED and c.unit is None and not c.number.money


def _idiom(c: Candidate) -> bool:
    low = max(0, c.number.span.start - 20)
    return any(
        low + m.start() <= c.number.span.start and c.number.span.end <= low + m.end()
        for m in (_IDIOM_IN_DIGITS if c.digits else _IDIOM).finditer(c.text[low : c.number.span.end + 20])
    )


_RULES: tuple[Callable[[Candidate], bool], ...] = (
    written.clock, written.clock_words, written.year, written.telephone, written.denominator, written.glued,
    written.identifier, written.list_number, written.street, _idiom, _one, _tied, _hyphened, _capital_word, _name,
    _inner,
)  # fmt: skip


def in_date(text: str, measure: Measure, dates: Sequence[Date], starts: Sequence[int]) -> bool:
    """Part of a date, save for a length of time: "the past two years" has a figure. `starts` are those of the dates."""
    number, unit = measure.number, measure.unit
    at = bisect_right(starts, number.span.start) - 1
    if at >= 0 and unit is None and _goes_on(text, dates[at], number):
        return True
    date = next((d for d in dates[max(0, at) : at + 2] if d.span.overlaps(number.span)), None)
    if date is None or number.money or number.magnitude > 1:
        return False
    return not (_STRETCH.search(date.text) and unit is not None and number.form != "vague")


def _goes_on(text: str, date: Date, number: Number) -> bool:
    """Whether a number ends a stretch of days: "from May 19 to 22"."""
    between = text[date.span.end : number.span.start]
    day = number.value is not None and 0 < number.value <= 31 and _DAY.search(date.text)
    return bool(day and _UNTIL.fullmatch(between) and _ENDS_DATE.match(text, number.span.end))


def points_back(text: str, draft: Draft) -> bool:
    """Whether a number word alone refers to what is known: "the two met", "one, his temper", "one saying"."""
    if draft.rule != "words, alone" or draft.number.value is None:
        return False
    definite = _DEFINITE.search(text[max(0, draft.core.start - 12) : draft.core.start])
    enumerated = draft.number.value <= 3 and text[draft.core.end : draft.core.end + 1] == ","
    hour = draft.anchor.head
    if draft.number.value <= 12 and hour.lower == "at" and hour.head.lemma.lower() not in _NUMBER_LEVELS:
        return True  # "meets at ten"
    return draft.number.value == 1 or bool(definite) or enumerated
