"""`reader search`: the entries of a reading that answer a query, and how they are printed."""

from __future__ import annotations

from typing import NamedTuple

from reader.model.reading import Reading
from reader.neutral import one_line
from reader.search.entries import Entry, entries
from reader.search.index import Index
from reader.search.query import Query
from reader.search.rank import search


class Hit(NamedTuple):
    """An entry found; `rough` where a word of it only resembles what was asked for."""

    entry: Entry
    rough: bool


def search_reading(reading: Reading, query: Query) -> list[Hit]:
    """What answers the query, in the order of the text."""
    results = search(Index(entries(reading)), query)
    return [Hit(entry, entry.id in results.rough) for entry in results.by_place()]


def line(source: str, hit: Hit) -> str:
    """One entry as one line: file:paragraph: words — speaker ‹ relay (kind). Paragraphs count from 1.

    The order of the mouths is that of the screen: who says it, then who passed it on. What only resembles the query
    begins with ≈.
    """
    entry = hit.entry
    told = " ‹ ".join(filter(None, (entry.speaker, entry.relay)))
    parts = [f"{source}:{entry.paragraph + 1}: {'≈ ' if hit.rough else ''}{entry.text}"]
    if told:
        parts.append(f"— {told}")
    if entry.kind:
        parts.append(f"({entry.kind}{', unnamed' if entry.anonymous else ''})")
    return one_line(" ".join(" ".join(parts).split()))
