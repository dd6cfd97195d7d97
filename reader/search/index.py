"""An index of entries: which of them hold a word, or one that begins, sounds or is written like it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.search.entries import Entry
from reader.search.query import words_of

EXACT, PREFIX, INSIDE, FUZZY = 0.0, -10.0, -100.0, -1_000.0
"""What a match is worth. People who type a whole word mean it; a typo comes last. The steps are so high that one worse
match counts against an entry more than several better ones count for it: worths of several words are added up."""

FUZZY_FROM = 4
"""Letters that a word must have before a typo in it is forgiven: below, every word is like some other."""

TWO_TYPOS_FROM = 8
"""Letters from which two typos are forgiven."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The words of a field that match a typed word, by how well they do."""

    typed: str
    words: dict[str, float]

    def marked(self, word: str) -> int:
        """How many of the word's letters to mark: those typed, or all of a word that only resembles them."""
        return len(self.typed) if self.words[word] >= PREFIX else len(word)


class Field:
    """One text of every entry, as words: a list of the entries that hold each word."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._postings: dict[str, list[int]] = {}
        self._lines: list[str] = []
        for number, text in enumerate(texts):
            found = words_of(text)
            self._lines.append(f" {' '.join(found)} ")
            for word in dict.fromkeys(found):
                self._postings.setdefault(word, []).append(number)
        self._known: dict[str, Alike] = {}

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._postings)

    @cached_property
    def _all_words(self) -> str:
        return "\n".join(["", *self._sorted, ""])

    def alike(self, typed: str, *, exact: bool = False) -> Alike:
        """The words that match a typed word. Typos are forgiven only where nothing matches better."""
        if exact:
            return Alike(typed, {typed: EXACT} if typed in self._postings else {})
        known = self._known.get(typed)
        if known is None:
            if len(self._known) > 256:
                self._known.clear()
            found = dict.fromkeys(self._holding(typed), INSIDE)
            found.update(dict.fromkeys(self._beginning(typed), PREFIX))
            if typed in self._postings:
                found[typed] = EXACT
            if not found:
                found = dict.fromkeys(self._resembling(typed), FUZZY)
            known = self._known[typed] = Alike(typed, found)
        return known

    def _beginning(self, typed: str) -> list[str]:
        low = bisect_left(self._sorted, typed)
        high = bisect_left(self._sorted, typed + "\U0010ffff", low)
        return self._sorted[low:high]

    def _holding(self, typed: str) -> Iterator[str]:
        """Words with the typed letters inside: compounds, and scripts that write no blanks."""
        if len(typed) < 3 and typed.isascii():
            return
        words, at = self._all_words, 0
        while (at := words.find(typed, at)) >= 0:
            start, end = words.rindex("\n", 0, at) + 1, words.index("\n", at)
            yield words[start:end]
            at = end

    def _resembling(self, typed: str) -> list[str]:
        """Words that differ by a typo or two, in full or as far as they are typed (optimal string alignment).

        The first letter must be right: "unclosed" is no typo of "closed".
        """
        if len(typed) < FUZZY_FROM:
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        typos = 2 if len(typed) >= TWO_TYPOS_FROM else 1
        words = self._beginning(typed[0])
        begun = [word[: len(typed)] for word in words]
        full = process.extract_iter(typed, words, scorer=OSA.distance, score_cutoff=typos)
        part = process.extract_iter(typed, begun, scorer=OSA.distance, score_cutoff=typos)
        return [words[i] for i in {i for _, _, i in (*full, *part)}]

    def holding(self, alike: Alike) -> dict[int, float]:
        """The entries that hold one of these words, with what their best one is worth."""
        worth: dict[int, float] = {}
        for word, value in sorted(alike.words.items(), key=lambda item: item[1]):
            worth.update(dict.fromkeys(self._postings[word], value))
        return worth

    def saying(self, words: Sequence[str], *, closed: bool, among: Iterable[int] | None = None) -> dict[int, float]:
        """The entries in which these words stand side by side; the last may go on unless `closed`."""
        if among is None:
            known = [self._postings.get(word, []) for word in words[: len(words) - (not closed)]]
            if closed or known:
                among = min(known, key=len)
            else:
                return self.holding(Alike(words[0], dict.fromkeys(self._beginning(words[0]), PREFIX)))
        line = f" {' '.join(words)}{' ' if closed else ''}"
        return {number: EXACT for number in among if line in self._lines[number]}


class Index:
    """The entries of a reading with a field of words for each of their texts."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.numbers: dict[str, list[int]] = {}
        """The entries of each sort, by number."""
        for number, entry in enumerate(entries):
            self.numbers.setdefault(entry.what, []).append(number)
        self.fields: dict[str, Field] = {
            "text": Field([entry.text for entry in entries]),
            "speaker": Field([entry.speaker_words for entry in entries]),
            "relay": Field([entry.relay_words for entry in entries]),
            "to": Field([entry.to for entry in entries]),
            "cue": Field([entry.cue for entry in entries]),
        }
