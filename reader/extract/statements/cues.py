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
def speakers(key: str) -> frozenset[str]:
    """A list of nouns for speakers."""
    return frozenset(lexicon("speakers")[key].split())


def is_verb(token: Token) -> bool:
    """Whether it is a form of a verb."""
    return token.tag.startswith("VB") and token.pos in ("VERB", "AUX", "ADJ")


def cue(token: Token, *classes: str) -> bool:
    """Whether it is a verb of one of these classes."""
    return is_verb(token) and any(lemma(token) in words(key) for key in classes)


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
