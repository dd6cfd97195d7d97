"""Which names of people are one person.

Full names come first, then the bare surnames and given names, each to the one with the best claim to it. Found by keys
in an index, never by comparing all with all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.extract.names.drafts import Draft
from reader.extract.names.forms import core_of
from reader.extract.names.lexicons import given, titles
from reader.extract.names.merging.bare import FORMER, merge_bare
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import LEAST_SPELLED, Key, key_of, skeleton

MOST = 50
"""People of one surname that a name is compared with, at most: a hostile text may have thousands."""


def merge_people(runs: list[Run]) -> Iterator[Draft]:
    """The people of these names."""
    full: dict[tuple[Key, str], Draft] = {}
    by_last: dict[str, list[Draft]] = defaultdict(list)
    drafts: list[Draft] = []
    several = _generations(runs)
    for run in sorted(runs, key=lambda run: (-len(core_of(run.key)), run.first)):
        core = core_of(run.key)
        if len(core) < 2:
            break
        if core[0] in titles().particles and _is_end(core, by_last[core[-1]]):
            continue  # a bare surname: "van der Meer"
        identity = (core, run.generation if _ends(core) in several else "")
        draft, reason = full.get(identity), ""
        if draft is None:
            draft, reason = _same_full_name(core, identity[1], by_last[core[-1]][-MOST:])
        if run.opens and key_of(run.text) != run.key:
            reason = "the initials of the name, before what is said"
        if draft is None:
            draft = Draft("person", generation=identity[1])
            drafts.append(draft)
            by_last[core[-1]].append(draft)
        full[identity] = draft
        draft.add(run, reason, "likely" if reason else "certain")
        draft.gender = draft.gender or gender_of(run)
    called = _join_birth_names(runs, drafts, by_last)
    for ends in several:
        people = dict.fromkeys(draft for (name, _), draft in full.items() if _ends(name) == ends)
        _offer_all(list(people), "one name, two generations")
    alone = list(merge_bare(runs, drafts, by_last, called, MOST))
    _offer_variants([*drafts, *alone])
    yield from drafts
    yield from alone


def _join_birth_names(runs: list[Run], drafts: list[Draft], by_last: dict[str, list[Draft]]) -> dict[Key, Draft]:
    """Give a full name of birth, and who goes by it elsewhere, to the person of whom the text says it. Return the
    single names that are of such a person.
    """
    called: dict[Key, Draft] = {}
    owner = {id(run): draft for draft in drafts for run in draft.runs}
    gone: dict[int, Draft] = {}
    for run in runs:
        if run.other_name_of is None:
            continue
        other = core_of(run.other_name_of.key)
        holders = by_last.get(other[-1], [])
        home = owner.get(id(run.other_name_of)) or (holders[0] if len(holders) == 1 else None)
        former = owner.get(id(run))
        if former is not None and home is None and len(other) == 1:
            called[other] = former  # "Zola, born Zoleka Okoro"
            former.called = run.other_name_of.text
        if home is None or former is None or former is home:
            continue
        home.absorb(former, FORMER)
        owner |= {id(absorbed): home for absorbed in former.runs}
        gone[id(former)] = home
    words = {core_of(run.key)[-1] for run in runs if run.other_name_of}
    for sharing in (drafts, *(by_last[word] for word in words & by_last.keys())):
        sharing[:] = dict.fromkeys(_survivor(draft, gone) for draft in sharing)
    return called


def _survivor(draft: Draft, gone: dict[int, Draft]) -> Draft:
    while id(draft) in gone:
        draft = gone[id(draft)]
    return draft


def _is_end(core: Key, others: list[Draft]) -> bool:
    return any(len(key) > len(core) and key[-len(core) :] == core for draft in others[:MOST] for key in draft.keys)


def gender_of(run: Run) -> str:
    """M or f where the title or the given name tells."""
    return run.gender or (given().gender.get(run.key[0], "") if len(run.key) > 1 else "")


def _ends(core: Key) -> Key:
    """The given name and the surname."""
    return core[:1] + core[-1:]


def _generations(runs: Iterable[Run]) -> set[Key]:
    """The names that two people have: "Ada Okoro Jr." beside "Ada Okoro Sr."."""
    found: dict[Key, set[str]] = defaultdict(set)
    for run in runs:
        if run.generation and len(core_of(run.key)) > 1:
            found[_ends(core_of(run.key))].add(run.generation)
    return {ends for ends, generations in found.items() if len(generations) > 1}


def _offer_all(drafts: list[Draft], reason: str) -> None:
    for one, other in pairwise(drafts):
        one.offer(other, reason)


def _offer_variants(drafts: list[Draft]) -> None:
    """Offer people whose names differ by a spelling only: "Zamaray" and "Zamarai", "Schneider" and "Scheider"."""
    seen: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        cores = [core_of(key) for key in draft.keys]
        forms = {(skeleton(core[0]), skeleton(core[-1])) for core in cores if len(core) > 1}
        forms |= {("", skeleton(core[-1])) for core in cores if len(core[-1]) >= LEAST_SPELLED}
        for form in sorted(forms):
            other = seen.setdefault(form, draft)
            alone = all(len(key) == 1 for key in other.keys) or all(len(key) == 1 for key in draft.keys)
            against = draft.gender and other.gender and draft.gender != other.gender
            if other is not draft and (form[0] or alone) and id(other) not in draft.same and not against:
                same = any(core_of(key)[-1] == core[-1] for key in other.keys for core in cores)
                why = "have a name in common" if same else "may be two spellings of one name"
                draft.offer(other, f"“{draft.name}” and “{other.name}” {why}")


def _same_full_name(core: Key, generation: str, others: list[Draft]) -> tuple[Draft | None, str]:
    """A person of the same surname whose given name agrees: initial, nickname, a middle name more or less."""
    for draft in others:
        if draft.generation != generation:
            continue
        for key in map(core_of, draft.keys):
            if len(key) > 1 and key[-1] == core[-1] and given().same(key[0], core[0]) and _middle(key, core):
                return draft, "same surname, and the given names agree"
            if len(core) < len(key) and key[-len(core) :] == core:
                return draft, "the end of the full name"
            if len(key) > 2 and core[-1] == key[-1] and core[0] in key[1:-1]:
                return draft, "the same surname, and the nickname or middle name"
    return None, ""


def _middle(one: Key, other: Key) -> bool:
    """Whether the middle names do not contradict each other: the fewer are all among the more."""
    few, many = sorted((one[1:-1], other[1:-1]), key=len)
    return all(any(given().same(a, b) for b in many) for a in few)
