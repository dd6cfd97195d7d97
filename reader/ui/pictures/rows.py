"""A row of a picture, and how it is drawn."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["heading", "full", "hatched", "point"]

_SIGNS: dict[Kind, str] = {"heading": " ", "full": "█", "hatched": "▒", "point": "■"}
_GROUND = "·"


class PictureRow(NamedTuple):
    """`label` and `value` in words; then a bar or a point between `low` and `high`, shares of the scale, 0 to 1.

    `goes_to` is the id of the finding that it stands for, or nothing. A hatched bar is of unnamed sources or of what is
    only approximate: it differs in more than its colour.
    """

    label: str
    value: str = ""
    kind: Kind = "heading"
    low: float = 0.0
    high: float = 0.0
    goes_to: str = ""


def draw(row: PictureRow, width: int) -> str:
    """The drawing, `width` cells wide. What is there at all is drawn with one cell at least."""
    if row.kind == "heading" or width < 1:
        return ""
    first = min(int(row.low * width), width - 1)
    last = max(first + 1, min(round(row.high * width), width))
    return _GROUND * first + _SIGNS[row.kind] * (last - first) + _GROUND * (width - last)
