"""Whether a figure is a rise or a fall: from its sign, its verb, or "up" and "down" before it."""

from __future__ import annotations

import re

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft, before
from reader.extract.lexicon import lexicon
from reader.model.findings import Trend

_WORDS = lexicon("figures")
_UP, _DOWN = frozenset(_WORDS["trend_up"]), frozenset(_WORDS["trend_down"])
_WEAK_UP, _WEAK_DOWN = frozenset(_WORDS["weak_up"]), frozenset(_WORDS["weak_down"])
_PERCENT_UP = frozenset(_WORDS["percent_up"])
_DRIFTING = frozenset(_WORDS["drifting"])
_NOUN_UP, _NOUN_DOWN = frozenset(_WORDS["trend_nouns_up"]), frozenset(_WORDS["trend_nouns_down"])
_LEVEL = re.compile(
    r"\s*(?:\([^()]{1,30}\)\s*)?(?P<word>to|at)(?:\s+(?:end|close|finish|trade|settle|stand)\s+at)?"
    r"(?:\s+(?:just|only|about|around|an?|new|record|nearly|almost))*\s+(?:[A-Z]{1,3}[=.]?)?",
)
_PERCENT = frozenset(("%", "percentage point", "10*-4"))
_LENGTHS = frozenset(("a", "mo", "wk", "d", "h", "min", "s"))
_SMALL = frozenset(("by", "just", "only", "another", "as", "much", "nearly", "about", "to", "at", "a", "further"))
_OBJECTS = frozenset(
    ("dobj", "npadvmod", "prep", "advmod", "attr", "nummod", "oprd", "pobj", "dative", "quantmod", "appos")
)


def find(analysis: Analysis, drafts: list[Draft]) -> None:
    """Give each draft its trend."""
    previous: Draft | None = None
    for draft in drafts:
        draft.trend = _sign(draft) or _adverb(analysis, draft) or _verb(draft) or _noun(analysis, draft)
        if draft.trend is None and previous is not None:
            draft.trend = _carried(analysis, previous, draft)
        previous = draft


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
        if token.lower == "over" and draft.unit is not None and draft.unit.symbol in _LENGTHS:
            return None  # "cut by half over 10 years"
        if token.pos == "ADP" and token.lower not in ("by", "to", "between", "about", "over", "around", "up", "under"):
            return None
        if token.pos in ("NOUN", "PROPN") and not draft.core.overlaps(token.span) and draft.unit is not None:
            return None
    return None


def _noun(analysis: Analysis, draft: Draft) -> Trend | None:
    """The noun right before "by" or "to" and the figure: "a decrease to 5%", "a rise by 20"."""
    small = before(analysis, draft.first)
    noun = before(analysis, small) if small is not None and small.lower in ("by", "to") else None
    if noun is None or noun.pos not in ("NOUN", "PROPN") or noun.sentence is not draft.sentence:
        return None
    lemma = noun.lemma.lower()
    return "up" if lemma in _NOUN_UP else "down" if lemma in _NOUN_DOWN else None


def _carried(analysis: Analysis, previous: Draft, draft: Draft) -> Trend | None:
    """As the change before: "shed 2% to 51", "gained 1% to close at 96", "A fell by 2%, B by 3%"; not "up 2% to 51"."""
    verb = _verb(previous) is not None and analysis.text[previous.core.end : draft.span.start].lstrip()[:2] == "to"
    led = verb and level_of(analysis.text, previous, draft)
    return previous.trend if led or elided(previous, draft) else None


def level_of(text: str, previous: Draft, draft: Draft) -> bool:
    """Whether a figure is where the change before it led: "up 3% to 96", "down 68p at 1112p"."""
    if previous.sentence is not draft.sentence or previous.trend is None or previous.unit is None:
        return False
    match = _LEVEL.fullmatch(text, previous.core.end, draft.span.start)
    counts = draft.unit is None and draft.counted is not None and draft.counted.of(text) != "points"
    return match is not None and not (counts and match["word"] == "at")


def elided(previous: Draft, draft: Draft) -> Token | None:
    """The noun of a clause that leaves out the verb of the one before: "A fell by 2%, *B* by 3%"."""
    if previous.sentence is not draft.sentence or previous.trend is None or draft.unit is None:
        return None
    between = [t for t in draft.sentence.tokens if previous.core.end <= t.start < draft.first.start]
    if previous.unit is None or previous.unit.symbol != draft.unit.symbol or len(between) < 2:
        return None
    if between[-1].lower != "by" or any(t.pos in ("VERB", "AUX") for t in between):
        return None
    return between[-2] if between[-2].pos in ("NOUN", "PROPN") else None


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
