"""How far the name of an institution reaches behind a preposition: its task."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.edges import is_calendar, is_capitalised
from reader.extract.names.lexicons import contexts, organizations, titles
from reader.extract.names.words import plain

_LONGEST_TASK = 4
"""Tokens."""


def with_task(analysis: Analysis, last: int) -> int:
    """The last token with the task: "Coalition | for the Homeless", "Wildlife Trust | for Lund Marsh"."""
    tokens = analysis.tokens[last + 1 : last + 3 + _LONGEST_TASK]
    if plain(analysis.tokens[last].text) not in contexts().tasked or not tokens or tokens[0].lower != "for":
        return last
    end = 2 if len(tokens) > 1 and tokens[1].lower == "the" else 1
    begin = end
    while end < len(tokens) and _is_task(analysis, tokens[end], tokens[0]):
        end += 1
    return tokens[end - 1].i if end > begin and not _is_somebody(tokens[begin:end]) else last


def _is_task(analysis: Analysis, token: Token, preposition: Token) -> bool:
    same = token.sentence is preposition.sentence and token.tag in ("NNP", "NNPS", "JJ")
    return same and is_capitalised(token) and not is_calendar(analysis, token)


def _is_somebody(tokens: list[Token]) -> bool:
    """Whether it is a person or another institution: "asked the council for Ada Okoro"."""
    head = plain(tokens[-1].text)
    person = tokens[0].entity == "PERSON" or titles().is_title(plain(tokens[0].text))
    return person or head in organizations().heads or (tokens[0].text,) in organizations().known
