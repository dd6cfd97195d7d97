"""Capitals that stand for their government: "Moscow denied it". One that is spoken of as a town too stays a place.

What such a place says still has an institution as its source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import contexts, places
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import Key

_WHERE = ("in", "at", "near", "from", "to", "into", "outside", "around", "across", "through", "for", "of")


def capitals(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """The runs; a capital that governs, and that nothing is in, is an organization."""
    mentions: dict[Key, list[Run]] = defaultdict(list)
    for run in runs:
        if run.type == "place" and run.key in places().capitals:
            mentions[run.key].append(run)
    for named in mentions.values():
        if any(governs(analysis, run) for run in named) and not any(_is_where(analysis, run) for run in named):
            for run in named:
                run.type, run.confidence = "organization", "likely"
    return runs


def governs(analysis: Analysis, run: Run) -> bool:
    """Whether it does what governments do: says, denies, is due to decide; or has what they have: an ambassador."""
    head = analysis.tokens[run.last]
    if head.dep == "poss":
        return head.head.lemma in contexts().emissaries
    if head.dep == "conj" and head.head.dep == "nsubj":
        head = head.head
    return head.dep == "nsubj" and any(verb.lemma in contexts().governing for verb in _done(head.head))


def _done(verb: Token) -> Iterator[Token]:
    """What a subject does: its verb, and what it is ready or due to do."""
    if verb.pos == "VERB":
        yield verb
    for ready in verb.children:
        if ready.dep == "acomp":
            yield from (child for child in ready.children if child.dep == "xcomp")


def _is_where(analysis: Analysis, run: Run) -> bool:
    """Whether something is in it: behind a preposition of place, in a dateline, before its country, before a noun."""
    head = analysis.tokens[run.last]
    before = analysis.tokens[run.first - 1].lower if run.first else ""
    behind = analysis.tokens[run.last + 1].text if run.last + 1 < len(analysis.tokens) else ""
    dateline = run.span.start == head.sentence.paragraph.span.start and behind in (",", "(", "-", "–", "—", "--")
    return before in _WHERE or dateline or head.dep in ("compound", "nmod")
