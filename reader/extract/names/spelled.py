"""Names that initials in brackets spell: "Direction centrale de la police (DCP)", which the model cuts short."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Analysis, Token
from reader.extract.names.forms import acronym_forms
from reader.extract.names.lexicons import contexts
from reader.extract.names.runs import Run, looks_acronym, make_run
from reader.extract.names.words import plain

_LEAST, _MOST = 3, 8
"""Letters of the initials; fewer are found by chance."""
_SMALL_WORDS = 5
"""Words of a name that give no letter, at most."""
_FOREIGN_SMALL = {
    "de",
    "la",
    "le",
    "les",
    "du",
    "des",
    "del",
    "della",
    "der",
    "die",
    "das",
    "für",
    "und",
    "et",
    "y",
    "e",
    "da",
    "do",
    "dos",
    "van",
    "het",
    "en",
}


def spelled(analysis: Analysis) -> Iterator[Run]:
    """Each name of several words with its initials in brackets behind it."""
    tokens = analysis.tokens
    for opened in analysis.all_of({"("}):
        short, closed = tokens[opened.i + 1 : opened.i + 3] if opened.i + 2 < len(tokens) else (opened, opened)
        if closed.text != ")":
            continue
        letters = plain(short.text)
        if letters.isalpha() and looks_acronym(short.text):
            first = _first(tokens, opened, letters) if _LEAST <= len(letters) <= _MOST else None
            if first is not None and plain(tokens[opened.i - 1].text) not in contexts().thing_heads:
                yield make_run(analysis, first, opened.i - 1, _label(tokens[first : opened.i]))


def _first(tokens: list[Token], opened: Token, letters: str) -> int | None:
    """Where the words begin that the letters are initials of, the fewest; None where none are."""
    start = max(opened.sentence.tokens[0].i, opened.i - len(letters) - _SMALL_WORDS)
    words: list[str] = []
    for at in range(opened.i - 1, start - 1, -1):
        word = plain(tokens[at].text)
        if word and word not in _FOREIGN_SMALL:
            words.insert(0, word)
        if len(words) > 1 and tokens[at].text[0].isupper() and _spells(letters, words, tokens[at : opened.i]):
            return at
    return None


def _spells(letters: str, words: list[str], tokens: list[Token]) -> bool:
    """Whether they are the initials of all the words, or of those with a capital."""
    capital = tuple(plain(token.text) for token in tokens if token.text[0].isupper())
    return letters in acronym_forms(tuple(words)) or (len(capital) > 1 and letters in acronym_forms(capital))


def _label(words: list[Token]) -> str:
    """The model's type of most of the words, if any; what it leaves out is rather an institution."""
    heard = [token.entity for token in words if token.entity]
    return max(heard, key=heard.count, default="ORG")
