"""Shorter forms of people named in full: a surname, a given name, a middle name, another spelling is a person too."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.extract.names.forms import core_of, surname_forms
from reader.extract.names.lexicons import contexts, given, organizations, places, titles
from reader.extract.names.types.ballots import GIVEN, LIST, SURNAME, Ballot
from reader.extract.names.words import LEAST_SPELLED, Key, acronyms, key_of, skeleton

_ALIKE = 80
"""Of 100, as rapidfuzz counts: "zamarai" and "zamaray" have 86."""


@dataclass
class _Known:
    """The people that a document names in full, and the parts of their names."""

    full: set[Key] = field(default_factory=set)
    ends: set[Key] = field(default_factory=set)
    """Full names and their ends: "Ruiz de Velasco" of Marta Ruiz de Velasco."""
    surnames: set[Key] = field(default_factory=set)
    given: set[Key] = field(default_factory=set)
    inner: set[Key] = field(default_factory=set)
    """Middle names, nicknames, the first of two surnames, both halves of a double one."""

    @classmethod
    def of(cls, ballots: dict[Key, Ballot]) -> _Known:
        """Those whom the ballots take for people."""
        known = cls()
        for key, ballot in ballots.items():
            if len(key) > 1 and key[-1] not in contexts().no_names and ballot.winner() == "person":
                known.full.add(key)
        for key in known.full:
            known.surnames |= surname_forms(key)
            if given().knows(key[0]) or key[1:] not in known.full:
                known.given.add(key[:1])
            known.ends |= {key, *(key[at:] for at in range(1, len(key) - 1))} | surname_forms(key)
            known.inner |= {(part,) for part in _inner(core_of(key)) if part not in titles().particles}
        return known


def _inner(key: Key) -> list[str]:
    return [*key[1:-1], *(key[-1].split("-") if "-" in key[-1] else ())]


def note_surnames(ballots: dict[Key, Ballot]) -> None:
    """A shorter form is a person where a person of that surname (or given name) is named in full."""
    known = _Known.of(ballots)
    spelled = {skeleton(key[-1]): key[-1] for key in known.surnames if len(key[-1]) >= LEAST_SPELLED}
    alone = {key for key, ballot in ballots.items() if len(key) == 1 and ballot.winner() == "person"}
    for key, ballot in ballots.items():
        formless = not any(ballot.form.values())
        if len(key) > 2 and ((not ballot.form and {key[1:], key[2:]} & known.ends) or (formless and key in known.ends)):
            ballot.derive("person", LIST)
        thing = ballot.model["other"] or key[:1] in organizations().known
        if len(key) == 2 and key[1:] in alone and formless and not thing:
            ballot.derive("person", LIST)  # "Anneliese Varga" beside "Ms. Varga"
        if not (len(key) > 1 or ballot.form or ballot.clued or key in known.surnames) and _is_spelling(key[0], spelled):
            ballot.derive("person", GIVEN)  # "Zamarai" beside "Karim Zamaray"
        if len(key) == 1 and key not in known.surnames and {(one,) for one in _singulars(key[0])} & known.surnames:
            ballot.derive("other", LIST)  # a family: "the Clintons"
        place = key in places().names or (key not in known.surnames and ballot.model["place"])
        if key in known.inner and key not in places().names and not (ballot.form or ballot.clued):
            place = False  # "Ferreira" of Bruno Ferreira da Costa
        firm = key not in known.surnames and ballot.model["organization"] > 1  # "Halvor" of "Halvor Ispat"
        if (place or firm) and not ballot.model["person"]:
            continue
        if key in known.surnames | known.given and not _is_acronym(key, ballot):
            ballot.derive("person", LIST + SURNAME)
        elif key in known.inner and not (ballot.form or ballot.clued or ballot.model["other"]):
            ballot.derive("person", GIVEN)


def _singulars(word: str) -> list[str]:
    """The surnames of which it may be the plural: "Okafors", "Vasquezes"."""
    return [word.removesuffix(end) for end in ("s", "es") if word.endswith(end)]


def _is_acronym(key: Key, ballot: Ballot) -> bool:
    """Whether it is a known acronym, which the model takes for nobody: "U.N." beside Kim Jong Un."""
    if key not in organizations().known or ballot.model["person"]:
        return False
    name = key_of(organizations().known[key][0])
    return len(name) > 1 and key[0] in acronyms(name)


def _is_spelling(word: str, spelled: dict[str, str]) -> bool:
    """Whether it is a surname of the document in another spelling. `spelled`: skeleton → surname."""
    other = spelled.get(skeleton(word), "") if len(word) >= LEAST_SPELLED else ""
    if not other or word in places().heads or word in organizations().heads:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(word, other) >= _ALIKE
