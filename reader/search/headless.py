"""`reader search`: the entries of a reading that answer a query, and how they are printed."""

from __future__ import annotations

from reader.model.reading import Reading
from reader.neutral import one_line
from reader.search.entries import Entry, entries
from reader.search.index import Index
from reader.search.query import Query
from reader.search.rank import search


def search_reading(reading: Reading, query: Query) -> list[Entry]:
    """What answers the query, in the order of the text."""
    return search(Index(entries(reading)), query).by_place()


def line(source: str, entry: Entry) -> str:
    """One entry as one line: file:paragraph: words — speaker ‹ relay (kind). Paragraphs count from 1.

    The order of the mouths is that of the screen: who says it, then who passed it on.
    """
    told = " ‹ ".join(filter(None, (entry.speaker, entry.relay)))
    parts = [f"{source}:{entry.paragraph + 1}: {entry.text}"]
    if told:
        parts.append(f"— {told}")
    if entry.kind:
        parts.append(f"({entry.kind}{', unnamed' if entry.anonymous else ''})")
    return one_line(" ".join(" ".join(parts).split()))
