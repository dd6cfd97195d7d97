"""Whether a figure is a rise or a fall: from its sign, its verb, or "up" and "down" before it."""

from __future__ import annotations

import re

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import Draft, after, before
from reader.extract.figures.ranges import Move
from reader.extract.lexicon import lexicon
from reader.model.findings import Trend

_WORDS = lexicon("figures")
_UP, _DOWN = frozenset(_WORDS["trend_up"]), frozenset(_WORDS["trend_down"])
_WEAK_UP, _WEAK_DOWN = frozenset(_WORDS["weak_up"]), frozenset(_WORDS["weak_down"])
_STEERED_UP, _STEERED_DOWN = frozenset(_WORDS["steered_up"]), frozenset(_WORDS["steered_down"])
_PERCENT_UP = frozenset(_WORDS["percent_up"])
_PERCENT_DOWN, _STEPS = frozenset(_WORDS["percent_down"]), frozenset(_WORDS["steps"])
_WHOLES = frozenset(_WORDS["wholes"]) | {"high", "low", "peak", "mean", "median"}
_SIZES = frozenset(_WORDS["sizes"])
_COMPETING = frozenset(_WORDS["competing"])
_EXTENTS = frozenset(("long", "wide", "high", "deep", "tall", "thick", "across", "apart", "away"))
_DRIFTING = frozenset(_WORDS["drifting"])
_NOUN_UP, _NOUN_DOWN = frozenset(_WORDS["trend_nouns_up"]), frozenset(_WORDS["trend_nouns_down"])
_LEVEL = re.compile(
    r"[\s,]*(?:\([^()]{1,30}\)\s*)?(?:(?:higher|lower)\s+)?(?P<word>to|at)(?:\s+(?:end|close|finish|trade|settle|stand)\s+at)?"
    r"(?:\s+(?:just|only|about|around|an?|new|record|nearly|almost))*\s+(?:[A-Z]{1,3}[=.]?)?",
)
_RESTATED = re.compile(r",?\s+or\s+(?:(?:about|around|some|nearly|roughly|almost)\s+)?|\s?\(")
_DIRECTIONS: dict[str, Trend] = {
    "up": "up", "upward": "up", "upwards": "up", "higher": "up",
    "down": "down", "downward": "down", "downwards": "down", "lower": "down",
}  # fmt: skip
_HIGHER: dict[str, Trend] = {
    "higher": "up", "stronger": "up", "firmer": "up", "lower": "down", "weaker": "down", "softer": "down",
}  # fmt: skip
_MORE: dict[str, Trend] = {**_HIGHER, "more": "up", "less": "down", "fewer": "down", "cheaper": "down", "dearer": "up"}
_THAN_BEFORE = re.compile(
    r"\s+than\s+(?:[\w-]+\s+){0,5}(?:ago|earlier|before|yesterday|(?:last|previous)\s+\w+|(?:19|20)\d\d)\b", re.I
)
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "DET", "PRON", "PART", "CCONJ"))
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
        if previous is not None and level_of(analysis.text, previous, draft):
            draft.trend = previous.trend if _leads(analysis.text, previous, draft) else None
        else:
            draft.trend = _own(analysis, draft)
            if draft.trend is None and previous is not None and _carries(analysis, previous, draft):
                draft.trend = previous.trend
        previous = draft


def _own(analysis: Analysis, draft: Draft) -> Trend | None:
    extent = after(analysis, draft.core_tokens[-1])
    if extent is not None and extent.lower in _EXTENTS:
        return None  # "cut a path 11 miles long"
    return (
        _sign(draft)
        or _adverb(analysis, draft)
        or _compared(analysis, draft)
        or _verb(draft)
        or _beside(analysis, draft)
        or _noun(analysis, draft)
    )


def _sign(draft: Draft) -> Trend | None:
    return "up" if draft.number.sign == "+" else None


def _adverb(analysis: Analysis, draft: Draft) -> Trend | None:
    """As in "up 9.4 per cent", "down nearly 3%", "up at 96"; not in "gave up 5 goals"."""
    token = before(analysis, draft.opening)
    for _ in range(2):
        if token is not None and token.lower in _SMALL:
            token = before(analysis, token)
    if token is None or token.lower not in _DIRECTIONS:
        return None
    verb, mark = token.head, before(analysis, token)
    lemma = verb.lemma.lower()
    apposed = mark is not None and mark.text in (",", "(", "-", "–", "—")
    if not apposed and verb.pos == "VERB" and verb.i < token.i and lemma not in _DRIFTING and not _of(lemma, draft):
        return None
    return _DIRECTIONS[token.lower]


def _compared(analysis: Analysis, draft: Draft) -> Trend | None:
    """As in "closed 4% higher", "12 cents less than a month ago"; not "20% more than men"."""
    word = after(analysis, draft.core_tokens[-1])
    if word is None or draft.unit is None or word.lower not in _MORE:
        return None
    following = after(analysis, word)
    compared = following is not None and following.lower == "than"
    verbs = (draft.node.head, draft.node.head.head)
    scored = draft.unit.symbol == "%" and word.lower in ("higher", "lower") and word.head.pos == "VERB"
    moved = word.lower in _HIGHER and not compared and (scored or any(_moves(verb) for verb in verbs))
    return _MORE[word.lower] if moved or _THAN_BEFORE.match(analysis.text, word.end) else None


def _moves(verb: Token) -> bool:
    return verb.lemma.lower() in _DRIFTING or changes(verb)


def _beside(analysis: Analysis, draft: Draft) -> Trend | None:
    """The verb right before a measure, whatever the parser makes of it: "tumbled 8.6 percent month on month"."""
    verb = before(analysis, draft.opening)
    return (
        _of(verb.lemma.lower(), draft) if verb is not None and verb.pos == "VERB" and draft.unit is not None else None
    )


def _verb(draft: Draft) -> Trend | None:
    """The verb that the figure is the measure of: "rose 4%", "fell to 12", "grew by a third"; not "rose from 4%"."""
    token: Token = draft.anchor
    led = "to" if _follows_to(draft) else ""
    for _ in range(6):
        if token.head is token:
            return None
        dep, token = token.dep, token.head
        if token.pos == "VERB":
            lemma = token.lemma.lower()
            measured = draft.unit is not None or draft.node.lemma.lower() in _STEPS
            told = dep in _OBJECTS or (dep == "agent" and measured)
            return (_of(lemma, draft) or _steered(token, led, draft) or _gone(token, led)) if told else None
        if token.lower in _WHOLES or (token.lower == "of" and token.head.lower in _WHOLES):
            continue  # "to an average of 14 weeks"
        if token.pos == "ADP" and not (led == "to" and token.lower == "from"):  # "from 5 to 7" hangs on "from"
            led = token.lower
        if token.lower == "over" and draft.unit is not None and draft.unit.symbol in _LENGTHS:
            return None  # "cut by half over 10 years"
        if token.pos == "ADP" and led not in ("by", "to", "between", "about", "over", "around", "up", "under"):
            return None
        if token.pos in ("NOUN", "PROPN") and not draft.core.overlaps(token.span) and draft.unit is not None:
            return None
    return None


def _follows_to(draft: Draft) -> bool:
    """Whether "to" stands right before a figure as part of a pair of numbers: "from $5 to $7"."""
    tokens = draft.sentence.tokens
    place = draft.first.i - tokens[0].i - 1
    if place < 0 or (draft.bound_span is not None and draft.bound_span.contains(tokens[place].span)):
        return False
    return tokens[place].lower == "to" and tokens[place].dep == "quantmod"


def _gone(verb: Token, led: str) -> Trend | None:
    """As in "went up to $15", "came down by 3%"."""
    if verb.lemma.lower() not in _DRIFTING or led not in ("to", "by") or verb.child("dobj") is not None:
        return None
    way = next((child.lower for child in verb.rights if child.lower in ("up", "down")), None)
    return _DIRECTIONS[way] if way else None


def _steered(verb: Token, led: str, draft: Draft) -> Trend | None:
    """As in "was cut to 88", "raised by 5%": what a preposition leads to; not "raised $9m to its rival's $5m"."""
    lemma = verb.lemma.lower()
    if led not in ("by", "to", "from") or draft.number.form == "score" or (draft.unit is None and draft.counted):
        return None
    if led == "from" or (led == "by" and draft.unit is None) or _of_money(verb):
        return None
    return "up" if lemma in _STEERED_UP else "down" if lemma in _STEERED_DOWN else None


def _of_money(verb: Token) -> bool:
    """Whether what a verb acts on is itself a number."""
    thing = verb.child("dobj")
    return thing is not None and (thing.tag == "CD" or thing.child("nummod") is not None)


def _noun(analysis: Analysis, draft: Draft) -> Trend | None:
    """The noun right before "by" or "to" and the figure: "a decrease to 5%", "a rise by 20"."""
    small = before(analysis, draft.first)
    noun = before(analysis, small) if small is not None and small.lower in ("by", "to") else None
    if noun is None or noun.pos not in ("NOUN", "PROPN") or noun.sentence is not draft.sentence:
        return None
    lemma = noun.lemma.lower()
    return "up" if lemma in _NOUN_UP else "down" if lemma in _NOUN_DOWN else None


def _carries(analysis: Analysis, previous: Draft, draft: Draft) -> bool:
    """Whether a figure is of the change before: "lost 600 points, or 1.4%", "A fell by 2%, B by 3%"."""
    if previous.sentence is not draft.sentence or draft.unit is None:
        return False
    restated = _RESTATED.fullmatch(analysis.text, previous.span.end, draft.core.start)
    return restated is not None or bool(gapped(analysis, previous, draft))


def _leads(text: str, previous: Draft, draft: Draft) -> bool:
    """As in "shed 2% to 51", "gained 1% to close at 96"; not "up 2% to 51"."""
    return _verb(previous) is not None and text[previous.core.end : draft.span.start].lstrip(", ")[:2] == "to"


def level_of(text: str, previous: Draft, draft: Draft) -> bool:
    """Whether a figure is where the change before it led: "up 3% to 96", "down 68p at 1112p"."""
    if previous.sentence is not draft.sentence or previous.trend is None or previous.unit is None:
        return False
    match = _LEVEL.fullmatch(text, previous.core.end, draft.span.start)
    counts = draft.unit is None and draft.counted is not None and draft.counted.of(text) != "points"
    return match is not None and not (counts and match["word"] == "at")


def gapped(analysis: Analysis, previous: Draft, draft: Draft) -> list[Token]:
    """The noun phrase of a clause that leaves out the verb of the one before: "A fell by 2%, *B* by 3%"."""
    if previous.sentence is not draft.sentence or draft.unit is None or previous.unit is None:
        return []
    if previous.unit.symbol != draft.unit.symbol:
        return []
    stretch = analysis.tokens[previous.last.i + 1 : draft.first.i]
    end = draft.span.start
    between = [token for token in stretch if previous.core.end <= token.start < end]
    joint = before(analysis, previous.opening)
    if len(between) < 3 or joint is None or between[-1].pos not in ("ADP", "SCONJ"):
        return []
    if between[-1].lower != joint.lower and not (between[-1].lower == "by" and previous.trend):
        return []
    while between and between[0].lower in (",", ";", "and", "but", "while", "with"):
        between.pop(0)
    nouns = between[:-1]
    if any(t.pos not in _NOMINAL for t in nouns) or not any(t.pos in ("NOUN", "PROPN") for t in nouns):
        return []
    return nouns


def _of(lemma: str, draft: Draft | None = None) -> Trend | None:
    """The way a word goes. Weak ones count only for what is measured, "add" and its like only in percent and cents."""
    if draft is not None and _acts_on(draft):
        return None
    measured = draft is None or (draft.unit is not None and draft.counted is None)
    measured = measured or (draft is not None and _share_of_size(draft))
    percent = draft is None or (draft.unit is not None and (draft.unit.symbol in _PERCENT or draft.unit.factor != 1))
    if lemma in _UP or (measured and lemma in _WEAK_UP) or (percent and lemma in _PERCENT_UP):
        return "up"
    down = lemma in _DOWN or (measured and lemma in _WEAK_DOWN) or (percent and lemma in _PERCENT_DOWN)
    return "down" if down else None


def _share_of_size(draft: Draft) -> bool:
    """Whether a figure is a part of what can grow or shrink: "lost a tenth of their value"."""
    counted = draft.counted
    if draft.number.form != "fraction" or counted is None:
        return False
    words = [t.lower for t in draft.sentence.tokens if counted.contains(t.span)]
    return bool(words) and words[-1] in _SIZES


def _acts_on(draft: Draft) -> bool:
    """Whether a figure counts things that a verb does something with: "dropped 40 bombs"."""
    if draft.unit is not None or draft.counted is None or draft.elided or draft.node.dep != "dobj":
        return False
    if _share_of_size(draft):
        return False
    return draft.node.lemma.lower() not in _STEPS


def moving(analysis: Analysis, at: int) -> Move | None:
    """Whether the words before an offset, in its sentence, speak of a rise or a fall, or of a contest."""
    token = analysis.at(at)
    if token is None:
        return None
    near = [t for t in analysis.tokens[max(0, token.i - 8) : token.i] if t.sentence is token.sentence]
    words = {t.lemma.lower() for t in near if t.pos in ("VERB", "ADV", "ADP")}
    steered = near[-1:] and near[-1].lower == "from" and words & (_STEERED_UP | _STEERED_DOWN)
    nouns = {t.lemma.lower() for t in near if t.pos == "NOUN" and t.dep != "compound"}
    weak = {t.lemma.lower() for t in near[-3:] if t.pos == "VERB"} & (_WEAK_UP | _WEAK_DOWN)
    if words & _COMPETING:
        return "contest"
    return "change" if steered or words & (_UP | _DOWN) or nouns & (_NOUN_UP | _NOUN_DOWN) or weak else None


def changes(verb: Token) -> bool:
    """Whether a verb is one of change."""
    return _of(verb.lemma.lower()) is not None
