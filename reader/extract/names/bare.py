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
from reader.model.findings import Confidence

_NEAR = 40
"""Words within which a bare surname is the person just named, though another of that name is spoken of more."""

_SURNAME = "surname of the full name"
_GIVEN = "given name of the full name"
FORMER = "a former name, as the text says"
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

    def known(self, draft: Draft) -> bool:
        """Whether the person was mentioned before."""
        return id(draft) in self.spoken

    def claim(self, draft: Draft, run: Run) -> tuple[bool, int, int]:
        """How near a person is to a bare name: named in full a few words before, else most spoken of so far, else one
        who has no other name, else the first who comes.
        """
        before = self.spoken[id(draft)]
        return self.near(draft, run) and before == 1, before, -draft.runs[0].first if draft.runs else 0


def merge_bare(runs: list[Run], drafts: list[Draft], by_last: _Index, most: int) -> Iterator[Draft]:
    """Give every bare name to the person of that name; yield the people that have no other name."""
    claims = _Claims(runs, drafts, by_last, most)
    shared = _shared(runs)
    heard = _Heard()
    labels: dict[Key, Draft] = {}
    alone: dict[tuple[Key, str], Draft] = {}
    owner = {id(run): draft for draft in drafts for run in draft.runs}
    for run in sorted(runs, key=lambda run: run.first):
        home = owner.get(id(run))
        core = core_of(run.key)
        if home is None and run.other_name_of and (home := owner.get(id(run.other_name_of))):
            home.former.add(run.text)
            home.add(run, FORMER)
        if home is None and run.opens and (home := labels.get(core)):
            home.add(run, "the same label before a colon", "likely")
        if home is None:
            choices, reason = claims.on(run)
            if run.relative and reason == _SURNAME:
                choices = claims.without_last(choices, heard)
            chosen = _choose(run, choices, heard, shared)
            generation = run.generation if core in shared else ""
            home = chosen or alone.get((core, generation)) or Draft("person", generation=generation)
            if chosen is None and run.relative and reason == _SURNAME:
                claims.others[core].append(home)
            elif chosen is None:
                alone[core, generation] = home
            told = (run.generation != "" and run.generation in home.generations) or bool(run.titles & home.titles)
            rivals = [other for other in choices if other is not home and not told and not _against(other, run)]
            doubt = "the text speaks of more than one" if core in shared and not told else run.doubt
            if core in places().names and not run.titled:
                doubt = "it may be the place as well"
            early = heard.known(home) and not any(map(heard.known, rivals))
            _take(home, run, reason if chosen else "", rivals, doubt, early)
            for rival in rivals if not chosen and core in shared else ():
                home.offer(rival, f"the text speaks of more than one “{run.text}”")
        if run.opens:
            labels.setdefault(core, home)
        heard.hear(home, run)
        owner[id(run)] = home
    yield from alone.values()
    yield from (draft for others in claims.others.values() for draft in others if draft.runs)


class _Claims:
    """Who may be meant by a bare name."""

    def __init__(self, runs: list[Run], drafts: list[Draft], by_last: _Index, most: int) -> None:
        self.most, self.by_last = most, by_last
        self.by_first: _Index = defaultdict(list)
        parts: _Index = defaultdict(list)
        for draft in drafts:
            for word in {key[0] for key in draft.keys if len(key) > 1}:
                self.by_first[word].append(draft)
            for word in {part for key in draft.keys for part in (key[-1].split("-") if "-" in key[-1] else key[1:-1])}:
                parts[word].append(draft)
        self.indexes = (
            (by_last, _SURNAME),
            (self.by_first, _GIVEN),
            (_nicknames(self.by_first), "short form of the given name"),
            (parts, "part of the full name"),
        )
        self.others = _others(runs, by_last)

    def on(self, run: Run) -> tuple[list[Draft], str]:
        """The people with a claim on a bare name, and why."""
        core = core_of(run.key)
        word = core[0] if len(core) == 1 else core[-1]
        choices, reason = next(
            ((found[word][: self.most], why) for found, why in self.indexes if word in found), ([], "")
        )
        if word not in given().gender and word in self.by_last and word in self.by_first:
            # a surname, which may stand first: Chen Wei, Lily Chen
            choices = [*choices, *self.by_first[word]][: self.most]
        if choices and core in self.others:
            choices = [*choices, *self.others[core]]
        if len(core) > 1:
            choices = [draft for draft in choices if any(key[-len(core) :] == core for key in draft.keys)]
        if reason == _GIVEN and core[0] not in given().gender:
            reason = "first part of the full name"  # a surname where surnames come first
        return choices, reason

    def without_last(self, choices: list[Draft], heard: _Heard) -> list[Draft]:
        """Those who may be a relative of the one of them who was mentioned last."""
        last = max(choices, key=lambda draft: heard.latest.get(id(draft), -1))
        return [draft for draft in choices if draft is not last]


def _others(runs: list[Run], by_last: _Index) -> dict[Key, list[Draft]]:
    """Bare surname → somebody whom none of its full names fits: "Mr. Okoro" beside Ada Okoro alone."""
    found: dict[Key, list[Draft]] = defaultdict(list)
    for run in runs:
        core = core_of(run.key)
        genders = {draft.gender for draft in by_last.get(core[-1], ())} if run.gender and len(core) == 1 else ()
        if genders and run.gender not in genders and "" not in genders:
            found[core] = found[core] or [Draft("person", gender=run.gender)]
    return found


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
    fitting = [draft for draft in choices if not _against(draft, run)]
    if run.generation:
        marked = [draft for draft in fitting if run.generation in draft.generations]
        fitting = marked or ([] if core_of(run.key) in shared else fitting)
    elif core_of(run.key) in shared:
        fitting = [draft for draft in fitting if heard.near(draft, run)]
    fitting = [draft for draft in fitting if run.titles & draft.titles] or fitting
    return max(fitting, key=lambda draft: heard.claim(draft, run), default=None)


def _against(draft: Draft, run: Run) -> bool:
    """Whether the title says that it is somebody else."""
    return bool(run.gender and draft.gender and run.gender != draft.gender)


def _take(home: Draft, run: Run, reason: str, rivals: list[Draft], doubt: str, early: bool) -> None:
    """Add a bare name. `early`: the rivals come later in the text, when this one is named already."""
    sure: Confidence = "certain" if reason.startswith("surname") and not rivals else "likely"
    if doubt and reason:
        reason = f"{reason}; {doubt}"
    elif rivals and reason:
        reason = f"{reason}; {rivals[0].name} comes later" if early else f"{reason}; it may be {rivals[0].name} as well"
    home.add(run, reason, "possible" if doubt or (rivals and not early) else sure)
    home.gender = home.gender or run.gender or (given().gender.get(run.key[0], "") if len(run.key) > 1 else "")
