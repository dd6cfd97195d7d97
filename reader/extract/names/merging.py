"""Which forms are one entity: found by keys in an index, never by comparing all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.extract.names.forms import short_forms
from reader.extract.names.lexicons import given, organizations, places, titles
from reader.extract.names.runs import Run
from reader.extract.names.words import Key, initials, key_of, skeleton
from reader.model.findings import Confidence, MentionKind, Merge
from reader.model.spans import Span

_NEAR = 40
"""Words within which a bare surname is the person just named, though another of that name is spoken of more."""


_MOST = 50
"""People of one surname that a name is compared with, at most: a hostile text may have thousands."""


@dataclass(eq=False)
class Draft:
    """An entity in the making."""

    type: str
    runs: list[Run] = field(default_factory=list)
    keys: set[Key] = field(default_factory=set)
    merges: dict[str, Merge] = field(default_factory=dict)
    gender: str = ""
    kind: str | None = None
    role: Span | None = None
    affiliation: Draft | None = None
    others: list[tuple[Span, MentionKind]] = field(default_factory=list)
    same: dict[int, tuple[Draft, str]] = field(default_factory=dict)

    def add(self, run: Run, reason: str = "", confidence: Confidence = "certain") -> None:
        """Take in a mention; a reason where its form is another than those before."""
        self.runs.append(run)
        self.keys.add(run.key)
        if reason and run.text not in self.merges:
            self.merges[run.text] = Merge(form=run.text, reason=reason, confidence=confidence)

    def offer(self, other: Draft, reason: str) -> None:
        """Note that the other may be the same."""
        if other is not self:
            self.same[id(other)] = (other, reason)
            other.same[id(self)] = (self, reason)

    @property
    def name(self) -> str:
        """The fullest form: of the most words, then the most frequent, then the longest."""
        counts = Counter(run.text for run in self.runs)
        return max(counts, key=lambda text: ("," not in text, len(text.split()), counts[text], len(text)))


def merge(runs: Iterable[Run], brackets: dict[Key, Key]) -> list[Draft]:
    """The entities of typed runs, in order of first mention. `brackets`: acronym → the name it is introduced with."""
    by_type: dict[str, list[Run]] = defaultdict(list)
    for run in runs:
        by_type[run.type].append(run)
    drafts = [
        *_people(by_type["person"]),
        *_organizations(by_type["organization"], brackets),
        *_places(by_type["place"]),
    ]
    for draft in drafts:
        draft.runs.sort(key=lambda run: run.first)
    return sorted(drafts, key=lambda draft: draft.runs[0].first)


# People: full names first, then the bare surnames and given names, each to the one that it stands nearest to.


def _people(runs: list[Run]) -> Iterator[Draft]:
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
        full[core] = draft
        if draft not in by_last[core[-1]]:
            by_last[core[-1]].append(draft)
        draft.add(run, reason, "likely")
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


# Organizations


def organization_key(key: Key) -> Key:
    """A form by which organizations are compared: known abbreviations written out, adjectives as countries."""
    if known := organizations().known.get(key):
        return key_of(known[0])
    if place := places().names.get(key):
        return key_of(place)
    words = (places().demonyms.get(word, word) for word in key if word not in ("the", "'s"))
    return tuple(part for word in words for part in key_of(places().names.get(key_of(word), word)))


def _organizations(runs: list[Run], brackets: dict[Key, Key]) -> Iterator[Draft]:
    drafts: dict[Key, Draft] = {}
    texts: dict[Key, str] = {}
    for run in runs:
        texts.setdefault(organization_key(run.key), run.text)
    target = _short_forms(texts)
    for short, full in brackets.items():
        if organization_key(short) in texts and organization_key(full) in texts:
            target[organization_key(short)] = (organization_key(full), "given in brackets after the name")
    for run in sorted(runs, key=lambda run: run.first):
        key = organization_key(run.key)
        home, reason = key, "another form of the same name"
        seen = {key}
        while home in target and target[home][0] not in seen:
            home, reason = target[home]
            seen.add(home)
        draft = drafts.setdefault(home, Draft("organization"))
        draft.add(run, reason, "likely" if home != key else "certain")
        draft.kind = draft.kind or kind_of(home) or kind_of(key)
    yield from drafts.values()


def _short_forms(texts: dict[Key, str]) -> dict[Key, tuple[Key, str]]:
    """Short key → (long key, reason): acronyms, a name without its country, without "Inc.", its first or last words."""
    found: dict[Key, tuple[Key, str]] = {}
    acronyms: dict[str, list[Key]] = defaultdict(list)
    tails: dict[Key, list[Key]] = defaultdict(list)
    parts: dict[Key, list[Key]] = defaultdict(list)
    for key in texts:
        if len(key) > 1:
            acronyms[initials(key)].append(key)
            for part in short_forms(key):
                parts[part].append(key)
        if tail := _without_country(key):
            tails[tail].append(key)
    for key, text in texts.items():
        if len(key) == 1 and text.replace(".", "").isupper() and len(acronyms.get(key[0], [])) == 1:
            found[key] = (acronyms[key[0]][0], "its initials")
        elif len(tails.get(key, [])) == 1:
            found[key] = (tails[key][0], "the same name without the country")
        elif key in organizations().known or key[0] == "united":
            continue
        elif len(parts.get(key, [])) == 1:
            found[key] = (parts[key][0], "the short form of the name")
    return found


def _without_country(key: Key) -> Key:
    for size in (3, 2, 1):
        if len(key) > size + 1 and key[:size] in places().names:
            return key[size:]
    return ()


def kind_of(key: Key) -> str | None:
    """The kind that the words of the name tell."""
    lists = organizations()
    if key in lists.known:
        return lists.known[key][1]
    for tail in (" ".join(key[-2:]), key[-1]):
        if tail in lists.heads:
            return lists.heads[tail]
    for size in (2, 1):
        if key[-size:] in lists.common:
            return lists.common[key[-size:]]
    if len(key) > 2 and key[1] in ("of", "for"):
        return lists.heads.get(key[0])
    return lists.foreign_heads.get(key[0])


# Places


def _places(runs: list[Run]) -> Iterator[Draft]:
    drafts: dict[Key, Draft] = {}
    for run in runs:
        known = places().names.get(run.key)
        key = key_of(known) if known else run.key
        drafts.setdefault(key, Draft("place")).add(run, "another name of the same place")
    yield from drafts.values()
