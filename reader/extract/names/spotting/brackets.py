"""Names that the text itself equates: "Afghan Air Force (AAF)", "AAF (Afghan Air Force)", "the Air Force, or AAF,"."""

from __future__ import annotations

from itertools import pairwise

from reader.extract.analysis import Analysis
from reader.extract.names.forms import acronym_forms
from reader.extract.names.lexicons import contexts
from reader.extract.names.spotting.runs import Run, looks_acronym
from reader.extract.names.words import Key, initials, plain

CALLED = ((",", "or"), (",", "known", "as"), ("known", "as"), (",", "called"), (",", "also", "known", "as"))
"""What may stand between a name and its initials."""
FOR_SHORT = ("for", "short")


def bracketed(analysis: Analysis, runs: list[Run]) -> dict[Key, Key]:
    """Short form → long form, where one organization stands in brackets right behind another, or is said to be it."""
    tokens = analysis.tokens
    found: dict[Key, Key] = {}
    for one, other in pairwise(runs):
        if one.type != "organization" or other.type != "organization" or other.last + 1 >= len(tokens):
            continue
        opened = other.first == one.last + 2 and tokens[one.last + 1].text in "(["
        closed = opened and tokens[other.last + 1].text in ")]"
        if one.key != other.key and (closed or _is_called(analysis, one, other)):
            short, full = sorted((one, other), key=lambda run: len(run.text))
            if len(short.key) == 1:
                found[short.key] = full.key
    return found


def _is_called(analysis: Analysis, one: Run, other: Run) -> bool:
    """Whether the first is called by the initials behind it: "the Food Classification, or FC,", ", known as FC"."""
    between = tuple(token.lower for token in analysis.tokens[one.last + 1 : other.first])
    behind = tuple(token.lower for token in analysis.tokens[other.last + 1 : other.last + 3])
    shortened = between == (",",) and behind == FOR_SHORT
    if len(other.key) > 1 or not (shortened or between in CALLED):
        return False
    return between != CALLED[0] or (looks_acronym(other.text) and _abbreviates(other.key[0], one.key))


def gives_initials(analysis: Analysis, run: Run) -> bool:
    """Whether its initials stand in brackets behind it, as only those of one institution do: not "(NGO)", "(LLC)"."""
    tokens = analysis.tokens[run.last + 1 : run.last + 4]
    if len(tokens) < len("(A)") or tokens[0].text != "(" or tokens[2].text != ")":
        return False
    letters = plain(tokens[1].text)
    kind = letters in contexts().legal_forms or letters in contexts().no_names
    return looks_acronym(tokens[1].text) and letters in acronym_forms(run.key) and not kind


def _abbreviates(short: str, key: Key) -> bool:
    """Whether the letters stand in this order among the initials, the first one first."""
    letters = iter(initials(key))
    return len(key) > 1 and short[0] == key[0][0] and all(letter in letters for letter in short)
