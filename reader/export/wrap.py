"""Wrapping for what is printed: lines of a width in cells of a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator


def wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `width` cells, at least one. `first` stands before the first line, `rest` before the others.

    Every run of white space counts as one blank. A word that is too wide is cut.
    """
    lines: list[str] = []
    line, used, begun = first, cells(first), False
    for word in text.split():
        for part, size in _parts(word, width - cells(rest)):
            if begun and used + 1 + size > width:
                lines.append(line)
                line, used, begun = rest, cells(rest), False
            line, used, begun = f"{line}{' ' * begun}{part}", used + begun + size, True
    return [*lines, line]


def cells(text: str) -> int:
    """The cells that a text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _parts(word: str, width: int) -> Iterator[tuple[str, int]]:
    """A word with its cells, in parts that fit a line."""
    size = cells(word)
    if size <= width:
        yield word, size
        return
    start = used = 0
    for index, character in enumerate(word):
        if used + _cells(character) > width and index > start:
            yield word[start:index], used
            start, used = index, 0
        used += _cells(character)
    yield word[start:], used
