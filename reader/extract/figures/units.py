"""What a number is measured in: percent, money by ISO 4217, UCUM for the rest, rates as quotients."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from reader.extract.figures.number import Number
from reader.extract.lexicon import lexicon, one_of
from reader.model.spans import Span


class Unit(Struct, frozen=True):
    """A unit as written: its symbol, where its words stand (None for a currency sign alone), what to multiply with.

    `age` where it is a year of age: "42-year-old".
    """

    symbol: str
    span: Span | None
    factor: float = 1
    age: bool = False


_UNITS: dict[str, dict[str, list[str]]] = lexicon("units")
_MONEY = lexicon("currencies")

_NAMES: dict[str, str] = {n.lower(): s for s, entry in _UNITS.items() for n in entry.get("names", [])}
_SIGNS: dict[str, str] = {n: s for s, entry in _UNITS.items() for n in entry.get("signs", [])}
_COINS: dict[str, str] = {n.lower(): s for n, s in (_MONEY["names"] | _MONEY["adjectives"]).items()}
_CENTS: dict[str, str] = _MONEY["cents"]
_HYPHENED = {name.replace("-", " "): symbol for name, symbol in _NAMES.items()}


def _any(words: Iterable[object]) -> str:
    return one_of(words, blank=r"s?[\s-]")


_SPELLED = [name for name in _NAMES if name != "inche"]
_NAME = re.compile(rf"[\s-]?(?P<name>{_any([*_SPELLED, 'inche'])})(?:s|es)?\b(?!-(?:old\b)?\w*\d)", re.IGNORECASE)
_SIGN = re.compile(rf"[\s-]?(?P<sign>{_any(_SIGNS)})(?![\w])")
_COIN = re.compile(rf"[\s-]?(?P<coin>{_any(_COINS)})s?\b", re.IGNORECASE)
_CODE = re.compile(rf"\s?(?P<code>{_any([*_MONEY['codes'], *(a for a in _MONEY['abbreviations'])])})\b")
_CENT = re.compile(
    rf"[\s-](?P<cent>{_any(c for c in _CENTS if len(c) > 1)})\b|(?P<glued>(?-i:\s?p|[¢c]))(?![\w])", re.IGNORECASE
)
_SIGN_AFTER = re.compile(rf"\s?(?P<money>{_any(_MONEY['signs'])})(?![\w$€£¥])")
_HOME = re.compile(r"\s(?:US|U\.S\.|USD|CDN|AUD|CAD)(?!\w)(?!\s[A-Z])")
_ORDINAL = re.compile(r"\ssecond-(?!long\b)[a-z]", re.IGNORECASE)
_OF_A = re.compile(r"\s+(?:(?:of\s+)?an?|of\s+(?:1|one))(?=\s)", re.IGNORECASE)
_OF = re.compile(r"\s+of(?=\s)(?!\s+pounds?\b)", re.IGNORECASE)
_OPEN_ENDED = re.compile(r"[\s-](?:plus|odd)(?=[\s-])", re.IGNORECASE)
_WARMTH = re.compile(
    r"\b(?:temperatures?|degrees|warm\w*|cold\w*|hot\w*|chill\w*|fr[eo]ez\w*|boil\w*|melt\w*)\b", re.IGNORECASE
)
_IN_A_ROW = re.compile(
    r"[\s-](?:straight|consecutive|successive|full|whole|long|solid|calendar|fiscal)"
    r"(?=[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b)",
    re.IGNORECASE,
)
_DIMENSION = re.compile(r"\s+(?:deep|long|wide|high|tall|thick|away|above|below)\b")
_AGE = re.compile(r"[\s-](?P<unit>year|month|week|day)s?(?:[\s-]+olds?|\s+of\s+age)\b", re.IGNORECASE)
_PER = re.compile(r"\s?/\s?|[\s-]+(?:per|an?|each|every)[\s-]+", re.IGNORECASE)
_PER_SIGN = re.compile(rf"(?P<sign>{_any(s for s in _SIGNS if s[0].isalpha())})(?![\w])")
_PER_NAME = re.compile(rf"(?P<name>{_any(_SPELLED)})s?\b", re.IGNORECASE)
_PER_NOUN = re.compile(r"(?P<noun>[A-Za-z][\w-]{1,30})\b")
_RATE_NOUNS = frozenset(lexicon("figures")["rate_nouns"])
_TIMES = ("a", "mo", "wk", "d", "h", "min", "s")
_DATE_AFTER = re.compile(r"\s+(?:ago|earlier|before|later|from|after)\b", re.IGNORECASE)
_ONE_LETTER = frozenset('mghsLlKCFVAWN"')


def find(text: str, number: Number, end: int) -> Unit | None:
    """The unit of a number, in the text up to `end`."""
    at = number.span.end
    if number.form == "fraction" and (article := _OF_A.match(text, at, end)):
        at = article.end()
    if open_ended := _OPEN_ENDED.match(text, at, end):
        at = open_ended.end()
    if row := _IN_A_ROW.match(text, at, end):
        at = row.end()
    if number.form == "vague" and (of := _OF.match(text, at, end)):
        at = of.end()
    base = _money(text, number, at, end) or _measure(text, number, at, end)
    return _rate(text, base, at, end) if base else None


def _money(text: str, number: Number, at: int, end: int) -> Unit | None:
    if number.money:
        symbol = currency(text[number.money.start : number.money.end])
        trailing = _COIN.match(text, at, end) or _CODE.match(text, at, end) or _HOME.match(text, at, end)
        if trailing:
            coin = trailing.groupdict().get("coin")
            code = trailing.groupdict().get("code")
            symbol = _COINS[_plain(coin)] if coin else _code(code) if code else symbol
        return Unit(symbol, _trimmed(text, trailing) if trailing else None)
    if match := _SIGN_AFTER.match(text, at, end):
        return Unit(_MONEY["signs"][match["money"]], Span(*match.span("money")))
    if match := _CENT.match(text, at, end):
        if match["cent"]:
            return Unit(
                _CENTS.get(match["cent"], _CENTS.get(match["cent"].lower(), "USD")), Span(*match.span("cent")), 0.01
            )
        if match["glued"] and number.form == "digits":
            return Unit(_CENTS[match["glued"].strip().lower()], Span(*match.span("glued")), 0.01)
    if match := _COIN.match(text, at, end):
        name = _plain(match["coin"])
        if name not in _MONEY["ambiguous"] or number.magnitude > 1:
            return Unit(_COINS[name], _trimmed(text, match))
    if match := _CODE.match(text, at, end):
        return Unit(_code(match["code"]), Span(*match.span("code")))
    return None


def _trimmed(text: str, match: re.Match[str]) -> Span:
    """The match without the blank or hyphen that it starts with."""
    start = match.start()
    return Span(start + (not text[start].isalnum()), match.end())


def currency(sign: str) -> str:
    """ISO 4217 of a sign or code as written before a number: "US $", "€", "Rs."."""
    plain = sign.replace(" ", "").replace("\xa0", "")
    known: str | None = (
        _MONEY["prefixed"].get(plain) or _MONEY["signs"].get(plain[-1:]) or _MONEY["transliterated"].get(plain)
    )
    return known or _code(plain)


def _code(code: str) -> str:
    known: str | None = _MONEY["abbreviations"].get(code) or _MONEY["abbreviations"].get(code.rstrip("."))
    return known or {"BTC": "XBT"}.get(code, code.rstrip("."))


def _plain(name: str) -> str:
    """As the lists have it: one blank between words, the inner ones in the singular."""
    spaced = re.sub(r"[\s-]+", " ", name.lower())
    return re.sub(r"s(?= )", "", spaced) if spaced not in _NAMES and spaced not in _COINS else spaced


def _measure(text: str, number: Number, at: int, end: int) -> Unit | None:
    if match := _AGE.match(text, at, end):
        return Unit(_NAMES[match["unit"].lower()], Span(match.start("unit"), match.end()), age=True)
    name = None if _ORDINAL.match(text, at, end) else _NAME.match(text, at, end)  # "19 second-half minutes"
    sign = _SIGN.match(text, at, end)
    if sign and sign["sign"] in _ONE_LETTER and not _glued(text, at, sign):
        sign = None
    if sign and number.form == "words" and sign["sign"] not in ("%",):
        sign = None
    best = max((m for m in (name, sign) if m), key=lambda m: m.end(), default=None)
    if best is None:
        return None
    word = best.groupdict().get("name")
    if word:
        symbol = _NAMES.get(_plain(word)) or _HYPHENED[_plain(word)]
        return Unit(symbol, Span(best.start("name"), best.end()))
    return Unit(_SIGNS[best["sign"]], Span(*best.span("sign")))


def _glued(text: str, at: int, sign: re.Match[str]) -> bool:
    """Whether a sign of one letter stands right behind the digits, or before "deep": there it can only be a unit."""
    measured = sign["sign"] == "m" and _DIMENSION.match(text, sign.end())
    if sign["sign"] in ("C", "F") and _WARMTH.search(text[max(0, at - 60) : at]):
        return not text[sign.end() : sign.end() + 1].isalnum()  # "a temperature of 5 C"
    if sign["sign"] == "K":
        return sign.start("sign") > at and not text[sign.end() : sign.end() + 1].isalnum()  # "300 K", but "a 5K run"
    return sign.start("sign") == at or text[sign.end() : sign.end() + 1] == "/" or bool(measured)


def _rate(text: str, base: Unit, at: int, end: int) -> Unit:
    """With what it is a rate of: "$2.11 per gallon", "90 litres a day", "5 cents a share"."""
    start = base.span.end if base.span else at
    per = _PER.match(text, start, end)
    if not per or "/" in base.symbol or base.age:
        return base
    weak = bool(re.match(r"[\s-]+(?:an?|each|every)", per.group(), re.IGNORECASE))
    for pattern, table in ((_PER_NAME, _NAMES), (_PER_SIGN, _SIGNS)):
        if match := pattern.match(text, per.end(), end):
            below = table.get(match[1]) or table.get(_plain(match[1]))
            if below in _TIMES and _DATE_AFTER.match(text, match.end(), end):
                return base
            if below and below not in ("%", "deg") and (not weak or pattern is _PER_NAME):
                return Unit(
                    f"{base.symbol}/{below}",
                    Span(base.span.start if base.span else per.end(), match.end()),
                    base.factor,
                )
    match = _PER_NOUN.match(text, per.end(), end)
    if match and (not weak or match["noun"].lower() in _RATE_NOUNS):
        return Unit(
            f"{base.symbol}/{{{match['noun'].lower()}}}",
            Span(base.span.start if base.span else per.end(), match.end()),
            base.factor,
        )
    return base


def value(amount: float | int | None, unit: Unit | None) -> float | int | None:
    """The amount in the unit: 19 cents are 0.19 USD."""
    if amount is None or unit is None or unit.factor == 1:
        return amount
    return round(amount * unit.factor, 6)
