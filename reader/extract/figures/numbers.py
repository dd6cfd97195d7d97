"""A grammar of numbers over plain text: digits, words, magnitudes, fractions, ranges, odds, scores.

Pure: it knows the text and nothing else. What a number counts, and whether it counts at all, is asked elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reader.extract.lexicon import lexicon
from reader.model.spans import Span

Form = Literal["digits", "words", "vague", "fraction", "odds", "range", "from_to", "score", "ratio"]

MAX_DIGITS = 15
"""Digits before the point, and the exponent, at most: a double is exact so far, and what is longer is an identifier."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `high` is the upper end of a range; `parts` are the two ends where they stand.

    `money` is the currency sign or code before it, `coefficient` what stands before the magnitude
    (1.2 in "1.2 million"), `magnitude` the power it is multiplied with.
    """

    span: Span
    value: float | int | None
    form: Form
    high: float | int | None = None
    money: Span | None = None
    coefficient: float | int | None = None
    magnitude: int = 1
    parts: tuple[Number, Number] | None = None

    @property
    def outer(self) -> Span:
        """The number with the currency sign before it."""
        return Span(self.money.start, self.span.end) if self.money else self.span


_WORDS = lexicon("numbers")
_SMALL: dict[str, int] = _WORDS["units"] | _WORDS["tens"]
_TENS: dict[str, int] = _WORDS["tens"]
_MAGNITUDES: dict[str, int] = _WORDS["magnitudes"]
_DOZENS: dict[str, int] = _WORDS["dozens"]
_FRACTIONS: dict[str, int] = _WORDS["fractions"]
_SUFFIXES: dict[str, int] = _WORDS["suffixes"] | _WORDS["guarded"]
_MONEY = lexicon("currencies")


def _any(words: object) -> str:
    return "|".join(sorted((re.escape(str(word)) for word in words), key=len, reverse=True))  # type: ignore[attr-defined]


_I = re.IGNORECASE
_FRACTION_SIGNS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SIGN = rf"(?:{_any(_MONEY['signs'])})"
_CODE = rf"(?:\b(?:{_any([*_MONEY['codes'], *_MONEY['abbreviations']])})\.?)"
_PREFIX = re.compile(
    rf"(?P<sign>(?:\b(?:{_any(_MONEY['prefixes'])})\s?)?{_SIGN}\s?|{_CODE}\s?)?(?P<minus>[-−–]|\bminus\s)?"
)
_NUMERAL = re.compile(
    rf"""(?<![\w])(?:
      (?P<grouped>\d{{1,3}}(?:,\d{{3}}){{1,40}}(?:\.\d{{1,40}})?)(?![\d,]\d)
    | (?P<indian>\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}(?:\.\d{{1,40}})?)(?![\d,]\d)
    | (?P<european>\d{{1,3}}(?:\.\d{{3}}){{1,40}},\d{{1,40}}|\d{{1,3}}(?:\.\d{{3}}){{2,40}})(?![\d.]\d)
    | (?P<spaced>\d{{1,3}}(?:[\u00a0\u2009\u202f']\d{{3}}){{1,40}}(?:\.\d{{1,40}})?)(?!\d)
    | (?P<power>\d{{1,16}}(?:\.\d{{1,16}})?)[eE](?P<exponent>[+-]?\d{{1,3}})(?!\w)
    | (?P<plain>\d+(?:\.\d+)?|\.\d+)
    )?(?P<part>[{_FRACTION_SIGNS}])?""",
    re.X,
)
_VULGAR = re.compile(r"\s?(\d{1,2})[/⁄](\d{1,3})(?![\d/])")
_SUFFIX = re.compile(rf"({_any(_SUFFIXES)})(?![\w])", _I)
_MAGNITUDE = re.compile(rf"[\s-]({_any(_MAGNITUDES)})\b(?!-year)", _I)
_MAGNITUDE_SHORT = re.compile(r"\s(m|mn|bn|b|tn)\b(?=\W|$)")
_DOZEN = re.compile(rf"[\s-]({_any(_DOZENS)})\b", _I)
_WORD = re.compile(rf"\b({_any(_SMALL)})\b", _I)
_UNIT_AFTER = re.compile(rf"[\s-]({_any(w for w, n in _SMALL.items() if n < 10)})\b", _I)
_GLUE = re.compile(r"(?:,?\s+and\s+|,\s+|\s+|-)", _I)
_ARTICLE = re.compile(rf"\b(an?|per|every)[\s-](?=(?:{_any([*_MAGNITUDES, *_DOZENS])})\b)", _I)
_AND_PART = re.compile(
    rf"\s+and\s+(?:an?|one)[\s-]({_any(_FRACTIONS)})\b|\s+and\s+(two|three)[\s-](thirds|quarters)\b", _I
)
_PART = re.compile(
    rf"\b(?:(?P<top>one|two|three|four|five|six|seven|eight|nine|a)[\s-](?P<bottom>{_any(_FRACTIONS)})\b(?!\s+(?:time|day|year)s?\b)"
    rf"|(?P<half>half)\b)",
    _I,
)
_HALF_OF = re.compile(r"(?:\s+|-)(?:an?\s+)?(dozen|hundred|thousand|million|billion|trillion)\b", _I)
_HALF_AFTER = re.compile(r"\s+(?:of|the|an?|all|his|her|its|their|our|my|as|that|those|these)\b", _I)
_HALF_BEFORE = re.compile(r"\b(?:by|than|about|nearly|almost|around|roughly|over|under|in|only|just)\s+$", _I)
_PART_AFTER = re.compile(r"\s+(?:of|more|less|fewer|higher|lower|larger|smaller|the)\b|\s*(?:[.,;)]|$)", _I)
_VAGUE = re.compile(
    rf"\b(?:(?:several|a\s+few|a\s+couple\s+of|many)\s+(?:{_any([*_MAGNITUDES, 'dozen'])})"
    rf"(?:\s+(?:{_any(_MAGNITUDES)}))?"
    rf"|(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    rf"(?:\s+of\s+(?:thousands|millions|billions|trillions))*"
    rf"|{'|'.join(re.escape(word) for word in _WORDS['vague'] if ' ' in word)}|several|countless)\b",
    _I,
)
_OPENERS = ["half", "a", "an", "per", "every", "many", *(word for word in _WORDS["vague"] if " " not in word)]
_START = re.compile(
    rf"[\d{_FRACTION_SIGNS}.]|\b(?:{_any([*_SMALL, *_OPENERS])})\b",
    _I,
)
_TO = re.compile(r"\s?-\s?to\s?-\s?|\s?[-–—]\s?|\s+(?:to|or)\s+", _I)
_IN = re.compile(r"(?:\s+|-)(?:in|out\s+of)(?:\s+every)?(?:\s+|-)", _I)
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+){0,2}$", _I)
_BETWEEN = re.compile(r"\bbetween\s+(?:\w+\s+){0,2}$", _I)
_AND = re.compile(r"\s+and\s+", _I)


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """All numbers between two offsets, in order, joined to ranges and odds where the text joins them."""
    at = start
    end = len(text) if end is None else end
    while match := _START.search(text, at, end):
        number = _one(text, match.start(), end)
        if number is None:
            at = _skip(text, match.end(), end)
            continue
        number = _joined(text, number, end)
        yield number
        at = max(number.span.end, match.end())


def _skip(text: str, at: int, end: int) -> int:
    """Past the rest of a numeral or word that is no number."""
    while at < end and (text[at].isalnum()):
        at += 1
    return at


def _one(text: str, at: int, end: int) -> Number | None:
    """The number that starts here, without joining."""
    for read in (_vague, _part, _digits, _words):
        if number := read(text, at, end):
            return number
    return None


# ---------------------------------------------------------------- digits


def _digits(text: str, at: int, end: int) -> Number | None:
    match = _NUMERAL.match(text, at, end)
    if not match or match.end() == at:
        return None
    value = _numeral(match)
    if value is None:
        return None
    stop = match.end()
    vulgar = _VULGAR.match(text, stop, end) if isinstance(value, int) and value < 1000 else None
    if vulgar and text[stop] == " " and 0 < int(vulgar[1]) < int(vulgar[2]):
        value, stop = value + int(vulgar[1]) / int(vulgar[2]), vulgar.end()
    money, minus = _before(text, at)
    if minus:
        value = -value if value else 0
    number = Number(Span(minus if minus is not None else at, stop), value, "digits", money=money, coefficient=value)
    return _magnified(text, number, end)


def _numeral(match: re.Match[str]) -> float | int | None:
    """The value, or None where it has too many digits: the caps come before any conversion."""
    kind = match.lastgroup if match.lastgroup != "part" else None
    kind = next((k for k in ("grouped", "indian", "european", "spaced", "power", "plain") if match[k]), kind)
    part = unicodedata.numeric(match["part"]) if match["part"] else 0
    if kind is None:
        return part or None
    digits = match[kind]
    if kind == "european":
        digits = digits.replace(".", "").replace(",", ".")
    elif kind != "plain":
        digits = re.sub(r"[,'\u00a0\u2009\u202f]", "", digits)
    whole, _, decimals = digits.partition(".")
    if len(whole) > MAX_DIGITS:
        return None
    exponent = int(match["exponent"] or 0)
    if abs(exponent) > MAX_DIGITS:
        return None
    value: float | int = float(f"{whole or 0}.{decimals[:20]}") if decimals else int(whole)
    value = value * 10**exponent if exponent else value
    return value + part


def _before(text: str, at: int) -> tuple[Span | None, int | None]:
    """The currency sign that ends here, and where a minus sign before the number stands."""
    low = max(0, at - 12)
    window = text[low:at]
    minus = re.search(r"(?:^|(?<=[\s(\[$€£]))(?:[-−]|minus )$", window)
    head = window[: minus.start()] if minus else window
    money = _MONEY_BEFORE.search(head)
    span = Span(low + money.start(), low + len(head.rstrip())) if money else None
    return span, low + minus.start() if minus else None


_MONEY_BEFORE = re.compile(rf"(?:(?:\b(?:{_any(_MONEY['prefixes'])})\s?)?{_SIGN}|(?<![\w]){_CODE})\s?$")


def _magnified(text: str, number: Number, end: int) -> Number:
    """With the magnitude behind it: "million", "bn", "dozen"."""
    at, value = number.span.end, number.value
    if value is None:
        return number
    power = 1
    if match := _SUFFIX.match(text, at, end):
        suffix = match[1].lower()
        guarded = suffix in _WORDS["guarded"]
        if (
            not guarded
            or number.money
            or re.match(
                r"\s+(?:[a-z][\w-]*\s+)?(?:[a-z-]+s|people|women|men|children)\b", text[match.end() : match.end() + 40]
            )
        ):
            power, at = _SUFFIXES[suffix], match.end()
    elif number.money and (match := _MAGNITUDE_SHORT.match(text, at, end)):
        power, at = _SUFFIXES[match[1].lower()], match.end()
    while match := (_MAGNITUDE.match(text, at, end) or _DOZEN.match(text, at, end)):
        word = match[1].lower()
        factor = _MAGNITUDES.get(word) or _DOZENS[word]
        if power * factor > 10**MAX_DIGITS or (word == "score" and number.form == "digits"):
            break
        power, at = power * factor, match.end()
    if power == 1:
        return number
    return replace(number, span=Span(number.span.start, at), value=_tidy(value * power), magnitude=power)


def _tidy(value: float | int) -> float | int:
    """Whole numbers as int; 1.1 million is 1100000, not 1100000.0000000002."""
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) and isinstance(value, float) and abs(value) >= 1000 else rounded


# ---------------------------------------------------------------- words


def _words(text: str, at: int, end: int) -> Number | None:
    """As in "twenty-five", "a hundred and six", "two million three hundred thousand", "a dozen"."""
    total, limit, cursor = 0, 10**16, at
    coefficient: int | None = None
    while True:
        group = _group(text, cursor, end, first=cursor == at)
        if group is None:
            break
        value, power, stop = group
        if power >= limit or (total and power == 1 and value >= limit):
            break
        total, limit, cursor = total + value * power, power, stop
        coefficient = value if coefficient is None else coefficient
        if power == 1:
            break
        glue = _GLUE.match(text, cursor, end)
        if not glue or not _WORD.match(text, glue.end(), end):
            break
        ahead = _group(text, glue.end(), end, first=False)
        if (
            ahead is None
            or ahead[1] >= limit
            or ahead[0] >= limit
            or (glue.group().startswith(",") and "and" not in glue.group() and ahead[1] == 1)
        ):
            break
        cursor = glue.end()
    if coefficient is None:
        return None
    magnitude = total // coefficient if coefficient and total % coefficient == 0 else 1
    value_: float | int = total
    stop = cursor
    if match := _AND_PART.match(text, stop, end):
        part = (
            1 / _FRACTIONS[match[1].lower()]
            if match[1]
            else {"two": 2, "three": 3}[match[2].lower()] / _FRACTIONS[match[3].lower()]
        )
        number = Number(Span(at, match.end()), total + part, "words", coefficient=total + part)
        return _magnified(text, number, end)
    money, _ = _before(text, at)
    return Number(Span(at, stop), value_, "words", coefficient=coefficient, magnitude=magnitude, money=money)


def _group(text: str, at: int, end: int, *, first: bool) -> tuple[int, int, int] | None:
    """A small number and the magnitudes behind it: value, power, end."""
    if first and (article := _ARTICLE.match(text, at, end)):
        value, cursor = 1, article.end() - 1
    else:
        match = _WORD.match(text, at, end)
        if not match:
            return None
        value, cursor = _SMALL[match[1].lower()], match.end()
        if value >= 20 and (unit := _UNIT_AFTER.match(text, cursor, end)):
            value, cursor = value + _SMALL[unit[1].lower()], unit.end()
    power = 1
    while match := (_MAGNITUDE.match(text, cursor, end) or _DOZEN.match(text, cursor, end)):
        word = match[1].lower()
        factor = _MAGNITUDES.get(word) or _DOZENS[word]
        if power * factor > 10**MAX_DIGITS:
            break
        if (power == 100 and factor >= 1000) or power == 1 or factor >= 1000:
            power *= factor
        cursor = match.end()
        if power == 100 and (rest := _below_hundred(text, cursor, end)):
            value, power, cursor = value * 100 + rest[0], 1, rest[1]
    if first and power == 1 and article_only(text, at):
        return None
    return value, power, cursor


def article_only(text: str, at: int) -> bool:
    """Whether an article stands here, which alone is no number."""
    return text[at : at + 2].lower() in ("a ", "an")


def _below_hundred(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The rest of a hundred: " and five", " twenty-five"."""
    glue = re.compile(r"\s+and\s+|\s+|-", _I).match(text, at, end)
    if not glue or not (match := _WORD.match(text, glue.end(), end)):
        return None
    value, stop = _SMALL[match[1].lower()], match.end()
    if value >= 20 and (unit := _UNIT_AFTER.match(text, stop, end)):
        value, stop = value + _SMALL[unit[1].lower()], unit.end()
    follows = _MAGNITUDE.match(text, stop, end)
    return None if follows and follows[1].lower() == "hundred" else (value, stop)


def _part(text: str, at: int, end: int) -> Number | None:
    """As in "half", "a third of", "two-thirds", "half a million"."""
    match = _PART.match(text, at, end)
    if not match:
        return None
    if match["half"] or (match["top"].lower() in ("a", "one") and match["bottom"].lower() == "half"):
        return _half(text, match, end)
    top, bottom = match["top"].lower(), match["bottom"].lower()
    count = 1 if top == "a" else _SMALL[top]
    if count == 1 and (bottom.endswith("s") or not _PART_AFTER.match(text, match.end(), end)):
        return None
    if count > 1 and not bottom.endswith("s"):
        return None
    return Number(Span(*match.span()), count / _FRACTIONS[bottom], "fraction")


def _half(text: str, match: re.Match[str], end: int) -> Number | None:
    start, stop = match.span()
    if of := _HALF_OF.match(text, stop, end):
        word = of[1].lower()
        value = (_MAGNITUDES.get(word) or _DOZENS[word]) // 2
        return Number(Span(start, of.end()), value, "words", coefficient=0.5)
    if text[stop : stop + 1] == "-" or re.search(
        r"\b(?:first|second|other|latter|better|opening|each)\s+$", text[max(0, start - 12) : start], _I
    ):
        return None
    if _HALF_AFTER.match(text, stop, end) or _HALF_BEFORE.search(text[max(0, start - 12) : start]):
        return Number(Span(start, stop), 0.5, "fraction")
    return None


def _vague(text: str, at: int, end: int) -> Number | None:
    match = _VAGUE.match(text, at, end)
    return Number(Span(*match.span()), None, "vague") if match else None


# ---------------------------------------------------------------- ranges, odds, scores


def _joined(text: str, number: Number, end: int) -> Number:
    """A range, odds or a score, where the number is the first half of one."""
    if number.value is None or number.value < 0 or number.form == "fraction":
        return number
    at = number.span.end
    if (match := _AND.match(text, at, end)) and _BETWEEN.search(
        text[max(0, number.outer.start - 30) : number.outer.start]
    ):
        other = _after(text, match.end(), end)
        if other and (joined := _range(number, other, "range")):
            return joined
    if (match := _IN.match(text, at, end)) and (other := _after(text, match.end(), end)):
        return _odds(number, other, text[at : match.end()]) or number
    if (match := _TO.match(text, at, end)) and (other := _after(text, match.end(), end)):
        return _spanned(text, number, other, match.group())
    return number


def _after(text: str, at: int, end: int) -> Number | None:
    """A number that starts here, perhaps behind its currency sign."""
    prefix = _PREFIX.match(text, at, end)
    start = prefix.end() if prefix and not prefix["minus"] else at
    if not _START.match(text, start, end):
        return None
    number = _one(text, start, end)
    return number if number and number.value is not None and number.form in ("digits", "words") else None


def _spanned(text: str, low: Number, high: Number, joint: str) -> Number:
    word = joint.strip(" -–—").lower()
    if word == "or":
        near = (
            low.value is not None
            and high.value is not None
            and low.value < high.value <= max(2 * low.value, low.value + 2)
        )
        return (_range(low, high, "range") if near or high.magnitude > 1 else None) or low
    if word == "to" and joint.strip().startswith("-"):
        return _ratio(low, high) or low
    if _FROM.search(text[max(0, low.outer.start - 25) : low.outer.start]) and word == "to":
        return _pair(low, high, "from_to") or low
    if (
        word == ""
        and (joint.strip() == joint)
        and (
            text[high.span.end : high.span.end + 1] in ("-", "–")
            and text[high.span.end + 1 : high.span.end + 2].isdigit()
        )
    ):
        return low  # a third part follows: a phone number, a date, a record of wins
    return _range(low, high, "range") or _score(low, high, word) or low


def _range(low: Number, high: Number, form: Form) -> Number | None:
    """From the lower to the higher, which may share its magnitude: "5 to 7 million"."""
    low = _sharing(low, high)
    if low.value is None or high.value is None or low.value >= high.value:
        return None
    return _pair(low, high, form)


def _pair(low: Number, high: Number, form: Form) -> Number | None:
    low = _sharing(low, high)
    if low.value is None or high.value is None:
        return None
    span = Span(low.span.start, high.span.end)
    parts = (low, replace(high, money=high.money or low.money))
    return Number(span, low.value, form, high=high.value, money=low.money or high.money, parts=parts)


def _sharing(low: Number, high: Number) -> Number:
    """The lower end with the magnitude of the higher, where it has none and is no larger than what stands before it."""
    if (
        high.magnitude == 1
        or low.magnitude > 1
        or low.value is None
        or high.coefficient is None
        or low.value > high.coefficient
    ):
        return low
    return replace(low, value=_tidy(low.value * high.magnitude), magnitude=high.magnitude, coefficient=low.value)


def _score(first: Number, second: Number, word: str) -> Number | None:
    """As in "2-0", "52-48": kept as its lower and its higher number. Both whole, below a thousand, without money."""
    numbers = (first, second)
    if any(n.money or not isinstance(n.value, int) or n.value >= 1000 for n in numbers) or (
        word == "to" and second.form == "words"
    ):
        return None
    low, high = sorted(n.value for n in numbers if n.value is not None)
    return Number(Span(first.span.start, second.span.end), low, "score", high=high, parts=(first, second))


def _ratio(first: Number, second: Number) -> Number | None:
    """As in "2-to-1" is 2."""
    if not first.value or not second.value:
        return None
    return Number(
        Span(first.span.start, second.span.end), _tidy(first.value / second.value), "ratio", parts=(first, second)
    )


def _odds(first: Number, second: Number, joint: str) -> Number | None:
    """As in "three in ten" is 0.3, where the second is a round number; "nine out of 11" whatever it is."""
    a, b = first.value, second.value
    if not isinstance(a, int) or not isinstance(b, int) or not 0 < a < b or first.money:
        return None
    if "out" not in joint.lower() and not (
        b <= 10 or b in (12, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000)
    ):
        return None
    return Number(Span(first.span.start, second.span.end), a / b, "odds", parts=(first, second))
