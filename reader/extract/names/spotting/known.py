"""Names that are known from elsewhere in the document, wherever else they stand."""

from __future__ import annotations

from collections import defaultdict

from reader.extract.analysis import Analysis, Token
from reader.extract.names.forms import acronym_forms, surname_forms
from reader.extract.names.lexicons import contexts
from reader.extract.names.spotting.edges import is_capitalised
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import Key, plain
from reader.model.findings import Confidence

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
    forms, acronyms = _forms(runs), _acronyms(runs)
    taken = bytearray(len(analysis.tokens))
    for run in runs:
        taken[run.first : run.last + 1] = b"\1" * (run.last + 1 - run.first)
    found = list(runs)
    lower = set(filter(str.islower, {token.text for token in analysis.tokens})) | _SMALL
    for token in analysis.not_small:
        if taken[token.i] or not is_capitalised(token):
            continue
        known = forms.get(plain(token.text))
        if known is None and token.text in acronyms:
            known = {(plain(token.text),): ("organization", "likely")}
        again = _longest(analysis, token.i, known, taken, lower) if known else None
        if again:
            taken[again.first : again.last + 1] = b"\1" * len(again.places)
            found.append(again)
    return sorted(found, key=lambda run: run.first)


_Forms = dict[Key, tuple[str, Confidence]]
_LEAST_INITIALS = 3
_LONGEST = 12
"""Words of a form that is looked for, at most."""


def _forms(runs: list[Run]) -> dict[str, _Forms]:
    """First word → the forms that begin with it, with type and confidence. Surnames of people are forms too."""
    seen: _Forms = {}
    for run in runs:
        seen.setdefault(run.key, (run.type, run.confidence))
    for run in runs:
        if run.type == "person" and len(run.key) > 1 and len(run.key[-1]) > 2:
            for surname in surname_forms(run.key):
                seen.setdefault(surname, ("person", "possible"))
    forms: dict[str, _Forms] = defaultdict(dict)
    for key, type_ in seen.items():
        if key and len(key) <= _LONGEST and not any("-" in word for word in key):
            forms[key[0]][key] = type_
    return forms


def _acronyms(runs: list[Run]) -> set[str]:
    """The acronyms, in capitals, of organizations of three words and more."""
    keys = {run.key for run in runs if run.type == "organization" and len(run.key) >= _LEAST_INITIALS}
    return {word.upper() for key in keys for word in acronym_forms(key) if len(word) >= _LEAST_INITIALS}


def _longest(analysis: Analysis, at: int, forms: _Forms, taken: bytearray, lower: set[str]) -> Run | None:
    """The longest form that stands here, as a run."""
    words: list[str] = []
    sizes = max(map(len, forms)) if len(forms) < _LONGEST else _LONGEST
    for token in analysis.tokens[at : at + sizes]:
        if taken[token.i] or token.sentence is not analysis.tokens[at].sentence:
            break
        words.append(plain(token.text))
    for size in range(len(words), 0, -1):
        known = forms.get(tuple(words[:size]))
        if known and (size > 1 or _is_name(analysis.tokens[at], lower)):
            run = make_run(analysis, at, at + size - 1, "")
            run.type, run.confidence = known
            return run
    return None


def _is_name(token: Token, lower: set[str]) -> bool:
    """Whether a single word is no common word that a sentence begins with, and no month."""
    if token.lower in contexts().calendar:
        return token.tag == "NNP" and token.entity != "DATE" and token.dep not in ("pobj", "npadvmod", "nmod")
    return token.tag in ("NNP", "NNPS") or token.text.lower() not in lower
