"""Names that the text itself equates: "Afghan Air Force (AAF)", "AAF (Afghan Air Force)"."""

from __future__ import annotations

from itertools import pairwise

from reader.extract.analysis import Analysis
from reader.extract.names.runs import Run
from reader.extract.names.words import Key


def bracketed(analysis: Analysis, runs: list[Run]) -> dict[Key, Key]:
    """Short form → long form, where one organization stands in brackets right behind another."""
    tokens = analysis.tokens
    found: dict[Key, Key] = {}
    for one, other in pairwise(runs):
        if one.type != "organization" or other.type != "organization" or other.last + 1 >= len(tokens):
            continue
        opened = other.first == one.last + 2 and tokens[one.last + 1].text in "(["
        if opened and tokens[other.last + 1].text in ")]" and one.key != other.key:
            short, full = sorted((one, other), key=lambda run: len(run.text))
            if len(short.key) == 1:
                found[short.key] = full.key
    return found
