"""What is no figure: years, dates, clock times, phone numbers, versions, names, list numbers, "one" as a pronoun.

Each rule is a small function that says yes for what it knows; its name is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.extract.analysis import Analysis, Token
from reader.extract.dates import is_year
from reader.extract.figures.draft import after, before
from reader.extract.figures.numbers import Number
from reader.extract.figures.units import Unit
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

_WORDS = lexicon("figures")
_NAMING = frozenset(_WORDS["naming"]) - frozenset(_WORDS["counting"])
_ONE_AFTER = frozenset(_WORDS["one_after"]) - {"of"}
_ONE_BEFORE = frozenset(_WORDS["one_before"])
_IDIOM = re.compile("|".join(rf"(?<!\w){re.escape(i)}(?!\w)" for i in _WORDS["idioms"]), re.IGNORECASE)

_CLOCK_AFTER = re.compile(
    r"(?::\d\d)?(?::\d\d)?\s?(?:[ap]\.?m\b\.?|o['’]clock|hrs\b|(?:E|C|M|P)[SD]?T\b|GMT\b|BST\b|UTC\b)|:\d\d|h\d\d\b",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(
    r"\d{1,2}[:.]$|\b\d{1,2}:\d\d:$|\b(?:quarter|half|minutes|five|ten|twenty)\s+(?:to|past)\s+$", re.IGNORECASE
)
_GLUED_AFTER = re.compile(r"[-–./:]\d|(?:st|nd|rd|th)\b|['’]?s\b|[A-Za-z_@#]")
_GLUED_BEFORE = re.compile(r"[\w][-–./:_@#]$|[A-Za-z_#@/]$|\d[,'.]$|[+(]\d{0,3}\)?[\s-]?$")
_PHONE = re.compile(r"(?:\+?\d[\d\s().-]{8,})")
_LIST = re.compile(r"\s*[(\[]?\d{1,3}[.)\]](?=\s)")
_STRETCH = re.compile(r"(?i:\b(?:last|past|next|previous|coming|following|preceding|latest)\s)")
_HYPHEN_WORD = re.compile(r"[-‑–](?P<word>[A-Za-z]+)")
_STREET = re.compile(
    r"\s+(?:[A-Z]\w+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Way|Court|Place)\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may be a figure, and where it stands."""

    analysis: Analysis
    number: Number
    unit: Unit | None
    tokens: list[Token]
    date: Date | None

    @property
    def text(self) -> str:
        """The document's text."""
        return self.analysis.text

    @property
    def behind(self) -> str:
        """The characters behind the number."""
        return self.text[self.number.span.end : self.number.span.end + 40]

    @property
    def ahead(self) -> str:
        """The characters before the number."""
        return self.text[max(0, self.number.outer.start - 40) : self.number.outer.start]

    @property
    def measured(self) -> bool:
        """Whether a unit, a currency sign or a magnitude makes it a figure beyond doubt."""
        return self.unit is not None or (self.number.magnitude >= 1000 and self.number.form == "digits")

    @property
    def digits(self) -> bool:
        """Whether it is written in digits."""
        return self.text[self.number.span.start : self.number.span.end].strip("-−")[:1].isdigit()


def reason(candidate: Candidate) -> str | None:
    """Why this number is no figure, None where it is one."""
    return next((rule.__name__.strip("_") for rule in _RULES if rule(candidate)), None)


def _date(c: Candidate) -> bool:
    """In the words of a date, save for a length of time: "the past two years" has a figure."""
    if c.date is None:
        return False
    if c.number.form == "vague":
        return True
    return not (_STRETCH.search(c.date.text) and c.unit is not None)


def _year(c: Candidate) -> bool:
    plain = c.text[c.number.span.start : c.number.span.end]
    return (
        bool(re.fullmatch(r"(?:1[5-9]|20)\d\d", plain))
        and c.unit is None
        and c.number.money is None
        and is_year(c.text, c.number.span)
    )


def _clock(c: Candidate) -> bool:
    return (
        c.digits and c.number.money is None and bool(_CLOCK_AFTER.match(c.behind) or _CLOCK_BEFORE.search(c.ahead))
    ) or bool(re.match(r"\s?(?:o['’]clock|[ap]\.m\.)", c.behind))


def _glued(c: Candidate) -> bool:
    """Part of a longer string: a phone number, a version, a name, an ordinal."""
    if not c.digits or c.number.money:
        return False
    glued_unit = c.unit is not None and c.unit.span is not None and c.unit.span.start == c.number.span.end
    if not glued_unit and _GLUED_AFTER.match(c.behind):
        return True
    return bool(_GLUED_BEFORE.search(c.ahead)) and not c.ahead.endswith(("A-", "$"))


def _phone(c: Candidate) -> bool:
    digits = c.text[c.number.span.start : c.number.span.end]
    return digits.isdigit() and len(digits) >= 7 and digits.startswith("0")


def _list_number(c: Candidate) -> bool:
    start = c.tokens[0].sentence.paragraph.span.start
    match = _LIST.match(c.text, start)
    return bool(match and match.end() > c.number.span.start and c.digits)


def _street(c: Candidate) -> bool:
    return c.digits and c.unit is None and bool(_STREET.match(c.behind))


def _name(c: Candidate) -> bool:
    """As in "Boeing 737", "Article 5", "iPhone 11 Pro", "Big 12": behind a name, and counting nothing."""
    if c.measured or c.number.money or c.number.form not in ("digits", "words", "range"):
        return False
    previous, following = before(c.analysis, c.tokens[0]), after(c.analysis, c.tokens[-1])
    if previous is None or previous.end < c.number.span.start - 1:
        return False
    word = previous.lower.rstrip(".")
    if (word in _NAMING or previous.lower in _NAMING) and not _counts(following):
        return True
    if not c.digits or (
        previous.pos != "PROPN" and not (previous.text[:1].isupper() and previous is not previous.sentence.tokens[0])
    ):
        return False
    if previous.text[0].islower() and previous.text.lower() == previous.text:
        return False
    return not _counts(following) or (
        following is not None and following.pos == "PROPN" and c.tokens[-1].head is not following
    )


def _counts(following: Token | None) -> bool:
    """Whether a lower-case noun follows that the number can count."""
    return following is not None and following.pos in ("NOUN", "ADJ") and following.text[:1].islower()


def _capital_word(c: Candidate) -> bool:
    """A number word with a capital inside a sentence belongs to a name: "Seven West Media", "BBC One"."""
    token = c.tokens[0]
    word = c.text[c.number.span.start : c.number.span.end]
    if c.digits or not word[:1].isupper() or token is token.sentence.tokens[0]:
        return False
    previous = before(c.analysis, token)
    return (
        previous is not None
        and (previous.text[-1].isalnum() or previous.text == "-")
        and (previous.text[:1].isupper() or token.pos == "PROPN")
    )


def _one(c: Candidate) -> bool:
    """As in "one" counts only before its noun, its unit, or "of"."""
    if c.text[c.number.span.start : c.number.span.end].lower() != "one":
        return False
    token = c.tokens[-1]
    previous, following = before(c.analysis, token), after(c.analysis, token)
    if following is not None and following.lower == "of":
        return previous is not None and previous.lower in ("this", "no", "the", "any", "every", "which")
    if previous is not None and previous.lower in _ONE_BEFORE | {"-", "one"}:
        return True
    if following is None or following.lower in _ONE_AFTER or following.text in "-–'’":
        return True
    return following.pos not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV") and c.unit is None


def _hyphened(c: Candidate) -> bool:
    """As in "two-way", "three-dimensional": a compound that measures nothing."""
    match = _HYPHEN_WORD.match(c.behind)
    return bool(match) and c.unit is None and not c.number.money


def _idiom(c: Candidate) -> bool:
    low = max(0, c.number.span.start - 20)
    return any(
        low + m.start() <= c.number.span.start and c.number.span.end <= low + m.end()
        for m in _IDIOM.finditer(c.text[low : c.number.span.end + 20])
    )


_RULES: tuple[Callable[[Candidate], bool], ...] = (
    _date, _year, _clock, _glued, _phone, _list_number, _street, _idiom, _one, _hyphened, _capital_word, _name,
)  # fmt: skip


def date_over(dates: list[Date], span: Span) -> Date | None:
    """The date that the span lies in."""
    return next((d for d in dates if d.span.overlaps(span)), None)
