"""Which type a name is: decided once for each form, over the whole document, by votes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reader.extract.analysis import Analysis
from reader.extract.names.forms import acronym_forms, short_forms
from reader.extract.names.lexicons import given, organizations, places, titles
from reader.extract.names.spotting import offices
from reader.extract.names.spotting.edges import in_heading
from reader.extract.names.spotting.runs import Run, is_acronym, make_run
from reader.extract.names.types.ballots import HEAD, LEAST, LIST, Ballot
from reader.extract.names.types.clues import CLUES, newspaper, said
from reader.extract.names.types.surnames import note_surnames
from reader.extract.names.types.wording import form_votes
from reader.extract.names.words import Key, initials

_MODEL = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
_OTHER = {"PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
_LEAST_SHOUTED = 3
"""Letters of a common word in capitals, "WHITE", at least one more: shorter ones may be initials."""


def decide(analysis: Analysis, runs: Iterable[Run]) -> list[Run]:
    """Set type and confidence of each run; those that no evidence speaks for, and things, are left out."""
    runs = list(runs)
    lower = {token.text for token in analysis.tokens if len(token.text) > _LEAST_SHOUTED and token.text.islower()}
    ballots: dict[Key, Ballot] = {}
    for run in runs:
        if run.key not in ballots:
            votes = Counter(other=LIST) if _is_shouted(run, lower) else form_votes(analysis, run)
            ballots[run.key] = Ballot(len(run.key) > 1, is_acronym(run), votes)
        _hear(analysis, run, ballots[run.key])
    note_surnames(ballots)
    _short_names(ballots)
    decided = {key: (ballot.winner(), ballot.confidence()) for key, ballot in ballots.items()}
    decided |= {key: ("person", "likely") for key in _confirmed(ballots) if decided[key] == ("person", "possible")}
    for run in runs:
        run.type, run.confidence = decided[run.key]
        run.gender = offices.gender_of_title(analysis, run.title, run.first)
    _shrink(analysis, runs, ballots)
    return [run for run in runs if run.type not in ("", "other")]


def _is_shouted(run: Run, lower: set[str]) -> bool:
    """Whether it is a common word of the text in capitals: "WHITE"."""
    common = len(run.key) == 1 and run.text.isupper() and run.text.lower() in lower
    return common and run.key not in organizations().known and run.key not in places().names


def _confirmed(ballots: dict[Key, Ballot]) -> list[Key]:
    """The names of two words and more whose last word says something by itself, or has a title: "Kaur said"."""
    return [
        key
        for key in ballots
        if len(key) > 1 and (last := ballots.get(key[-1:])) and (last.titled or last.clues[said, "speaker"])
    ]


def _hear(analysis: Analysis, run: Run, ballot: Ballot) -> None:
    """What this mention says: the model's type, and the clues around it."""
    head = analysis.tokens[run.last]
    ballot.only_headings = ballot.only_headings and in_heading(head)
    if model := "other" if run.label in _OTHER else _MODEL.get(run.label):
        ballot.model[model] += 1
    for clue in CLUES:
        if found := clue(analysis, run, head):
            ballot.clues[clue, found] += 1


def _shrink(analysis: Analysis, runs: list[Run], ballots: dict[Key, Ballot]) -> None:
    """Take words off the front that are no part of a person's name, where the rest is a name known by itself.

    "Miss Harbour Ada Okoro" beside "Ada Okoro"; in a heading also "Jubilant Okoro" beside "Okoro".
    """
    people = {run.key for run in runs if run.type == "person" and not ballots[run.key].only_headings}
    surnames = {key[-1:] for key in people}
    things = {key for key, ballot in ballots.items() if len(key) == 1 and ballot.winner() == "other"}
    called = _called({key[0] for key in people if len(key) > 1})
    for run in runs:
        size = len(run.key)
        if run.type == "organization" and run.key[-1:] in surnames and _joins_known(run.key):
            _cut(run, make_run(analysis, run.first, run.last - 1, run.label))
        if run.type != "person" or size < 2 or run.last - run.first + 1 != size:
            continue
        if size > 2 and run.key[:1] in organizations().known and run.key[1] in given().gender:
            _cut(run, make_run(analysis, run.first + 1, run.last, run.label))
            continue  # "Speaker of the House Ada Okoro"
        if size > 2 and run.key[:1] in things and run.key[1] in given().gender:
            _cut(run, make_run(analysis, run.first + 1, run.last, run.label))
            continue  # "Miss Harbour Ada Okoro" beside "a Miss Harbour"
        if size == 2 and run.key[0] in titles().roles and run.key[1:] in ballots and offices.opens(analysis, run.first):
            _cut(run, make_run(analysis, run.first + 1, run.last, run.label))
            continue  # "Rapper Ada" beside "Ada"
        if size == 2 and run.key[1] in called and run.key[0] not in called and not given().knows(run.key[0]):
            _cut(run, make_run(analysis, run.first + 1, run.last, run.label))
            continue  # "Honest Ada" beside "Ada Okoro"
        heading, first = ballots[run.key].only_headings, run.key[0]
        front = len(first) > 1 and first not in given().gender and run.key[1] not in titles().particles
        if run.key[1:] in people and front and (size > 2 or heading):
            _cut(run, make_run(analysis, run.first + 1, run.last, run.label))
        elif run.key[:-1] in people and size > 2 and heading:
            _cut(run, make_run(analysis, run.first, run.last - 1, run.label))


def _called(names: set[str]) -> set[str]:
    """The given names and what is short for them."""
    found = {name for name in names if name in given().gender}
    return found | {short for short, full in given().nicknames.items() if full & found}


def _joins_known(key: Key) -> bool:
    """Whether a known organization stands before a word more, and both are not one: "Reuters Okoro"."""
    return key[:-1] in organizations().known and key not in organizations().known


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
        for form in (*short_forms(key), *((word,) for word in acronym_forms(key)))
    }
    for key in short & ballots.keys():
        ballots[key].short = True
        if ballots[key].acronym and not ballots[key].form:
            ballots[key].derive("organization", HEAD)
            continue
        if len(key) > 1 and not ballots[key].winner():
            # only in headings: "Harbour Marine" of "Harbour Marine Corp."
            ballots[key].derive("organization", LIST)
        elif (
            not ballots[key].winner()
            and ballots[key].votes()["support"]
            and (key[0] not in organizations().heads or ballots[key].clues[newspaper, "support"])
        ):
            # "Harbour" of "Harbour Lines", that the model left out
            ballots[key].derive("organization", LEAST)
        elif ballots[key].winner() == "other" and not ballots[key].form and ballots[key].votes()["support"] > 1:
            ballots[key].derive("organization", LIST)  # or that modifies much: "Harbour executives"
    for key in ballots:
        rest = ballots.get(key[1:]) if len(key) == 2 and key[0] in places().parts else None
        if rest and not rest.form and ballots[key].winner() == "place":
            rest.derive("place", HEAD)
    products = {key[1:] for key, ballot in ballots.items() if key[:1] in organizations().known and ballot.called_thing}
    for key in products & ballots.keys():
        ballots[key].derive("other", HEAD)  # "Meridian" of "Google Meridian"
    things = {(initials(key),) for key, ballot in ballots.items() if ballot.long and ballot.winner() == "other"}
    for key, ballot in ballots.items():
        bare = tuple(word.rstrip("0123456789") for word in key)
        if bare in things and key not in short and (ballot.acronym or bare != key):
            ballot.derive("other", LIST)
