"""Whether a figure is a rise or a fall: from its verb, its noun, or "up" and "down" before it."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft, before
from reader.extract.lexicon import lexicon
from reader.model.findings import Trend

_WORDS = lexicon("figures")
_UP, _DOWN = frozenset(_WORDS["trend_up"]), frozenset(_WORDS["trend_down"])
_NOUNS_UP, _NOUNS_DOWN = frozenset(_WORDS["trend_nouns_up"]), frozenset(_WORDS["trend_nouns_down"])


def find(analysis: Analysis, drafts: list[Draft]) -> None:
    """Give each draft its trend."""
    for draft in drafts:
        draft.trend = _adverb(analysis, draft) or _verb(draft)


def _adverb(analysis: Analysis, draft: Draft) -> Trend | None:
    """As in "up 9.4 per cent", "down nearly 3%"."""
    start = analysis.at(draft.span.start) or draft.first
    token = before(analysis, start)
    if token is not None and token.lower in ("by", "just", "only", "some", "a", "another"):
        token = before(analysis, token)
    if token is None:
        return None
    return "up" if token.lower == "up" else "down" if token.lower == "down" else None


def _verb(draft: Draft) -> Trend | None:
    """The verb that the figure is the measure of: "rose 4%", "fell to 12", "grew by a third"."""
    token: Token = draft.anchor
    for _ in range(5):
        if token.head is token:
            return None
        dep, token = token.dep, token.head
        if token.pos == "VERB":
            direct = dep in ("dobj", "npadvmod", "prep", "advmod", "attr", "nummod", "oprd", "pobj")
            return _of(token.lemma.lower()) if direct else None
        if token.pos == "ADP" and token.lower not in ("by", "to", "from"):
            return None
    return None


def _of(lemma: str) -> Trend | None:
    return "up" if lemma in _UP else "down" if lemma in _DOWN else None


def changing(analysis: Analysis, at: int) -> bool:
    """Whether the words before an offset, in its sentence, speak of a rise or a fall."""
    token = analysis.at(at)
    if token is None:
        return False
    near = analysis.tokens[max(0, token.i - 8) : token.i]
    return any(_of(t.lemma.lower()) for t in near if t.sentence is token.sentence and t.pos in ("VERB", "ADV", "ADP"))
