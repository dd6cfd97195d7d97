"""The rows of a table: their cells, what they are sorted by, which of them hold some words. No widgets here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

Look = Literal["plain", "quiet", "strong", "doubtful"]
Order = Literal["place", "says", "named", "name", "counted", "source", "size"]
ORDER_NAMES: dict[Order, str] = {
    "place": "as in the text",
    "says": "by what they say",
    "named": "by mentions",
    "name": "by name",
    "counted": "by what is counted",
    "source": "by source",
    "size": "by size",
}
SortKey = tuple[str | float, ...]
_NO_KEYS: Mapping[Order, SortKey] = MappingProxyType({})


class Cell(NamedTuple):
    """One column's words in a row, and how they look."""

    text: str
    look: Look = "plain"
    short: str = ""
    """What stands there instead where there is no room for all of them."""


class Item(NamedTuple):
    """A row: the id of what it stands for, and its cells."""

    id: str
    cells: tuple[Cell, ...]
    keys: Mapping[Order, SortKey] = _NO_KEYS
    """What it is sorted by, in each order."""
    heading: bool = False
    """Whether it stands above other rows: the cursor passes over it."""


def arranged(items: Iterable[Item], order: Order | None, words: str) -> list[Item]:
    """The rows that hold all of some words, in an order; as they come where there is none."""
    wanted = bare(words).split()
    shown = [item for item in items if _holds(item, wanted)]
    if order:
        shown.sort(key=lambda item: item.keys[order])
    return shown


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """Text without case and marks, for sorting and filtering."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()


def _holds(item: Item, words: Sequence[str]) -> bool:
    text = bare(" ".join(cell.text for cell in item.cells)) if words else ""
    return all(word in text for word in words)
