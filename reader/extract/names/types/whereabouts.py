"""Clues of where somebody is from, lives, sits or works, and where it was: "who lives in Lund", "LUND, Sweden (AP)"."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, organizations, places, titles
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

_AT_HOME = ("in", "near", "outside")
_WHERE = ("in", "near", "around", "outside")
_LONGEST_DATELINE = 9
"""Tokens."""
_ENDS_DATELINE = ("(", "-", "–", "—", "―", "--")


def home(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Where somebody is from or lives: "Okoro, 52, of Lund", "fishermen from Lund", "who lives in Lund"."""
    if run.first < 2 or head.dep in ("compound", "poss"):
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


def dateline(analysis: Analysis, run: Run, head: Token) -> str | None:
    """The place in capitals that a report begins with: "LUND, Sweden (AP)"."""
    begins = run.span.start == head.sentence.paragraph.span.start and run.text.isupper() and len(run.text) > 3
    following = [token.text for token in analysis.tokens[run.last + 1 : run.last + _LONGEST_DATELINE]] if begins else []
    ends = following[:1] == [","] and any(text in _ENDS_DATELINE for text in following)
    return "place" if ends or (following and following[0] in _ENDS_DATELINE) else None


def in_region(analysis: Analysis, run: Run, head: Token) -> str | None:
    """A state or country between commas behind it: "Lund, Sweden,"."""
    tokens = analysis.tokens[run.last + 1 : run.last + 4]
    if len(tokens) < 3 or tokens[0].text != "," or (run.label == "PERSON" and len(run.key) > 1):
        return None
    known = (plain(tokens[1].text),) in places().names and tokens[1].text[0].isupper()
    return "place" if known and not tokens[2].text[0].isalnum() else None


def inside_place(analysis: Analysis, run: Run, head: Token) -> str | None:
    """Something is in it."""
    return "place" if head.dep == "pobj" and head.head.lower in _WHERE and head.head.i == run.first - 1 else None
