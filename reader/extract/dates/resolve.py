"""What the words of a date mean: ISO days, counted from the article's date or from the date before."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from reader.extract.dates import patterns
from reader.extract.dates.calendar import UNKNOWN, Days, day, months, nearest_year, shift, weekday, whole, years


class Earlier(Struct, frozen=True):
    """A date that was resolved before this one: what "the same period" goes back to."""

    id: str
    days: Days


class Context(Struct, frozen=True):
    """What a date is counted from: the article's, the date before, and that only if it stands in the same paragraph."""

    published: date | None
    before: Earlier | None
    future: bool
    near: Earlier | None = None


class Resolved(Struct, frozen=True):
    """Days, and what they were counted from: `document`, the id of a date, or nothing."""

    days: Days
    anchor: str | None = None


NOTHING = Resolved(UNKNOWN)
_Match = re.Match[str]


def resolve(name: str, match: _Match, context: Context) -> Resolved:
    """The days of a match of the pattern with this name. When a fiscal year begins is not for us to say."""
    if patterns.FISCAL.search(match.group()):
        return NOTHING
    return _RULES[name](match, context)


def _document(days: Days) -> Resolved:
    return Resolved(days, "document") if days != UNKNOWN else NOTHING


def _year_of(match: _Match, context: Context) -> tuple[int | None, str | None]:
    """The year that a match names, as digits or as "last year"."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"]), None
    which = (groups.get("which") or "").lower()
    if not which or context.published is None:
        return None, None
    if which in ("that",) and context.before and context.before.days.start:
        return context.before.days.start.year, context.before.id
    return context.published.year + {"last": -1, "next": 1}.get(which, 0), "document"


def _iso(match: _Match, context: Context) -> Resolved:
    return Resolved(day(int(match["year"]), int(match["month"]), int(match["day"])))


def _slashed(match: _Match, context: Context) -> Resolved:
    """Only where one reading is possible: 4/13/2020 is, 4/5/2020 is not."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    readings = {day(year, first, second), day(year, second, first)} - {UNKNOWN}
    return Resolved(readings.pop()) if len(readings) == 1 else NOTHING


def _day(match: _Match, context: Context) -> Resolved:
    month, number = _month_number(match), int(re.sub(r"\D", "", match["day"]))
    last = int(re.sub(r"\D", "", match["last"])) if match["last"] else number
    year, anchor = _year_of(match, context)
    if year is None:
        if context.published is None:
            return NOTHING
        year, anchor = nearest_year(context.published, month, number, future=context.future), "document"
    first = day(year, month, number)
    return Resolved(Days(first.start, day(year, month, last).end), anchor) if first != UNKNOWN else NOTHING


def _month_number(match: _Match) -> int:
    return patterns.MONTHS[match["month"].lower().rstrip(".")]


def _month(match: _Match, context: Context) -> Resolved:
    month = _month_number(match)
    year, anchor = _year_of(match, context)
    if year is None:
        if context.published is None:
            return NOTHING
        turn = (match.groupdict().get("turn") or "").lower()
        future = turn == "next" or (context.future and turn != "last")
        year, anchor = nearest_year(context.published, month, 1, future=future), "document"
        if turn == "last" and (year, month) >= (context.published.year, context.published.month):
            year -= 1
    days = months(year, month, month)
    return Resolved(_edge(_third(days, match), match), anchor)


def _month_span(match: _Match, context: Context) -> Resolved:
    """As in "January through March 2021": from the first day of the one to the last of the other."""
    first, last = _month_number(match), patterns.MONTHS[match["last"].lower().rstrip(".")]
    year, anchor = _year_of(match, context)
    if year is None:
        if context.published is None:
            return NOTHING
        year, anchor = nearest_year(context.published, last, 1, future=context.future), "document"
    begins = int(match["first"]) if match["first"] else year - (first > last)
    return Resolved(Days(months(begins, first, first).start, months(year, last, last).end), anchor)


def _third(days: Days, match: _Match) -> Days:
    """The early, middle or late third of a month or year."""
    part = (match.groupdict().get("part") or "").lower()
    if not part or days.start is None or days.end is None:
        return days
    length = (days.end - days.start).days + 1
    if length > 300:
        first, last = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}[part]
        return Days(months(days.start.year, first, first).start, months(days.end.year, last, last).end)
    first_day = {"early": 0, "mid": 10, "late": 20}[part]
    start = days.start + timedelta(days=first_day)
    return Days(start, days.end if part == "late" else start + timedelta(days=9))


def _edge(days: Days, match: _Match) -> Days:
    """Whole, where the text says "the start of" it: which days that means is not for us to say."""
    return days if not match.groupdict().get("edge") else UNKNOWN


def _months(match: _Match, context: Context) -> Resolved:
    """As in "the first three months of 2021", "the second half of last year", "Q3"."""
    year, anchor = _year_of(match, context)
    if year is None:
        return NOTHING
    groups = match.groupdict()
    word = groups["ordinal"].lower()
    ordinal = int(word) if word.isdigit() else patterns.ORDINALS[word]
    size = {"month": 1, "quarter": 3, "half": 6}[(groups.get("piece") or "quarter").lower()]
    count = _count(groups.get("n") or "one") or 1
    if word == "final":
        ordinal = 12 // size - count + 1
    first = (ordinal - 1) * size + 1
    last = first + size * count - 1
    return Resolved(months(year, first, last), anchor) if first <= last <= 12 else NOTHING


def _season(match: _Match, context: Context) -> Resolved:
    groups = match.groupdict()
    first, last = patterns.SEASONS[(groups["season"]).lower()]
    if groups.get("year"):
        return Resolved(months(int(groups["year"]), first, last))
    if context.published is None:
        return NOTHING
    year, turn = context.published.year, (groups["turn"] or "").lower()
    current = months(year, first, last)
    if turn == "last" and current.start and current.start <= context.published:
        ended = current.end is not None and current.end < context.published
        year -= 0 if ended and first > 2 and context.published.month - last > 2 else 1
    elif turn == "next" and current.start and current.start <= context.published:
        year += 1
    elif turn == "last":
        year -= 1
    return _document(months(year, first, last))


def _year_span(match: _Match, context: Context) -> Resolved:
    first = int(match["first"] or match["third"] or match["fifth"])
    second = match["second"] or match["fourth"] or match["sixth"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if match["fifth"] and last == first + 1 and (len(second) == 2 or "/" in match.group()):
        return NOTHING  # "2024/25" is twelve months, but which?
    return Resolved(years(first, last))


def _decade(match: _Match, context: Context) -> Resolved:
    first = int(match["decade"]) if match["decade"] else 1900 + int(match["short"])
    part = (match["part"] or "").lower()
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    return Resolved(years(first + low, first + high))


def _word(match: _Match, context: Context) -> Resolved:
    if context.published is None:
        return NOTHING
    found = context.published + timedelta(days=patterns.DAYS[re.sub(r"\s+", " ", match["word"].lower())])
    return _document(Days(found, found))


def _weekday(match: _Match, context: Context) -> Resolved:
    if context.published is None:
        return NOTHING
    turn = (match["turn"] or "").lower()
    future = "next" in turn or "coming" in turn or (context.future and turn not in ("last", "this past"))
    found = weekday(context.published, patterns.WEEKDAYS[match["weekday"].lower()], future=future)
    if turn == "last" and found == context.published:
        found -= timedelta(days=7)
    return _document(Days(found, found))


def _weekend(match: _Match, context: Context) -> Resolved:
    if context.published is None:
        return NOTHING
    monday = context.published - timedelta(days=context.published.weekday())
    turn = match["turn"].lower()
    weeks = {"last": -1, "next": 1}.get(turn, 0 if context.future or context.published.weekday() >= 4 else -1)
    saturday = monday + timedelta(days=5 + 7 * weeks)
    return _document(Days(saturday, saturday + timedelta(days=1)))


def _vague(match: _Match, context: Context) -> Resolved:
    return NOTHING


def _same(match: _Match, context: Context) -> Resolved:
    before = context.before
    if before is None:
        return NOTHING
    start, end = before.days
    if match["earlier"]:
        if start is None or end is None:
            return NOTHING
        back = start.year - int(match["year"]) if match["year"] else 1
        moved = Days(shift(start, "year", -back), shift(end, "year", -back))
        return Resolved(moved, before.id)
    return Resolved(before.days, before.id)


def _that(match: _Match, context: Context) -> Resolved:
    if context.before is None or context.before.days.start is None:
        return NOTHING
    return Resolved(whole(context.before.days.start, match["unit"].lower()), context.before.id)


def _earlier(match: _Match, context: Context) -> Resolved:
    """The unit before the date before: "2.1 percent the year before"."""
    if context.near is None or context.near.days.start is None:
        return NOTHING
    unit = (match["unit"] or match["unit2"]).lower()
    moved = shift(context.near.days.start, unit, -1)
    return Resolved(whole(moved, unit), context.near.id) if moved else NOTHING


def _following(match: _Match, context: Context) -> Resolved:
    """The unit behind the date before: "9 in 2021 and 4 the following year"."""
    if context.near is None or context.near.days.end is None:
        return NOTHING
    moved = shift(context.near.days.end, match["unit"].lower(), 1)
    return Resolved(whole(moved, match["unit"].lower()), context.near.id) if moved else NOTHING


def _ago(match: _Match, context: Context) -> Resolved:
    """As in "two years ago" is the year, "three weeks earlier" the week: as fine as its unit."""
    count, unit, way = _count(match["count"]), match["unit"].lower(), match["way"].lower()
    if count is None:
        return NOTHING
    count = count if way in ("from now", "later") else -count
    if way in ("ago", "from now"):
        start, anchor = context.published, "document"
    elif context.near and context.near.days.start:
        start, anchor = context.near.days.start, context.near.id
    else:
        return NOTHING
    moved = shift(start, unit, count) if start else None
    if moved is None:
        return NOTHING
    if anchor != "document" and context.near and context.near.days.start and context.near.days.end:
        end = shift(context.near.days.end, unit, count)
        return Resolved(Days(moved, end), anchor)
    return Resolved(whole(moved, unit), anchor)


def _stretch(match: _Match, context: Context) -> Resolved:
    """As in "the past two years": back from the article's date."""
    count, unit = _count(match["count"]), match["unit"].lower()
    if context.published is None or count is None:
        return NOTHING
    if match["last"]:
        return _document(Days(shift(context.published, unit, -count), context.published))
    return _document(Days(context.published, shift(context.published, unit, count)))


def _turn(match: _Match, context: Context) -> Resolved:
    if context.published is None:
        return NOTHING
    turn, unit = match["turn"].lower(), match["unit"].lower()
    if turn == "past":
        return _document(Days(shift(context.published, unit, -1), context.published))
    moved = shift(context.published, unit, {"last": -1, "next": 1, "coming": 1}.get(turn, 0))
    return _document(whole(moved, unit)) if moved else NOTHING


def _turn_so_far(match: _Match, context: Context) -> Resolved:
    if context.published is None:
        return NOTHING
    unit = (match["unit"] or match["unit2"]).lower()
    return _document(Days(whole(context.published, unit).start, context.published))


def _year(match: _Match, context: Context) -> Resolved:
    return Resolved(_edge(_third(years(int(match["year"])), match), match))


def _count(word: str) -> int | None:
    return int(word) if word.isdigit() else patterns.NUMBERS.get(word.lower())


_RULES: dict[str, Callable[[_Match, Context], Resolved]] = {
    "iso": _iso, "slashed": _slashed, "day": _day, "month": _month, "month_span": _month_span, "months": _months,
    "season": _season, "fiscal": _vague, "piece": _vague, "following": _following,
    "year_span": _year_span, "decade": _decade, "word": _word, "weekday": _weekday, "weekend": _weekend,
    "recent": _vague, "same": _same, "that": _that, "earlier": _earlier, "ago": _ago, "ago_vague": _vague,
    "stretch": _stretch, "turn": _turn, "turn_so_far": _turn_so_far, "year": _year,
}  # fmt: skip
