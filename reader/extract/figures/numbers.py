"""A grammar of numbers over plain text: digits in every style, with their signs and magnitudes, and number words.

Pure: it knows the text and nothing else. Whether a number counts anything is asked elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from reader.extract.figures import spelled
from reader.extract.figures.number import Number, tidy
from reader.extract.lexicon import lexicon, one_of
from reader.model.spans import Span

MAX_DIGITS = 15
"""Digits before the point, and the exponent, at most: a double is exact so far, and what is longer is an identifier."""

_WORDS = lexicon("numbers")
_MONEY = lexicon("currencies")
_GUARDED: dict[str, int] = _WORDS["guarded"]
_SUFFIXES: dict[str, int] = _WORDS["suffixes"] | _GUARDED

_PARTS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_SIGN = rf"(?:{one_of(_MONEY['signs'])})"
_PREFIX = rf"(?:{one_of(_MONEY['prefixes'])})"
_CODE = rf"(?:{one_of([*_MONEY['codes'], *_MONEY['abbreviations']])})"
_MONEY_BEFORE = re.compile(rf"(?:(?:\b{_PREFIX}\s?)?{_SIGN}(?:{_PREFIX}(?=\s?$))?|(?<![\w]){_CODE})\s?$")
_TRANSLITERATED = re.compile(rf"(?<!\w)(?P<letters>{one_of(_MONEY['transliterated'])})$")
_AMOUNT = re.compile(rf"\d[\d,.]*\d|\d\s?(?:{one_of(_SUFFIXES)})(?!\w)", re.I)
_SIGNED = re.compile(r"(?:^|(?<=[\s(\[,$€£]))(?:[-−+]|(?<!or\s)minus[\s-])$", re.I)

_NUMERAL = re.compile(
    rf"""(?:
      (?P<grouped>\d{{1,3}}(?:,\d{{3}}){{1,40}}(?:\.\d{{1,40}})?)(?![\d,]\d)
    | (?P<indian>\d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}(?:\.\d{{1,40}})?)(?![\d,]\d)
    | (?P<comma>\d{{1,3}},\d{{1,2}})(?=\s?(?:%|percent|per\s+cent|[mb]illion|trillion|mn|bn|euros?|€|kron|km|kg|°))
    | (?P<european>\d{{1,3}}(?:\.\d{{3}}){{1,40}},\d{{1,40}}|\d{{1,3}}(?:\.\d{{3}}){{2,40}}|\d{{1,3}}\.000)(?![\d.]\d)
    | (?P<spaced>\d{{1,3}}(?:[\u00a0\u2009\u202f']\d{{3}}){{1,40}}(?:\.\d{{1,40}})?)(?!\d)
    | (?P<power>\d{{1,16}}(?:\.\d{{1,16}})?)(?:[eE]|\s?[×x]\s?10(?:\^|(?=[+−-])))(?P<exponent>[+−-]?\d{{1,3}})(?!\w)
    | (?P<plain>\d+(?:\.\d+)?|\.\d+)
    )?(?P<part>[{_PARTS}])?""",
    re.X,
)
_KINDS = ("grouped", "indian", "comma", "european", "spaced", "power", "plain")
_MIXED = re.compile(r"\s(\d{1,2})[/⁄](\d{1,3})(?![\d/])")
_VULGAR = re.compile(
    r"(\d{1,2})[/⁄](\d{1,3})(?=\s+(?:of|an?|inch|mile|cup|cents?|points?|percent|percentage|per\s+cent|ounce|acre|yard|pound|tonne?|second|share)\b)"
)
_SUFFIX = re.compile(rf"(?P<suffix>{one_of(_SUFFIXES)})(?!\w)", re.I)
_SPACED_SUFFIX = re.compile(r"\s(?P<suffix>m|mn|bn|b|tn)(?=\W|$)")
_NOUN_AFTER = re.compile(r"\s+(?:[a-z][\w-]{0,20}\s+){0,3}(?:[a-z-]{2,20}s|people|women|men|children)\b")
_INITIALS = "".join(sorted({word[0] for word in spelled.OPENERS}))
_START = re.compile(
    rf"[\d{_PARTS}]|\.(?<!\d\.)\d|\b(?=[{_INITIALS}{_INITIALS.upper()}])(?i:{one_of(spelled.OPENERS)})\b"
)


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """All numbers between two offsets, in order, each by itself."""
    at, end = start, len(text) if end is None else end
    while match := _START.search(text, at, end):
        number = _read(text, match.start(), end)
        yield from [number] if number else []
        at = max(match.end(), number.span.end if number else _past(text, match.end(), end))


def _read(text: str, at: int, end: int) -> Number | None:
    if text[at].isalpha():
        number = spelled.read(text, at, end)
        return replace(number, money=_money(text, at)) if number and number.form == "words" else number
    return _digits(text, at, end) if _free(text, at) else None


def _past(text: str, at: int, end: int) -> int:
    """Past the rest of a string that is no number."""
    while at < end and text[at].isalnum():
        at += 1
    return at


def _free(text: str, at: int) -> bool:
    """Whether no letter or digit stands right before the digits, save a currency's: "RM23", "USD10m"."""
    if at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_"):
        return True
    return text[at - 1].isalpha() and _money(text, at) is not None


def _digits(text: str, at: int, end: int) -> Number | None:
    match = _NUMERAL.match(text, at, end)
    if not match or match.end() == at:
        return None
    if vulgar := _VULGAR.match(text, at, end):
        top, bottom = int(vulgar[1]), int(vulgar[2])
        return Number(Span(*vulgar.span()), top / bottom, "fraction") if 0 < top < bottom else None
    value, stop = _value(match), match.end()
    if value is None:
        return None
    mixed = _MIXED.match(text, stop, end)
    if mixed and isinstance(value, int) and 0 < int(mixed[1]) < int(mixed[2]):
        value, stop = value + int(mixed[1]) / int(mixed[2]), mixed.end()
    start, sign = _sign(text, at)
    money = _money(text, start)
    if sign == "" and money is not None:
        sign = "-" if _sign(text, money.start)[1] == "-" else ""  # "-$5"
    value = -value if sign == "-" and value else value
    number = Number(Span(start, stop), value, "digits", money=money, coefficient=value, sign=sign)
    return _magnified(text, number, end)


def _value(match: re.Match[str]) -> float | int | None:
    """What the digits say, or None where there are too many: the caps come before any conversion."""
    part = unicodedata.numeric(match["part"]) if match["part"] else 0
    kind = next((kind for kind in _KINDS if match[kind]), None)
    if kind is None:
        return part or None
    digits = match[kind]
    if kind in ("european", "comma"):
        digits = digits.replace(".", "").replace(",", ".")
    elif kind != "plain":
        digits = re.sub(r"[,'\u00a0\u2009\u202f]", "", digits)
    whole, _, decimals = digits.partition(".")
    exponent = int((match["exponent"] or "0").replace("−", "-")) if kind == "power" else 0
    if len(whole) > MAX_DIGITS or exponent > MAX_DIGITS or exponent < -300:
        return None
    value: float | int = float(f"{whole or 0}.{decimals[:20]}") if decimals else int(whole)
    return (value * 10**exponent if exponent >= 0 else float(f"{value}e{exponent}")) + part


def _sign(text: str, at: int) -> tuple[int, Literal["+", "-", ""]]:
    """Where the number starts with its plus or minus, and which of them it is."""
    low = max(0, at - 10)
    match = _SIGNED.search(text[low:at])
    if not match:
        return at, ""
    return (at, "+") if match.group() == "+" else (low + match.start(), "-")


def _money(text: str, at: int) -> Span | None:
    """The currency sign or code that ends here. Letters for a lost sign only before an amount: "PS52m", not "PS5"."""
    low = max(0, at - 12)
    window = text[low:at]
    match = _MONEY_BEFORE.search(window)
    if match:
        return Span(low + match.start(), low + len(window.rstrip()))
    letters = _TRANSLITERATED.search(window)
    return Span(low + letters.start(), at) if letters and _AMOUNT.match(text, at) else None


def _magnified(text: str, number: Number, end: int) -> Number:
    """With the magnitude behind it: "million", "bn", "dozen"."""
    at, factor = number.span.end, 1
    if ((match := _SUFFIX.match(text, at, end)) and _counts(text, number, match)) or (
        number.money and (match := _SPACED_SUFFIX.match(text, at, end))
    ):
        factor, at = _SUFFIXES[match["suffix"].lower()], match.end()
    elif words := spelled.power(text, at, end):
        factor, at = words
    if factor == 1 or number.value is None:
        return number
    return replace(number, span=Span(number.span.start, at), value=tidy(number.value * factor), magnitude=factor)


def _counts(text: str, number: Number, suffix: re.Match[str]) -> bool:
    """Whether letters behind digits are a magnitude: "5bn" is; "5m" only of money, as "5.2M", or before a plural."""
    letters = suffix["suffix"]
    if letters.lower() == "mm" and not number.money:
        return False  # a "9mm pistol"
    if letters.lower() not in _GUARDED or number.money:
        return True
    return (letters in ("M", "B") and isinstance(number.value, float)) or bool(_NOUN_AFTER.match(text, suffix.end()))
