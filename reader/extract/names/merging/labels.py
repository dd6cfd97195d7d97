"""Initials as labels of an interview: "TE:" for the Tobias Eklund who asks, "F.A.C.:" for F. Ada Costa who answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import titles
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import Key, acronyms, key_of

_LEAST = 2
"""Turns of a label that is believed to be one."""
_MOST_LETTERS = 4
_MOST_TOKENS = 7
"""Of a label: "Ada Falk-Costa" has four."""


def labels(analysis: Analysis) -> Iterator[Run]:
    """The labels that are the initials of exactly one person's name, under that name, and the labels that give it."""
    short: dict[str, list[Token]] = defaultdict(list)
    full: dict[Key, list[list[Token]]] = defaultdict(list)
    for tokens in _labels(analysis):
        letters = tokens[0].text.replace(".", "")
        if len(tokens) == 1 and letters.isalpha() and letters.isupper() and 1 < len(letters) <= _MOST_LETTERS:
            short[letters.lower()].append(tokens[0])
        elif len(tokens) > 1:
            full[key_of(analysis.text[tokens[0].start : tokens[-1].end])].append(tokens)
    short = {letters: tokens for letters, tokens in short.items() if len(tokens) >= _LEAST}
    people = _people(analysis) if short else set()
    for letters, tokens in short.items():
        fitting = _fitting(letters, full) or _fitting(letters, people)
        key = fitting[0] if len(fitting) == 1 else ()
        for token in tokens if key else ():
            yield _run(analysis, token, token, key)
        for first, *_, last in full.get(key, ()):
            yield _run(analysis, first, last, key)


def _labels(analysis: Analysis) -> Iterator[list[Token]]:
    """The words in front of a colon at the beginning of a paragraph, few and all with a capital."""
    for colon in analysis.all_of({":"}):
        start = colon.sentence.paragraph.span.start
        tokens = analysis.tokens[max(0, colon.i - _MOST_TOKENS) : colon.i]
        inside = [token for token in tokens if token.start >= start]
        if inside and inside[0].start == start and all(t.text[0].isupper() or t.text == "-" for t in inside):
            yield inside


def _people(analysis: Analysis) -> set[Key]:
    """The names of several words that the model hears as people, without titles."""
    found = set()
    for name in analysis.names:
        key = key_of(analysis.text[name.tokens[0].start : name.tokens[-1].end]) if name.label == "PERSON" else ()
        while len(key) > 1 and titles().is_title(key[0]):
            key = key[1:]
        if len(key) > 1:
            found.add(key)
    return found


def _fitting(letters: str, keys: Iterable[Key]) -> list[Key]:
    """The names with these initials."""
    return [key for key in keys if letters in acronyms(key)]


def _run(analysis: Analysis, first: Token, last: Token, key: Key) -> Run:
    run = make_run(analysis, first.i, last.i, "PERSON")
    run.key = key
    return run
