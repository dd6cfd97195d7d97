"""What "it" and "they" may stand for: the institution that is the subject just before, where nothing else is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import contexts, organizations
from reader.extract.names.words import plain

_SUBJECT = ("nsubj", "nsubjpass")
_SPEAKING = ("i", "you", "we")
Entities = Callable[[Token | None], Draft | None]
"""Gives the entity that a name or pronoun stands for."""


def institution_before(analysis: Analysis, pronoun: Token, quote: Mapping[int, int], of: Entities) -> Draft | None:
    """The organization that is the subject just before, in the same or the last sentence and the same quotation."""
    if pronoun.lower == "it" and _is_empty(pronoun):
        return None
    subject = _subject_before(analysis, pronoun, of)
    if subject is None or subject.child("conj") or quote.get(subject.i) != quote.get(pronoun.i):
        return None
    draft = of(subject) or _named_by(subject, of)
    fits = draft is not None and draft.type == "organization" and _is_plural(subject) == (pronoun.lower == "they")
    return draft if fits else None


def _subject_before(analysis: Analysis, pronoun: Token, of: Entities) -> Token | None:
    """The last subject, whatever it is, of the sentence or the one before.

    In a clause within one that is over only a name counts, in a relative clause nothing.
    """
    above = {verb.i for verb in pronoun.ancestors()}
    first = analysis.sentences[max(0, pronoun.sentence.index - 1)].tokens[0].i
    for token in reversed(analysis.tokens[first : pronoun.i]):
        if token.dep not in _SUBJECT or token.lower in _SPEAKING:
            continue
        clause = token.head.dep if token.head.i not in above else ""
        if clause not in ("relcl", "acl") and (clause not in ("ccomp", "advcl") or of(token)):
            return token
    return None


def _named_by(subject: Token, of: Entities) -> Draft | None:
    """The institution that a common noun has its name before: "the Nordlund union"."""
    if plain(subject.text) not in organizations().nominals:
        return None
    return next((draft for child in subject.lefts if child.dep == "compound" and (draft := of(child))), None)


def _is_empty(pronoun: Token) -> bool:
    """Whether "it" stands for nothing, or for what happened: "it is time to …", "it seems that …", "it was a pity".

    What an institution says of itself is its own: "Nordlund said it was sorry".
    """
    verb = pronoun.head
    clause = any(child.dep in ("ccomp", "xcomp", "csubj", "advcl") and child.i > verb.i for child in verb.children)
    if verb.lemma in ("seem", "appear", "happen", "turn", "take"):
        return True
    if verb.lemma != "be":
        return False
    told = verb.child("attr", "acomp")
    inner = told is not None and any(child.dep in ("xcomp", "ccomp", "acl", "relcl") for child in told.children)
    if clause or (inner and told is not None and told.dep == "attr"):
        return True
    if told is not None and told.dep == "attr":
        return plain(told.text) not in organizations().nominals.keys() | contexts().institutions
    return not (verb.dep == "ccomp" and verb.head.lemma in contexts().says)


def _is_plural(subject: Token) -> bool:
    """Whether the verb says that the subject is many: "the Taliban have"."""
    verb = subject.head
    finite = next((child for child in verb.children if child.dep in ("aux", "auxpass")), verb)
    return finite.tag == "VBP" or finite.lower == "were"
