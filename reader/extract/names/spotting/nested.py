"""Places inside the names of institutions: the Texas of "University of Texas"."""

from __future__ import annotations

from reader.extract.analysis import Analysis
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import places
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import Key, key_of, plain

_APART = {"company", "media", "club"}
"""Kinds whose names have a place without speaking of it: "New York Times"."""
_LONGEST = 4
"""Words of a place's name."""


def add_nested(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in order of first mention; their places are named inside organizations and other places as well."""
    homes: dict[Key, Draft] = {}
    for draft in drafts:
        if draft.type == "place":
            for key in draft.keys:
                homes.setdefault(_place_key(key), draft)
    found: list[Draft] = []
    taken = {run.span for draft in drafts for run in draft.runs}
    for outer in [run for draft in drafts if _may_hold(draft) for run in draft.runs]:
        if outer.key in places().names or _is_part(outer):
            continue
        for run in _inner(analysis, outer, homes):
            if run.span in taken:
                continue
            taken.add(run.span)
            key = _place_key(run.key)
            if key not in homes:
                homes[key] = Draft("place")
                found.append(homes[key])
            homes[key].add(run, "another name of the same place")
    for draft in homes.values():
        draft.runs.sort(key=lambda run: run.first)
    return sorted([*drafts, *found], key=lambda draft: draft.runs[0].first)


def _may_hold(draft: Draft) -> bool:
    return draft.type == "place" or (draft.type == "organization" and draft.kind not in _APART)


def _is_part(run: Run) -> bool:
    """Whether it is a part or a namesake of the place: "Eastern Norway", "New Lund"."""
    return run.type == "place" and run.key[0] in places().parts


def _place_key(key: Key) -> Key:
    return key_of(places().names.get(key, "")) or key


def _inner(analysis: Analysis, outer: Run, homes: dict[Key, Draft]) -> list[Run]:
    """The places named inside a name, the longest first at each word."""
    found: list[Run] = []
    at = outer.first
    while at <= outer.last:
        run = next(filter(None, (_place(analysis, outer, at, size, homes) for size in range(_LONGEST, 0, -1))), None)
        if run:
            found.append(run)
        at = run.last + 1 if run else at + 1
    return found


def _place(analysis: Analysis, outer: Run, at: int, size: int, homes: dict[Key, Draft]) -> Run | None:
    tokens = analysis.tokens[at : at + size]
    if at + size - 1 > outer.last or size > outer.last - outer.first or not tokens[0].text[0].isupper():
        return None
    key = tuple(plain(token.text) for token in tokens)
    text = analysis.text[tokens[0].start : tokens[-1].end]
    if key not in homes and not places().name_of(key, text):
        return None
    run = make_run(analysis, at, at + size - 1, "")
    run.type, run.confidence = "place", "certain" if places().name_of(key, text) else "possible"
    return run
