"""Countries and cities that play: in an article on sport, "Sweden faced Belgium" names two teams."""

from __future__ import annotations

from collections import Counter

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, places
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import Key, plain

_AGAINST = ("to", "by", "against", "past", "over", "with")
_SUBJECTS = ("nsubj", "nsubjpass")
_LEAST_SPORT = 8
"""Words of sport and scores that an article on sport has, at least; others have one or two."""


def teams(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """The runs, places that play made organizations, and their people as a team ("the Belgians") added."""
    if not _is_sport(analysis):
        return runs
    plays: Counter[Key] = Counter()
    for run in runs:
        if run.type == "place" and _plays(analysis, run):
            plays[run.key] += 1
    for run in runs:
        if run.type == "place" and plays[run.key] and not _is_location(analysis, run):
            run.type, run.confidence = "organization", "likely"
    words = {word for key in plays for word in key if len(key) > 1}
    for run in runs:
        if run.type == "place" and len(run.key) == 1 and run.key[0] in words and not _is_location(analysis, run):
            run.type, run.confidence = "organization", "likely"
    countries = {places().names[key] for key in plays if key in places().names}
    taken = {i for run in runs for i in run.places}
    found = [*runs]
    for token in analysis.tokens:
        if token.tag == "NNPS" and token.i not in taken and places().demonyms.get(plain(token.text)) in countries:
            run = make_run(analysis, token.i, token.i, "NORP")
            run.type, run.confidence = "organization", "likely"
            found.append(run)
    return sorted(found, key=lambda run: run.first)


def _is_sport(analysis: Analysis) -> bool:
    words, scores = contexts().sports, len(_scores(analysis))
    least = max(_LEAST_SPORT, len(analysis.tokens) // 100)
    return scores > 0 and scores + sum(token.lemma in words for token in analysis.tokens) >= least


def _scores(analysis: Analysis) -> list[Token]:
    """The dashes of "1 – 0"."""
    tokens = analysis.tokens
    dashes = [dash for dash in analysis.all_of({"–", "-"}) if 0 < dash.i < len(tokens) - 1]
    return [
        dash for dash in dashes
        if all(token.text.isdigit() and len(token.text) < 3 for token in (tokens[dash.i - 1], tokens[dash.i + 1]))
    ]  # fmt: skip


def _plays(analysis: Analysis, run: Run) -> bool:
    """Subject or object of a verb of contest, whom one loses to, or beside a score."""
    head = analysis.tokens[run.last]
    verb = head.head.head if head.dep == "pobj" and head.head.lower in _AGAINST else head.head
    if head.dep in (*_SUBJECTS, "dobj", "pobj") and verb.lemma in contexts().contests:
        return True
    before, after = run.first - 1, run.last + 1
    tokens = analysis.tokens
    return (after < len(tokens) and tokens[after].text.isdigit() and len(tokens[after].text) < 3) or (
        before >= 0 and tokens[before].text.isdigit() and len(tokens[before].text) < 3
    )


def _is_location(analysis: Analysis, run: Run) -> bool:
    return run.first > 0 and analysis.tokens[run.first - 1].lower in ("in", "at", "near")
