"""Which names of people are one person.

Full names come first, then the bare surnames and given names, each to the one with the best claim to it. Found by keys
in an index, never by comparing all with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import given, titles
from reader.extract.names.runs import Run
from reader.extract.names.words import Key, skeleton

_NEAR = 40
"""Words within which a bare surname is the person just named, though another of that name is spoken of more."""
_MOST = 50
"""People of one surname that a name is compared with, at most: a hostile text may have thousands."""


def merge_people(runs: list[Run]) -> Iterator[Draft]:
    """The people of these names."""
    full: dict[Key, Draft] = {}
    by_last: dict[str, list[Draft]] = defaultdict(list)
    drafts: list[Draft] = []
    for run in sorted(runs, key=lambda run: (-len(_core(run.key)), run.first)):
        core = _core(run.key)
        if len(core) < 2:
            break
        draft, reason = full.get(core), ""
        if draft is None:
            draft, reason = _same_full_name(core, by_last[core[-1]][-_MOST:])
        if draft is None:
            draft = Draft("person")
            drafts.append(draft)
            by_last[core[-1]].append(draft)
        full[core] = draft
        draft.add(run, reason, "likely" if reason else "certain")
        draft.gender = draft.gender or _gender(run)
    yield from _bare_names(runs, drafts, by_last)


def _core(key: Key) -> Key:
    """Without "Jr." and the like."""
    while len(key) > 1 and key[-1].rstrip(",") in titles().suffixes:
        key = key[:-1]
    return key


def _offer_variants(drafts: list[Draft]) -> None:
    """Offer people whose names differ by a spelling only: "Zamaray" and "Zamarai", "Schneider" and "Scheider"."""
    seen: dict[tuple[str, str], Draft] = {}
    for draft in drafts:
        forms = {(key[0], skeleton(key[-1])) for key in map(_core, draft.keys) if len(key) > 1}
        forms |= {("", skeleton(key[-1])) for key in map(_core, draft.keys) if len(key[-1]) > 4}
        for form in sorted(forms):
            other = seen.setdefault(form, draft)
            alone = all(len(key) == 1 for key in other.keys) or all(len(key) == 1 for key in draft.keys)
            if other is not draft and (form[0] or alone):
                draft.offer(other, f"“{draft.name}” and “{other.name}” may be two spellings of one name")


def _same_full_name(core: Key, others: list[Draft]) -> tuple[Draft | None, str]:
    """A person of the same surname whose given name agrees: initial, nickname, a middle name more or less."""
    for draft in others:
        for key in map(_core, draft.keys):
            if len(key) > 1 and key[-1] == core[-1] and given().same(key[0], core[0]) and _middle(key, core):
                return draft, "same surname, and the given names agree"
            if len(key) > 2 and core[-1] == key[-1] and core[0] in key[1:-1]:
                return draft, "the same surname, and the nickname or middle name"
            if len(core) < len(key) and key[-len(core) :] == core:
                return draft, "the end of the full name"
    return None, ""


def _middle(one: Key, other: Key) -> bool:
    """Whether the middle names do not contradict each other: the fewer are all among the more."""
    few, many = sorted((one[1:-1], other[1:-1]), key=len)
    return all(any(given().same(a, b) for b in many) for a in few)


def _bare_names(runs: list[Run], drafts: list[Draft], by_last: dict[str, list[Draft]]) -> Iterator[Draft]:
    by_first: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for word in {key[0] for key in draft.keys if len(key) > 1}:
            by_first[word].append(draft)
    parts: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for word in {part for key in draft.keys for part in (key[-1].split("-") if "-" in key[-1] else key[1:-1])}:
            parts[word].append(draft)
    latest: dict[int, int] = {}
    spoken: Counter[int] = Counter()
    alone: dict[Key, Draft] = {}
    owner = {id(run): draft for draft in drafts for run in draft.runs}
    for run in sorted(runs, key=lambda run: run.first):
        home = owner.get(id(run))
        if home is None:
            word = _core(run.key)[0] if run.key else ""
            choices, reason = next(
                (
                    (found, why)
                    for found, why in (
                        (by_last.get(word, []), "surname of the full name"),
                        (by_first.get(word, []), "given name of the full name"),
                        (parts.get(word, []), "part of the full name"),
                    )
                    if found
                ),
                ([], ""),
            )
            choices = choices[:_MOST]
            chosen = _choose(run, choices, latest, spoken)
            reason = reason if chosen else ""
            home = chosen or alone.setdefault(run.key, Draft("person"))
            rivals = [other.name for other in choices if other is not home]
            if rivals:
                reason = f"{reason}; it may be {rivals[0]} as well"
            home.add(run, reason, "possible" if rivals else "certain" if reason.startswith("surname") else "likely")
            home.gender = home.gender or _gender(run)
        latest[id(home)] = run.first
        spoken[id(home)] += 1
    _offer_variants([*drafts, *alone.values()])
    yield from drafts
    yield from alone.values()


def _choose(run: Run, choices: list[Draft], latest: dict[int, int], spoken: Counter[int]) -> Draft | None:
    """The one with the best claim, of those whose gender agrees with the title."""
    gender = _gender(run)
    fitting = [draft for draft in choices if not (gender and draft.gender and gender != draft.gender)]
    if not fitting:
        return None
    return max(fitting, key=lambda draft: _claim(run, draft, latest, spoken))


def _claim(run: Run, draft: Draft, latest: dict[int, int], spoken: Counter[int]) -> tuple[bool, int, int]:
    """How near a person is to a bare surname: named in full a few words before, else the one most spoken of so far."""
    last = latest.get(id(draft), -1)
    near = 0 <= run.first - last < _NEAR
    before = spoken[id(draft)]
    return near and before == 1, before, -draft.runs[0].first


def _gender(run: Run) -> str:
    """M or f where the title or the given name tells."""
    return given().gender.get(run.key[0], "") if len(run.key) > 1 else ""
