"""A question between a subject and what it says: «The mayor, asked whether X, said Y»."""

from __future__ import annotations

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.phrases import NOUN, subject_of


def is_inserted(verb: Token) -> bool:
    """Whether a verb of asking stands between commas behind its subject: «The mayor, asked whether X, said Y»."""
    asks = verb.tag in ("VBD", "VBN") and verb.dep != "conj" and cues.cue(verb, "ask") and verb.child("ccomp")
    if not asks or (subject := subject_of(verb)) is None:
        return False
    between = [t for t in verb.sentence.tokens if subject.i < t.i < verb.i and t.lower not in ("when", "if")]
    closed = any(t.text == "," and t.i > verb.i for t in verb.sentence.tokens)
    return closed and [t.text for t in between if t.pos in ("PUNCT", "VERB", "AUX")] == [","] == [between[-1].text]


def asker(pronoun: Token) -> Token | None:
    """Who asks in the words that open the sentence of a pronoun: «Asked by Holm whether X, he said …»."""
    opening = pronoun.sentence.tokens[0]
    agent = opening.child("agent") if cues.cue(opening, "ask") else None
    return agent.child("pobj") if agent is not None and agent.i < pronoun.i else None


def apposed(verb: Token) -> Token | None:
    """The name between commas before a verb that is left without a subject: «…, the mayor, Ann Holm, urged»."""
    tokens = verb.sentence.tokens
    at = verb.i - tokens[0].i
    if verb.tag != "VBD" or verb.dep != "ROOT" or at < 4 or tokens[at - 1].text != "," or tokens[at - 2].pos != "PROPN":
        return None
    first = at - 2
    while first and tokens[first - 1].pos == "PROPN":
        first -= 1
    return tokens[at - 2] if first and tokens[first - 1].text == "," else None


def answering(cue: Token) -> Token | None:
    """Who answers by a cue that a question parts from its subject, so that the parser leaves it without."""
    tokens = cue.sentence.tokens
    at = cue.i - tokens[0].i - 1
    while at > 0 and tokens[at].pos in ("AUX", "ADV"):
        at -= 1
    if at < 4 or tokens[at].text != ",":
        return None
    for place in range(at - 2, 1, -1):
        if tokens[place].tag in ("VBD", "VBN") and cues.cue(tokens[place], "ask"):
            comma = place - 2 if tokens[place - 1].lower == "when" else place - 1
            who = tokens[comma - 1]
            return who if comma > 0 and tokens[comma].text == "," and who.pos in NOUN else None
    return None
