"""Whether a figure is a rise or a fall: from its sign, its verb, or "up" and "down" before it."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft, before
from reader.extract.lexicon import lexicon
from reader.model.findings import Trend

_WORDS = lexicon("figures")
_UP, _DOWN = frozenset(_WORDS["trend_up"]), frozenset(_WORDS["trend_down"])
_WEAK_UP, _WEAK_DOWN = frozenset(_WORDS["weak_up"]), frozenset(_WORDS["weak_down"])
_PERCENT_UP = frozenset(_WORDS["percent_up"])
_DRIFTING = frozenset(_WORDS["drifting"])
_PERCENT = frozenset(("%", "percentage point", "10*-4"))
_SMALL = frozenset(("by", "just", "only", "another", "as", "much", "nearly", "about", "to", "at", "a", "further"))
_OBJECTS = frozenset(
    ("dobj", "npadvmod", "prep", "advmod", "attr", "nummod", "oprd", "pobj", "dative", "quantmod", "appos")
)


def find(analysis: Analysis, drafts: list[Draft]) -> None:
    """Give each draft its trend."""
    for draft in drafts:
        draft.trend = _sign(draft) or _adverb(analysis, draft) or _verb(draft)


def _sign(draft: Draft) -> Trend | None:
    return "up" if draft.number.sign == "+" else None


def _adverb(analysis: Analysis, draft: Draft) -> Trend | None:
    """As in "up 9.4 per cent", "down nearly 3%", "up at 96"; not in "gave up 5 goals"."""
    token: Token | None = analysis.at(draft.span.start) or draft.first
    token = before(analysis, token) if token else None
    for _ in range(2):
        if token is not None and token.lower in _SMALL:
            token = before(analysis, token)
    if token is None or token.lower not in ("up", "down"):
        return None
    verb = token.head
    lemma = verb.lemma.lower()
    if verb.pos == "VERB" and verb.i < token.i and lemma not in _DRIFTING and not _of(lemma, draft):
        return None
    return "up" if token.lower == "up" else "down"


def _verb(draft: Draft) -> Trend | None:
    """The verb that the figure is the measure of: "rose 4%", "fell to 12", "grew by a third"; not "rose from 4%"."""
    token: Token = draft.anchor
    for _ in range(5):
        if token.head is token:
            return None
        dep, token = token.dep, token.head
        if token.pos == "VERB":
            return _of(token.lemma.lower(), draft) if dep in _OBJECTS else None
        if token.pos == "ADP" and token.lower not in ("by", "to", "between", "about", "over", "around", "up", "under"):
            return None
        if token.pos in ("NOUN", "PROPN") and not draft.core.overlaps(token.span) and draft.unit is not None:
            return None
    return None


def _of(lemma: str, draft: Draft | None = None) -> Trend | None:
    """The way a word goes. Weak ones count only for what is measured, "add" and its like only in percent and cents."""
    measured = draft is None or (draft.unit is not None and draft.counted is None)
    percent = draft is None or (draft.unit is not None and (draft.unit.symbol in _PERCENT or draft.unit.factor != 1))
    if lemma in _UP or (measured and lemma in _WEAK_UP) or (percent and lemma in _PERCENT_UP):
        return "up"
    return "down" if lemma in _DOWN or (measured and lemma in _WEAK_DOWN) else None


def changing(analysis: Analysis, at: int) -> bool:
    """Whether the words before an offset, in its sentence, speak of a rise or a fall."""
    token = analysis.at(at)
    if token is None:
        return False
    near = [t for t in analysis.tokens[max(0, token.i - 8) : token.i] if t.sentence is token.sentence]
    words = {t.lemma.lower() for t in near if t.pos in ("VERB", "ADV", "ADP")}
    weak = {t.lemma.lower() for t in near[-3:] if t.pos == "VERB"} & (_WEAK_UP | _WEAK_DOWN)
    return bool(words & (_UP | _DOWN) or weak)


def changes(verb: Token) -> bool:
    """Whether a verb is one of change."""
    return _of(verb.lemma.lower()) is not None
