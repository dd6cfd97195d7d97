"""Arithmetic of days and periods. A period is its first and last day, both inclusive."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple


class Days(NamedTuple):
    """A period: first and last day. None where that end is open or unknown."""

    start: date | None
    end: date | None

    @property
    def iso(self) -> tuple[str | None, str | None]:
        """Both ends as ISO 8601."""
        return (self.start.isoformat() if self.start else None, self.end.isoformat() if self.end else None)


UNKNOWN = Days(None, None)


def day(year: int, month: int, number: int) -> Days:
    """One day; unknown where the calendar has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return UNKNOWN
    return Days(found, found)


def months(year: int, first: int, last: int) -> Days:
    """From a month to a month, both of one year; a last month before the first lies in the next year."""
    ends = year + (last < first)
    if not (1 <= year <= 9998 and 1 <= first <= 12 and 1 <= last <= 12):
        return UNKNOWN
    return Days(date(year, first, 1), date(ends, last, calendar.monthrange(ends, last)[1]))


def years(first: int, last: int | None = None) -> Days:
    """From the first day of a year to the last of the same or another."""
    last = first if last is None else last
    return Days(date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else UNKNOWN


def shift(start: date, unit: str, count: int) -> date | None:
    """A date moved by days, weeks, months, years or decades; None where that leaves the calendar."""
    try:
        if unit in ("day", "week"):
            return start + timedelta(days=count * (7 if unit == "week" else 1))
        step = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit] * count
        year, month = divmod(start.year * 12 + start.month - 1 + step, 12)
        return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def whole(around: date, unit: str) -> Days:
    """The week (from Monday), month, quarter, year, decade or century that a day lies in."""
    if unit == "day":
        return Days(around, around)
    if unit == "week":
        monday = around - timedelta(days=around.weekday())
        return Days(monday, monday + timedelta(days=6))
    if unit == "month":
        return months(around.year, around.month, around.month)
    if unit == "quarter":
        first = (around.month - 1) // 3 * 3 + 1
        return months(around.year, first, first + 2)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    first_year = max(1, around.year // size * size)
    return years(first_year, first_year + size - 1)


def weekday(published: date, number: int, *, future: bool) -> date:
    """The last such weekday up to the article's day, or the next one after it."""
    back = (published.weekday() - number) % 7
    return published + timedelta(days=7 - back) if future else published - timedelta(days=back)


def nearest_year(published: date, month: int, number: int, *, future: bool) -> int:
    """The year of a day without one: the last such day in a report, the next in an announcement."""
    found = day(published.year, month, number).start or date(published.year, month, 1)
    distance = (found - published).days
    if future:
        return published.year + (distance < -31)
    if distance > 183:
        return published.year - 1
    if distance < -320:
        return published.year + 1
    return published.year
