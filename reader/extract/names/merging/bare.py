"""Whose a bare surname or given name is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.extract.names.drafts import Draft
from reader.extract.names.forms import core_of
from reader.extract.names.lexicons import given, places
from reader.extract.names.merging.bearers import decide
from reader.extract.names.merging.claims import SURNAME, Claims, Heard, Index
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import Key
from reader.model.findings import Confidence

FORMER = "another name of the same person, as the text says"


def merge_bare(
    runs: list[Run], drafts: list[Draft], by_last: Index, called: dict[Key, Draft], most: int
) -> Iterator[Draft]:
    """Give every bare name to the person of that name; yield the people that have no other name. `called`: the names
    that the text gives as others of somebody named in full.
    """
    names = _BareNames(runs, drafts, by_last, most)
    owner = {id(run): draft for draft in drafts for run in draft.runs}
    labels: dict[Key, Draft] = {}
    for run in sorted(runs, key=lambda run: run.first):
        home = owner.get(id(run))
        core = core_of(run.key)
        if home is None and (home := called.get(core)):
            home.add(run, FORMER)
        if home is None and run.other_name_of and (home := owner.get(id(run.other_name_of))):
            home.former.add(run.text)
            home.add(run, FORMER)
            if core[-1] not in by_last:
                called.setdefault(core, home)
        if home is None and run.opens and (home := labels.get(core)):
            home.add(run, "the same label before a colon", "likely")
        if home is None:
            home = names.give(run)
        if run.opens:
            labels.setdefault(core, home)
        names.heard.hear(home, run)
        owner[id(run)] = home
    yield from names.people()


class _BareNames:
    """The bare names of a document, given away one by one in the order of the text."""

    def __init__(self, runs: list[Run], drafts: list[Draft], by_last: Index, most: int) -> None:
        self.heard = Heard()
        self._claims = Claims(runs, drafts, by_last, most)
        self._shared = _shared(runs)
        self._alone: dict[tuple[Key, str], Draft] = {}
        self._open: dict[tuple[Key, str], Draft] = {}

    def people(self) -> Iterator[Draft]:
        """Those who have no other name."""
        yield from self._alone.values()
        yield from self._open.values()
        yield from (draft for others in self._claims.others.values() for draft in others if draft.runs)

    def give(self, run: Run) -> Draft:
        """Give a name to who is meant, to somebody new, or, where several may be meant, to a row that says so."""
        choices, reason = self._claims.on(run)
        relative = run.relative and reason == SURNAME
        if relative:
            choices = self.heard.others(choices)
        shared = core_of(run.key) in self._shared
        fitting = self._fitting(run, choices)
        if fitting and not shared:
            chosen, why = decide(run, fitting, self.heard)
        else:
            chosen, why = max(fitting, key=lambda draft: self.heard.claim(draft, run), default=None), ""
        if chosen is None and fitting:
            return self._left_open(run, [draft for draft in fitting if self.heard.known_by(draft, run)])
        if chosen is not None and run.doubt and not shared:
            return self._left_open(run, [chosen])
        home = chosen or self._somebody(run, relative)
        told = run.generation != "" and run.generation in home.generations
        doubt = f"the text speaks of more than one “{run.text}”" if shared and not told else ""
        if core_of(run.key) in places().names and not run.titled:
            doubt = "it may be the place as well"
        _take(home, run, reason if chosen else "", doubt or why, bool(doubt))
        for rival in choices if not chosen and shared and not told else ():
            if not _against(rival, run):
                home.offer(rival, doubt)
        return home

    def _left_open(self, run: Run, bearers: list[Draft]) -> Draft:
        """A row of its own for a name that may be any of these people's."""
        home = self._open.setdefault((core_of(run.key), run.gender), Draft("person", gender=run.gender, open=True))
        home.add(run)
        for bearer in bearers:
            home.offer(bearer, run.doubt or f"“{run.text}” may be {bearer.name}")
        return home

    def _somebody(self, run: Run, relative: bool) -> Draft:
        """Who has no name but this one. A relative of somebody of the name may be meant again from now on."""
        core = core_of(run.key)
        generation = run.generation if core in self._shared else ""
        if not relative:
            return self._alone.setdefault((core, generation), Draft("person", generation=generation))
        home = Draft("person", generation=generation)
        self._claims.others[core].append(home)
        return home

    def _fitting(self, run: Run, choices: list[Draft]) -> list[Draft]:
        """Those whose gender, age, generation and title agree."""
        shared = core_of(run.key) in self._shared
        fitting = [draft for draft in choices if not _against(draft, run)]
        if run.generation:
            marked = [draft for draft in fitting if run.generation in draft.generations]
            fitting = marked or ([] if shared else fitting)
        elif shared:
            fitting = [draft for draft in fitting if self.heard.near(draft, run)]
        fitting = [draft for draft in fitting if run.titles & draft.titles] or fitting
        return [draft for draft in fitting if run.age in draft.ages] or fitting


def _shared(runs: list[Run]) -> set[Key]:
    """The bare names that the text gives to more than one: "the elder Okoro", "Charles II" beside "Charles III"."""
    marks: dict[Key, set[str]] = defaultdict(set)
    for run in runs:
        if len(core := core_of(run.key)) == 1 and run.generation:
            marks[core].add(run.generation if len(run.key) > 1 else "")
    return {core for core, generations in marks.items() if len(generations) > 1 or "" in generations}


def _against(draft: Draft, run: Run) -> bool:
    """Whether the title or the age says that it is somebody else."""
    aged = run.age and draft.ages and run.age not in draft.ages
    return bool(aged or (run.gender and draft.gender and run.gender != draft.gender))


def _take(home: Draft, run: Run, reason: str, why: str, doubtful: bool) -> None:
    """Add a bare name. `why`: what decided that it is this one's, or what makes that doubtful."""
    sure: Confidence = "certain" if reason.startswith("surname") and not why else "likely"
    home.add(run, f"{reason}; {why}" if reason and why else reason, "possible" if doubtful else sure)
    alone = not reason and not run.titled  # only a given name: "Tom"
    known = given().gender.get(run.key[0], "") if alone or len(run.key) > 1 else ""
    home.gender = home.gender or run.gender or known
