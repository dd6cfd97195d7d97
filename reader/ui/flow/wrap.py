"""Wrapping: a stretch of text into rows of a width in cells.

Rows cover their stretch exactly and in order: each ends where the next one starts, and keeps the blanks at its end. A
run of white space, line breaks included, is shown as one blank, so a file that was wrapped by its author flows again.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

from reader.model.spans import Span

_BLANK = r"[ \t\n\r\f\v\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]"
_BLANKS = re.compile(rf"{_BLANK}+")
_LONG_BLANKS = re.compile(rf"{_BLANK}{{2,}}")

NARROW = (
    r"\x20-\x7e\n\t\r\xa0-\xac\xae-\u02ff\u0370-\u0377\u0391-\u03a1\u03a3-\u0481\u048a-\u0527"
    r"\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
)
"""Characters of one cell each. A stretch of these alone is wrapped by one regular expression."""
_HARD = re.compile(rf"[^{NARROW}]|{_BLANK}{{2}}")

_WIDE = (
    r"\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3"
    r"\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd"
)
_OPENING = r"\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\uff08\uff3b\uff5b"
_CLOSING = (
    r"\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b"
    r"\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\u30fc"
)


def wrap(text: str, start: int, end: int, width: int, *, keep_breaks: bool = False) -> list[Span]:
    """The rows of `text[start:end]`, at least one. `keep_breaks` ends a row at each line break, for tables."""
    width = max(width, 2)  # a character may need two cells
    if keep_breaks:
        rows: list[Span] = []
        for line_start, line_end in _lines(text, start, end):
            rows += wrap(text, line_start, line_end, width)
        return rows
    if _HARD.search(text, start, end):
        return _wrap_measured(text, start, end, width)
    return [Span(*match.span()) for match in _narrow_rows(width).finditer(text, start, end)] or [Span(start, end)]


def shown(text: str, row: Span) -> list[Span]:
    """The parts of a row that are drawn, side by side: blanks at its end are left out, and all but one of a run."""
    start, end = row
    while end > start and _BLANKS.match(text, end - 1, end):
        end -= 1
    parts = []
    for blanks in _LONG_BLANKS.finditer(text, start, end):
        parts.append(Span(start, blanks.start() + 1))
        start = blanks.end()
    parts.append(Span(start, end))
    return [part for part in parts if part]


@lru_cache(16)
def _narrow_rows(width: int) -> re.Pattern[str]:
    return re.compile(rf"(?s).{{1,{width}}}(?:{_BLANK}|\Z)|.{{{width}}}")


@lru_cache(1)  # most texts never need it
def _pieces() -> re.Pattern[str]:
    """Blanks; a character of two cells, with the punctuation that must not part from it; a word."""
    return re.compile(rf"{_BLANK}+|[{_OPENING}]?[{_WIDE}][{_CLOSING}]{{0,3}}|(?:(?!{_BLANK})[^{_WIDE}])+")


def _wrap_measured(text: str, start: int, end: int, width: int) -> list[Span]:
    """The general case: every piece is measured."""
    rows: list[Span] = []
    row, used, blank = start, 0, 0
    for piece in _pieces().finditer(text, start, end):
        if _BLANKS.match(piece.group()):
            blank = 1 if used else 0
            continue
        cells = cell_len(piece.group())
        if used and used + blank + cells > width:
            rows.append(Span(row, piece.start()))
            row, used, blank = piece.start(), 0, 0
        if cells > width:
            *full, (row, _) = _split(text, piece.start(), piece.end(), width, row)
            rows += full
            cells = cell_len(text[row : piece.end()])
        used += blank + cells
        blank = 0
    rows.append(Span(row, end))
    return rows


def _split(text: str, start: int, end: int, width: int, row: int) -> list[Span]:
    """The rows of one word that is wider than a row; the first starts at `row`."""
    graphemes, _ = split_graphemes(text[start:end])
    rows, used = [], 0
    for begin, _end, cells in graphemes:
        if used and used + cells > width:
            rows.append(Span(row, start + begin))
            row, used = start + begin, 0
        used += cells
    return [*rows, Span(row, end)]


def _lines(text: str, start: int, end: int) -> list[Span]:
    lines = []
    while (line_end := text.find("\n", start, end)) >= 0:
        lines.append(Span(start, line_end + 1))
        start = line_end + 1
    return [*lines, Span(start, end)] if start < end or not lines else lines
