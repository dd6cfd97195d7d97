"""One word for a firm and for a person: "Bolton" beside Bolton Steel and Harry Bolton."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Analysis
from reader.extract.names.drafts import Draft
from reader.extract.names.forms import firm_forms, is_firm, surname_forms
from reader.extract.names.lexicons import contexts, famous, organizations, places
from reader.extract.names.spotting.runs import Run
from reader.extract.names.types.clues import followed_by_age, followed_by_who
from reader.extract.names.types.kinds import kind_of
from reader.extract.names.words import Key
from reader.model.findings import Merge


def firms(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """The runs; the first word of a firm's name is the firm where no person has it, or where the words say so."""
    people = _people(analysis, runs)
    short = _firms(analysis, runs, people)
    last = {run.key[-1] for run in runs if run.type == "organization" and len(run.key) > 1} & places().heads
    towns = {run.key for run in runs if run.type == "place" and not _may_be_firm(analysis, run)}
    for run in runs:
        if len(run.key) > 1 or not (run.type == "person" or (run.type == "place" and run.key not in towns)):
            continue
        word = run.key[0]
        alone = word not in people and (word in short or word in last)
        before = word in people and short.get(word, run.first) < run.first < people[word] and not run.titled
        if alone or before or (word in short and _is_firm_here(analysis, run)):
            run.type, run.confidence = "organization", "likely"
    return runs


def _people(analysis: Analysis, runs: list[Run]) -> dict[str, int]:
    """Surnames and given names, and where somebody of the name stands first, in full or with a title."""
    found: dict[str, int] = {}
    for run in runs:
        for word in _words_of_person(analysis, run) if run.type == "person" else ():
            found.setdefault(word, run.first)
    return found


def _firms(analysis: Analysis, runs: list[Run], people: dict[str, int]) -> dict[str, int]:
    """Single words that a firm goes by, and where it begins to: with its full name, or before what only a firm has."""
    found: dict[str, int] = {}
    for key, first in _first_of(runs).items():
        for word in _words_of_firm(key):
            found.setdefault(word, first)
    for run in runs:
        unknown = _is_bare(run) and run.key[0] not in famous() and run.first < people.get(run.key[0], -1)
        if unknown and _is_firm_here(analysis, run):
            found.setdefault(run.key[0], run.first - 1)
    return found


def _is_bare(run: Run) -> bool:
    return run.type == "person" and len(run.key) == 1 and not run.titled


def _first_of(runs: list[Run]) -> dict[Key, int]:
    """Each name of an organization, and where it stands first."""
    return {run.key: run.first for run in reversed(runs) if run.type == "organization"}


def _words_of_firm(key: Key) -> set[str]:
    """The single words that a firm may go by."""
    begin = {key[0]} if _is_company(key) else set()
    return begin | {form[0] for form in (firm_forms(key) if len(key) > 1 else ()) if len(form) == 1}


def _words_of_person(analysis: Analysis, run: Run) -> set[str]:
    """The surname and the given name of a person named in full, or the name with a title."""
    if len(run.key) > 1:
        return {form[0] for form in surname_forms(run.key)} | {run.key[0]}
    return {run.key[0]} if _is_person(analysis, run) else set()


def _may_be_firm(analysis: Analysis, run: Run) -> bool:
    """Whether a place is one for the model only, and nothing is said to be in it."""
    before = analysis.tokens[run.first - 1].lower if run.first else ""
    return run.confidence == "possible" and before not in ("in", "at", "near", "from", "to")


def _is_company(key: Key) -> bool:
    """Whether it is a company with a name before its trade."""
    begins = len(key) > 1 and key[0] not in organizations().heads and key[:1] not in places().names
    return begins and (is_firm(key) or kind_of(key) == "company")


def _is_person(analysis: Analysis, run: Run) -> bool:
    head = analysis.tokens[run.last]
    return run.titled or any(clue(analysis, run, head) for clue in (followed_by_who, followed_by_age))


def _is_firm_here(analysis: Analysis, run: Run) -> bool:
    """What only a firm has or is: "workers at Bolton", "Bolton's shares", "Bolton shares"."""
    head = analysis.tokens[run.last]
    if run.titled:
        return False
    if run.first > 1 and analysis.tokens[run.first - 1].lower == "at":
        before = analysis.tokens[run.first - 2]
        return before.pos == "NOUN" or before.lemma == "work"
    return head.dep in ("poss", "compound", "nmod") and head.head.i > head.i and head.head.lemma in contexts().of_firms


def doubt_surnames(drafts: Iterable[Draft]) -> None:
    """A bare surname that a firm goes by as well is no more than possibly the person's; both are offered."""
    drafts = list(drafts)
    companies: dict[str, Draft] = {}
    for draft in drafts:
        if draft.type == "organization":
            for key in draft.keys:
                if _is_company(key) or len(key) == 1:
                    companies.setdefault(key[0], draft)
    for draft in drafts:
        if draft.type != "person":
            continue
        for form, word in {(run.text, run.key[0]) for run in draft.runs if len(run.key) == 1 and not run.titled}:
            firm = companies.get(word)
            if firm is None:
                continue
            reason = draft.merges[form].reason if form in draft.merges else "a surname"
            draft.merges[form] = Merge(
                form=form, reason=f"{reason}; it may be {firm.name} as well", confidence="possible"
            )
            draft.offer(firm, f"“{form}” may be the firm")
