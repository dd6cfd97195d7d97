"""Whom grammar rules out as the antecedent of a pronoun: after the binding principles, as in Lappin & Leass."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Token
from reader.extract.names.lexicons import contexts

_SUBJECT = ("nsubj", "nsubjpass")
_OBJECT = ("dobj", "dative", "pobj")


def co_arguments(pronoun: Token) -> Iterator[Token]:
    """The subjects of the verb that it is an object of: in "Okoro stood behind him" he is not Okoro."""
    if pronoun.dep not in _OBJECT:
        return
    verb = pronoun.head.head if pronoun.dep == "pobj" else pronoun.head
    subject = verb.child(*_SUBJECT)
    if subject is not None and verb.pos in ("VERB", "AUX"):
        yield from joined(subject)
        if subject.lower == "who" and verb.dep == "relcl":
            yield from _described(verb.head)


def _described(noun: Token) -> Iterator[Token]:
    """A noun and whom it describes: Okoro in "Okoro, an elder from Lund who knew her"."""
    yield noun
    while noun.dep in ("pobj", "prep", "appos") and noun.head is not noun:
        noun = noun.head
        yield noun


def below(pronoun: Token) -> Iterator[Token]:
    """What a subject stands above, behind it or said by it: "he said Okoro lost", "Okoro lost, he said"."""
    if pronoun.dep not in _SUBJECT:
        return
    behind = pronoun.sentence.tokens[pronoun.i - pronoun.sentence.tokens[0].i - 1].text == "," and speaks(pronoun)
    for child in pronoun.head.children:
        if (behind and child.dep == "ccomp") or (
            child.i > pronoun.i and child.dep not in ("conj", "advcl", "parataxis")
        ):
            yield from child.subtree()


def joined(head: Token) -> list[Token]:
    """A noun and those joined to it by "and"."""
    found = [head]
    for token in found:
        found += [child for child in token.children if child.dep == "conj"]
    return found


def speaks(pronoun: Token) -> bool:
    """Whether it is the subject of a verb of saying."""
    return pronoun.dep in _SUBJECT and pronoun.head.lemma in contexts().says


def is_any(pronoun: Token) -> bool:
    """Whether it stands for anybody: "his or her", "he or she"."""
    words = pronoun.sentence.tokens
    at = pronoun.i - words[0].i
    around = (words[max(0, at - 2) : at], words[at + 1 : at + 3])
    return any(len(pair) == 2 and _either(pair) for pair in around)


def _either(pair: list[Token]) -> bool:
    words = {token.lower for token in pair}
    return "or" in words and bool(words & {"he", "she", "his", "her", "him", "hers"})
