"""The words of dates and periods: one pattern an idea. What they mean is in `resolve`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.extract.lexicon import lexicon, one_of

_WORDS = lexicon("dates")


def _any(words: Iterable[object]) -> str:
    return one_of(words, blank=" ")


_FULL = [m for m in _WORDS["months"] if len(m) > 4 or m in ("may", "june", "july")]
_SHORT = [m for m in _WORDS["months"] if m not in _FULL]
_MONTH = (
    rf"(?:(?:{'|'.join(m.capitalize() for m in _FULL)}|{'|'.join(m.upper() for m in _FULL)})\b"
    rf"|(?:{'|'.join(m.capitalize() for m in _SHORT)})\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![\d,]{0,20}\d{3}|\.\d|%)"
_YEAR = r"(?:1[5-9]|2[01])\d\d"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAYNAME = rf"(?:(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?),?\s+)?"
_PART = r"(?:(?P<part>early|mid|late)[\s-]|(?P<edge>the\s+(?:start|beginning|end|middle)\s+of\s+))?"
_UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_COUNT = rf"(?P<count>\d{{1,3}}|{_any(_WORDS['numbers'])})"
_COUNT_ = rf"(?P<count>\d{{1,3}}|{_any(w for w in _WORDS['numbers'] if w not in ('a', 'an'))}|several|few|couple of)"
_ORDINAL = rf"(?P<ordinal>{_any(_WORDS['ordinals'])})"
_WHICH = r"(?P<which>this|last|next|the|that)\s+(?:fiscal\s+|financial\s+)?year\b"
_FISCAL_WORDS = ("fiscal", "financial", "tax", "school", "academic", "marketing", "crop")
_FISCAL = rf"(?:{'|'.join(_FISCAL_WORDS)})"
_FISCAL_YEAR = (
    rf"(?:{_FISCAL}\s+(?:year\s+)?{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?|FY\s?['’]?(?:{_YEAR}|\d\d)(?:[-–/]\d\d)?"
    rf"|{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?\s+{_FISCAL}\s+year)(?![\w-])"
)
_OF_YEAR = rf"(?:(?:\s+of|\s+in)?\s+(?:(?P<year>{_YEAR})\b(?!\s+{_FISCAL}\s+year)|{_WHICH}|(?:the\s+)?{_FISCAL_YEAR}))"
_BEFORE_MONTH = "|".join(
    rf"(?<=\b(?:{words})\s)" for words in ("in|In|of|by|By|to", "for", "from", "since|Since|until", "during", "through")
)
_N = rf"(?P<n>\d\d?|{_any(w for w in _WORDS['numbers'] if w not in ('a', 'an'))})"
_I = r"(?i:"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])"),
        ("slashed", r"(?<![\d/])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>(?:19|20)\d\d|\d\d)(?![\d/])"),
        (
            "day",
            rf"\b(?=[A-Z]){_DAYNAME}(?P<month>{_MONTH})\s+(?P<day>{_DAY})(?:\s?[-–]\s?(?P<last>{_DAY}))?"
            rf"(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})\b(?!,\d)|,?\s+(?P<which>this|last|next)\s+year\b)?",
        ),
        (
            "day",
            rf"\b(?=[A-Zt\d]){_DAYNAME}(?:the\s+)?(?P<day>{_DAY})(?:\s?[-–]\s?(?P<last>{_DAY}))?\s+(?:of\s+)?(?P<month>{_MONTH})"
            rf"(?:,?\s+(?P<year>{_YEAR})\b(?!,\d)|,?\s+(?P<which>this|last|next)\s+year\b)?",
        ),
        (
            "month",
            rf"\b(?=[A-Zelmt]){_PART}(?P<month>{_MONTH})(?:,?\s+(?:of\s+)?(?:(?P<year>{_YEAR})\b(?!,\d)|(?P<which>this|last|next)\s+year\b))",
        ),
        (
            "month",
            rf"\b(?=[A-Zelmnt])(?:(?=[A-Z])(?:{_BEFORE_MONTH})"
            rf"|\b(?P<part>early|mid|late|Early|Late)[\s-]|\b(?P<turn>last|this|next|Last|This|Next)\s+)"
            rf"(?P<month>{_MONTH})(?!\s+[A-Z][a-z])",
        ),
        (
            "month_span",
            rf"\b(?=[A-Zf])(?:[Ff]rom\s+)?(?P<month>{_MONTH})(?:,?\s+(?P<first>{_YEAR})\b)?\s*(?:\bto\b|\bthrough\b|\buntil\b|-|–)\s*"
            rf"(?P<last>{_MONTH})(?!\s+\d{{1,2}}\b(?!\d))(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})\b|,?\s+(?P<which>this|last|next)\s+year\b)?",
        ),
        (
            "month_span",
            rf"\b[Bb]etween\s+(?P<month>{_MONTH})(?:,?\s+(?P<first>{_YEAR})\b)?\s+and\s+"
            rf"(?P<last>{_MONTH})(?!\s+\d{{1,2}}\b(?!\d))(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})\b|,?\s+(?P<which>this|last|next)\s+year\b)?",
        ),
        (
            "months",
            rf"{_I}\b(?:the\s+)?{_ORDINAL}[\s-]+(?:{_N}[\s-]+)?"
            rf"(?P<piece>month|quarter|half)s?\b(?!-time){_OF_YEAR})",
        ),
        (
            "months",
            rf"{_I}\b(?=[fst])(?:the\s+)?(?P<ordinal>first|second|third|fourth)[\s-](?P<piece>quarter)\b(?!final))",
        ),
        ("fiscal", rf"{_I}\b{_FISCAL_YEAR})"),
        (
            "piece",
            rf"{_I}(?:(?<=\bin\s)|(?<=\bfor\s)|(?<=\bover\s)|(?<=\bduring\s))the\s+(?:quarter|half|half-year|period)\b"
            r"(?!-|\s+(?:of|end\w*|to|through|from|between|that|which|when|final\w*|century|year|time)\b))",
        ),
        ("months", rf"\bQ(?P<ordinal>[1-4])(?:\s+(?:of\s+)?(?P<year>{_YEAR})\b)?"),
        ("season", rf"{_I}\b{_PART}(?:the\s+)?{_SEASON}\s+(?:of\s+)?(?P<year>{_YEAR})\b)"),
        ("season", rf"{_I}\b(?P<turn>this\s+past|this\s+coming|this|last|next)\s+{_SEASON}\b)"),
        (
            "year_span",
            rf"{_I}\b(?=[bf12])(?:from\s+(?P<first>{_YEAR})\s+(?:to|until|through)\s+(?P<second>{_YEAR})|between\s+(?P<third>{_YEAR})\s+and\s+(?P<fourth>{_YEAR})"
            rf"|(?P<fifth>{_YEAR})\s?[-–/]\s?(?P<sixth>{_YEAR}|\d\d)(?![\d-]))(?!\w))",
        ),
        (
            "decade",
            r"(?i:\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"
            r"|(?<=the )['’]?(?P<short>[2-9]0)s\b)",
        ),
        ("word", rf"{_I}\b(?P<word>{_any(_WORDS['days'])})\b)"),
        (
            "weekday",
            r"\b(?=[A-Zlnt])(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his past|[Tt]his coming)\s+)?"
            rf"(?P<weekday>{_WEEKDAY})\b(?:\s+(?:morning|afternoon|evening|night))?",
        ),
        ("following", rf"{_I}\bthe\s+following\s+(?P<unit>year|month|week|day|quarter)\b)"),
        ("weekend", rf"{_I}\b(?P<turn>last|this|next|the)\s+weekend\b)"),
        (
            "recent",
            rf"{_I}\b(?P<text>in\s+(?:the\s+)?(?:recent|coming|past|previous|earlier)\s+(?:days|weeks|months|quarters|years|decades|times)|recent\s+(?:days|weeks|months|years|decades)|in\s+(?:days|weeks|months|years|decades|times)\s+past)\b)",
        ),
        (
            "same",
            rf"{_I}\b(?P<what>the\s+same\s+(?:period|time|span|quarter|month|months|week|day|year))(?:\s+(?P<earlier>(?:of\s+)?last\s+year|a\s+year\s+(?:earlier|ago|before)|(?:of\s+|in\s+)?(?P<year>{_YEAR})\b|the\s+(?:year\s+before|previous\s+year)))?\b)",
        ),
        (
            "that",
            rf"{_I}\bthat\s+(?P<unit>day|week|month|quarter|year|decade)\b(?=\s*[.,;]|\s+(?:the|when|and|alone|was|were)\b|$))",
        ),
        (
            "earlier",
            rf"{_I}\b(?:the\s+(?P<unit>year|month|week|day|quarter)\s+(?:before|earlier|prior)|(?:the\s+)?(?:previous|prior|preceding)\s+(?P<unit2>year|month|week|day|quarter))\b)",
        ),
        (
            "ago",
            rf"{_I}\b{_COUNT}\s+(?P<unit>day|week|month|quarter|year|decade)s?\s+(?P<way>ago|earlier|before|prior|from\s+now|later)\b)",
        ),
        (
            "ago_vague",
            rf"{_I}\b(?:(?:several|a\s+few|many|some|a\s+couple\s+of)\s+)?(?:days|weeks|months|years|decades|centuries)\s+ago\b)",
        ),
        (
            "stretch",
            rf"{_I}\b(?=[cflnpt])(?:the\s+)?(?:(?P<last>last|past|previous|preceding|latest)|(?P<next>next|coming|following))\s+{_COUNT_}\s+(?:(?:calendar|fiscal|full)\s+)?(?P<unit>day|week|month|quarter|year|decade)s\b)",
        ),
        (
            "turn",
            rf"{_I}\b(?=[clnpt])(?:the\s+)?(?P<turn>last|past|next|this|coming|current)\s+(?:(?:fiscal|financial|calendar)\s+)?{_UNIT}\b(?!-|s\b))",
        ),
        (
            "turn_so_far",
            rf"{_I}\b(?:so\s+far\s+this|this)\s+(?P<unit>year|month|week|quarter)\s+(?:so\s+far|to\s+date)\b|\bso\s+far\s+this\s+(?P<unit2>year|month|week|quarter)\b)",
        ),
        (
            "year",
            rf"(?i:\b(?=[12elmt]){_PART})(?<![\w$€£¥.,/:#-])(?P<year>{_YEAR})(?![\w%°/]|[.,:]\d|\s?[-–]\s?\d|-(?!\w*(?:based|era)))",
        ),
    )
)
"""Name and pattern, the most telling first. Where two fit, the one that starts first, then the longer one, is taken.

A pattern that begins with optional words has the letters that it may begin with first of all: most places have others.
"""


def _signs(words: str, others: str = "") -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(words.split()), frozenset((others or words).split())


_UNIT_WORDS, _UNITS_WORDS = "day week month quarter year decade", "days weeks months quarters years decades"
SIGNS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "iso": _signs("0000", "-"),
    "slashed": _signs("/"),
    "day": _signs(" ".join(_WORDS["months"]), "0 00"),
    **dict.fromkeys(("month", "month_span"), _signs(" ".join(_WORDS["months"]))),
    "months": _signs("month months quarter quarters half halfs q"),
    "fiscal": _signs(" ".join((*_FISCAL_WORDS, "fy"))),
    "piece": _signs("quarter half period"),
    "season": _signs(" ".join(_WORDS["seasons"])),
    "year_span": _signs("0000"),
    "decade": _signs("0s"),
    "word": _signs(" ".join(word.split()[-1] for word in _WORDS["days"])),
    "weekday": _signs(" ".join(_WORDS["weekdays"])),
    "weekend": _signs("weekend"),
    "recent": _signs("recent coming past previous earlier", f"{_UNITS_WORDS} times"),
    "same": _signs("same"),
    "earlier": _signs("before earlier prior previous preceding", _UNIT_WORDS),
    "following": _signs("following"),
    "ago": _signs("ago earlier before prior now later", f"{_UNIT_WORDS} {_UNITS_WORDS}"),
    "ago_vague": _signs("ago"),
    "stretch": _signs("last past previous preceding latest next coming following", _UNITS_WORDS),
    "that": _signs("that", _UNIT_WORDS),
    "turn": _signs("last past next this coming current", _UNIT_WORDS),
    "turn_so_far": _signs("far date", _UNIT_WORDS),
    "year": _signs("0000"),
}
"""Words of which one stands in every match of the pattern, and others of which one does, in small letters: rare ones,
by choice. A number is as many noughts as it has digits, and "0s" behind it where an s follows. Where a text lacks
them, there is no need to look."""

_WORD = re.compile(r"[a-z]+|\d+|[-/]")
_TENS = re.compile(r"0['’]?s\b")


def signs(text: str) -> set[str]:
    """The words of a text as `SIGNS` has them."""
    text = text.lower()
    words = set(_WORD.findall(text))
    words |= {"0" * len(word) for word in words if word.isdigit()}
    return words | {"0s"} if _TENS.search(text) else words


FISCAL = re.compile(rf"{_I}\b(?:{_FISCAL}|FY)\b|\bFY\d)")
"""Words of a year that need not be the calendar's."""

SINCE = re.compile(r"(?i:\bsince\s+(?:the\s+(?:start|beginning|end)\s+of\s+)?$)")
TO_END = re.compile(
    r"(?i:\b(?:the\s+)?(?P<length>year|quarter|half|(?:three|six|nine|12|twelve)\s+months)\s+(?:ending|ended|to|through)\s+(?:in\s+)?$)"
)

MONTHS: dict[str, int] = _WORDS["months"]
WEEKDAYS: dict[str, int] = _WORDS["weekdays"]
SEASONS: dict[str, list[int]] = _WORDS["seasons"]
DAYS: dict[str, int] = _WORDS["days"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]
NUMBERS: dict[str, int] = _WORDS["numbers"]
FUTURE: frozenset[str] = frozenset(_WORDS["future"])
