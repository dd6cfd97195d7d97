"""Answer a query: the entries that hold all that is asked, the likeliest meant first, and what to mark in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.spans import Span
from reader.search.entries import Entry
from reader.search.fold import fold
from reader.search.index import FUZZY, Index
from reader.search.query import WORD, Choice, Query, Range, Term

_SEARCHED = {"any": ("text", "speaker", "relay", "to"), "source": ("speaker", "relay")}
"""The fields behind a name of a field that stands for several."""

_SIDE_BY_SIDE = 5.0
"""Added where the words typed stand side by side: it decides between entries that match equally well."""


@dataclass(frozen=True, slots=True)
class Results:
    """The entries found, best first, and the query that found them.

    `rough` are the ids of those in which a word only resembles what was typed.
    """

    entries: Sequence[Entry]
    query: Query
    index: Index
    rough: frozenset[str] = frozenset()

    def by_place(self) -> list[Entry]:
        """In the order of the text."""
        return sorted(self.entries, key=lambda entry: entry.place)

    def marks(self, text: str, field: str) -> list[Span]:
        """What to mark in a text shown for a field: the words that match, in order, not overlapping."""
        return _marks(self, text, field)


def search(index: Index, query: Query) -> Results:
    """The entries that hold all that the query asks for. Quotes only, unless it says `in:` what."""
    worth = dict.fromkeys(_allowed(index, query), 0.0)
    for term in query.terms:
        found = _holding(index, term)
        if term.negated:
            worth = {number: value for number, value in worth.items() if number not in found}
        else:
            worth = {number: worth[number] + value for number, value in found.items() if number in worth}
    _prefer_side_by_side(index, query, worth)
    order = sorted(sorted(worth), key=worth.__getitem__, reverse=True)
    rough = frozenset(index.entries[number].id for number, value in worth.items() if value < FUZZY / 2)
    return Results([index.entries[number] for number in order], query, index, rough)


def _holding(index: Index, term: Term) -> dict[int, float]:
    found: dict[int, float] = {}
    for name in _SEARCHED.get(term.field, (term.field,)):
        field = index.fields[name]
        if len(term.words) > 1 or term.quoted:
            here = field.saying(term.words, closed=term.closed)
        else:
            here = field.holding(field.alike(term.words[0], exact=term.negated))
        if not found:
            found = here
            continue
        for number, value in here.items():
            found[number] = max(value, found.get(number, value))
    return found


def _prefer_side_by_side(index: Index, query: Query, worth: dict[int, float]) -> None:
    plain = [word for term in query.terms if term.field == "any" and not term.negated for word in term.words]
    if len(plain) > 1:
        for number in index.fields["text"].saying(plain, closed=False, among=worth):
            worth[number] += _SIDE_BY_SIDE


def _allowed(index: Index, query: Query) -> list[int]:
    """The entries that meet the conditions on kind, paragraph and the like."""
    numbers = [number for sort in _sorts(query) for number in index.numbers.get(sort, ())]
    for choice in query.choices:
        if choice.field != "in":
            numbers = [number for number in numbers if _chosen(index.entries[number], choice)]
    for within in query.ranges:
        numbers = [number for number in numbers if _within(index.entries[number], within)]
    return numbers


def _sorts(query: Query) -> list[str]:
    every = ["quotes", "figures", "names", "unsourced"]
    for choice in query.choices:
        if choice.field == "in":
            named = every if "all" in choice.values else choice.values
            return [sort for sort in every if (sort in named) != choice.negated]
    return ["quotes"]


def _chosen(entry: Entry, choice: Choice) -> bool:
    value = {"kind": entry.kind, "sure": entry.confidence, "anon": "yes" if entry.anonymous else "no"}[choice.field]
    return (value in choice.values) != choice.negated


def _within(entry: Entry, within: Range) -> bool:
    return any(low <= entry.paragraph + 1 <= high for low, high in within.ranges) != within.negated


def _marks(results: Results, text: str, field: str) -> list[Span]:
    terms = [t for t in results.query.terms if not t.negated and field in _SEARCHED.get(t.field, (t.field,))]
    if not terms:
        return []
    folded = fold(text)
    words = [(match.group(), match.start()) for match in WORD.finditer(folded.text)]
    spans = []
    for term in terms:
        if len(term.words) > 1 or term.quoted:
            spans += [(words[i][1], _end_of_phrase(words, i, term)) for i in _phrases(words, term)]
        else:
            alike = results.index.fields[field].alike(term.words[0])
            spans += [(start, start + alike.marked(word)) for word, start in words if word in alike.words]
    return _merged([folded.source(start, end) for start, end in spans])


def _phrases(words: Sequence[tuple[str, int]], term: Term) -> list[int]:
    """Where the phrase begins, as numbers of words."""
    *first, last = term.words
    found = []
    for i in range(len(words) - len(first)):
        end = words[i + len(first)][0]
        if (end == last if term.closed else end.startswith(last)) and [
            w for w, _ in words[i : i + len(first)]
        ] == first:
            found.append(i)
    return found


def _end_of_phrase(words: Sequence[tuple[str, int]], begin: int, term: Term) -> int:
    return words[begin + len(term.words) - 1][1] + len(term.words[-1])


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
