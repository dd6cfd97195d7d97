"""Names that are known from elsewhere in the document, wherever else they stand."""

from __future__ import annotations

from collections import defaultdict

from reader.extract.analysis import Analysis
from reader.extract.names.edges import is_capitalised
from reader.extract.names.forms import surname_forms
from reader.extract.names.runs import Run, make_run
from reader.extract.names.words import Key, plain

_SMALL = {
    "a",
    "an",
    "the",
    "i",
    "it",
    "is",
    "in",
    "on",
    "of",
    "to",
    "and",
    "or",
    "us",
    "who",
    "may",
    "will",
    "so",
    "no",
    "we",
}
"""Short words that a capital at the start of a sentence or all capitals may disguise."""


def known_again(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """The runs, and every further place where one of their forms stands capitalised."""
    forms = _forms(runs)
    taken = bytearray(len(analysis.tokens))
    for run in runs:
        taken[run.first : run.last + 1] = b"\1" * (run.last + 1 - run.first)
    found = list(runs)
    lower = {token.text for token in analysis.tokens if token.text.islower()} | _SMALL
    for token in analysis.tokens:
        if taken[token.i] or not is_capitalised(token):
            continue
        for words, type_ in forms.get(plain(token.text), ()):
            last = token.i + len(words) - 1
            if _stands(analysis, token.i, words, taken, lower):
                run = make_run(analysis, token.i, last, "")
                run.type = type_
                taken[run.first : run.last + 1] = b"\1" * len(words)
                found.append(run)
                break
    return sorted(found, key=lambda run: run.first)


def _forms(runs: list[Run]) -> dict[str, list[tuple[Key, str]]]:
    """First word → (the words token by token, type), the longest first. Surnames of people are forms as well."""
    seen: dict[Key, str] = {}
    for run in runs:
        seen.setdefault(run.key, run.type)
    for run in runs:
        if run.type == "person" and len(run.key) > 1 and len(run.key[-1]) > 2:
            for surname in surname_forms(run.key):
                seen.setdefault(surname, "person")
    forms: dict[str, list[tuple[Key, str]]] = defaultdict(list)
    for key, type_ in seen.items():
        if key and not any("-" in word for word in key):
            forms[key[0]].append((key, type_))
    for choices in forms.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    return forms


def _stands(analysis: Analysis, at: int, words: Key, taken: bytearray, lower: set[str]) -> bool:
    tokens = analysis.tokens[at : at + len(words)]
    if len(tokens) < len(words) or any(taken[at : at + len(words)]):
        return False
    if tokens[-1].sentence is not tokens[0].sentence:
        return False
    if len(words) == 1 and tokens[0].tag not in ("NNP", "NNPS") and tokens[0].text.lower() in lower:
        return False
    return all(plain(token.text) == word for token, word in zip(tokens, words, strict=True))
