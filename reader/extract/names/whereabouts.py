"""Clues of where somebody is from, lives, sits or works: "who lives in Lund", "the MP for Lund", "Ada of the bank"."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, organizations, titles
from reader.extract.names.runs import Run
from reader.extract.names.words import plain

_AT_HOME = ("in", "near", "outside")


def home(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Where somebody is from or lives: "Okoro, 52, of Lund", "fishermen from Lund", "who lives in Lund"."""
    if run.first < 2 or head.dep == "compound":
        return None
    preposition = analysis.tokens[run.first - 1]
    if preposition.lower in _AT_HOME and preposition.head.lemma in contexts().lives:
        return "place" if run.key[-1] not in organizations().heads else None
    if preposition.lower not in ("of", "from"):
        return None
    before = analysis.tokens[max(0, run.first - 4) : run.first - 1]
    texts = [token.text for token in before]
    if len(texts) == 3 and texts[0] == texts[2] == "," and texts[1].isdigit() and len(texts[1]) < 3:
        return "place"
    people = before[-1].tag == "NNS" and preposition.lower == "from" and titles().is_role(before[-1].lemma)
    return "place" if people and run.label == "PERSON" and len(run.key) == 1 else None


def office_at(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What the model calls a person, of two words or more, belongs to an institution: "Mei Tan of Harbour Council"."""
    if run.label != "PERSON" or not 1 < len(run.key) < 4 or run.key[-1] in organizations().heads:
        return None
    behind = [token for token in analysis.tokens[run.last + 1 : run.last + 4] if token.lower != "the"]
    belongs = len(behind) > 1 and behind[0].lower == "of" and behind[1].entity == "ORG"
    return "person" if belongs and behind[1].text[0].isupper() else None


def seat(analysis: Analysis, run: Run, head: Token) -> str | None:
    """What a member of a parliament sits for: "the MP for Lund", "the Lund MP"."""
    tokens, seats = analysis.tokens, contexts().seats
    if run.first > 1 and tokens[run.first - 1].lower == "for" and plain(tokens[run.first - 2].text) in seats:
        return "place"
    behind = tokens[run.last + 1] if run.last + 1 < len(tokens) else None
    article = run.first > 0 and tokens[run.first - 1].lower == "the"
    return "place" if article and behind and plain(behind.text) in seats and head.head is behind else None
