"""The dates of the article in the order of time, on one line of time."""

from __future__ import annotations

from datetime import date

from reader.model.findings import Date
from reader.ui.account import Account
from reader.ui.pictures.rows import Kind, PictureRow


def rows(account: Account) -> list[PictureRow]:
    """What is dated, the earliest first; then what cannot be placed."""
    found = account.reading.findings.dates
    placed = [(days, item) for item in found if (days := _days(item)) is not None]
    lost = [item for item in found if _days(item) is None]
    if not found:
        return []
    made: list[PictureRow] = []
    published = _day(account.reading.document.published)
    if placed:
        ends = [day for days, _ in placed for day in days] + ([published] if published else [])
        first, length = min(ends), max(max(ends) - min(ends) + 1, 1)
        made.append(PictureRow("Earliest to latest", f"{_iso(first)} to {_iso(max(ends))}"))
        dated = [_row(item, days, first, length) for days, item in placed]
        if published:
            dated.append(
                (
                    published,
                    PictureRow("published", _iso(published), "point", *_at(published, published, first, length)),
                )
            )
        made += [row for _, row in sorted(dated, key=lambda pair: pair[0])]
    if lost:
        made.append(PictureRow("Not to be placed in time"))
        made += [PictureRow(_said(item), "", "heading", goes_to=item.id) for item in lost]
    return made


def _row(item: Date, days: tuple[int, int], first: int, length: int) -> tuple[int, PictureRow]:
    start, end = days
    value = _iso(start) if start == end else f"{_iso(start)} to {_iso(end)}"
    kind: Kind = "point" if start == end else "full"
    return start, PictureRow(_said(item), value, kind, *_at(start, end, first, length), goes_to=item.id)


def _at(start: int, end: int, first: int, length: int) -> tuple[float, float]:
    return (start - first) / length, (end + 1 - first) / length


def _said(item: Date) -> str:
    return " ".join(item.text.split())


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _days(item: Date) -> tuple[int, int] | None:
    """First and last day, as ordinals; None where one of them is not known."""
    start, end = _day(item.start), _day(item.end)
    return None if start is None or end is None else (start, max(start, end))


def _day(iso: str | None) -> int | None:
    try:
        return date.fromisoformat(iso[:10]).toordinal() if iso else None
    except ValueError:
        return None
