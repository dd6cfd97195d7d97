"""Cues: the words that report, by class, from the lexicon."""

from __future__ import annotations

from functools import cache
from typing import Any

from reader.extract.analysis import Token
from reader.extract.lexicon import lexicon


@cache
def words(key: str) -> frozenset[str]:
    """A list of cues: a set of base forms."""
    return frozenset(lexicon("cues")[key].split())


@cache
def governed(key: str) -> dict[str, frozenset[str]]:
    """Cues with the prepositions that lead to their content."""
    table: dict[str, Any] = lexicon("cues")[key]
    return {verb: frozenset(prepositions.split()) for verb, prepositions in table.items()}


@cache
def speakers(*keys: str) -> frozenset[str]:
    """The nouns for speakers of one list or several."""
    return frozenset().union(*(lexicon("speakers")[key].split() for key in keys))


@cache
def every() -> frozenset[str]:
    """The words of all lists of cues."""
    return frozenset(
        word for listed in lexicon("cues").values() for word in (listed.split() if isinstance(listed, str) else listed)
    )


def is_verb(token: Token) -> bool:
    """Whether it is a form of a verb."""
    return token.tag[:2] == "VB" and token.pos in ("VERB", "AUX", "ADJ")


def cue(token: Token, *classes: str) -> bool:
    """Whether it is a verb of one of these classes."""
    return is_verb(token) and lemma(token) in _union(classes)


@cache
def _union(classes: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(words(key) for key in classes))


def lemma(token: Token) -> str:
    """Its base form, small letters."""
    return token.lemma.lower()


def speech(token: Token) -> bool:
    """Whether it may stand beside a quotation: "said", "asked", "the letter reads", "as she put it"."""
    if lemma(token) == "put" and is_verb(token) and (thing := token.child("dobj")):
        return thing.lower == "it"
    return cue(token, "say", "ask") or (
        is_verb(token) and lemma(token) in ("read", "think", "begin", "go", "sing", "pray")
    )


def cannot_speak(noun: Token) -> bool:
    """Whether a noun is an abstraction, which has no mouth and no page: "political correctness", "gut reaction"."""
    word = lemma(noun)
    if noun.pos != "NOUN" or word in speakers("person", "people", "institution", "document"):
        return False
    return word in speakers("abstract") or word.endswith(("ness", "ism"))


def may_say(noun: Token) -> bool:
    """Whether a noun is one of those who speak or are written: a name, a person, a body, a document."""
    return (
        noun.lower in ("he", "she", "they")
        or noun.pos == "PROPN"
        or lemma(noun) in speakers("person", "people", "spokesperson", "institution", "document")
    )


def human(noun: Token) -> bool:
    """Whether a noun may be a person: by the list, or by the ending of those who do something ("welder", "cellist")."""
    word = lemma(noun)
    return word in speakers("person") or word.endswith(_AGENT)


_AGENT = (
    "er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "ive", "mate", "boy", "girl", "ese", "ean",
)  # fmt: skip
