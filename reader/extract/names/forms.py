"""The shorter forms that a full name may go by."""

from __future__ import annotations

from itertools import pairwise

from reader.extract.names.lexicons import contexts, given, organizations, places, titles
from reader.extract.names.words import Key, acronyms

_ARTICLES = ("al-", "el-", "ul-")
"""Arabic articles, which a bare surname may leave out."""
BEHIND_HEADS = ("of", "for", "on")
"""What joins the head of an institution with its task: "Commission on Debates"."""
_NAMED_FREELY = ("company", "organization", "charity", "club", "media")
"""Kinds whose names begin with a word of their own."""
_OF_CLUBS = ("city", "town", "county")
"""What a club may have behind its town."""
_PARTNERS = {"sons", "daughters", "brothers", "bros", "company", "co", "partners", "associates"}


def core_of(key: Key) -> Key:
    """A name without "Jr." and the like."""
    while len(key) > 1 and key[-1].rstrip(",") in titles().suffixes:
        key = key[:-1]
    return key


def surname_forms(key: Key) -> set[Key]:
    """The surname of a full name, with its particles and without: "van der Meer", "Meer"; without "Jr." and "al-"."""
    key = core_of(key)
    found = {key[-1:]}
    if key[-1].startswith(_ARTICLES):
        found.add((key[-1][3:],))
    for at in range(1, len(key)):
        if key[at] in titles().particles:
            found.add(key[at:])
            break
    return found


def inner_head(key: Key) -> str:
    """The head of an institution with its task behind it: "institute" of "Lund Institute for Climate Research"."""
    heads, sites = organizations().heads, places().heads
    inner = (head for head, of in pairwise(key[:-1]) if of in BEHIND_HEADS)
    return next((head for head in inner if head in heads and head not in sites), "")


def is_firm(key: Key) -> bool:
    """Whether partners make the name: "Harrow & Lund", "Harrow and Sons"."""
    return "&" in key[1:-1] or (len(key) > 2 and key[-2] == "and" and key[-1] in _PARTNERS)


def short_forms(key: Key) -> set[Key]:
    """The short forms that a name may go by: "Harbour Foundation" and "Harbour", "Court" for "Supreme Court"."""
    heads = organizations().heads
    found = set()
    for size in range(1, len(key)):
        begin, rest = key[:size], key[size:]
        if (
            rest[0] in BEHIND_HEADS
            or _only_trade(rest)
            or (len(rest) == 1 and rest[0] in heads and not (size == 1 and begin[0] in heads))
        ):
            found.add(begin)
    found |= firm_forms(key)
    if len(inner := inner_head(key)) > 4:
        found.add((inner,))
    if key[-1] in heads and len(key[-1]) > 3:
        found.add(key[-1:])
        found |= {key[-size:] for size in range(2, len(key))}
    if len(key) == 3 and key[1] == "of":
        found.add(key[2:])
    if is_firm(key) or (len(key) == 2 and key[1] in _OF_CLUBS):
        found.add(key[:1])
    if key in places().names and key[0] in ("north", "south", "east", "west"):
        found.add(key[1:])
    return found


def firm_forms(key: Key) -> set[Key]:
    """What a firm or club goes by: "Lund" of "Lund Industrier AB", "Goldman" of "Goldman Sachs", "Celtics"."""
    first, last = key[0], key[-1]
    if first in organizations().heads or first in places().adjectives or len(key) < 2:
        return set()
    if last in contexts().legal_forms and key[:1] not in places().names:
        return {key[:size] for size in range(1, len(key))}
    unknown = key[:1] not in places().names and last not in places().heads and not given().knows(first)
    if len(key) == 2 and key not in organizations().known and unknown:
        return {key[:1]}
    trade = organizations().heads.get(last) == "company" and len(key) > 2
    if trade and key[:1] not in places().names and not given().knows(first):
        return {key[:1]}
    kind = organizations().known[key][1] if key in organizations().known else ""
    if kind == "company" and key[:1] not in places().names and not given().knows(first):
        return {key[:1]}
    return {key[-1:]} if kind == "club" and last not in places().parts and key[-1:] not in places().names else set()


def without_country(key: Key) -> Key:
    """The name without the country it begins with: "Home Office" of "United Kingdom Home Office"; () without one."""
    for size in (3, 2, 1):
        rest = key[size:]
        if key[:size] in places().names and (len(rest) > 1 or rest in organizations().known):
            return rest
    return ()


def acronym_forms(key: Key) -> set[str]:
    """What it may be called by its initials, those of its country left out as well."""
    rest = without_country(key)
    return acronyms(key) | (acronyms(rest) if len(rest) > 1 else set())


def _only_trade(rest: Key) -> bool:
    """Whether the words say no more than what a firm does or is: "Marine Corp.", "& Sons"."""
    heads = organizations().heads
    if len(rest) > 1 and all(heads.get(word) in _NAMED_FREELY for word in rest):
        return True
    return len(rest) > 1 and all(
        heads.get(word) == "company" or word in _PARTNERS or word in ("&", "and") for word in rest
    )
