"""Which noun a verb's subject stands for, where the verb has none of its own or only a pronoun."""

from __future__ import annotations

from reader.extract.analysis import Token
from reader.extract.figures import phrases
from reader.extract.figures.taken import Taken
from reader.extract.lexicon import lexicon

_PEOPLE = frozenset(lexicon("speakers")["person"].split())
_PERSONS = frozenset(("he", "she"))
_INSIDE = frozenset(("pobj", "compound", "poss", "amod", "nmod"))
_OF_A_SUBJECT = frozenset(("NOUN", "PROPN", "ADJ", "DET", "ADP", "PRON", "AUX", "ADV", "PART", "NUM"))


def lost_subject(verb: Token, taken: Taken) -> Token | None:
    """The noun that the parse joins to the clause before: "the bill was $5 and *the tip* was $2"."""
    if verb.dep != "conj" or verb.head.i > verb.i:
        return None
    nouns: list[Token] = []
    tokens = verb.sentence.tokens
    for token in reversed(tokens[verb.head.i - tokens[0].i + 1 : verb.i - tokens[0].i]):
        if token.pos in ("CCONJ", "SCONJ"):
            return next((noun for noun in reversed(nouns) if noun.dep not in _INSIDE and taken.free(noun)), None)
        if token.pos not in _OF_A_SUBJECT:
            return None
        nouns.append(token)
    return None


def ranged(verb: Token, taken: Taken) -> Token | None:
    """What a range is of, "houses in the city, ranging from $5m": the nearest noun in the plural, else the nearest."""
    tokens = verb.sentence.tokens
    before_verb = tokens[max(0, verb.i - tokens[0].i - 8) : verb.i - tokens[0].i]
    nouns = [token for token in reversed(before_verb) if taken.free(token)]
    return next((noun for noun in nouns if phrases.plural(noun)), nouns[0] if nouns else None)


def antecedent(verb: Token, pronoun: Token) -> Token | None:
    """The noun that "which" or "who" stands for: the parse's, else the one right before the pronoun."""
    tokens = verb.sentence.tokens
    place = pronoun.i - tokens[0].i
    noun = tokens[place - 1] if place > 0 else None
    if verb.dep in ("relcl", "acl") and verb.head.pos in ("NOUN", "PROPN"):
        noun = _agreeing(verb, verb.head)
    if noun is not None and pronoun.lower == "which" and (noun.lower in _PEOPLE or noun.entity == "PERSON"):
        noun = noun.head.head if noun.head.pos == "ADP" else None  # "a fee for the chairman, which was $5"
    return noun if noun is not None and noun.pos in ("NOUN", "PROPN") else None


def _agreeing(verb: Token, noun: Token) -> Token:
    """The noun that a plural verb fits: the firms in "a list of firms that have 900 staff"."""
    many = verb.tag == "VBP" or any(child.dep in ("aux", "auxpass") and child.tag == "VBP" for child in verb.lefts)
    of = next((child for child in noun.rights if child.lower == "of" and child.i < verb.i), None)
    inner = of.child("pobj") if of is not None else None
    fits = many and not phrases.plural(noun) and inner is not None and phrases.plural(inner)
    return inner if fits and inner is not None else noun


def stands_for(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for the subject of the clause above: "officials said he" is somebody else."""
    many = phrases.plural(noun) and noun.pos == "NOUN"
    if pronoun.lower in _PERSONS:
        return not many and noun.entity not in ("ORG", "GPE")
    return pronoun.lower != "it" or not (many or noun.entity == "PERSON")
