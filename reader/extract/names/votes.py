"""Which type a name is: decided once for each form, over the whole document, by votes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from reader.extract.analysis import Analysis
from reader.extract.names.clues import CLUES
from reader.extract.names.lexicons import contexts, given, organizations, places, titles
from reader.extract.names.runs import Run
from reader.extract.names.words import Key

_MODEL = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
_OTHER = {"PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}

# What the form itself says is worth several hearings of the model.
_LIST, _HEAD, _SURNAME, _GIVEN, _MODEL_LONG, _MODEL_SHORT, _LEAST = 40, 12, 6, 6, 5, 3, 2

Votes = dict[Key, Counter[str]]


def decide(analysis: Analysis, runs: Iterable[Run]) -> list[Run]:
    """Set `type` of each run; those that no evidence speaks for, and things, are left out."""
    votes: Votes = defaultdict(Counter)
    runs = list(runs)
    for run in runs:
        if run.key not in votes:
            votes[run.key].update(_form_votes(run))
        votes[run.key].update(_mention_votes(analysis, run))
    _surnames(votes)
    for run in runs:
        run.type = _winner(votes[run.key])
        if _is_weak(run, votes[run.key]):
            run.type = ""
    return [run for run in runs if run.type not in ("", "other")]


def _winner(votes: Counter[str]) -> str:
    types = [item for item in votes.items() if item[0] != "support"]
    best, count = max(types, key=lambda item: item[1], default=("", 0))
    return best if count >= _LEAST else ""


def _is_weak(run: Run, votes: Counter[str]) -> bool:
    """A single word that only the model's word speaks for: nothing that it does, has or is called."""
    if len(run.key) > 1 or run.type not in ("organization",) or votes["support"]:
        return False
    return votes[run.type] <= _MODEL_SHORT * 3 and votes[run.type] % _MODEL_SHORT == 0


def _mention_votes(analysis: Analysis, run: Run) -> Counter[str]:
    """What this mention says: the model's type, and the clues around it."""
    votes: Counter[str] = Counter()
    worth = _MODEL_LONG if len(run.key) > 1 else _MODEL_SHORT
    if run.label in _OTHER:
        votes["other"] += worth
    elif model := _MODEL.get(run.label):
        votes[model] += worth
    head = analysis.tokens[run.last]
    for clue, weight in CLUES.items():
        if found := clue(analysis, run, head):
            votes[found] += weight
    return votes


def _form_votes(run: Run) -> Counter[str]:
    """What the words of the form say."""
    votes: Counter[str] = Counter()
    key, lists = run.key, organizations()
    if all(word in places().adjectives for word in key) and key not in lists.known:
        votes["other"] += _LIST
    elif key in lists.known:
        votes["organization"] += _LIST
    elif key in places().names:
        votes["place"] += _LIST
    elif len(key) > 1:
        votes.update(_head_votes(key))
    return votes


def _head_votes(key: Key) -> Counter[str]:
    """The first or last word of a long name: "… Ministry", "University of …", "… Street", a given name."""
    first, last, of = key[0], key[-1], len(key) > 2 and key[1] in ("of", "for")
    if last in contexts().thing_heads:
        return Counter(other=_HEAD)
    if key[-2:] in places().names or (last in places().heads and last not in organizations().heads):
        return Counter(place=_HEAD)
    if last in organizations().heads or (of and first in organizations().heads):
        return Counter(organization=_HEAD)
    if first in organizations().foreign_heads:
        return Counter(organization=_HEAD)
    if of and first in places().heads:
        return Counter(place=_HEAD)
    if first in given().gender and not titles().is_title(last) and "of" not in key and "and" not in key:
        return Counter(person=_GIVEN)
    return Counter()


def _surnames(votes: Votes) -> None:
    """A single word is a person where a person of that surname (or given name) is named in full."""
    parts: Counter[str] = Counter()
    for key, form in votes.items():
        if len(key) > 1 and _winner(form) == "person":
            parts[key[-1]] += 1
            parts[key[0]] += 1
    for key, form in votes.items():
        if len(key) == 1 and parts[key[0]]:
            known_place = key in places().names and not form["person"]
            form["person"] += 0 if known_place else _SURNAME * max(parts[key[0]], sum(form.values()) // 3)
