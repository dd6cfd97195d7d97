"""What relates figures, and what a reader should look at: parts and wholes, differing figures, percentages.

A remark accuses nobody: it puts two places side by side. So the rules ask for words that relate the figures
("the other five", "12 of 40 (25%)", "from 50 to 60"), never for numbers that happen to add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count, pairwise, takewhile

from reader.extract.analysis import Analysis
from reader.extract.figures.draft import Draft
from reader.model.findings import Figure, Remark, RemarkKind

Found = tuple[RemarkKind, tuple[str, ...], str]
Pair = tuple[Draft, Figure]

REACH = 3
"""Sentences that parts may stand behind their whole."""

_REST = re.compile(r"\b(?:the|all)\s+(?:other|remaining)\s*$|\bother\s*$", re.IGNORECASE)
_OF_THE = re.compile(r"\s*of\s+(?:the|them|those|these)\b", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?::|—|–|--|-)\s*$")
_OF_ALL = re.compile(r"(?:^|[.!?]\s+|\n)Of\s+(?:the\s+|its\s+|those\s+|these\s+|all\s+)?$")
_THEM = re.compile(r"\s+of\s+(?:them|whom|which)\b", re.IGNORECASE)
_AND_ONE = re.compile(
    r",?\s+(?:and|plus|as\s+well\s+as)\s+(?:an?|one|another|some|several|others|the)\b", re.IGNORECASE
)
_SMALL = re.compile(r"[\s,]*(?:and|,)?[\s,]*$")
_FROM = re.compile(r"\bfrom\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
_SHARE = re.compile(r"[\s,]*(?:\(|,?\s*or\s+|—|–)\s*(?:about|around|roughly|nearly|some|only|just)?\s*$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s*(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+)?$", re.IGNORECASE)


def find(analysis: Analysis, drafts: Sequence[Draft], figures: Sequence[Figure]) -> tuple[Remark, ...]:
    """All remarks of a document, in the order of their rules."""
    pairs = list(zip(drafts, figures, strict=True))
    found: list[Found] = [
        *_parts(analysis, pairs),
        *_lists(analysis, pairs),
        *_shared_out(analysis, pairs),
        *_different(pairs),
        *_shares(analysis, pairs),
        *_changes(analysis, pairs),
    ]
    number = count(1)
    return tuple(Remark(id=f"m{next(number)}", kind=kind, figures=ids, note=note) for kind, ids, note in found)


def _noun(analysis: Analysis, pair: Pair) -> str | None:
    """The head of what is counted: "pilots" of "slain Afghan pilots"."""
    draft, figure = pair
    if draft.counted is None or figure.unit is not None:
        return None
    tokens = [t for t in analysis.within(draft.counted) if t.pos in ("NOUN", "PROPN")]
    of = next((t.i for t in analysis.within(draft.counted) if t.lower == "of"), None)
    tokens = [t for t in tokens if of is None or t.i < of]
    return tokens[-1].lemma.lower() if tokens else None


def _before(analysis: Analysis, draft: Draft) -> str:
    return analysis.text[max(0, draft.core.start - 24) : draft.core.start]


def _say(figure: Figure) -> str:
    value = figure.value
    number = "?" if value is None else f"{value:,}"
    return number + ("%" if figure.unit == "%" else "")


# ---------------------------------------------------------------- parts of a whole


def _parts(analysis: Analysis, pairs: list[Pair]) -> Iterator[Found]:
    """As in "at least seven pilots … two of the pilots … the other five"."""
    for at, pair in enumerate(pairs):
        draft, figure = pair
        if figure.value is None or not _REST.search(_before(analysis, draft)):
            continue
        noun = _noun(analysis, pair)
        parts = [pair]
        whole: Pair | None = None
        for earlier in reversed(pairs[max(0, at - 12) : at]):
            distance = draft.sentence.index - earlier[0].sentence.index
            if distance > REACH or noun is None or _noun(analysis, earlier) != noun or earlier[1].value is None:
                continue
            behind = analysis.text[earlier[0].core.end : earlier[0].core.end + 16]
            if distance == 0 and (_OF_THE.match(behind) or not _larger(earlier, parts)):
                parts.insert(0, earlier)
                continue
            whole = earlier
            break
        if whole and len(parts) > 1:
            yield _sum(whole, parts)


def _larger(pair: Pair, parts: list[Pair]) -> bool:
    return (pair[1].value or 0) >= sum(part[1].value or 0 for part in parts)


def _sum(whole: Pair, parts: list[Pair]) -> Found:
    """Whether parts come out at their whole, with its bound."""
    total = sum(figure.value or 0 for _, figure in parts)
    value, bound = whole[1].value or 0, whole[1].bound
    fits = total == value or (bound in (">", ">=") and total > value) or (bound in ("<", "<=", "~") and total < value)
    addends = " + ".join(_say(figure) for _, figure in parts)
    ids = (whole[1].id, *(figure.id for _, figure in parts))
    if fits:
        return "parts", ids, f"{addends} are parts of {_say(whole[1])}"
    return "sum_differs", ids, f"{addends} = {total:,}, but the whole is {_say(whole[1])}"


def _lists(analysis: Analysis, pairs: list[Pair]) -> Iterator[Found]:
    """A whole, a colon or dash, and its parts: "12 people: five men and seven women"."""
    for at, whole in enumerate(pairs):
        draft, figure = whole
        if figure.value is None or figure.unit is not None or draft.counted is None:
            continue
        parts: list[Pair] = []
        end = draft.span.end
        for part in pairs[at + 1 : at + 8]:
            between = analysis.text[end : part[0].span.start]
            joined = (_SMALL if parts else _LISTED).fullmatch(between)
            if not joined or part[1].value is None or part[0].counted is None or part[1].unit is not None:
                break
            parts.append(part)
            end = part[0].span.end
        if len(parts) > 1 and not _AND_ONE.match(analysis.text, end):
            yield _sum(whole, parts)


def _shared_out(analysis: Analysis, pairs: list[Pair]) -> Iterator[Found]:
    """As in "of the 40 guests, 25 …, 15 …", "12 people, eight of them …, four of them …".

    Parts need not be all, so only a sum that comes out, or is more than the whole, is told.
    """
    for at, (draft, figure) in enumerate(pairs):
        if figure.value is None or figure.unit is not None or figure.high is not None or draft.counted is None:
            continue
        opens = _OF_ALL.search(_before(analysis, draft))
        same = [p for p in pairs[at + 1 : at + 8] if p[0].sentence is draft.sentence and p[1].unit is None]
        parts = [p for p in same if (_elided_of(draft, p[0]) if opens else _of_them(analysis, p[0])) and p[1].value]
        if len(parts) < 2 or len(parts) != len(same) or any(p[1].high is not None for p in parts):
            continue
        if sum(p[1].value or 0 for p in parts) >= figure.value:
            yield _sum(pairs[at], parts)


def _elided_of(whole: Draft, part: Draft) -> bool:
    """Whether a part takes its noun from the whole."""
    return part.elided and whole.counted == part.counted


def _of_them(analysis: Analysis, part: Draft) -> bool:
    return bool(_THEM.match(analysis.text, part.number.span.end))


# ---------------------------------------------------------------- the same thing, said twice


def _different(pairs: list[Pair]) -> Iterator[Found]:
    """Two values for the same subject, thing counted or measured, place, agent and period."""
    seen: dict[tuple[object, ...], Pair] = {}
    for draft, figure in pairs:
        period = figure.period
        if figure.subject is None or figure.value is None or period is None or period.start is None or figure.trend:
            continue
        counted = figure.counted.text.lower() if figure.counted else None
        key = (
            figure.subject.text.lower(), counted, figure.unit, period.start, period.end,
            figure.agent and figure.agent.id, figure.place and figure.place.id,
        )  # fmt: skip
        other = seen.setdefault(key, (draft, figure))
        apart = draft.sentence is not other[0].sentence
        if apart and other[1].value != figure.value and figure.high is None and other[1].high is None:
            what = counted or figure.subject.text
            yield "figures_differ", (other[1].id, figure.id), f"{_say(other[1])} and {_say(figure)} for {what}"


# ---------------------------------------------------------------- percentages


def _shares(analysis: Analysis, pairs: list[Pair]) -> Iterator[Found]:
    """A share and the numbers beside it: "12 of 40 patients (25%)"."""
    for at, ((part, a), (whole, b)) in enumerate(pairwise(pairs)):
        if a.unit or b.unit or not a.value or not b.value or not a.value < b.value or a.high or b.high:
            continue
        if not _OUT_OF.fullmatch(analysis.text[part.core.end : whole.core.start]):
            continue
        share = next((pair for pair in pairs[at + 2 : at + 4] if _follows(analysis, whole, pair)), None)
        if share:
            yield from _compare(100 * a.value / b.value, share, (a, b), f"{_say(a)} of {_say(b)}")
    for (joint, odds), share in pairwise(pairs):
        if odds.rule.startswith("odds") and odds.value and _follows(analysis, joint, share):
            yield from _compare(100 * odds.value, share, (odds,), odds.text)


def _follows(analysis: Analysis, draft: Draft, share: Pair) -> bool:
    """Whether a percentage stands right behind a figure: in brackets, or behind "or"."""
    between = analysis.text[draft.span.end : share[0].core.start]
    return share[1].unit == "%" and 0 < len(between) < 20 and bool(_SHARE.fullmatch(between))


def _changes(analysis: Analysis, pairs: list[Pair]) -> Iterator[Found]:
    """A change and its ends in one sentence: "rose 20 percent from 50 to 60"."""
    for at, share in enumerate(pairs):
        draft, figure = share
        if figure.unit != "%" or not figure.trend or not figure.value or figure.high:
            continue
        near = [p for p in _clause(pairs, at) if p[0].sentence is draft.sentence]
        start = next((p for p in near if _FROM.search(_before(analysis, p[0])) and p[1].value), None)
        end = next((p for p in near if _TO.search(_before(analysis, p[0])) and p is not start), None)
        if start is None or end is None or start[1].unit != end[1].unit or start[1].unit == "%":
            continue
        if not start[1].value or end[1].value is None or not _same_subject(figure, start[1], end[1]):
            continue
        if (end[1].value > start[1].value) != (figure.trend == "up"):
            continue  # of another change
        change = 100 * abs(end[1].value - start[1].value) / abs(start[1].value)
        yield from _compare(change, share, (start[1], end[1]), f"from {_say(start[1])} to {_say(end[1])}")


def _clause(pairs: list[Pair], at: int) -> list[Pair]:
    """The figures beside a percentage, up to the next one; those before it only where it is the sentence's first."""
    behind = list(takewhile(lambda pair: pair[1].unit != "%", pairs[at + 1 : at + 4]))
    ahead = list(takewhile(lambda pair: pair[1].unit != "%", reversed(pairs[max(0, at - 3) : at])))
    others = any(
        pair[1].unit == "%" for pair in pairs[max(0, at - 4) : at] if pair[0].sentence is pairs[at][0].sentence
    )
    return behind if others else [*reversed(ahead), *behind]


def _same_subject(*figures: Figure) -> bool:
    return len({figure.subject.span if figure.subject else None for figure in figures}) == 1


def _compare(real: float, share: Pair, others: tuple[Figure, ...], words: str) -> Iterator[Found]:
    """A remark where a percentage is off by more than its rounding: one point, or a twentieth of it."""
    value = share[1].value or 0
    if abs(real - value) > max(1.0, value / 20):
        ids = (*(figure.id for figure in others), share[1].id)
        yield "percentage_differs", ids, f"{words} is {real:.1f}%, not {value:g}%"
