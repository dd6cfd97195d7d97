"""The language of quote search: words, "an exact phrase", -without, field:value. All that is typed must hold.

pilots "hit list"            both the word and the phrase
speaker:hicks relay:reuters  who says it; through whom
kind:direct,mixed anon:yes   any of several values
para:3-7 -taliban            a range of paragraphs; not this word
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from reader.errors import ReaderError
from reader.search.fold import fold_text

T = TypeVar("T")

TextField = Literal["any", "speaker", "relay", "source", "to", "cue"]

TEXT_FIELDS: dict[str, TextField] = {
    "speaker": "speaker",
    "by": "speaker",
    "relay": "relay",
    "via": "relay",
    "source": "source",
    "to": "to",
    "cue": "cue",
}
"""What may stand before a colon, and the field that it means. `source` is speaker or relay."""

CHOICES: dict[str, tuple[str, ...]] = {
    "kind": ("direct", "mixed", "indirect"),
    "anon": ("yes", "no"),
    "sure": ("certain", "likely", "possible"),
    "in": ("quotes", "figures", "names", "unsourced", "all"),
}
"""Fields with a few fixed values; a beginning of a value is enough."""

FIELDS = (*TEXT_FIELDS, *CHOICES, "para")

_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_TERM = re.compile(
    r"""(?P<minus>-?)(?:(?P<field>[A-Za-z]+):)?
        (?: "(?P<phrase>[^"]*)(?P<closed>"?) | (?P<word>[^\s"]*) )""",
    re.VERBOSE,
)
WORD = re.compile(r"\w+")
"""A word of a folded text."""

_RANGE = re.compile(r"(\d{1,9})?(-)?(\d{1,9})?")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side in a field, folded. The last may go on unless `closed`.

    What is `quoted` is meant as it is written: nothing that only resembles it counts.
    """

    words: tuple[str, ...]
    field: TextField = "any"
    quoted: bool = False
    closed: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A field must have (or, negated, must not have) one of these values."""

    field: str
    values: frozenset[str]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """The paragraph must lie in one of these ranges, counted from 1, both ends included."""

    ranges: tuple[tuple[int, int], ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. An empty query asks for everything."""

    terms: tuple[Term, ...] = ()
    choices: tuple[Choice, ...] = ()
    ranges: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of the query as it is typed."""

    at: int
    end: int
    negated: bool
    field: str
    value: str
    value_at: int
    quoted: bool
    closed: bool


class QueryError(ReaderError):
    """The query cannot be understood. `position` is where in it; `rest` is what else it asks."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position
        self.rest = Query()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded: what search compares."""
    return tuple(WORD.findall(fold_text(text)))


def parse(typed: str) -> Query:
    """Understand a query.

    Raises:
        QueryError: an unknown field or value; the message says which and what may stand there.
    """
    query = Query()
    wrong = None
    for piece in _pieces(typed):
        try:
            query = _understand(query, piece)
        except QueryError as error:
            wrong = wrong or error
    if wrong:
        wrong.rest = query
        raise wrong
    return query


def _pieces(typed: str) -> list[_Piece]:
    typed = typed.translate(_QUOTES)
    pieces = []
    at = 0
    while at < len(typed):
        match = _TERM.match(typed, at)
        if typed[at].isspace() or match is None or match.end() == at:
            at += 1
            continue
        quoted = match["phrase"] is not None
        group = "phrase" if quoted else "word"
        pieces.append(
            _Piece(
                at=at,
                end=match.end(),
                negated=bool(match["minus"]),
                field=(match["field"] or "").lower(),
                value=match[group],
                value_at=match.start(group),
                quoted=quoted,
                closed=bool(match["closed"]),
            )
        )
        at = match.end()
    return pieces


def _understand(query: Query, piece: _Piece) -> Query:
    if not piece.field:
        return _with_words(query, piece, "any", piece.value)
    if piece.field not in FIELDS:
        raise QueryError(_unknown_field(piece.field), piece.at + piece.negated)
    if not piece.value.strip(" ,"):
        raise QueryError(f"{piece.field}: what? {_what_may_stand(piece.field)}", piece.value_at)
    if piece.field in CHOICES:
        choice = Choice(piece.field, frozenset(_each(piece, _one_choice)), piece.negated)
        return replace(query, choices=(*query.choices, choice))
    if piece.field == "para":
        within = Range(tuple(_each(piece, _one_range)), piece.negated)
        return replace(query, ranges=(*query.ranges, within))
    return _with_words(query, piece, TEXT_FIELDS[piece.field], piece.value)


def _with_words(query: Query, piece: _Piece, field: TextField, value: str) -> Query:
    """Words in quotation marks stand side by side, and so do the parts of one word ("U.S."); in a name each counts."""
    found = words_of(value)
    if not found:
        return query
    closed = piece.closed or (piece.negated and not piece.quoted)
    together = [found] if field in ("any", "cue") else [(word,) for word in found]
    terms = (Term(words, field, piece.quoted, closed, piece.negated) for words in together)
    return replace(query, terms=(*query.terms, *terms))


def _each(piece: _Piece, read: Callable[[str, str, int], T]) -> list[T]:
    """Read each of the values parted by commas."""
    found = []
    at = piece.value_at
    for value in piece.value.split(","):
        if value.strip():
            found.append(read(piece.field, value.strip(), at))
        at += len(value) + 1
    return found


def _one_choice(field: str, value: str, at: int) -> str:
    for allowed in CHOICES[field]:
        if allowed.startswith(value.lower()):
            return allowed
    raise QueryError(f"{field}:{value} is none of {', '.join(CHOICES[field])}", at)


def _one_range(field: str, value: str, at: int) -> tuple[int, int]:
    match = _RANGE.fullmatch(value)
    if match is None or not (match[1] or match[3]):
        raise QueryError(f"{field}:{value} is no range of paragraphs, such as 3, 3-7, 12- or -5", at)
    low = int(match[1] or 1)
    high = int(match[3]) if match[3] else (10**9 if match[2] else low)
    if low > high:
        raise QueryError(f"{field}:{value} ends before it begins", at)
    return low, high


def _what_may_stand(field: str) -> str:
    if field in CHOICES:
        return ", ".join(CHOICES[field])
    return "a paragraph or a range, such as 3-7" if field == "para" else "a name or a word"


def _unknown_field(field: str) -> str:
    from rapidfuzz import process

    near = process.extractOne(field, FIELDS, score_cutoff=70)
    hint = f"did you mean {near[0]}:" if near else f"there are {', '.join(FIELDS)}"
    return f"there is no field {field}: ({hint}); words with a colon go in quotation marks"


def toggled(typed: str, field: str, value: str) -> str:
    """The query as typed, with one value of a field added, or taken away if it is there."""
    for piece in _pieces(typed):
        if piece.field != field or piece.negated:
            continue
        values = [v.strip() for v in piece.value.split(",") if v.strip()] if field in CHOICES else [piece.value]
        full = [next((c for c in CHOICES.get(field, ()) if c.startswith(v.lower())), v) for v in values]
        if field not in CHOICES and value.lower() not in (v.lower() for v in full):
            continue
        kept = (
            [v for v in full if v.lower() != value.lower()] if value.lower() in map(str.lower, full) else [*full, value]
        )
        written = f"{field}:{','.join(kept)}" if kept else ""
        return " ".join(part for part in (typed[: piece.at].strip(), written, typed[piece.end :].strip()) if part)
    quoted = value if WORD.fullmatch(value) else '"' + value.translate(_QUOTES).replace('"', " ") + '"'
    return " ".join(part for part in (typed.strip(), f"{field}:{quoted}") if part)
