"""Whom "he", "she", "it" and "who" stand for: by agreement, then subjects first, then nearness."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.analysis import Analysis, Sentence, Token
from reader.extract.names.merging import Draft

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_SUBJECT = ("nsubj", "nsubjpass")
_REACH = 4
"""Sentences that a pronoun may look back over."""


def bind_pronouns(analysis: Analysis, drafts: list[Draft]) -> None:
    """Bind "he", "she" and their forms, "who" after a name, and "it" where the subject before it is an organization."""
    heads = {run.last: draft for draft in drafts for run in draft.runs}
    recent: list[tuple[Token, Draft]] = []
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            if token.i in heads:
                recent.append((token, heads[token.i]))
                continue
            draft = _antecedent(token, recent, heads)
            if draft:
                draft.others.append((token.span, "pronoun"))
                recent.append((token, draft))
        recent = [entry for entry in recent if sentence.index - entry[0].sentence.index < _REACH][-40:]


def _antecedent(token: Token, recent: list[tuple[Token, Draft]], heads: dict[int, Draft]) -> Draft | None:
    word = token.lower
    if word in ("who", "whom"):
        return _relative(token, heads)
    if gender := _GENDER.get(word):
        people = [entry for entry in recent if entry[1].type == "person" and entry[1].gender in ("", gender)]
        draft = next(_ranked(token, people), None)
        if draft:
            draft.gender = gender
        return draft
    if word == "it" and token.dep in _SUBJECT:
        return _subject_before(token, recent)
    return None


def _relative(token: Token, heads: dict[int, Draft]) -> Draft | None:
    for verb in token.ancestors():
        if verb.dep == "relcl":
            draft = heads.get(verb.head.i)
            return draft if draft and draft.type in ("person", "organization") else None
        if verb.dep not in ("conj", "ccomp", "xcomp", "aux"):
            return None
    return None


def _ranked(token: Token, entries: list[tuple[Token, Draft]]) -> Iterator[Draft]:
    """Candidates, the best first: those of the nearest sentence, in it subjects, of them the last."""

    def rank(entry: tuple[Token, Draft]) -> tuple[int, int, int]:
        mention = entry[0]
        distance = token.sentence.index - mention.sentence.index + (not entry[1].gender)
        subject = 0 if mention.dep in _SUBJECT else 1
        return distance, subject, -mention.i

    yield from (draft for _, draft in sorted(entries, key=rank))


def _subject_before(token: Token, recent: list[tuple[Token, Draft]]) -> Draft | None:
    """The organization that is the subject of the clause or sentence before."""
    sentence: Sentence = token.sentence
    subjects = [
        (mention, draft)
        for mention, draft in recent
        if mention.dep in _SUBJECT and sentence.index - mention.sentence.index <= 1
    ]
    if not subjects:
        return None
    draft = subjects[-1][1]
    return draft if draft.type == "organization" else None
