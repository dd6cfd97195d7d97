"""Who has a claim on a bare surname or given name, and how good it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import inf

from reader.extract.names.drafts import Draft
from reader.extract.names.forms import core_of
from reader.extract.names.lexicons import given
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import Key

SURNAME = "surname of the full name"
_GIVEN = "given name of the full name"
_NEAR = 40
"""Words within which a bare surname is the person just named, though another of that name is spoken of more."""
Index = dict[str, list[Draft]]
"""A word of a name → the people of that name."""


@dataclass
class Heard:
    """Where each person was mentioned last, and how often so far."""

    latest: dict[int, int] = field(default_factory=dict)
    spoken: Counter[int] = field(default_factory=Counter)
    first: Counter[int] = field(default_factory=Counter)
    """How often by a bare name, before anybody else of that name came."""
    words: set[tuple[int, str]] = field(default_factory=set)
    """Each with the words that he or she was named by."""
    relatives: set[int] = field(default_factory=set)
    """Those who come in as somebody's relative."""

    def hear(self, draft: Draft, run: Run) -> None:
        """Note a mention."""
        if run.relative and not self.known(draft):
            self.relatives.add(id(draft))
        self.latest[id(draft)] = run.first
        self.words |= {(id(draft), word) for word in run.key}
        self.spoken[id(draft)] += 1

    def near(self, draft: Draft, run: Run) -> bool:
        """Whether the person was mentioned a few words before."""
        return self.since(draft, run) < _NEAR

    def since(self, draft: Draft, run: Run) -> float:
        """How many words ago the person was mentioned."""
        return run.first - self.latest[id(draft)] if self.known(draft) else inf

    def known(self, draft: Draft) -> bool:
        """Whether the person was mentioned before."""
        return id(draft) in self.spoken

    def known_by(self, draft: Draft, run: Run) -> bool:
        """Whether the person was mentioned before by this word of the name."""
        return (id(draft), core_of(run.key)[-1]) in self.words

    def others(self, choices: list[Draft]) -> list[Draft]:
        """All but the one who was mentioned last: those who may be a relative of that one."""
        last = max(choices, key=lambda draft: self.latest.get(id(draft), -1))
        return [draft for draft in choices if draft is not last]

    def claim(self, draft: Draft, run: Run) -> tuple[bool, int, int]:
        """How near a person is to a bare name: named in full a few words before, else most spoken of so far, else one
        who has no other name, else the first who comes.
        """
        before = self.spoken[id(draft)]
        return self.near(draft, run) and before == 1, before, -draft.runs[0].first if draft.runs else 0


class Claims:
    """Who may be meant by a bare name."""

    def __init__(self, runs: list[Run], drafts: list[Draft], by_last: Index, most: int) -> None:
        self.most, self.by_last = most, by_last
        self.by_first: Index = defaultdict(list)
        parts: Index = defaultdict(list)
        for draft in drafts:
            for word in {key[0] for key in draft.keys if len(key) > 1}:
                self.by_first[word].append(draft)
            for word in {part for key in draft.keys for part in (key[-1].split("-") if "-" in key[-1] else key[1:-1])}:
                parts[word].append(draft)
        self.indexes = (
            (by_last, SURNAME),
            (self.by_first, _GIVEN),
            (_nicknames(self.by_first), "short form of the given name"),
            (parts, "part of the full name"),
        )
        self.others = _others(runs, by_last, most)

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


def _others(runs: list[Run], by_last: Index, most: int) -> dict[Key, list[Draft]]:
    """Bare surname → somebody whom none of its full names fits: "Mr. Okoro" beside Ada Okoro alone."""
    found: dict[Key, list[Draft]] = defaultdict(list)
    for run in runs:
        core = core_of(run.key)
        genders = {draft.gender for draft in by_last.get(core[-1], [])[:most]} if run.gender and len(core) == 1 else ()
        if genders and run.gender not in genders and "" not in genders:
            found[core] = found[core] or [Draft("person", gender=run.gender)]
    return found


def _nicknames(by_first: Index) -> Index:
    """Short form → the people whose given name it may be short for: "Sue" for Susan."""
    found: Index = defaultdict(list)
    for short, full in given().nicknames.items():
        for name in full & by_first.keys():
            found[short] += by_first[name]
    return found
