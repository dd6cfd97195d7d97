"""Folding: a view of a text in which case, diacritics and typography do not matter, with its map back to the text.

"Café", "cafe" and "CAFÉ" fold to the same letters, as do ’ and ', “ and ", – and -, a line break and a blank.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

from reader.model.spans import Span

_SAME = {
    "'": "‘’‚‛′ʼ‹›´`",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—―−",
    "o": "ø",
    "l": "ł",
    "d": "đð",
    "i": "ı",
    "ae": "æ",
    "oe": "œ",
    "th": "þ",
}
"""Letters and marks that Unicode does not decompose, by what they are typed as on an English keyboard."""

_TYPED = {alike: typed for typed, all_alike in _SAME.items() for alike in all_alike}

_KEPT_MARKS = {0, 7, 8, 9}
"""Combining classes that make another letter (nukta, kana voicing, virama), not an accent on the same one."""


def _fold_character(character: str, *, cased: bool) -> str:
    """What a character folds to: mostly one character, none for invisible ones, a few for ligatures."""
    if character.isspace():
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    lower = character.casefold()
    if typed := _TYPED.get(character) or _TYPED.get(lower):
        return typed.upper() if cased and character.isupper() else typed
    decomposed = unicodedata.normalize("NFKD", character if cased else lower)
    if decomposed.startswith(" "):
        return character
    bare = "".join(c for c in decomposed if unicodedata.combining(c) in _KEPT_MARKS)
    return unicodedata.normalize("NFC", bare if cased else bare.casefold())


class _Table(dict[int, str]):
    """For `str.translate`; it fills itself with the characters it meets."""

    def __init__(self, *, cased: bool) -> None:
        super().__init__()
        self._cased = cased

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code), cased=self._cased)
        return folded


_CASELESS = _Table(cased=False)
_CASED = _Table(cased=True)


_FOREIGN = re.compile(r"[^\x00-\x7f]")
"""Any other character folds to one."""
_FEW = 24
"""Different characters beyond ASCII up to which they are replaced one after the other: then the rest goes many times
faster."""


def _translate(text: str, foreign: set[str], table: _Table) -> str:
    """`text.translate(table)`."""
    folded = {character: table[ord(character)] for character in foreign}
    if len(folded) <= _FEW and all(other.isascii() and other.translate(table) == other for other in folded.values()):
        for character, other in folded.items():
            text = text.replace(character, other)
    return text.translate(table)


class Folded:
    """A folded stretch of a text. `text` is what to search; `source` leads back.

    Most characters fold to one, so the map holds only the places where the distance between the two changes.
    """

    __slots__ = ("_base", "_length", "_places", "_sources", "_whole", "text")

    def __init__(self, whole: str, span: Span, table: _Table) -> None:
        stretch = whole[span.start : span.end]
        foreign = set() if stretch.isascii() else set(_FOREIGN.findall(stretch))
        self.text = _translate(stretch, foreign, table)
        self._whole = whole
        self._base = span.start
        self._length = len(stretch)
        self._places = [0]
        """Offsets into the folded text, ascending, from where on the source runs in step again …"""
        self._sources = [0]
        """… and the offsets of the source there."""
        odd = {character for character in foreign if len(table[ord(character)]) != 1}
        if odd:
            self._map(stretch, odd, table)

    def _map(self, stretch: str, odd: set[str], table: _Table) -> None:
        place = counted = 0
        for match in re.finditer(f"[{re.escape(''.join(odd))}]", stretch):
            offset = match.start()
            place += offset - counted
            counted = offset + 1
            width = len(table[ord(match.group())])
            self._places.extend(range(place + 1, place + width) if width else ())
            self._sources.extend([offset] * (width - 1))
            place += width
            self._places.append(place)
            self._sources.append(offset + 1)

    def _origin(self, place: int) -> int:
        run = bisect_right(self._places, place) - 1
        return self._sources[run] + place - self._places[run]

    def source(self, start: int, end: int) -> Span:
        """Where the characters `start` to `end` of the folded text stand in the whole text.

        An accent that combines with the last character belongs to it; a ligature is taken whole.
        """
        first = self._base + self._origin(start)
        if end <= start:
            return Span(first, first)
        last = self._base + self._origin(end - 1) + 1
        stop = self._base + self._length
        while last < stop and unicodedata.combining(self._whole[last]):
            last += 1
        return Span(first, last)


def fold(text: str, span: Span | None = None, *, cased: bool = False) -> Folded:
    """Fold a text, or a stretch of it. With `cased` upper and lower case stay different."""
    return Folded(text, Span(0, len(text)) if span is None else span, _CASED if cased else _CASELESS)


def fold_text(text: str, *, cased: bool = False) -> str:
    """The folded text alone, for what is typed."""
    return text.translate(_CASED if cased else _CASELESS)
