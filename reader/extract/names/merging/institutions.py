"""Which names of organizations are one: acronyms, short forms, a country's several names. By keys in an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from reader.extract.names.drafts import Draft
from reader.extract.names.forms import acronym_forms, short_forms, without_country
from reader.extract.names.lexicons import contexts, organizations, places
from reader.extract.names.spotting.runs import Run, looks_acronym
from reader.extract.names.types.kinds import kind_of
from reader.extract.names.words import Key, key_of, skeleton

_MOST_OFFERED = 3


def organization_key(key: Key) -> Key:
    """A form by which organizations are compared: known abbreviations written out, adjectives as countries."""
    if known := organizations().known.get(key) or (
        key[-1] in contexts().legal_forms and organizations().known.get(key[:-1])
    ):
        return key_of(known[0])
    if place := places().names.get(key):
        return key_of(place)
    words = (places().demonyms.get(word, word) for word in key if word not in ("the", "'s"))
    return tuple(part for word in words for part in key_of(places().names.get(key_of(word), word))) or key


def merge_organizations(runs: list[Run], brackets: dict[Key, Key]) -> Iterator[Draft]:
    """The organizations of these names. `brackets`: short form → the name that it stands behind in brackets."""
    drafts: dict[Key, Draft] = {}
    texts: dict[Key, str] = {}
    keys = {key: organization_key(key) for key in dict.fromkeys(run.key for run in runs)}
    for run in runs:
        texts.setdefault(keys[run.key], run.text)
    forms = _Forms.of(keys)
    target = _short_forms(texts, forms)
    for short, full in brackets.items():
        if organization_key(short) in texts and organization_key(full) in texts:
            target[organization_key(short)] = (organization_key(full), "given in brackets after the name")
    for run in sorted(runs, key=lambda run: run.first):
        key = keys[run.key]
        home, reason = key, "another form of the same name"
        seen = {key}
        while home in target and target[home][0] not in seen:
            home, reason = target[home]
            seen.add(home)
        draft = drafts.setdefault(home, Draft("organization"))
        draft.add(run, reason, "likely" if home != key else "certain")
        draft.kind = draft.kind or kind_of(home) or kind_of(key)
    _offer(drafts, texts, forms)
    yield from drafts.values()


@dataclass(slots=True)
class _Forms:
    """The names that a short form may be short for."""

    acronyms: dict[str, dict[Key, None]] = field(default_factory=lambda: defaultdict(dict))
    tails: dict[Key, dict[Key, None]] = field(default_factory=lambda: defaultdict(dict))
    """Without its country."""
    parts: dict[Key, dict[Key, None]] = field(default_factory=lambda: defaultdict(dict))
    """Without "Inc.", its first or last words."""
    skeletons: dict[Key, dict[Key, None]] = field(default_factory=lambda: defaultdict(dict))
    """By the consonants of its words."""

    @classmethod
    def of(cls, keys: Mapping[Key, Key]) -> _Forms:
        """Those of the names of a document, as they are written and as they are compared: "IMF" is written out too."""
        forms = cls()
        for written, key in [*keys.items(), *((key, key) for key in keys.values())]:
            if len(written) > 1:
                for form in acronym_forms(written):
                    forms.acronyms[form][key] = None
                for part in short_forms(written):
                    forms.parts[part][key] = None
                forms.skeletons[tuple(map(skeleton, key))][key] = None
            if tail := without_country(written):
                forms.tails[tail][key] = None
                for part in short_forms(tail):
                    forms.parts[part][key] = None
        return forms

    def spellings(self, key: Key) -> list[Key]:
        """The same name in other spellings: "Harbour Centre" of "Harbor Center"."""
        return [other for other in self.skeletons.get(tuple(map(skeleton, key)), {}) if other != key]

    def doubtful(self, key: Key) -> list[Key]:
        """The few longer names that it may be short for, where more than one is."""
        found = (self.acronyms.get(key[0]) if len(key) == 1 else None) or self.parts.get(key, {})
        return list(found) if len(found) <= _MOST_OFFERED else []


def _short_forms(texts: dict[Key, str], forms: _Forms) -> dict[Key, tuple[Key, str]]:
    """Short key → (long key, reason): acronyms, a name without its country, without "Inc.", its first or last words."""
    found: dict[Key, tuple[Key, str]] = {}
    for key, text in texts.items():
        if len(key) > 1 and looks_acronym(text) and (full := _only(forms.spellings(key))):
            found[key] = (full, "its initials")
        elif len(key) == 1 and looks_acronym(text) and len(forms.acronyms.get(key[0], {})) == 1:
            found[key] = (next(iter(forms.acronyms[key[0]])), "its initials")
        elif len(forms.tails.get(key, {})) == 1:
            found[key] = (next(iter(forms.tails[key])), "the same name without the country")
        elif key in organizations().known or key[0] == "united":
            continue
        elif full := _only(forms.parts.get(key, {})):
            found[key] = (full, "the short form of the name")
    return found


def _offer(drafts: dict[Key, Draft], texts: dict[Key, str], forms: _Forms) -> None:
    """Offer a short form to the names that it may be short for: "Samsung" to Samsung Electronics."""
    for key, draft in drafts.items():
        for full in forms.doubtful(key):
            if full in drafts and (key not in organizations().known or drafts[full].kind == draft.kind):
                draft.offer(drafts[full], f"“{texts[key]}” may be short for it")


def _only(candidates: Collection[Key]) -> Key | None:
    """The only name among these, where the others are the same with fewer words at its ends."""
    longest = max(candidates, key=len, default=())
    ends = {longest[at : at + len(key)] for key in candidates for at in range(len(longest) - len(key) + 1)}
    return longest if longest and ends.issuperset(candidates) else None
