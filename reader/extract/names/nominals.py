"""Nouns that stand for an organization or a place named before: "the group", "the ministry", "the country"."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import organizations, places
from reader.extract.names.words import plain
from reader.model.spans import Span

_COUNTRY = ("country", "nation")
_REACH, _MOST = 3, 12
"""Sentences and names that a nominal may look back over."""


def bind_nominals(analysis: Analysis, drafts: list[Draft]) -> None:
    """Bind "the group" and its like to the nearest fitting name before it; leave it unbound where none fits."""
    runs = sorted(((run, draft) for draft in drafts for run in draft.runs), key=lambda entry: entry[0].last)
    named = {run.first: draft for run, draft in runs}  # of names that begin together, the longest
    inside = {i for draft in drafts for run in draft.runs for i in run.places}
    kinds = organizations().nominals.keys() | organizations().nominal_heads.keys()
    recent: list[tuple[int, Draft]] = []
    for token in analysis.tokens:
        if token.i in named:
            recent.append((token.sentence.index, named[token.i]))
            continue
        if token.tag != "NN" or token.i in inside or not _definite(analysis, token):
            continue
        noun = plain(token.text)
        if noun not in kinds and noun not in _COUNTRY:
            continue
        near = [draft for index, draft in reversed(recent[-_MOST:]) if token.sentence.index - index <= _REACH]
        found = _country(near) if noun in _COUNTRY else next((d for d in near if _fits(d, noun)), None)
        if found:
            found.others.append((Span(analysis.tokens[token.i - 1].start, token.end), "nominal"))


def _country(near: list[Draft]) -> Draft | None:
    """The only country that was spoken of; None where there are several."""
    countries = {id(d): d for d in near if d.type == "place" and any(k in places().countries for k in _names(d))}
    return next(iter(countries.values())) if len(countries) == 1 else None


def _names(draft: Draft) -> set[str]:
    return {places().names.get(key, "") for key in draft.keys}


def _fits(draft: Draft, noun: str) -> bool:
    lists = organizations()
    if draft.type != "organization":
        return False
    if noun in lists.nominal_heads:
        return any(word in lists.nominal_heads[noun] for key in draft.keys for word in key)
    return (draft.kind or "") in lists.nominals[noun] or any(noun in key for key in draft.keys)


def _definite(analysis: Analysis, token: Token) -> bool:
    """Whether it is "the group" with nothing after it that says which one."""
    if token.i == 0 or token.dep in ("compound", "amod"):
        return False
    before = analysis.tokens[token.i - 1]
    if before.lower not in ("the", "this") or before.sentence is not token.sentence:
        return False
    return not any(
        child.dep in ("prep", "relcl", "acl", "appos") and child.lower in ("of", "for") for child in token.rights
    )
