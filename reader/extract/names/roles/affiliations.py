"""The organization that a role names, and the one that a person belongs to: "Nordlund's head", "Tan, of Nordlund,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft, Office
from reader.extract.names.lexicons import contexts, organizations, titles
from reader.extract.names.roles.antecedents import Antecedents
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

_PLACED = ("at", "with", "from")
"""Prepositions that may tell where something is done as well."""
_INTRODUCES = ("including", "like")
"""Before a name that is given for what it says: "some, including"."""
_CLOSES = {",", ".", ";", ")", ":", "--"}


@dataclass(frozen=True)
class _Named:
    """Where organizations stand in a document."""

    starts: dict[int, Draft]
    """First token of a name → the organization."""
    lasts: dict[int, int]
    """First token of a name → its last."""
    inside: dict[int, int]
    """Token of a name → the first one."""
    nominals: dict[int, Draft]
    """Noun that stands for one, "the group" → the organization."""


def add_affiliations(analysis: Analysis, drafts: Sequence[Draft]) -> None:
    """Set the affiliation of roles and people, where nominals and pronouns are bound."""
    named = _names(analysis, drafts)
    antecedents = Antecedents(analysis, drafts)
    for draft in drafts:
        if draft.type != "person":
            continue
        for office in draft.offices:
            office.affiliation = _of_role(analysis, office, named, antecedents)
        draft.affiliation = next((o.affiliation for o in draft.offices if o.affiliation and o.tenure != "former"), None)
        if draft.affiliation is None:
            former = {office.last for office in draft.offices if office.tenure == "former"}
            runs = [run for run in draft.runs if run.first - 1 not in former]
            draft.affiliation = next(filter(None, (_of_name(analysis, run, named) for run in runs)), None)


def _names(analysis: Analysis, drafts: Sequence[Draft]) -> _Named:
    found = [draft for draft in drafts if draft.type == "organization"]
    runs = [(run, draft) for draft in found for run in draft.runs]
    nominals = [(span, draft) for draft in found for span, kind in draft.others if kind == "nominal"]
    return _Named(
        {run.first: draft for run, draft in runs if not _is_bound(analysis, run)},
        {run.first: run.last for run, _ in runs},
        {i: run.first for run, _ in runs for i in run.places},
        {analysis.within(span)[-1].i: draft for span, draft in nominals},
    )


def _is_bound(analysis: Analysis, run: Run) -> bool:
    """Whether a word is bound to the name by a hyphen: "a Harvard-trained surgeon" does not belong to Harvard."""
    hyphen = analysis.tokens[run.last + 1] if run.last + 1 < len(analysis.tokens) else None
    return hyphen is not None and hyphen.text == "-" and hyphen.start == run.span.end


def _of_role(analysis: Analysis, office: Office, named: _Named, antecedents: Antecedents) -> Draft | None:
    """The first organization that the role speaks of, else whose it is: "the group's head", "its head"."""
    if office.words & titles().apart:
        return None
    for i in range(office.first, office.last + 1):
        if found := named.starts.get(i) or named.nominals.get(i):
            return found
    possessive = analysis.tokens[office.first - 1] if office.first else None
    inner = analysis.tokens[office.first : office.last + 1]
    if possessive is None or any(token.tag == "POS" for token in inner):
        return None
    return antecedents.of(possessive)


def _of_name(analysis: Analysis, run: Run, named: _Named) -> Draft | None:
    """The organization whose person the name says this is: "Mei Tan of Harbour Council", "Labour's Mei Tan"."""
    tokens = analysis.tokens
    if run.first > 1 and tokens[run.first - 1].tag == "POS" and run.first - 2 in named.inside:
        return named.starts.get(named.inside[run.first - 2])
    comma = tokens[run.last + 1].text == "," if run.last + 1 < len(tokens) else False
    at = run.last + 1 + comma
    if at + 1 >= len(tokens) or not _belongs(tokens[run.last], tokens[at], comma):
        return None
    first = _after_modifiers(tokens, at + 1, named)
    if comma and (end := named.lasts.get(first, first) + 1) < len(tokens) and tokens[end].text not in _CLOSES:
        return None
    return named.starts.get(first)


def _belongs(name: Token, preposition: Token, comma: bool) -> bool:
    """Whether the preposition behind a name tells where somebody belongs: "Tan of", "Tan, of", "Tan at … said"."""
    word = preposition.lower
    if word == "of" or comma:
        return word in ("of", "at")
    said_there = word == "at" and name.i > name.head.i
    speaks = name.dep == "nsubj" and name.head.lemma in contexts().says and not said_there
    according = name.head.lower == "to" and name.head.head.lower == "according"
    given = name.dep == "pobj" and (according or name.head.lower in _INTRODUCES)
    return word in _PLACED and (speaks or given)


def _after_modifiers(tokens: Sequence[Token], at: int, named: _Named) -> int:
    """Where the name begins in "the Harbour Council", "the Danish law firm Nordlund"."""
    first = at
    while (
        at < min(first + 5, len(tokens) - 1) and at not in named.starts and tokens[at].tag in ("DT", "JJ", "NN", "NNP")
    ):
        at += 1
    kind = at - 1 > first and plain(tokens[at - 1].text) in organizations().nouns
    return at if at == first or kind or (at == first + 1 and tokens[first].lower == "the") else first
