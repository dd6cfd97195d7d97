"""Numbers in words: "twenty-five", "a hundred and six", "half a million", "two-thirds", "tens of thousands"."""

from __future__ import annotations

import re

from reader.extract.figures.number import Number
from reader.extract.lexicon import lexicon, one_of
from reader.model.spans import Span

_WORDS = lexicon("numbers")
_SMALL: dict[str, int] = _WORDS["units"] | _WORDS["tens"]
_POWERS: dict[str, int] = _WORDS["magnitudes"] | _WORDS["dozens"]
_PARTS: dict[str, int] = _WORDS["fractions"]
_VAGUE_WORDS: list[str] = _WORDS["vague"]
LARGEST = 10**15


_SMALL_RE = re.compile(rf"\b(?:{one_of(_SMALL)})\b", re.I)
_BELOW_TEN = re.compile(rf"[\s-](?P<word>{one_of(w for w, n in _SMALL.items() if 0 < n < 10)})\b", re.I)
_POWER = re.compile(rf"[\s-](?P<word>{one_of(_POWERS)})\b", re.I)
_ARTICLE = re.compile(rf"\b(?:an?|per|every)(?=[\s-](?:{one_of(_POWERS)})\b)", re.I)
_UNIT_ARTICLE = re.compile(
    r"\ban?(?=\s+(?:second|minute|hour|day|week|month|year|mile|metre|meter|kilometre|kilometer)\b(?!-|\s+(?:ago|earlier|later|before|after)\b))",
    re.I,
)
_UNIT_BEFORE = re.compile(r"\b(?:(?:more|less)\s+than|over|under|at\s+least|up\s+to|nearly|almost)\s+$", re.I)
_GLUE = re.compile(r",?\s+and\s+|,\s+|\s+|-", re.I)
_AND_PART = re.compile(
    rf"\s+and\s+(?:an?|one)[\s-](?P<one>{one_of(_PARTS)})\b|\s+and\s+(?P<top>two|three)[\s-](?P<many>thirds|quarters)\b",
    re.I,
)
_PART = re.compile(
    rf"\b(?P<top>one|two|three|four|five|six|seven|eight|nine|a)[\s-](?P<bottom>{one_of(_PARTS)})\b(?![\s-]+(?:time|day|year|floor)s?\b)",
    re.I,
)
_PART_AFTER = re.compile(
    r"\s+(?:of|more|less|fewer|higher|lower|larger|smaller|below|above|bigger|cheaper|faster|slower|longer|shorter|the)\b|\s*(?:[.,;)]|$)",
    re.I,
)
_HALF = re.compile(r"\b(?:(?:a|one)[\s-])?half\b", re.I)
_PART_BEFORE = re.compile(
    r"\b(?:by|than|about|nearly|almost|around|roughly|over|under|only|just|another|(?:much|many|high|low|little)\s+as)\s+$",
    re.I,
)
_PART_GOES_ON = re.compile(
    r"\s+(?:last|this|since|from|to|in|over|after|before|compared|between|during|on|within|every|each|when|as|while"
    r"|against|and|but|or|at|by|for|if|because)\b",
    re.I,
)
_HALF_POWER = re.compile(rf"(?:\s+|-)(?:an?\s+)?(?P<word>{one_of(_POWERS)})\b", re.I)
_HALF_AFTER = re.compile(r"\s+(?:of|the|an?|all|his|her|its|their|our|my|as|that|those|these)\b", re.I)
_HALF_BEFORE = re.compile(r"\b(?:by|than|about|nearly|almost|around|roughly|over|under|only|just)\s+$", re.I)
_NOT_HALF = re.compile(r"\b(?:first|second|other|latter|better|opening|each|top|bottom)[\s-]+$", re.I)
_VAGUE = re.compile(
    rf"\b(?:(?:several|a\s+few|a\s+couple(?:\s+of)?|many)\s+(?:{one_of(_POWERS)})(?:\s+(?:{one_of(_POWERS)}))?"
    rf"|(?:{one_of(w for w in _VAGUE_WORDS if w.endswith('s') and w != 'countless')})"
    rf"(?:\s+of\s+(?:thousands|millions|billions|trillions)){{0,3}}"
    rf"|{one_of(_VAGUE_WORDS)})\b",
    re.I,
)
OPENERS = [*_SMALL, "half", "a", "an", "per", "every", "many", *(word for word in _VAGUE_WORDS if " " not in word)]


def read(text: str, at: int, end: int) -> Number | None:
    """The number in words that starts here."""
    found = _vague(text, at, end) or _part(text, at, end) or _half(text, at, end) or _cardinal(text, at, end)
    return found or _one_unit(text, at, end)


def _one_unit(text: str, at: int, end: int) -> Number | None:
    """An article that a bound makes a number: "more than *an* hour", "less than *a* mile"."""
    article = _UNIT_ARTICLE.match(text, at, end)
    bounded = article and _UNIT_BEFORE.search(text[max(0, at - 16) : at])
    return Number(Span(*article.span()), 1, "words", coefficient=1) if article and bounded else None


def power(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The magnitudes that follow: their product and where they end. "dozen" is one too."""
    product, cursor = 1, at
    while (match := _POWER.match(text, cursor, end)) and product * _POWERS[match["word"].lower()] <= LARGEST:
        product, cursor = product * _POWERS[match["word"].lower()], match.end()
    return (product, cursor) if product > 1 else None


def _cardinal(text: str, at: int, end: int) -> Number | None:
    """Groups of falling magnitude: two million, three hundred thousand and six."""
    total, limit, cursor, coefficient = 0, LARGEST, at, 0
    group = _group(text, at, end, _ARTICLE)
    while group:
        value, magnitude, stop = group
        if value * magnitude >= limit:
            break
        total, limit, cursor, coefficient = total + value * magnitude, magnitude, stop, coefficient or value
        glue = _GLUE.match(text, cursor, end) if magnitude > 1 else None
        group = _group(text, glue.end(), end) if glue else None
        if group and glue and glue.group().strip() == "," and group[1] == 1 and limit < 1000:
            break
    if not coefficient and cursor == at:
        return None
    if match := _AND_PART.match(text, cursor, end):
        top = {"two": 2, "three": 3}.get((match["top"] or "").lower(), 1)
        amount = total + top / _PARTS[(match["one"] or match["many"]).lower()]
        times = power(text, match.end(), end) or (1, match.end())
        return Number(Span(at, times[1]), amount * times[0], "words", coefficient=amount, magnitude=times[0])
    magnitude = total // coefficient if coefficient and total % coefficient == 0 else 1
    return Number(Span(at, cursor), total, "words", coefficient=coefficient, magnitude=magnitude)


def _group(text: str, at: int, end: int, article: re.Pattern[str] | None = None) -> tuple[int, int, int] | None:
    """A number below a thousand and the magnitude behind it: value, magnitude, end."""
    if article and (match := article.match(text, at, end)):
        value, cursor = 1, match.end()
    elif below := _below_hundred(text, at, end):
        value, cursor = below
    else:
        return None
    hundred = _POWER.match(text, cursor, end)
    if hundred and hundred["word"].lower() == "hundred":
        value, cursor = value * 100, hundred.end()
        glue = _GLUE.match(text, cursor, end)
        if glue and not glue.group().startswith(",") and (rest := _below_hundred(text, glue.end(), end)):
            following = _POWER.match(text, rest[1], end)
            if not (following and following["word"].lower() == "hundred"):
                value, cursor = value + rest[0], rest[1]
    times = power(text, cursor, end)
    return (value, *times) if times else (value, 1, cursor)


def _below_hundred(text: str, at: int, end: int) -> tuple[int, int] | None:
    match = _SMALL_RE.match(text, at, end)
    if not match:
        return None
    value, cursor = _SMALL[match.group().lower()], match.end()
    if value >= 20 and (unit := _BELOW_TEN.match(text, cursor, end)):
        return value + _SMALL[unit["word"].lower()], unit.end()
    return value, cursor


def _part(text: str, at: int, end: int) -> Number | None:
    """Fractions: "a third of", "two-thirds", "three quarters"."""
    match = _PART.match(text, at, end)
    if not match:
        return None
    top, bottom = match["top"].lower(), match["bottom"].lower()
    count = 1 if top == "a" else _SMALL[top]
    if _PARTS[bottom] == 2:
        return None
    alone = _PART_AFTER.match(text, match.end(), end) or (
        _PART_BEFORE.search(text[max(0, at - 16) : at]) and _PART_GOES_ON.match(text, match.end(), end)
    )
    fits = 1 < count < _PARTS[bottom] and bottom.endswith("s") if count > 1 else not bottom.endswith("s") and alone
    return Number(Span(*match.span()), count / _PARTS[bottom], "fraction") if fits else None


def _half(text: str, at: int, end: int) -> Number | None:
    match = _HALF.match(text, at, end)
    if not match:
        return None
    if many := _HALF_POWER.match(text, match.end(), end):
        value = _POWERS[many["word"].lower()] // 2
        return Number(Span(at, many.end()), value, "words", coefficient=0.5, magnitude=value * 2)
    before = text[max(0, at - 12) : at]
    if text[match.end() : match.end() + 1] == "-" or _NOT_HALF.search(before):
        return None
    alone = _HALF_AFTER.match(text, match.end(), end) or _HALF_BEFORE.search(before)
    return Number(Span(*match.span()), 0.5, "fraction") if alone else None


def _vague(text: str, at: int, end: int) -> Number | None:
    match = _VAGUE.match(text, at, end)
    return Number(Span(*match.span()), None, "vague") if match else None
