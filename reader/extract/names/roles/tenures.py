"""Whether an office is held still: "former", "ex-", "then-", "acting", "-elect"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import titles
from reader.model.findings import Tenure

_PREFIXES = ("co", "vice", "sub", "half", "step", "great")
_ENDED = ("until", "till")
_HELD = (
    "be",
    "serve",
    "work",
    "lead",
    "helm",
    "head",
    "chair",
    "run",
    "direct",
    "manage",
    "command",
    "coach",
    "captain",
)
"""Verbs whose past says that it is over: "served as consul", "ran the union". Who founded a union is its founder."""
_BREAKS = {"IN", "TO", "CC", ","}


def tenure(role: Sequence[Token]) -> Tenure:
    """What the words of a role say of it; "adviser to the former mayor" is held still."""
    known = titles().tenures
    if (role[0].tag == "VBD" and role[0].lemma in _HELD) or _is_over(role):
        return "former"
    found: Tenure = "current"
    for token in role:
        if token.tag in _BREAKS and token is not role[0]:
            break
        if token.tag == "POS":
            found = "current"  # what stands before it is said of somebody else: "the former mayor's adviser"
        elif found == "current" and token.lower in known:
            found = known[token.lower]
    return found


def _is_over(role: Sequence[Token]) -> bool:
    """Whether its words say when it ended: "led the union until 2019", "chairman at the time", "from 2010 to 2015"."""
    words = [token.lower for token in role]
    if words[-3:] == ["at", "the", "time"]:
        return True
    told = role[0].tag == "VBD"
    return any(
        (one in _ENDED and (told or after.isdigit())) or (one == "to" and before.isdigit() and after.isdigit())
        for before, one, after in zip(["", *words], words, [*words[1:], ""], strict=False)
    )


def with_prefix(analysis: Analysis, first: int) -> int:
    """The first token of a role with the prefix before it: "ex-minister", "then-President"."""
    tokens = analysis.tokens
    hyphened = first > 1 and tokens[first - 1].text == "-" and tokens[first - 1].end == tokens[first].start
    before = tokens[first - 2].lower if hyphened else ""
    return first - 2 if before in titles().tenures or before in _PREFIXES else first


def without_suffix(analysis: Analysis, end: int) -> int:
    """The end of a role, exclusive, without the suffix behind it: "President-elect"."""
    tokens = analysis.tokens
    hyphened = end > 2 and tokens[end - 2].text == "-" and tokens[end - 2].start == tokens[end - 3].end
    return end - 2 if hyphened and tokens[end - 1].lower in titles().tenures else end
