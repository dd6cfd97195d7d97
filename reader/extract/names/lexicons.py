"""The word lists of this package, ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from reader.extract.lexicon import lexicon
from reader.extract.names.words import Key, key_of, plain
from reader.model.findings import Tenure

_FEW = 3
"""Letters of an acronym that is spelled out, and so written in capitals: longer ones may be "Nato"."""


@dataclass(frozen=True)
class Titles:
    """What stands before names, and nouns that say what a person is."""

    honorifics: dict[str, str]
    courtesies: frozenset[str]
    """Honorifics that say nothing of what a person is: "Mr."."""
    families: frozenset[str]
    gendered: dict[str, str]
    offices: frozenset[str]
    before: frozenset[str]
    roles: frozenset[str]
    kin: frozenset[str]
    apart: frozenset[str]
    """Roles outside the organization that they name: "critic of the bank"."""
    role_endings: tuple[str, ...]
    particles: frozenset[str]
    suffixes: frozenset[str]
    portfolios: frozenset[str]
    either: frozenset[str]
    """Roles that organizations have as well."""
    postnominals: frozenset[str]
    """Capitals behind a name: "QC"."""
    generations: dict[str, str]
    """Words that tell the older or the younger of two people of one name."""
    tenures: dict[str, Tenure]
    """What says that an office is held no more, not yet, or for the time being."""

    def is_title(self, word: str) -> bool:
        """Whether the word alone is a title: "Mr.", "Gen.", "President"."""
        return word in self.honorifics or word in self.offices

    def is_role(self, word: str) -> bool:
        """Whether the word says what a person is, the plural included."""
        single = word.removesuffix("s")
        return word in self.roles or word in self.offices or single in self.roles or single.endswith(self.role_endings)


@dataclass(frozen=True)
class Given:
    """Given names."""

    gender: dict[str, str]
    either: frozenset[str]
    """Those of women and men alike."""
    nicknames: dict[str, frozenset[str]]

    def knows(self, word: str) -> bool:
        """Whether it is a given name, or the second half of a double one is: "Per-Olof"."""
        part = word.rpartition("-")[2]
        return word in self.gender or word in self.either or part in self.gender

    def same(self, one: str, other: str) -> bool:
        """Whether two given names may be one: the same, an initial, a nickname."""
        if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
            return True
        return other in self.nicknames.get(one, ()) or one in self.nicknames.get(other, ())


@dataclass(frozen=True)
class Places:
    """Countries, their adjectives, and other places."""

    names: dict[Key, str]
    """Every form of a known place, and the place."""
    demonyms: dict[str, str]
    """Adjective to country."""
    lower_names: frozenset[str]
    """The names in lower case, words joined by a space."""
    adjectives: frozenset[str]
    heads: frozenset[str]
    sites: frozenset[str]
    """Heads that a name keeps, whatever stands before them: the stadium of a bank is no bank."""
    houses: frozenset[str]
    """Heads of buildings that act: a museum lends, a theatre closes."""
    beginnings: frozenset[str]
    parts: frozenset[str]
    countries: frozenset[str]
    capitals: frozenset[Key]
    """Towns that stand for their country's government."""
    dotted: frozenset[Key]
    """Abbreviations that need their full stop: "Va." is Virginia, "VA" may be anything."""

    def name_of(self, key: Key, text: str) -> str | None:
        """The known place of this name, None where it is none."""
        return None if key in self.dotted and "." not in text else self.names.get(key)


@dataclass(frozen=True)
class Organizations:
    """Heads of the names of organizations, and known ones."""

    heads: dict[str, str]
    """Last word to kind."""
    common: dict[Key, str]
    """Lower-case head to kind: "government", "foreign ministry"."""
    known: dict[Key, tuple[str, str]]
    """Form to (name, kind)."""
    nominals: dict[str, frozenset[str]] = field(default_factory=dict)
    """Noun that refers back ("group") to the kinds it may stand for."""
    nominal_heads: dict[str, frozenset[str]] = field(default_factory=dict)
    """Noun that refers back ("newspaper") to words of the names that it may stand for."""
    surnames: frozenset[str] = frozenset()
    """Heads that people are called as well."""
    nouns: dict[str, str] = field(default_factory=dict)
    """Common noun to the kind that it tells: "lender"."""
    after_people: frozenset[str] = frozenset()
    """Institutions that are called after a person: "the Okoro administration"."""
    foreign_heads: dict[str, str] = field(default_factory=dict)
    """First word of a name in another language to kind: "Instituto"."""
    capitals: frozenset[Key] = frozenset()
    """Known names of two or three capitals, which are words or names in other letters: "WHO", "CIA"."""
    possessives: frozenset[Key] = frozenset()
    """Known names of one word that are somebody's without their "'s": "Sainsbury's"."""

    def knows(self, key: Key, text: str) -> bool:
        """Whether a name, written so, is a known one."""
        if key in self.possessives:
            return text[-2:] in ("'s", "’s")
        return key in self.known and not (key in self.capitals and not text.isupper())


@dataclass(frozen=True)
class Contexts:
    """Words around a name, or in it, that tell what it names."""

    things: frozenset[str]
    thing_heads: frozenset[str]
    belong: frozenset[str]
    credits: frozenset[str]
    calendar: frozenset[str]
    contests: frozenset[str]
    sports: frozenset[str]
    players: frozenset[str]
    acts: frozenset[str]
    no_initials: frozenset[str]
    legal_forms: frozenset[str]
    small_abroad: frozenset[str]
    also_names: frozenset[str]
    no_names: frozenset[str]
    institutions: frozenset[str]
    tasked: frozenset[str]
    """Heads that have their task behind "for"."""
    leads: frozenset[str]
    lives: frozenset[str]
    of_firms: frozenset[str]
    openers: frozenset[str]
    says: frozenset[str]
    traded: frozenset[str]
    governing: frozenset[str]
    emissaries: frozenset[str]
    seats: frozenset[str]
    to_people: frozenset[str]


@cache
def contexts() -> Contexts:
    """The lists of context words."""
    return Contexts(**{name: frozenset(words) for name, words in lexicon("contexts").items()})


@cache
def titles() -> Titles:
    """The list of titles."""
    data = lexicon("titles")
    return Titles(
        honorifics=data["honorifics"],
        gendered=data["gendered"],
        **{
            name: frozenset(data[name])
            for name in (
                "courtesies",
                "families",
                "kin",
                "apart",
                "offices",
                "roles",
                "particles",
                "suffixes",
                "portfolios",
                "either",
            )
        },
        role_endings=tuple(data["role_endings"]),
        before=frozenset(data["before_office"]),
        postnominals=frozenset(data["postnominals"]),
        generations=data["generations"],
        tenures={word: tenure for tenure, words in data["tenures"].items() for word in words},
    )


@cache
def given() -> Given:
    """The list of given names."""
    data = lexicon("given_names")
    female, male = (set(map(plain, data[gender])) for gender in ("female", "male"))
    gender = dict.fromkeys(female - male, "f") | dict.fromkeys(male - female, "m")
    for short, full in data["nicknames"].items():
        if len(genders := {gender.get(name, "") for name in full}) == 1:
            gender.setdefault(short, *genders)
    nicknames = {short: frozenset(full) for short, full in data["nicknames"].items()}
    return Given(gender, frozenset(data["either"]), nicknames)


@cache
def famous() -> dict[str, str]:
    """Surnames that stand for one person, with the gender."""
    return {plain(name): gender for gender, names in lexicon("people").items() for name in names}


_COMPASS = ("north", "south", "east", "west")
"""What a place's name has one letter for: "N. Korea"."""


@cache
def places() -> Places:
    """The list of places."""
    data = lexicon("places")
    names = {key_of(name): name for name in (*data["countries"], *data["regions"])}
    names |= {key_of(name): name for name in data["also"]}
    names |= {key_of(form): name for name, forms in data["also"].items() for form in forms}
    names |= {(key[0][0], *key[1:]): name for key, name in names.items() if len(key) > 1 and key[0] in _COMPASS}
    demonyms = {plain(word): name for name, words in data["countries"].items() for word in words}
    demonyms |= {word + "s": name for word, name in demonyms.items() if not word.endswith("s")}
    adjectives = {plain(word) for word in data["adjectives"]}
    return Places(
        names,
        demonyms,
        frozenset(map(" ".join, names)),
        frozenset(adjectives | {word + "s" for word in adjectives} | demonyms.keys()),
        frozenset(data["heads"]),
        frozenset(data["sites"]),
        frozenset(data["houses"]),
        frozenset(data["beginnings"]),
        frozenset(data["parts"]),
        frozenset(data["countries"]),
        frozenset(map(key_of, data["capitals"])),
        frozenset(_dotted(data["also"])),
    )


def _dotted(also: dict[str, list[str]]) -> set[Key]:
    forms = [form for forms in also.values() for form in forms]
    return {key_of(form) for form in forms if form.endswith(".")} - {key_of(f) for f in forms if not f.endswith(".")}


@cache
def organizations() -> Organizations:
    """The list of organizations."""
    data = lexicon("organizations")
    heads = {head: kind for kind, words in reversed(data["heads"].items()) for head in words}
    common = {key_of(head): kind for kind, words in data["common_heads"].items() for head in words}
    known = {key_of(form): (line[0], kind) for kind, lines in data["known"].items() for line in lines for form in line}
    return Organizations(
        heads,
        common,
        known,
        {noun: frozenset(kinds) for noun, kinds in data["nominals"].items()},
        {noun: frozenset(words) for noun, words in data["nominal_heads"].items()},
        frozenset(data["surnames"]),
        {noun: kind for kind, nouns in data["nouns"].items() for noun in nouns},
        frozenset(data["after_people"]),
        {head: kind for kind, words in data["foreign_heads"].items() for head in words},
        frozenset(key_of(form) for form in _known_forms(data) if form.isupper() and len(plain(form)) <= _FEW),
        frozenset(key_of(form) for form in _known_forms(data) if form.endswith("'s") and " " not in form),
    )


def _known_forms(data: dict[str, dict[str, list[list[str]]]]) -> list[str]:
    return [form for lines in data["known"].values() for line in lines for form in line]
