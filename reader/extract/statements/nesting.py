"""Statements inside statements: which of them stand."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.statements import cues
from reader.extract.statements.draft import Draft
from reader.model.spans import Span

_STRONG = frozenset({"according to", "clause after cue", "cue after", "cue before"}) | {
    "clause before cue", "parenthetical cue", "closing cue",
}  # fmt: skip


def settle(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep a statement inside another only where somebody else is plainly reported to speak; the rest is part of it.

    Expects and returns the order of the text, the longer first.
    """
    kept: list[Draft] = []
    open_: list[Draft] = []
    for draft in _once(sorted(drafts, key=lambda d: (d.start, -d.end))):
        open_ = [outer for outer in open_ if outer.end > draft.start]
        outer = next((o for o in reversed(open_) if _holds(o, draft)), None)
        if outer is not None:
            if not _another_voice(draft, outer):
                continue
            draft.within = outer
        kept.append(draft)
        open_.append(draft)
    return kept


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Of several drafts with the same contents only the one whose cue is nearest."""
    best: dict[tuple[Span, ...], Draft] = {}
    for draft in drafts:
        key = tuple(draft.contents)
        if key not in best or _distance(draft) < _distance(best[key]):
            best[key] = draft
    return list(best.values())


def _distance(draft: Draft) -> int:
    if draft.cue is None:
        return 1 << 30
    return min(abs(draft.cue.end - draft.start), abs(draft.cue.start - draft.end))


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether the outer statement has the inner one, or its cue, among its words."""
    if inner.cue is not None:
        return outer.covers(inner.cue.span)
    return all(outer.covers(span) for span in inner.contents)


def _another_voice(inner: Draft, outer: Draft) -> bool:
    if inner.rule not in _STRONG or inner.voice is None or outer.voice is None or inner.voice.head.pos == "PRON":
        return False
    if not (cues.may_say(inner.voice.head) or cues.human(inner.voice.head)):
        return False
    return cues.lemma(inner.voice.head) != cues.lemma(outer.voice.head)
