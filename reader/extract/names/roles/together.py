"""People named in one list: "Mei Tan, Per Lund and Ada Okoro". A role in the plural before it is said of them all."""

from __future__ import annotations

from collections.abc import Mapping

from reader.extract.analysis import Analysis
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import titles
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

People = Mapping[int, tuple[Run, Draft]]
"""First token of a person's name → that name and the person."""


def named_with(analysis: Analysis, run: Run, people: People) -> list[Draft]:
    """Those who follow in the list that begins with this name; nobody where no "and" closes it."""
    tokens, found = analysis.tokens, list[Draft]()
    at, closed = run.last + 1, False
    while not closed and at + 1 < len(tokens):
        commas = tokens[at].text == ","
        closed = tokens[at + commas].lower in ("and", "&")
        following = people.get(at + commas + closed)
        if following is None or not (commas or closed):
            return []
        found.append(following[1])
        at = following[0].last + 1
    return found if closed else []


def is_plural_role(word: str) -> bool:
    """Whether the word says what several people are: "members", "Sens."."""
    known, single = titles(), plain(word).removesuffix("s")
    return plain(word) != single and (single in known.roles or single in known.offices)
