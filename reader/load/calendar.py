"""Dates as articles print them in lines of their own: "Last Updated On: July 11, 2021", "Friday, 21 July 2017"."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?P<{}>[A-Za-z]{{3,9}})\.?"
_DATE = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ](?P<time>\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?))?"
    rf"|{_MONTH.format('m1')}\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})\b"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('m2')},?\s+(?P<y2>\d{{4}})\b"
)
_UPDATED = re.compile(r"\b(?:updated|modified|changed|revised|edited)\b", re.IGNORECASE)
# All that may stand beside a date in a line that is nothing but dates.
_BESIDE = re.compile(
    r"\b(?:first|last|originally|published|posted|updated|modified|changed|revised|edited|date|dated|on|at|the)\b"
    rf"|\b(?:{'|'.join(_WEEKDAYS)})\b|\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b\.?"
    r"|\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b[ap]\.?m\b\.?|\b(?:utc|gmt|[ecmp][sd]?t|[bc]e?st|ist)\b",
    re.IGNORECASE,
)


class Dates(NamedTuple):
    """ISO 8601, or None."""

    published: str | None = None
    modified: str | None = None


def date_line(words: str) -> Dates | None:
    """The dates of a line that says nothing else, None for any other line."""
    found = [(match, date) for match in _DATE.finditer(words) if (date := _iso(match))]
    if not found or re.search(r"\w", _BESIDE.sub("", _DATE.sub("", words))):
        return None
    dates = Dates()
    end = 0
    for match, date in found:
        if _UPDATED.search(words, end, match.start()):
            dates = dates._replace(modified=dates.modified or date)
        else:
            dates = dates._replace(published=dates.published or date)
        end = match.end()
    return dates


def iso(words: str) -> str | None:
    """The first full date in the words, as ISO 8601."""
    return next((date for match in _DATE.finditer(words) if (date := _iso(match))), None)


def is_month_or_weekday(word: str) -> bool:
    """Whether a word is the name of a month or a day of the week, perhaps cut to three letters."""
    word = word.rstrip(".").lower()
    return len(word) >= 3 and any(name.startswith(word) for name in (*_MONTHS, *_WEEKDAYS))


def _iso(match: re.Match[str]) -> str | None:
    try:
        if day := match["iso"]:
            when = f"{day}T{match['time']}" if match["time"] else day
            datetime.datetime.fromisoformat(when)
            return when
        month = (match["m1"] or match["m2"]).lower()
        number = next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(month)), 0)
        return datetime.date(int(match["y1"] or match["y2"]), number, int(match["d1"] or match["d2"])).isoformat()
    except ValueError:
        return None
