"""From typed names to entities, in order of first mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import places
from reader.extract.names.merging.institutions import merge_organizations
from reader.extract.names.merging.people import merge_people
from reader.extract.names.spotting.runs import Run
from reader.extract.names.types.firms import doubt_surnames
from reader.extract.names.words import Key, key_of


def merge(runs: Iterable[Run], brackets: dict[Key, Key]) -> list[Draft]:
    """The entities of typed runs, in order of first mention. `brackets`: acronym → the name it is introduced with."""
    by_type: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        by_type[run.type].append(run)
    drafts = [
        *merge_people(by_type["person"]),
        *merge_organizations(by_type["organization"], brackets),
        *_places(by_type["place"]),
    ]
    for draft in drafts:
        draft.runs.sort(key=lambda run: run.first)
    doubt_surnames(drafts)
    return sorted(drafts, key=lambda draft: draft.runs[0].first)


def _places(runs: list[Run]) -> Iterator[Draft]:
    drafts: dict[Key, Draft] = {}
    for run in runs:
        known = places().name_of(run.key, run.text)
        key = key_of(known) if known else run.key
        drafts.setdefault(key, Draft("place")).add(run, "another name of the same place")
    yield from drafts.values()
