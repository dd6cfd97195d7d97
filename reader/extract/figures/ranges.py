"""Numbers that belong together: ranges, odds, ratios, scores, units and magnitudes that are shared."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from reader.extract.figures.number import Number, tidy
from reader.extract.figures.units import Unit
from reader.model.findings import Confidence
from reader.model.spans import Span

LONGEST_JOINT = 12
"""Characters between two numbers that belong together, at most."""

_DASH = re.compile(r"\s?[-–—‑]\s?")
_TO = re.compile(r"\s+to\s+\+?|\s+to-|\s?-to-\s?|-\s+to\s+")
_OR = re.compile(r"\s+or\s+")
_AND = re.compile(r"\s+and\s+")
_LIST = re.compile(r",\s+|,?\s+(?:and|or|to|versus|vs\.?)\s+")
_COMMA = re.compile(r",")
_THEN_TO = re.compile(r"(?:\s+(?:combined|in\s+\w+))?,?\s+to\s+(?:(?:just|only|about|nearly|almost)\s+)?")
_THEN_FROM = re.compile(r",?\s+(?:(?:up|down)\s+)?from\s+(?:just\s+|about\s+)?")
_FROM_NUMBER = re.compile(rf"{_THEN_FROM.pattern}[$€£]?\d")
_CLOSES = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:in|by|for|on|at|after|over|since|last|this|when|and|but|with|from)\b")
_FURTHER = re.compile(r"\s+to\s+[$€£]?\d")
_ODDS = re.compile(r"(?:\s+|-)(?P<out>out\s+of|in|of(?=\s+every\b))(?:\s+every)?(?:\s+|-)")
_RATIO = re.compile(r"-to-")
_FROM = re.compile(r"\bfrom\s+(?:[\w-]+\s+){0,2}$", re.I)
_BY = re.compile(r"\bby\s+(?:[\w-]+\s+){0,2}$", re.I)
_RANGE_OF = re.compile(r"\brange\s+of\s+$", re.I)
_STILL = re.compile(
    r"\b(?:(?:will|would|could|may|might|should)\s+(?:[\w-]+\s+){1,2}|(?:further|another|additional)\s+)$", re.I
)
_BETWEEN = re.compile(r"\bbetween\s+(?:[\w-]+\s+){0,3}$", re.I)
_SHARES = frozenset(("%", "percentage point"))
_ROUND = frozenset((12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100, 200, 250, 300, 400, 500))


class Measure(Struct, frozen=True):
    """A number with its unit."""

    number: Number
    unit: Unit | None

    @property
    def core(self) -> Span:
        """From the currency sign to the end of the unit."""
        end = self.unit.span.end if self.unit and self.unit.span else 0
        return Span(self.number.outer.start, max(self.number.span.end, end))

    @property
    def explicit(self) -> bool:
        """Whether its own unit or currency sign stands with it."""
        return self.number.money is not None or (self.unit is not None and self.unit.span is not None)


def merged(measures: Iterable[Measure]) -> list[Measure]:
    """Measures with a number inside another's made one: the 1 of "half of 1 percent"."""
    found: list[Measure] = []
    for measure in measures:
        outer = found[-1] if found else None
        if outer is None or not outer.core.overlaps(measure.number.span):
            found.append(measure)
        elif outer.number.span.end < measure.number.span.end:
            span = Span(outer.number.span.start, measure.number.span.end)
            found[-1] = replace(outer, number=replace(outer.number, span=span))
    return found


Move = Literal["change", "contest"]


def join(text: str, measures: list[Measure], moving: Callable[[int], Move | None]) -> list[Measure]:
    """Join neighbours to ranges and odds, and share units among those that a list or a change puts side by side.

    `moving` says what the words before an offset speak of: "rose from 252 to 287" and "beat B 41% to 39%" are two
    figures each.
    """
    joined: list[Measure] = []
    measures = measures[:]
    at = 0
    while at < len(measures):
        one = measures[at]
        two = measures[at + 1] if at + 1 < len(measures) else None
        both = _pair(text, one, two, moving) if two else None
        if two and not both and (surest := _if_range(text, one, two)):
            one, measures[at + 1] = _no_surer(one, surest), _no_surer(two, surest)
        joined.append(both or one)
        at += 2 if both else 1
    return _share(text, joined)


def _if_range(text: str, one: Measure, two: Measure) -> Confidence | None:
    """How sure two figures are where a step and its level might be the ends of a range; None where they can't.

    "Fell by $5m to $7m" may be either; "rose 3% to 6%" is seldom a range.
    """
    low, high = one.number.value, two.number.value
    near = low is not None and high is not None and low < high <= 2 * low
    joint = text[one.core.end : two.core.start][: LONGEST_JOINT + 1]
    before = text[max(0, one.core.start - 30) : one.core.start]
    if not near or not _TO.fullmatch(joint) or _FROM.search(before):
        return None
    if one.number.money and two.number.money:
        return "possible" if _BY.search(before) else None
    return "likely" if _all_shares(one, two) else None


def _no_surer(measure: Measure, surest: Confidence) -> Measure:
    return replace(measure, number=replace(measure.number, surest=surest))


def _pair(text: str, one: Measure, two: Measure, moving: Callable[[int], Move | None]) -> Measure | None:
    joint = text[one.core.end : two.core.start]
    if len(joint) > LONGEST_JOINT or one.number.value is None or two.number.value is None:
        return None
    if (one.number.form == "fraction") != (two.number.form == "fraction"):
        return None
    if one.unit and two.unit and one.unit.symbol not in (two.unit.symbol, two.unit.symbol.partition("/")[0]):
        return None
    before = text[max(0, one.core.start - 30) : one.core.start]
    if match := _ODDS.fullmatch(joint):
        return _odds(one, two, "out" in match["out"])
    if _RATIO.fullmatch(joint) and not one.explicit and not two.explicit:
        return _ratio(one, two)
    if _AND.fullmatch(joint):
        return _range(one, two) if _BETWEEN.search(before) else None
    if _OR.fullmatch(joint):
        return _range(one, two) if _near(one.number, two.number) else None
    if _DASH.fullmatch(joint):
        return None if _goes_on(text, one, two) else _range(one, two) or _score(one, two)
    if not _TO.fullmatch(joint):
        return None
    if _sharing(one.number, two.number) is not one.number:
        return _range(one, two)
    goes_on = _FURTHER.match(text, two.core.end)  # "revised from 5 to 7 percent to 3 to 5 percent"
    move = moving(one.core.start)
    led = bool(_FROM_NUMBER.match(text, two.core.end))
    steps = not goes_on and _steps(one, two, before, move, led)
    if two.number.value == 1 and not one.explicit and not two.explicit:
        return _ratio(one, two)
    joined = None if steps else _range(one, two) or _score(one, two)
    doubtful = joined is not None and one.explicit and bool(move or _BY.search(before))
    return _no_surer(joined, "likely") if joined and doubtful else joined


def _steps(one: Measure, two: Measure, before: str, move: Move | None, led: bool) -> bool:
    """Whether two numbers are a change and its level, or its two ends: "rose 3% to 6%", "the fee by £5 to £55".

    "Fall by 2% to 4%" and "will drop a further 2% to 4%" are ranges, for a share that falls by a share to a share is
    rare: two where "from 6%" follows.
    """
    both = one.explicit and two.explicit
    if both and move != "contest" and _BY.search(before):
        if _all_shares(one, two):
            return led
        if one.number.money and two.number.money:
            return True
    if both and _all_shares(one, two) and _STILL.search(before):
        return led
    if _RANGE_OF.search(before):
        return False
    return move is not None and bool(both or _FROM.search(before))


def _all_shares(*measures: Measure) -> bool:
    return all(measure.unit is not None and measure.unit.symbol in _SHARES for measure in measures)


def _range(one: Measure, two: Measure) -> Measure | None:
    """From the lower to the higher, which may share its magnitude and unit: "5 to 7 million", "$5-7"."""
    low, high = _sharing(one.number, two.number), two.number
    if (
        low.value is None
        or high.value is None
        or low.value >= high.value
        or (one.unit and not two.unit and not one.number.money)
    ):
        return None
    span = Span(low.span.start, high.span.end)
    parts = (low, high)
    number = Number(span, low.value, "range", high.value, low.money, high.coefficient, high.magnitude, parts=parts)
    return Measure(number, two.unit if two.unit and two.unit.span else one.unit or two.unit)


def _sharing(low: Number, high: Number) -> Number:
    """The lower end with the higher one's magnitude, where it has none and is no larger than what stands before it."""
    bare = low.magnitude == 1 and low.value is not None
    if not bare or high.magnitude == 1 or high.coefficient is None or low.value is None or low.value > high.coefficient:
        return low
    return replace(low, value=tidy(low.value * high.magnitude), magnitude=high.magnitude)


def _near(low: Number, high: Number) -> bool:
    """Whether "or" stands between neighbours: "two or three", "5 or 6 million"; not "one or both", "2 or 500"."""
    a, b = _sharing(low, high).value, high.value
    return a is not None and b is not None and a < b <= max(2 * a, a + 2)


def _goes_on(text: str, one: Measure, two: Measure) -> bool:
    """Whether a third number is joined: a phone number, a date, a record of wins and losses."""
    ahead = text[max(0, one.core.start - 2) : one.core.start]
    return bool(re.match(r"[-–‑]\d", text[two.core.end : two.core.end + 2]) or re.match(r"[\d)][-–‑\s]", ahead))


def _score(one: Measure, two: Measure) -> Measure | None:
    """A result such as "2-0" or "52-48": kept as its lower and its higher number, both whole and below a thousand."""
    numbers = (one.number, two.number)
    if any(number.form != "digits" for number in numbers):
        return None
    if one.explicit or two.explicit or any(not isinstance(n.value, int) or not 0 <= n.value < 1000 for n in numbers):
        return None
    low, high = sorted(n.value for n in numbers if n.value is not None)
    span = Span(numbers[0].span.start, numbers[1].span.end)
    return Measure(Number(span, low, "score", high=high if high > low else None, parts=numbers), None)


def _ratio(one: Measure, two: Measure) -> Measure | None:
    """The quotient: "2-to-1" is 2."""
    a, b = one.number.value, two.number.value
    if not a or not b:
        return None
    span = Span(one.number.span.start, two.number.span.end)
    return Measure(Number(span, tidy(a / b), "ratio", parts=(one.number, two.number)), None)


def _odds(one: Measure, two: Measure, out_of: bool) -> Measure | None:
    """A share of a round number: "three in ten" is 0.3; "nine out of 11" and "one in 14" whatever the number."""
    a, b = one.number.value, two.number.value
    if one.explicit or two.explicit or not isinstance(a, int) or not isinstance(b, int) or not 0 < a < b:
        return None
    if not out_of and not (b <= 10 or b in _ROUND or b % 1000 == 0 or (a == 1 and b < 1000)):
        return None
    span = Span(one.number.span.start, two.number.span.end)
    return Measure(Number(span, a / b, "odds", parts=(one.number, two.number)), None)


def _share(text: str, measures: list[Measure]) -> list[Measure]:
    """Give the unit at the end of a list to those before it ("5 and 7 percent"), money's magnitude too."""
    shared = measures[:]
    for at in range(len(shared) - 2, -1, -1):
        one, two = shared[at], shared[at + 1]
        if (
            one.unit is None
            and one.number.form not in ("fraction", "vague")
            and two.unit is not None
            and (two.unit.span is not None or not _COMMA.match(text, one.core.end))  # "Holm, 29, $6m"
            and _LIST.fullmatch(text[one.core.end : two.core.start][:LONGEST_JOINT])
        ):
            shared[at] = Measure(_sharing(one.number, two.number), replace(two.unit, span=None))
        elif one.unit is not None and two.unit is None and _led_to(text, one, two):
            shared[at + 1] = replace(two, unit=replace(one.unit, span=None))
    return shared


def _led_to(text: str, one: Measure, two: Measure) -> bool:
    """Whether a bare number is the other end of a measure: "from 208 pounds to 193", "to 8.1 percent from 10.4"."""
    if two.explicit or two.number.form not in ("digits", "words") or one.unit is None or one.unit.age:
        return False
    joint = text[one.core.end : two.core.start][: 2 * LONGEST_JOINT]
    from_to = _FROM.search(text[max(0, one.core.start - 30) : one.core.start]) and _THEN_TO.fullmatch(joint)
    return bool((from_to or _THEN_FROM.fullmatch(joint)) and _CLOSES.match(text, two.core.end))
