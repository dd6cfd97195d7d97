"""The same amount in another unit: "more than 7.5 million crowns ($1.1 million)", "seven miles (11 km)"."""

from __future__ import annotations

from itertools import pairwise

from reader.extract.figures.draft import Draft


def inherit(text: str, drafts: list[Draft]) -> None:
    """Give a conversion in brackets the bound, trend and subject of the figure that it converts."""
    for given, converted in pairwise(drafts):
        between = text[(given.core if given.unit else given.span).end : converted.core.start].strip()
        if between not in ("(", "/") or converted.unit is None or (given.unit is None and given.trend is None):
            continue
        if given.unit is not None and given.unit.symbol == converted.unit.symbol:
            continue
        if converted.bound == "=":
            converted.bound = given.bound
        converted.trend = converted.trend or given.trend
        converted.subject = given.subject
