"""Which type a name is: decided once for each form, over the whole document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from reader.extract.analysis import Analysis
from reader.extract.names.lexicons import given, organizations, places, titles
from reader.extract.names.runs import Run
from reader.extract.names.words import Key

_MODEL = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
_SPEECH = {"say", "tell", "add", "announce", "explain", "write", "ask", "argue", "note", "state", "think", "believe"}

# Votes. The model is heard at every mention; what the form itself says is worth several of its votes.
# Set by hand, and tried on news text: any order from the strongest to the weakest like this one does.
_LIST, _HEAD, _TITLE, _SURNAME, _GIVEN, _MODEL_LONG, _MODEL_SHORT, _CONTEXT = 40, 12, 8, 6, 6, 5, 3, 2

Votes = dict[Key, Counter[str]]


def decide(analysis: Analysis, runs: Iterable[Run]) -> list[Run]:
    """Set `type` of each run; those that no evidence speaks for are left out."""
    votes: Votes = defaultdict(Counter)
    runs = list(runs)
    seen: set[Key] = set()
    for run in runs:
        votes[run.key].update(_mention_votes(analysis, run))
    for run in runs:
        if run.key not in seen:
            seen.add(run.key)
            votes[run.key].update(_form_votes(run))
    _surnames(votes)
    for run in runs:
        run.type = _winner(votes[run.key])
    return [run for run in runs if run.type]


def _winner(votes: Counter[str]) -> str:
    if not votes:
        return ""
    (best, count), *_ = votes.most_common(1)
    return best if count >= _CONTEXT else ""


def _mention_votes(analysis: Analysis, run: Run) -> Counter[str]:
    """What this mention says: the model's type, a title, what stands around it."""
    votes: Counter[str] = Counter()
    if model := _MODEL.get(run.label):
        votes[model] += _MODEL_LONG if len(run.key) > 1 else _MODEL_SHORT
    if run.titled:
        votes["person"] += _TITLE
    head = analysis.tokens[run.last]
    if any(child.dep == "relcl" and any(t.lower == "who" for t in child.children) for child in head.children):
        votes["person"] += _CONTEXT
    if len(run.key) > 1 and head.dep == "nsubj" and head.head.lemma in _SPEECH:
        votes["person"] += _CONTEXT // 2
    return votes


def _form_votes(run: Run) -> Counter[str]:
    """What the words of the form say."""
    votes: Counter[str] = Counter()
    key, lists = run.key, organizations()
    if key in lists.known:
        votes["organization"] += _LIST
    elif key in places().names:
        votes["place"] += _LIST
    if not key:
        return votes
    last, first = key[-1], key[0]
    if len(key) > 1:
        if last in lists.heads or (len(key) > 2 and first in lists.heads and key[1] in ("of", "for")):
            votes["organization"] += _HEAD
        elif last in places().heads or (len(key) > 2 and first in places().heads and key[1] == "of"):
            votes["place"] += _HEAD
        elif first in given().gender and last not in titles().offices and "of" not in key:
            votes["person"] += _GIVEN
    elif run.text.isupper() and 2 <= len(run.text) <= 6 and run.text.isalpha():
        votes["organization"] += _CONTEXT // 2
    return votes


def _surnames(votes: Votes) -> None:
    """A single word is a person where a person of that surname (or given name) is named in full."""
    parts: Counter[str] = Counter()
    for key, form in votes.items():
        if len(key) > 1 and _winner(form) == "person":
            parts[key[-1]] += 1
            parts[key[0]] += 1
    for key, form in votes.items():
        if len(key) == 1 and parts[key[0]] and key not in places().names:
            form["person"] += _SURNAME * parts[key[0]]
