"""Which type a name is: decided once for each form, over the whole document, by votes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.extract.analysis import Analysis
from reader.extract.names.clues import CLUES, Clue, titled
from reader.extract.names.edges import in_heading
from reader.extract.names.forms import is_firm, short_forms, surname_forms
from reader.extract.names.lexicons import contexts, famous, given, organizations, places, titles
from reader.extract.names.runs import Run, make_run
from reader.extract.names.words import Key, initials

_MODEL = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
_OTHER = {"PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}

# What the form itself says is worth several hearings of the model. A hearing of a single word counts for less.
_LIST, _HEAD, _SURNAME, _GIVEN, _HEARING, _HEARING_SHORT, _LEAST = 40, 22, 6, 6, 5, 3, 2
_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|St|O[A-Z])[A-Z][a-z]{2,}[A-Z][A-Za-z]{2,}")
"""One word with a capital inside, as firms and products write themselves: "ScotRail"."""
_ALSO_NAMES = {"jordan", "chad", "georgia", "israel", "kenya", "india", "france", "holland", "ireland", "britain"}
"""Countries that are surnames or given names as well."""
_MOST_HEARD = 4
"""The same word said again tells the model nothing new: more hearings, or more of one clue, count for no more."""


@dataclass(slots=True)
class Ballot:
    """The votes on one form."""

    long: bool
    acronym: bool
    form: Counter[str]
    model: Counter[str] = field(default_factory=Counter)
    clues: Counter[tuple[Clue, str]] = field(default_factory=Counter)
    only_headings: bool = True
    short: bool = False
    """Whether it is the short form of a longer name of the document."""

    def votes(self) -> Counter[str]:
        """How much speaks for each type, and for "support": that it acts as people and organizations do."""
        votes = Counter(self.form)
        heard = sum(self.model.values())
        worth = (_HEARING if self.long else _HEARING_SHORT) * min(heard, _MOST_HEARD)
        for type_, count in self.model.items():
            votes[type_] += worth * count // heard
        if self.acronym and heard:
            votes["organization"] += _HEARING
        for (clue, type_), count in self.clues.items():
            votes[type_] += CLUES[clue] * min(count, _MOST_HEARD)
        return votes

    def winner(self) -> str:
        """The type with the most votes; "" where none has enough, "other" for things."""
        votes = self.votes()
        support, speaker = votes.pop("support", 0), votes.pop("speaker", 0)
        best, count = max(votes.items(), key=lambda item: item[1], default=("", 0))
        if not votes and speaker and not self.only_headings:
            return "organization"
        if count < _LEAST or (self.only_headings and not self.sure):
            return ""
        if best in ("organization", "person") and not (
            self.long or self.form or support or self.short or self._clued(best)
        ):
            return ""  # a single word that only the model speaks for
        return best

    @property
    def titled(self) -> bool:
        """Whether a title stood before it."""
        return bool(self.clues[titled, "person"])

    @property
    def sure(self) -> bool:
        """Whether the form needs no running text to be believed: a listed name, or a given name in front."""
        return max(self.form.values(), default=0) >= _LIST or (self.long and bool(self.form["person"]))

    def _clued(self, type_: str) -> bool:
        return any(found == type_ for _, found in self.clues)


def decide(analysis: Analysis, runs: Iterable[Run]) -> list[Run]:
    """Set `type` of each run; those that no evidence speaks for, and things, are left out."""
    runs = list(runs)
    ballots: dict[Key, Ballot] = {}
    for run in runs:
        if run.key not in ballots:
            ballots[run.key] = Ballot(len(run.key) > 1, _is_acronym(run), _form_votes(analysis, run))
        _hear(analysis, run, ballots[run.key])
    _surnames(ballots)
    _short_names(ballots)
    winners = {key: ballot.winner() for key, ballot in ballots.items()}
    for run in runs:
        run.type = winners[run.key]
    _shrink(analysis, runs, ballots)
    return [run for run in runs if run.type not in ("", "other")]


def _is_acronym(run: Run) -> bool:
    return run.text.isupper() and 2 <= len(run.text) <= 5 and run.text.isalpha()


def _hear(analysis: Analysis, run: Run, ballot: Ballot) -> None:
    """What this mention says: the model's type, and the clues around it."""
    head = analysis.tokens[run.last]
    ballot.only_headings = ballot.only_headings and in_heading(head)
    if model := "other" if run.label in _OTHER else _MODEL.get(run.label):
        ballot.model[model] += 1
    for clue in CLUES:
        if found := clue(analysis, run, head):
            ballot.clues[clue, found] += 1


def _form_votes(analysis: Analysis, run: Run) -> Counter[str]:
    """What the words of the form say."""
    key, lists = run.key, organizations()
    if key in lists.known:
        return Counter(organization=_LIST)
    if all(word in places().adjectives for word in key) or " ".join(key) in contexts().no_names:
        return Counter(other=_LIST)
    if places().name_of(key, run.text):
        return Counter(place=_LIST)
    if len(key) == 1 and key[0] in famous():
        return Counter(person=_HEAD)
    if len(key) == 1 and key[0] in given().gender:
        return Counter(person=_HEARING_SHORT)
    if len(key) == 2 and run.label in ("PERSON", "ORG") and _is_national(key):
        return Counter(organization=_HEAD)
    if len(key) == 1 and run.label in ("GPE", "LOC", "FAC") and _CAMEL.fullmatch(run.text):
        return Counter(organization=_HEARING)
    if len(key) > 1:
        return _head_votes(key) or Counter(organization=_HEARING if analysis.tokens[run.last].tag == "NNPS" else 0)
    return Counter()


def _is_national(key: Key) -> bool:
    """A body named for its country: "Historic England", "Transport Scotland"."""
    first, last = key
    if first in given().gender or first in places().parts or first in places().adjectives:
        return False
    return places().names.get((last,)) in places().countries and last not in _ALSO_NAMES


def _head_votes(key: Key) -> Counter[str]:
    """The first or last word of a long name: "… Ministry", "University of …", "… Street", a given name."""
    first, last, of = key[0], key[-1], len(key) > 2 and key[1] in ("of", "for")
    if is_firm(key):
        return Counter(organization=_LIST)
    if of and first in organizations().heads and first not in places().heads:
        return Counter(organization=_HEAD)
    if len(key) == 2 and first in given().gender and not titles().is_title(last):
        return Counter(person=_GIVEN, organization=_GIVEN if last in organizations().heads else 0)
    if key[:-1] in organizations().known and key[-1:] in places().names:
        return Counter(organization=_LIST)
    if last in contexts().thing_heads or " ".join(key).removesuffix("ers") in places().lower_names:
        return Counter(other=_HEAD)
    if " ".join(key[-2:]) in places().heads or (last in places().heads and last not in organizations().heads):
        return Counter(place=_HEAD)
    if of and first in places().heads:
        return Counter(place=_HEAD)
    if first in places().beginnings and last not in organizations().heads:
        return Counter(place=_HEARING)
    heads = organizations().heads
    if last in heads or " ".join(key[-2:]) in heads or (of and first in heads):
        return Counter(organization=_HEAD)
    if first in organizations().foreign_heads:
        return Counter(organization=_HEAD)
    if (len(key) > 2 and len(key[1]) == 1) or (last in titles().suffixes and (len(key) > 2 or first in given().gender)):
        return Counter(person=_GIVEN)
    if first in given().gender and not titles().is_title(last) and "of" not in key and "and" not in key:
        return Counter(person=_GIVEN)
    return Counter()


def _shrink(analysis: Analysis, runs: list[Run], ballots: dict[Key, Ballot]) -> None:
    """Take words off the front that are no part of a person's name, where the rest is a name known by itself.

    "Miss Harbour Ada Okoro" beside "Ada Okoro"; in a heading also "Jubilant Okoro" beside "Okoro".
    """
    people = {run.key for run in runs if run.type == "person" and not ballots[run.key].only_headings}
    surnames = {key[-1:] for key in people}
    for run in runs:
        size = len(run.key)
        if run.type == "organization" and run.key[-1:] in surnames and run.key[:-1] in organizations().known:
            _cut(run, make_run(analysis, run.first, run.last - 1, run.label))
        if run.type != "person" or size < 2 or run.last - run.first + 1 != size:
            continue
        heading, first = ballots[run.key].only_headings, run.key[0]
        if run.key[1:] in people and len(first) > 1 and first not in given().gender and (size > 2 or heading):
            _cut(run, make_run(analysis, run.first + 1, run.last, run.label))
        elif run.key[:-1] in people and size > 2 and heading:
            _cut(run, make_run(analysis, run.first, run.last - 1, run.label))


def _cut(run: Run, shorter: Run) -> None:
    run.first, run.last, run.span, run.text, run.key = (
        shorter.first,
        shorter.last,
        shorter.span,
        shorter.text,
        shorter.key,
    )


def _short_names(ballots: dict[Key, Ballot]) -> None:
    """A single word is believed to be an organization where a longer name has it: "Harbour", "Harbour Foundation"."""
    short = {
        form
        for key, ballot in ballots.items()
        if ballot.long and ballot.winner() == "organization"
        for form in (*short_forms(key), (initials(key),))
    }
    for key in short & ballots.keys():
        ballots[key].short = True
        if len(key) > 1 and not ballots[key].winner():
            ballots[key].form = Counter(
                organization=_LIST
            )  # only in headings: "Harbour Marine" of "Harbour Marine Corp."
        elif not ballots[key].winner() and key[0] not in organizations().heads and ballots[key].votes()["support"]:
            ballots[key].form = Counter(organization=_LEAST)  # "Harbour" of "Harbour Lines", that the model left out
    for key in ballots:
        rest = ballots.get(key[1:]) if len(key) == 2 and key[0] in places().parts else None
        if rest and not rest.form and ballots[key].winner() == "place":
            rest.form = Counter(place=_HEAD)
    things = {(initials(key),) for key, ballot in ballots.items() if ballot.long and ballot.winner() == "other"}
    for key, ballot in ballots.items():
        bare = tuple(word.rstrip("0123456789") for word in key)
        if bare in things and key not in short and (ballot.acronym or bare != key):
            ballot.form = Counter(other=_LIST)


def _surnames(ballots: dict[Key, Ballot]) -> None:
    """A shorter form is a person where a person of that surname (or given name) is named in full."""
    surnames: set[Key] = set()
    given_names: set[Key] = set()
    for key, ballot in ballots.items():
        if len(key) > 1 and key[-1] not in contexts().no_names and ballot.winner() == "person":
            given_names.add(key[:1])
            surnames |= surname_forms(key) | ({key} if len(key) == 2 else set())
    alone = {key for key, ballot in ballots.items() if len(key) == 1 and ballot.titled and ballot.winner() == "person"}
    for key, ballot in ballots.items():
        if len(key) > 2 and not ballot.form and (key[1:] in surnames or key[2:] in surnames):
            ballot.form = Counter(person=_LIST)
        if len(key) == 2 and key[1:] in alone and not any(ballot.form.values()):
            ballot.form = Counter(person=_LIST)  # "Anneliese Varga" beside "Ms. Varga"
        if len(key) == 1 and key[0].endswith("s") and (key[0][:-1],) in surnames and key not in surnames:
            ballot.form = Counter(other=_LIST)  # a family: "the Clintons"
        place = key in places().names or (key not in surnames and ballot.model["place"])
        if len(key) < 3 and (key in surnames or key in given_names) and (ballot.model["person"] or not place):
            ballot.form = Counter(person=_LIST + _SURNAME)
