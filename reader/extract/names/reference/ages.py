"""People called by their age: "the 23-year-old" is who was 23 before, or the only one of the sentence before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import titles
from reader.extract.names.spotting.aged import YEAR_OLD, age_of
from reader.extract.names.spotting.runs import Run
from reader.model.spans import Span

_SUBJECT = ("nsubj", "nsubjpass")
_ACTORS = (*_SUBJECT, "dobj", "pobj", "conj")
_ACTORS_BEHIND = ("by", "with", "against")
_ARTICLES = ("a", "an", "another")


def bind_ages(analysis: Analysis, drafts: Sequence[Draft]) -> None:
    """Bind "the 23-year-old" and "the 23-year-old striker" to a person; leave it unbound where another may be meant."""
    people = [draft for draft in drafts if draft.type == "person"]
    named: dict[int, list[tuple[Run, Draft]]] = defaultdict(list)
    aged: dict[str, list[tuple[int, Draft]]] = defaultdict(list)
    known: set[int] = set()
    for draft in people:
        for run in draft.runs:
            named[analysis.tokens[run.last].sentence.index].append((run, draft))
            if age := age_of(analysis, run):
                aged[age].append((run.first, draft))
                known.add(id(draft))
    for year in analysis.all_of({"year"}):
        number = analysis.tokens[max(0, year.i - 2)]
        if number.tag != "CD" or not (head := _head(analysis, number)):
            continue
        before = {id(draft): draft for first, draft in aged[number.text] if first < number.i}
        fitting = list(before.values()) if before else _only_one(analysis, number, named, known)
        if len(fitting) == 1:
            fitting[0].others.append((Span(analysis.tokens[number.i - 1].start, head.end), "nominal"))


def _head(analysis: Analysis, number: Token) -> Token | None:
    """The last word of "the 23-year-old" or "the 23-year-old striker" that begins before this number."""
    tokens, at = analysis.tokens, number.i
    if at == 0 or tokens[at - 1].lower != "the" or tuple(t.lower for t in tokens[at + 1 : at + 5]) != YEAR_OLD:
        return None
    old = tokens[at + 4]
    following = tokens[at + 5] if at + 5 < len(tokens) else None
    if following is not None and following.tag == "NN" and titles().is_role(following.lower):
        return following
    return None if following is not None and following.tag in ("NN", "NNS", "NNP", "JJ") else old


def _only_one(
    analysis: Analysis, number: Token, named: dict[int, list[tuple[Run, Draft]]], known: set[int]
) -> list[Draft]:
    """The one person of the sentence before, if he or she is its subject and nobody of another age."""
    index = number.sentence.index
    if index == 0 or any(run.first < number.i for run, _ in named[index]):
        return []
    before = analysis.sentences[index - 1]
    people = {id(draft): draft for _, draft in named[index - 1]}
    if len(people) != 1 or before.paragraph.kind == "heading" or any(_is_somebody(token) for token in before.tokens):
        return []
    subject = any(analysis.tokens[run.last].dep in _SUBJECT for run, _ in named[index - 1])
    return [draft for draft in people.values() if subject and id(draft) not in known]


def _is_somebody(token: Token) -> bool:
    """Whether it is a person without a name, who may be meant as well: "a stranger"."""
    article = token.child("det") if token.tag == "NN" and token.dep in _ACTORS else None
    if article is None or article.lower not in _ARTICLES:
        return False
    return titles().is_role(token.lower) or (token.dep == "pobj" and token.head.lower in _ACTORS_BEHIND)
