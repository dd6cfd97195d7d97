"""What the words of a form say of its type: listed names, heads of institutions, given names."""

from __future__ import annotations

import re
from collections import Counter

from reader.extract.analysis import Analysis
from reader.extract.names.forms import BEHIND_HEADS, core_of, inner_head, is_firm
from reader.extract.names.lexicons import contexts, famous, given, organizations, places, titles
from reader.extract.names.spotting.runs import Run
from reader.extract.names.types.ballots import GIVEN, HEAD, HEARING, HEARING_SHORT, INITIALS, LEAST, LIST
from reader.extract.names.words import Key

_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|St|O[A-Z])[A-Z][a-z]{2,}[A-Z][A-Za-z]{2,}")
"""One word with a capital inside, as firms and products write themselves: "ScotRail"."""
_PERIOD = re.compile(r"(FY|Q[1-4]|H[12])[ ’']?\d{0,4}(/\d\d)?")
"""A year or a part of one, as accounts have it: "FY2023", "Q3"."""
_VERSUS = ("v", "v.", "vs", "vs.", "versus")
_PREPOSITIONS = ("in", "of", "for", "on", "to", "at")


def form_votes(analysis: Analysis, run: Run) -> Counter[str]:
    """What the words of the form say."""
    key, lists = run.key, organizations()
    if lists.knows(key, run.text):
        return Counter(organization=LIST)
    if any(word in _VERSUS for word in run.text.split()[1:-1]) or _PERIOD.fullmatch(run.text):
        return Counter(other=LIST)  # a case in court, a year of accounts
    adjective = all(word in places().adjectives for word in key) and places().names.get(key) not in places().countries
    if adjective or " ".join(key) in contexts().no_names:
        return Counter(other=LIST)
    if places().name_of(key, run.text):
        return Counter(place=LIST)
    if len(key) == 1 and key[0] in famous():
        return Counter(person=HEAD)
    if len(key) == 1 and key[0] in given().gender:
        return Counter(person=HEARING_SHORT)
    if len(key) == 2 and _has_initials(run):
        return Counter(person=INITIALS)
    if len(key) in (2, 3) and _is_national(key) and (run.label in ("PERSON", "ORG") or key[0] in lists.heads):
        return Counter(organization=HEAD if len(key) == 2 else GIVEN)
    if len(key) == 1 and run.label in ("GPE", "LOC", "FAC") and _CAMEL.fullmatch(run.text):
        return Counter(organization=HEARING)
    if len(key) == 2 and run.label == "PERSON" and key[:1] in places().names and not given().knows(key[0]):
        return _head_votes(key) or Counter(organization=GIVEN)  # "Vancouver Coastal"
    if len(key) > 1:
        votes = _head_votes(key) or Counter(organization=LEAST if analysis.tokens[run.last].tag == "NNPS" else 0)
        return Counter() if votes["person"] and _holds_possessive(run.text) else votes
    return Counter()


def _holds_possessive(text: str) -> bool:
    """Whether something is somebody's: a list, a market and an hotel are, a person is not: "Lloyd's List"."""
    return "'s " in text or "’s " in text


def _has_initials(run: Run) -> bool:
    """Whether two capitals stand for given names: "JD Okoro". Firms, clubs and countries begin like that as well."""
    (first, last), word = run.key, run.text.split()[-1]
    written = run.text[:2].isupper() and run.text[2:3] == " " and word[:1].isupper() and not word.isupper()
    if not written or first in contexts().no_initials or last in organizations().heads or (last,) in places().names:
        return False
    return not any(key in organizations().known or key in places().names for key in ((first,), run.key))


def _is_national(key: Key) -> bool:
    """A body named for its country: "Historic England", "Police Scotland"."""
    first, last = key[0], key[-1]
    if (
        "of" in key
        or "and" in key
        or contexts().thing_heads.intersection(key)
        or given().knows(first)
        or first in places().parts
        or first in places().adjectives
    ):
        return False
    return places().names.get((last,)) in places().countries and last not in contexts().also_names


def _is_of_place(key: Key) -> bool:
    """Whether something is called after the place: "Tribes of Warm Springs", and not "Bay of Palm Island"."""
    of = key.index("of") if "of" in key[1:-1] else 0
    return of > 0 and key[of - 1] not in places().heads


def _head_votes(key: Key) -> Counter[str]:
    """The first or last word of a long name: "… Ministry", "University of …", "… Street", a given name."""
    first, last, of = key[0], key[-1], len(key) > 2 and key[1] in BEHIND_HEADS
    if is_firm(key) or (key[-1:] in organizations().known and key[:-1] in places().names):
        return Counter(organization=LIST)
    if last in places().sites and key[-2] not in _PREPOSITIONS:
        return Counter(place=HEAD)
    if inner_head(key):
        return Counter(organization=HEAD)
    if len(key) == 2 and given().knows(first) and not titles().is_title(last):
        if last in organizations().heads and last not in organizations().surnames:
            return Counter(organization=HEAD)  # "Ali Enterprises"
        return Counter(person=GIVEN, organization=GIVEN if last in organizations().heads else 0)
    if len(key) == 3 and len(key[1]) == 1 and given().knows(first):
        return Counter(person=GIVEN)  # "Ada J. Power"
    if key[:-1] in organizations().known and key[-1:] in places().names:
        return Counter(organization=LIST)
    if core_of(key)[-1] in contexts().thing_heads or " ".join(key).removesuffix("ers") in places().lower_names:
        return Counter(other=HEAD)
    if " ".join(key[-2:]) in places().heads or (last in places().heads and last not in organizations().heads):
        return Counter(place=0 if _is_of_place(key) else HEARING if last in places().houses else HEAD)
    if of and first in places().heads:
        return Counter(place=HEAD)
    if first in places().beginnings and last not in organizations().heads:
        return Counter(place=HEARING)
    heads = organizations().heads
    if (last in heads and key[-2] not in _PREPOSITIONS) or " ".join(key[-2:]) in heads:
        return Counter(organization=HEAD)
    if first in organizations().foreign_heads:
        return Counter(organization=HEAD)
    if (len(key) > 2 and len(key[1]) == 1) or (last in titles().suffixes and (len(key) > 2 or given().knows(first))):
        return Counter(person=GIVEN)
    if given().knows(first) and not titles().is_title(last) and "of" not in key and "and" not in key:
        return Counter(person=GIVEN)
    return Counter()
