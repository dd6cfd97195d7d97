"""How far the name of an institution reaches behind a preposition: its task."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, organizations, places, titles
from reader.extract.names.spotting.edges import is_calendar, is_capitalised
from reader.extract.names.words import plain

_LONGEST_TASK = 4
"""Tokens."""


def with_task(analysis: Analysis, last: int) -> int:
    """The last token with the task: "Coalition | for the Homeless", or the place: "Law Society | of Norway"."""
    tokens = analysis.tokens[last + 1 : last + 3 + _LONGEST_TASK]
    if _has_place(analysis, last):
        return last + 2
    if plain(analysis.tokens[last].text) not in contexts().tasked or not tokens or tokens[0].lower != "for":
        return last
    end = 2 if len(tokens) > 1 and tokens[1].lower == "the" else 1
    begin = end
    while end < len(tokens) and _is_task(analysis, tokens[end], tokens[0]):
        end += 1
    return tokens[end - 1].i if end > begin and not _is_somebody(tokens[begin:end]) else last


def _has_place(analysis: Analysis, last: int) -> bool:
    """Whether the known place of an institution follows, and nothing that is the place's own."""
    tokens = analysis.tokens[last + 1 : last + 4]
    if len(tokens) < 2 or tokens[0].lower != "of" or tokens[1].sentence is not tokens[0].sentence:
        return False
    word, of = plain(analysis.tokens[last].text), (plain(tokens[1].text),)
    placed = word in contexts().tasked or organizations().heads.get(word) in ("religious", "charity")
    goes_on = len(tokens) > 2 and (tokens[2].tag == "POS" or tokens[2].tag == "NNP")
    return placed and is_capitalised(tokens[1]) and of in places().names and not goes_on


def _is_task(analysis: Analysis, token: Token, preposition: Token) -> bool:
    same = token.sentence is preposition.sentence and token.tag in ("NNP", "NNPS", "JJ")
    return same and is_capitalised(token) and not is_calendar(analysis, token)


def _is_somebody(tokens: list[Token]) -> bool:
    """Whether it is a person or another institution: "asked the council for Ada Okoro"."""
    head = plain(tokens[-1].text)
    person = tokens[0].entity == "PERSON" or titles().is_title(plain(tokens[0].text))
    return person or head in organizations().heads or (tokens[0].text,) in organizations().known
