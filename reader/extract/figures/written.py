"""What a number is by the characters around it: a clock time, a year, a telephone number, part of a longer string.

Each rule says yes for what it knows. None of them looks at the parse.
"""

from __future__ import annotations

import re

from reader.extract.figures.candidate import Candidate
from reader.model.spans import Span

_CLOCK_AFTER = re.compile(
    r"(?::\d\d)?(?::\d\d)?\s?(?:[ap]\.?m\b\.?|o['’]clock|hrs\b|(?:E|C|M|P)[SD]?T\b|GMT\b|BST\b|UTC\b)|:\d\d|h\d\d\b",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(
    r"\d{1,2}[:.]$|\b\d{1,2}:\d\d:$|\b(?:quarter|half|minutes|five|ten|twenty)\s+(?:to|past)\s+$", re.IGNORECASE
)
_HOUR_AFTER = re.compile(r"\s?(?:o['’]clock|[ap]\.m\.)")
_PART_OF_HOUR = re.compile(r"\b(?:half|quarter)\s+(?:past|to)\s+$")
_GLUED_AFTER = re.compile(r"[-–./:'′x]\d|\([a-z0-9]\)|(?:st|nd|rd|th)\b|['’]?s\b|[A-Za-z_@#]")
_GLUED_BEFORE = re.compile(r"[\w][-–./:_@#]$|[A-Za-z_#@/]$|\d[,'.]$|\w\)\($|\+\d{1,3}[\s-]?$|\(\d{2,5}\)[\s-]?$")
_LIST = re.compile(r"\s*[(\[]?\d{1,3}[.)\]](?=\s)")
_IDENTIFIER = 8
"""Digits in a row, without a comma, that number things and count nothing."""
_STREET = re.compile(
    r"\s+(?:[NSEW]\.?\s+)?(?:[A-Z]\w+\s+|\d{1,3}(?:st|nd|rd|th)\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Way|Court|Place)\b"
)
_TIME_WORDS = re.compile(
    r"\b(?:at|it\s+(?:is|was)|it['’]s|until|till|before|after|by|since)\s+(?:(?:about|nearly|around|almost)\s+)?"
    r"(?:(?:twenty-)?five|ten|twenty)\s+(?:to|past)\s+"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_TEAM_AGE = re.compile(r"(?:under|over)-?$", re.IGNORECASE)
_PHONE_RUN = re.compile(r"(?:\+\d{1,3}|\(0?\d{2,5}\)|\b0\d{2,4})(?:[\s-]\(?\d{2,5}\)?){1,4}\b")
_PHONE = re.compile(r"(?:555-\d|\d{3}-0)\d{3}\b")
_PER = re.compile(r"\b(?:per|(?:for|in|out\s+of)\s+every)\s+$", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\b(?:of|in|since|from|summer|winter|spring|fall|autumn|the)\s+['’]$", re.IGNORECASE)
_DECADE = re.compile(r"(?:1[5-9]|20)\d\ds\b")
_SIXTIES = re.compile(
    r"\b(?:his|her|their|my|our|your|the)\s+(?:(?:early|mid|late|low|high|upper)[\s-])?$", re.IGNORECASE
)
_POSTCODE = re.compile(r"\s(?:ZIP|zip|postal|post)\s?[Cc]odes?\b")
PREFIXED = re.compile(
    r"\b(?:sub|now|then|over|under|plus|pre|post|non|mid|multi|nearly|almost|roughly)-$", re.IGNORECASE
)
"""Before a number and its hyphen these leave it a number: "now-42-year-old"."""


def clock(c: Candidate) -> bool:
    """As in "5:30", "8 p.m.", "ten o'clock"."""
    if c.number.magnitude > 1:
        return False  # "rose by half to 1.8 million"
    return (
        c.digits and c.number.money is None and bool(_CLOCK_AFTER.match(c.behind) or _CLOCK_BEFORE.search(c.ahead))
    ) or bool(_HOUR_AFTER.match(c.behind))


def glued(c: Candidate) -> bool:
    """Part of a longer string: a phone number, a version, a name, an ordinal."""
    if not c.digits or c.number.money:
        return False
    glued_unit = c.unit is not None and c.unit.span is not None and c.unit.span.start == c.number.span.end
    if not glued_unit and _GLUED_AFTER.match(c.behind):
        return True
    return bool(_GLUED_BEFORE.search(c.ahead)) and not PREFIXED.search(c.ahead)


def clock_words(c: Candidate) -> bool:
    """As in "it was ten to five", "half past ten"."""
    if c.digits or c.unit is not None:
        return False
    low = max(0, c.number.span.start - 40)
    spans = (Span(low + m.start(), low + m.end()) for m in _TIME_WORDS.finditer(c.text[low : c.number.span.end + 24]))
    return any(span.overlaps(c.number.span) for span in spans) or bool(_PART_OF_HOUR.search(c.ahead))


def denominator(c: Candidate) -> bool:
    """What a rate is of: "4.5 thefts per 100,000 people"."""
    return bool(_PER.search(c.ahead)) and c.number.money is None


def year(c: Candidate) -> bool:
    """A year ("the class of '98"), a decade ("the 1980s"), an age group ("the under-12s"), a postal code."""
    return c.digits and (
        (c.unit is None and c.number.span.end - c.number.span.start == 2 and bool(_SHORT_YEAR.search(c.ahead)))
        or (c.behind[:1] == "s" and bool(_TEAM_AGE.search(c.ahead) or _SIXTIES.search(c.ahead)))
        or bool(_DECADE.match(c.text, c.number.span.start))
        or (c.number.magnitude == 1 and bool(_POSTCODE.match(c.behind)))
    )


def telephone(c: Candidate) -> bool:
    """As in "0800 123 4567", "+44 20 7946 0018"."""
    if c.unit is not None or not c.digits:
        return False
    low = max(0, c.number.span.start - 24)
    runs = _PHONE_RUN.finditer(c.text[low : c.number.span.end + 24])
    return bool(_PHONE.match(c.text, c.number.span.start)) or any(
        Span(low + run.start(), low + run.end()).overlaps(c.number.span) for run in runs
    )


def identifier(c: Candidate) -> bool:
    """A long row of digits without a comma."""
    written = c.text[c.number.span.start : c.number.span.end]
    long = len(written) >= _IDENTIFIER or (len(written) >= 7 and written.startswith("0"))
    return written.isdigit() and long and c.number.money is None


def list_number(c: Candidate) -> bool:
    """The "1." before an entry of a list."""
    start = c.tokens[0].sentence.paragraph.span.start
    match = _LIST.match(c.text, start)
    return bool(match and match.end() > c.number.span.start and c.digits)


def street(c: Candidate) -> bool:
    """As in "12 Harbour Street"."""
    return c.digits and c.unit is None and bool(_STREET.match(c.behind))
