"""Relays: «…, officials said, Reuters reported» has officials as its source and Reuters as its relay."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.draft import Draft, Outer
from reader.extract.statements.phrases import NOUN, QUOTE, spoken_by, subject_of
from reader.extract.statements.setting import Setting

_UNSAID = frozenset({
    "infinitive", "adjective", "noun of saying", "naming", "cue with preposition", "bare clause",
})  # fmt: skip
_OUTER_RULES = frozenset({"according to", "parenthetical cue", "closing cue", "clause before cue"})


def find(setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """Hang outer reporters on the statements they pass on, and drop those that say nothing else."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.cue is not None:
            by_sentence.setdefault(draft.cue.sentence.index, []).append(draft)
    for draft in drafts:
        _quoted_by(draft)
        _citing(draft)
    dropped: set[int] = set()
    for group in by_sentence.values():
        for outer in sorted(group, key=_size, reverse=True):
            inner = [d for d in group if d is not outer and id(d) not in dropped and _passed_on(d, outer)]
            if not inner or outer.rule not in _OUTER_RULES:
                continue
            for draft in inner:
                if outer.voice and outer.cue_span and not _same(draft, outer):
                    draft.relay += outer.relay
                    draft.relay.append(Outer(outer.voice, outer.cue_span))
                    draft.within = outer
            if _nothing_else(setting, outer, inner):
                dropped.add(id(outer))
                for draft in inner:
                    draft.within = None if draft.within is outer else draft.within
    for draft in drafts:
        draft.relay.reverse()
        if draft.within and id(draft.within) in dropped:
            draft.within = None
    return [d for d in drafts if id(d) not in dropped]


def _quoted_by(draft: Draft) -> None:
    """«The paper quoted an aide as saying X», «He was quoted by the paper as saying X»: the paper is a relay."""
    head = draft.voice.head if draft.voice is not None else None
    quoted = head.head if head is not None and head.dep in ("dobj", "nsubjpass") else None
    if quoted is None or quoted.lemma not in QUOTE or draft.cue is None:
        return
    agent = quoted.child("agent")
    subject = subject_of(quoted) if head is not None and head.dep == "dobj" else agent.child("pobj") if agent else None
    if subject is not None and subject.pos in NOUN:
        draft.relay.append(Outer(spoken_by(subject), quoted.span))


def _citing(draft: Draft) -> None:
    """«The agency reported, citing a police official»: the official is the source, the agency a relay."""
    if draft.cue is None or draft.voice is None or draft.cue.lemma != "report":
        return
    citing = next((c for c in (*draft.cue.children, *draft.voice.head.children) if c.lower == "citing"), None)
    cited = citing.child("dobj") if citing is not None else None
    if cited is not None and cited.pos in NOUN and draft.cue_span is not None:
        draft.relay.append(Outer(draft.voice, draft.cue_span))
        draft.voice = spoken_by(cited)


def _size(draft: Draft) -> int:
    return sum(span.end - span.start for span in draft.contents)


def _passed_on(inner: Draft, outer: Draft) -> bool:
    """Whether the outer statement holds the inner one and its cue, which is one of saying, no plan or belief."""
    if inner.rule in _UNSAID or inner.voice is None:
        return False
    if _breaks_into(outer, inner) and (inner.rule == "stance" or not cues.may_say(inner.voice.head)):
        return False
    return bool(inner.cue and outer.covers(inner.cue.span) and all(outer.covers(s) for s in inner.contents))


def _breaks_into(outer: Draft, inner: Draft) -> bool:
    """Whether a cue stands between another's subject and verb: «The museum, he said, celebrates X» is his own view."""
    if outer.cue is None or inner.cue is None or inner.voice is None:
        return False
    return inner.voice.head.i < outer.cue.i < inner.cue.i


def _same(one: Draft, other: Draft) -> bool:
    return bool(one.voice and other.voice and one.voice.head is other.voice.head)


def _states(token: Token) -> bool:
    """Whether it is a verb of its own, and no part of another's form."""
    return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "acl", "relcl", "amod")


def _nothing_else(setting: Setting, outer: Draft, inner: Iterable[Draft]) -> bool:
    """Whether the outer statement is no more than the inner ones with their cues and speakers."""
    spans = [s for d in inner for s in d.contents]
    spans += [d.cue_span for d in inner if d.cue_span] + [d.voice.span for d in inner if d.voice]
    rest = [
        t for content in outer.contents for t in setting.analysis.within(content)
        if _states(t) and not any(s.start <= t.start < s.end for s in spans)
    ]  # fmt: skip
    return not rest
