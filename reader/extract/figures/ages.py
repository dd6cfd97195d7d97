"""An age without its unit: "Smith, 42, said", "aged 42", "the age of 21"."""

from __future__ import annotations

import re
from collections.abc import Set

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import after, before
from reader.extract.figures.number import Number
from reader.extract.figures.units import Unit
from reader.extract.lexicon import lexicon

OLDEST = 120
"""Years a person can live."""

_BEFORE = re.compile(
    r"\b(?:(?:he|she|who)(?:\s+(?:is|was|turns|turned)|['’]s)|die[sd]?\s+at|age[ds]?\s+\d{1,3}(?:,\s\d{1,3})*,?\s+(?:and|or|to))"
    r"(?:\s+(?:now|only|just))?\s+$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:^|[.!?]\W{1,3}|\n\s*)At\s+$")
_SHE = re.compile(r",\s+s?he\b")
_BOTH = re.compile(r"(?:,|\bwere|\bare)\s+both\s+$", re.IGNORECASE)
_STOP = re.compile(r"[.,;)](?!\d)")
_BEHIND = re.compile(r"[.,;)]?\s*$|[.,;)](?!\d)|\s+(?:and|now|when|at|or|on|after|but|in)\b")
_PEOPLE = frozenset(lexicon("speakers")["person"].split()) | frozenset(lexicon("figures")["persons"])
_PLURALS = frozenset(lexicon("figures")["plurals"])
_WORDS = frozenset(("aged", "age", "ages"))


def unit(analysis: Analysis, number: Number, tokens: list[Token], names: Set[int]) -> Unit | None:
    """Years of age, where the words around a bare number make it one. `names` is where names of people end."""
    if not isinstance(number.value, int) or not 0 < number.value <= OLDEST:
        return None
    previous, following = before(analysis, tokens[0]), after(analysis, tokens[-1])
    if number.form == "range":
        between = previous is not None and previous.lower in ("between", "from")
        previous = before(analysis, previous) if between and previous is not None else previous
        said = previous is not None and (previous.lower in _WORDS or _age_of(analysis, previous))
        return Unit("a", None, age=True) if said else None
    if number.form not in ("digits", "words"):
        return None
    if _told(analysis, number) or _limit(analysis, previous, following):
        return Unit("a", None, age=True)
    said = previous is not None and (previous.lower in _WORDS or _age_of(analysis, previous))
    return Unit("a", None, age=True) if said or _apposed(analysis, previous, following, number, names) else None


def _told(analysis: Analysis, number: Number) -> bool:
    """As in "he is 42 and …", "dies at 88", "aged 22 and 34", "At 88, she …", "both 67,"."""
    ahead = analysis.text[max(0, number.span.start - 40) : number.span.start]
    told = ((_BEFORE, _BEHIND), (_OPENING, _SHE), (_BOTH, _STOP))
    return any(before.search(ahead) and behind.match(analysis.text, number.span.end) for before, behind in told)


def _limit(analysis: Analysis, bound: Token | None, following: Token | None) -> bool:
    """As in "people under 30", "children over 5": behind persons, and with no noun of its own."""
    persons = before(analysis, bound) if bound is not None and bound.lower in ("under", "over") else None
    if persons is None or (following is not None and following.pos in ("NOUN", "PROPN", "ADJ", "NUM")):
        return False
    return persons.lemma.lower() in _PEOPLE or persons.lower in _PLURALS or persons.lower in ("those", "anyone")


def _age_of(analysis: Analysis, of: Token) -> bool:
    noun = before(analysis, of)
    return of.lower == "of" and noun is not None and noun.lower in _WORDS


def _apposed(analysis: Analysis, comma: Token | None, following: Token | None, number: Number, names: Set[int]) -> bool:
    """Between two commas behind a person's name or role: "Smith, 42,", "the striker, 24,"."""
    if comma is None or comma.text not in (",", "(") or following is None or number.form != "digits":
        return False
    name = before(analysis, comma)
    closed = following.text in ((",", ".", ";") if comma.text == "," else (")",))
    if closed and name is not None and name.end in names:
        return True
    return (
        closed
        and name is not None
        and (name.pos == "PROPN" or name.lower in _PEOPLE)
        and name.entity not in ("GPE", "LOC", "FAC", "DATE")
        and name.text[-1].isalpha()
    )
