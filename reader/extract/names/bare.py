"""Whose a bare surname or given name is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.extract.names.drafts import Draft
from reader.extract.names.forms import core_of
from reader.extract.names.lexicons import given, places
from reader.extract.names.runs import Run
from reader.extract.names.words import Key

_NEAR = 40
"""Words within which a bare surname is the person just named, though another of that name is spoken of more."""

_GIVEN = "given name of the full name"
_Index = dict[str, list[Draft]]


@dataclass
class _Heard:
    """Where each person was mentioned last, and how often so far."""

    latest: dict[int, int] = field(default_factory=dict)
    spoken: Counter[int] = field(default_factory=Counter)

    def hear(self, draft: Draft, run: Run) -> None:
        """Note a mention."""
        self.latest[id(draft)] = run.first
        self.spoken[id(draft)] += 1

    def near(self, draft: Draft, run: Run) -> bool:
        """Whether the person was mentioned a few words before."""
        return 0 <= run.first - self.latest.get(id(draft), -_NEAR - 1) < _NEAR

    def claim(self, draft: Draft, run: Run) -> tuple[bool, int, int]:
        """How near a person is to a bare name: named in full a few words before, else most spoken of so far."""
        before = self.spoken[id(draft)]
        return self.near(draft, run) and before == 1, before, -draft.runs[0].first


def merge_bare(runs: list[Run], drafts: list[Draft], by_last: _Index, most: int) -> Iterator[Draft]:
    """Give every bare name to the person of that name; yield the people that have no other name."""
    by_first: _Index = defaultdict(list)
    parts: _Index = defaultdict(list)
    for draft in drafts:
        for word in {key[0] for key in draft.keys if len(key) > 1}:
            by_first[word].append(draft)
        for word in {part for key in draft.keys for part in (key[-1].split("-") if "-" in key[-1] else key[1:-1])}:
            parts[word].append(draft)
    indexes = (
        (by_last, "surname of the full name"),
        (by_first, _GIVEN),
        (_nicknames(by_first), "short form of the given name"),
        (parts, "part of the full name"),
    )
    shared = _shared(runs)
    heard = _Heard()
    labels: dict[Key, Draft] = {}
    alone: dict[tuple[Key, str], Draft] = {}
    owner = {id(run): draft for draft in drafts for run in draft.runs}
    for run in sorted(runs, key=lambda run: run.first):
        home = owner.get(id(run))
        core = core_of(run.key)
        if home is None and run.opens:
            home = labels.get(core)
            if home:
                home.add(run, "the same label before a colon", "likely")
        if home is None:
            word = core[0] if len(core) == 1 else core[-1]
            choices, reason = next(((found[word][:most], why) for found, why in indexes if word in found), ([], ""))
            if word not in given().gender and word in by_last and word in by_first:
                choices = [*choices, *by_first[word]][:most]  # a surname, which may stand first: Chen Wei, Lily Chen
            if len(core) > 1:
                choices = [draft for draft in choices if any(key[-len(core) :] == core for key in draft.keys)]
            chosen = _choose(run, choices, heard, shared)
            generation = run.generation if core in shared else ""
            home = chosen or alone.setdefault((core, generation), Draft("person", generation=generation))
            if reason == _GIVEN and core[0] not in given().gender:
                reason = "first part of the full name"  # a surname where surnames come first
            told = run.generation != "" and run.generation in home.generations
            rivals = [other for other in choices if other is not home and not told]
            doubt = "the text speaks of more than one" if core in shared and not told else ""
            if core in places().names and not run.titled:
                doubt = "it may be the place as well"
            _take(home, run, reason if chosen else "", rivals, doubt)
            for rival in rivals if not chosen and core in shared else ():
                home.offer(rival, f"the text speaks of more than one “{run.text}”")
        if run.opens:
            labels.setdefault(core, home)
        heard.hear(home, run)
    yield from alone.values()


def _nicknames(by_first: _Index) -> _Index:
    """Short form → the people whose given name it may be short for: "Sue" for Susan."""
    found: _Index = defaultdict(list)
    for short, full in given().nicknames.items():
        for name in full & by_first.keys():
            found[short] += by_first[name]
    return found


def _shared(runs: list[Run]) -> set[Key]:
    """The bare names that the text gives to more than one: "the elder Okoro", "Charles II" beside "Charles III"."""
    marks: dict[Key, set[str]] = defaultdict(set)
    for run in runs:
        if len(core := core_of(run.key)) == 1 and run.generation:
            marks[core].add(run.generation if len(run.key) > 1 else "")
    return {core for core, generations in marks.items() if len(generations) > 1 or "" in generations}


def _choose(run: Run, choices: list[Draft], heard: _Heard, shared: set[Key]) -> Draft | None:
    """The one with the best claim, of those whose gender and generation agree."""
    fitting = [draft for draft in choices if not (run.gender and draft.gender and run.gender != draft.gender)]
    if run.generation:
        marked = [draft for draft in fitting if run.generation in draft.generations]
        fitting = marked or ([] if core_of(run.key) in shared else fitting)
    elif core_of(run.key) in shared:
        fitting = [draft for draft in fitting if heard.near(draft, run)]
    return max(fitting, key=lambda draft: heard.claim(draft, run), default=None)


def _take(home: Draft, run: Run, reason: str, rivals: list[Draft], doubt: str) -> None:
    if doubt and reason:
        reason = f"{reason}; {doubt}"
    elif rivals:
        reason = f"{reason}; it may be {rivals[0].name} as well" if reason else ""
    home.add(run, reason, "possible" if rivals or doubt else "certain" if reason.startswith("surname") else "likely")
    home.gender = home.gender or run.gender or (given().gender.get(run.key[0], "") if len(run.key) > 1 else "")
