"""Names that initials behind them spell: "Direction centrale de la police (DCP)", which the model cuts short."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Analysis, Token
from reader.extract.names.forms import acronym_forms
from reader.extract.names.lexicons import contexts, organizations
from reader.extract.names.spotting.brackets import CALLED, FOR_SHORT
from reader.extract.names.spotting.runs import Run, looks_acronym, make_run
from reader.extract.names.words import key_of, plain

_LEAST, _MOST = 3, 8
"""Letters of the initials; fewer are found by chance."""
_SMALL_WORDS = 5
"""Words of a name that give no letter, at most."""
_ENDS = (",", ".", ";", ")", ":")
"""What stands behind initials that "or" introduces."""
_BESIDE = {"(", *(form[-1] for form in CALLED), FOR_SHORT[-1]}
"""One of these stands right before initials that are introduced, or two words behind them."""
_LONGEST = max(map(len, CALLED))


def spelled(analysis: Analysis) -> Iterator[Run]:
    """Each name of several words with its initials behind it."""
    tokens = analysis.tokens
    for sign in analysis.all_of(_BESIDE):
        at = sign.i - 2 if sign.lower == FOR_SHORT[-1] else sign.i + 1
        if not 0 < at < len(tokens):
            continue
        short = tokens[at]
        letters = plain(short.text)
        if not (_LEAST <= len(letters) <= _MOST and letters.isalpha() and looks_acronym(short.text)):
            continue
        end = _end(tokens, short)
        first = (_first(tokens, end, letters) or _under_article(tokens, end, letters)) if end else None
        if end and first is not None and plain(tokens[end.i - 1].text) not in contexts().thing_heads:
            yield make_run(analysis, first, end.i - 1, _label(tokens[first : end.i]))


def _end(tokens: list[Token], short: Token) -> Token | None:
    """The token behind the name that these initials are said to be of: "(HSA)", ", or HSA,", ", HSA for short"."""
    words = tuple(token.lower for token in tokens[max(0, short.i - _LONGEST) : short.i])
    behind = tuple(token.lower for token in tokens[short.i + 1 : short.i + 3])
    if words[-1:] == ("(",) and behind[:1] == (")",):
        return tokens[short.i - 1]
    if words[-1:] == (",",) and behind == FOR_SHORT:
        return tokens[short.i - 1]
    if words[-2:] == CALLED[0] and not (behind and behind[0] in _ENDS):
        return None
    called = max((form for form in CALLED if words[-len(form) :] == form), key=len, default=())
    return tokens[short.i - len(called)] if called else None


def _first(tokens: list[Token], end: Token, letters: str) -> int | None:
    """Where the words begin that the letters are initials of, the fewest; None where none are."""
    start = max(end.sentence.tokens[0].i, end.i - len(letters) - _SMALL_WORDS)
    words: list[str] = []
    for at in range(end.i - 1, start - 1, -1):
        word = plain(tokens[at].text)
        if word and word not in contexts().small_abroad:
            words.insert(0, word)
        if len(words) > 1 and tokens[at].text[0].isupper() and _spells(letters, words, tokens[at : end.i]):
            return at
    return None


def _under_article(tokens: list[Token], end: Token, letters: str) -> int | None:
    """Where a name begins whose initials are another language's and which is more than its last words, as one article
    before "and" says: "the Harbour Environment and Transport Inspectorate (ILT)".
    """
    joined = _before_capitals(tokens, end.i)
    first = _before_capitals(tokens, joined) + 1
    if tokens[joined].lower != "and" or first >= joined or not first or tokens[first - 1].lower != "the":
        return None
    heads, known = organizations().heads, organizations().known
    words = key_of(" ".join(token.text for token in tokens[first:joined]))
    whole = (
        any(word in heads for word in words) or words in known or any(t.entity == "GPE" for t in tokens[first:joined])
    )
    task = plain(tokens[end.i - 1].text) in heads and 1 < end.i - joined - 1 < len(letters)
    return first if task and not whole else None


def _before_capitals(tokens: list[Token], end: int) -> int:
    """The index of the word before the words with a capital that end here."""
    at = end - 1
    while at > max(0, end - _SMALL_WORDS) and tokens[at].text[0].isupper():
        at -= 1
    return at


def _spells(letters: str, words: list[str], tokens: list[Token]) -> bool:
    """Whether they are the initials of all the words, or of those with a capital."""
    capital = tuple(plain(token.text) for token in tokens if token.text[0].isupper())
    return letters in acronym_forms(tuple(words)) or (len(capital) > 1 and letters in acronym_forms(capital))


def _label(words: list[Token]) -> str:
    """The model's type of most of the words, if any; what it leaves out is rather an institution."""
    heard = [token.entity for token in words if token.entity]
    return max(heard, key=heard.count, default="ORG")
