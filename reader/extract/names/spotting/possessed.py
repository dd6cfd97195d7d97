"""Names with a possessive inside, at which the model parts them: "St Lund's School", "Lund County Sheriff's Office"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import organizations, places, titles
from reader.extract.names.spotting.edges import is_capitalised
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import plain

_SAINTS = ("st", "st.", "saint")
_CHAMBERS = ("office", "department")
"""Last words of the name of an institution that belongs to an office."""


def possessed(analysis: Analysis) -> Iterator[Run]:
    """Each of them, from the saint or the place to the last head."""
    for token in analysis.all_of({*_SAINTS, *_CHAMBERS}):
        mark = analysis.tokens[token.i - 1]
        if token.lower in _SAINTS:
            yield from _of_saint(analysis, token) if token.text[0].isupper() else ()
        elif mark.tag == "POS" and (first := _officer(mark)) is not None:
            yield make_run(analysis, first, token.i, "ORG")


def _of_saint(analysis: Analysis, saint: Token) -> Iterator[Run]:
    name = list(takewhile(_goes_on, _behind(saint)))
    heads = [token for token in name[2:] if _is_head(plain(token.text))]
    if heads and any(token.tag == "POS" for token in name[1:]):
        label = "ORG" if plain(heads[-1].text) in organizations().heads else "FAC"
        yield make_run(analysis, saint.i, heads[-1].i, label)


def _officer(mark: Token) -> int | None:
    """Where the name of an officer's institution begins, None where none stands around the possessive."""
    words = mark.sentence.tokens
    at = mark.i - words[0].i
    behind = _behind(mark)
    if not behind or behind[0].lower not in _CHAMBERS or not is_capitalised(behind[0]):
        return None
    name = list(takewhile(is_capitalised, reversed(words[:at])))
    name = [token for token in name if token.lower != "the"]
    return name[-1].i if name and titles().is_title(plain(name[0].text)) else None


def _behind(token: Token) -> list[Token]:
    words = token.sentence.tokens
    return list(words[token.i + 1 - words[0].i :])


def _goes_on(token: Token) -> bool:
    return token.tag == "POS" or is_capitalised(token) or token.text == "."


def _is_head(word: str) -> bool:
    return word in organizations().heads or word in places().heads
