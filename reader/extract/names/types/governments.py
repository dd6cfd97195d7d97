"""Institutions named by a common noun: "the Afghan government", "Afghanistan's government", "the Israeli army"."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import organizations, places
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import plain


def common_names(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """The runs, and each country (or its adjective) with a lower-case institution after it."""
    ends = {run.last: run for run in runs}
    found = list(runs)
    owners = {token.i for token in analysis.not_small} | ends.keys() | {end + 1 for end in ends}
    for at in sorted(owners):
        if at + 1 >= len(analysis.tokens):
            break
        token = analysis.tokens[at + 1]
        before = _owner(analysis, analysis.tokens[at], token, ends)
        if before is None:
            continue
        length = _common_head(analysis, token)
        if length:
            run = make_run(analysis, before, token.i + length - 1, "ORG")
            run.type, run.confidence = "organization", "certain"
            found.append(run)
    return sorted(found, key=lambda run: (run.first, -run.last))


def _owner(analysis: Analysis, previous: Token, token: Token, ends: dict[int, Run]) -> int | None:
    """Where the country before this word begins."""
    if not token.text.islower() or previous.sentence is not token.sentence:
        return None
    if previous.text[0].isupper() and plain(previous.text) in places().demonyms:
        first = previous.i
        if first and analysis.tokens[first - 1].text in ("North", "South") and plain(previous.text) == "korean":
            first -= 1
        return first
    if previous.tag == "POS":
        run = ends.get(previous.i - 1)
        return run.first if run and run.type == "place" and run.key in places().names else None
    run = ends.get(previous.i)
    if run and run.type == "person":
        return run.first if plain(token.text) in organizations().after_people else None
    return run.first if run and run.type == "place" and run.key in places().names else None


def _common_head(analysis: Analysis, token: Token) -> int:
    """How many words the institution's noun has, 0 where there is none."""
    words = tuple(plain(t.text) for t in analysis.tokens[token.i : token.i + 2])
    if words[0] in organizations().after_people:
        return 1
    for size in (2, 1):
        if words[:size] in organizations().common:
            return size
    return 0
