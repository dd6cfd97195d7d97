"""What a figure is about: the subject of its clause, or the noun it is said of."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft
from reader.model.spans import Span


def find(analysis: Analysis, drafts: list[Draft]) -> None:
    """Give each draft its subject, where the sentence says it."""
    for draft in drafts:
        draft.subject = _clause_subject(draft)


def _clause_subject(draft: Draft) -> Span | None:
    for token in draft.anchor.ancestors():
        if token.pos in ("VERB", "AUX"):
            subject = token.child("nsubj", "nsubjpass")
            if subject is None:
                continue
            inside = {t.i for t in subject.subtree()}
            if draft.last.i in inside or subject.pos == "PRON":
                return None
            return noun_phrase(subject)
    return None


def noun_phrase(head: Token) -> Span:
    """The head with its adjectives and nouns, without article and without what follows it."""
    left = head
    for child in head.lefts:
        if child.dep in ("compound", "amod", "nmod", "poss") and child.i >= head.i - 8:
            left = min((left, *child.subtree()), key=lambda t: t.i)
            break
    tokens = [t for t in head.subtree() if left.i <= t.i <= head.i]
    while len(tokens) > 1 and tokens[0].tag in ("DT", "PRP$", "POS"):
        tokens.pop(0)
    return Span(tokens[0].start, head.end)
