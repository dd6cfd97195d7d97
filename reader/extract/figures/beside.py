"""The noun beside a figure: behind a measure, before "worth", before "up" or a sign."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import phrases
from reader.extract.figures.draft import Draft, after, before
from reader.extract.figures.taken import Taken
from reader.extract.lexicon import lexicon
from reader.model.spans import Span

_WORDS = lexicon("figures")
_DIMENSIONS = frozenset(_WORDS["dimensions"])
_WHOLES = frozenset(_WORDS["wholes"])
_DIRECTIONS = frozenset(("up", "down", "higher", "lower"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BEFORE_NOUN = frozenset(("nummod", "compound", "amod", "npadvmod", "quantmod", "nmod"))


def described(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun behind a measure: "20 percent of spending", "$5m in gains", "a 6kW motor", "members of parliament"."""
    if draft.unit is None:
        return _whole(analysis, draft, taken)
    if worth := _worth(analysis, draft, taken):
        return worth
    if draft.unit.age and (persons := _persons(analysis, draft, taken)):
        return persons
    if draft.counted and not draft.elided:
        level = draft.node.head.lower if draft.node.dep == "pobj" else ""
        if level == "at" or (level == "to" and draft.trend):
            return None  # "the deficit narrowed to 2.8% of output", "the lake is at 43% of capacity"
        return _extended(analysis, draft, draft.counted, taken)
    if draft.number.money is None and (name := _named_before(draft, taken)):
        return phrases.leftwards(analysis, name)
    token = phrases.past_brackets(analysis, after(analysis, draft.core_tokens[-1]))
    following = after(analysis, token) if token else None
    if token is None:
        return None
    if following is not None and token.lower == "worth" and following.lower == "of":
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, following)), taken.dated)
    if following is not None and token.lower == "in" and draft.unit.symbol.isupper() and following.tag in ("NN", "NNS"):
        return phrases.run(analysis, following, taken.dated) if taken.free(following) else None
    return _modified(analysis, draft, token, taken)


def _worth(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun before "worth", where the parse has it belong to a measure: "8 kg of *cocaine* worth $5m"."""
    worth = before(analysis, draft.opening)
    if worth is not None and worth.lower == "of" and worth.head.lower in _WHOLES:
        worth = before(analysis, worth.head)
        worth = before(analysis, worth) if worth is not None and worth.tag == "DT" else worth
    noun = before(analysis, worth) if worth is not None and worth.lower == "worth" else None
    if worth is None or noun is None or noun.pos != "NOUN" or not taken.free(noun):
        return None
    if worth.head.i not in taken.figures and worth.head.pos != "VERB":
        return None
    return phrases.leftwards(analysis, noun)


def _persons(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """Those before the limit of an age: "*adults* over 60"."""
    if draft.bound_span is None or draft.unit is None or draft.unit.span is not None:
        return None
    noun = before(analysis, draft.opening)
    return phrases.leftwards(analysis, noun) if noun is not None and taken.free(noun) else None


def _named_before(draft: Draft, taken: Taken) -> Token | None:
    """The name that a measure belongs to, by the parse: "a Krona Mini 16 inch"."""
    if draft.unit is None or draft.unit.span is None or draft.unit.symbol[:3].isupper():
        return None
    lefts = (name for token in draft.core_tokens for name in token.lefts if name.i < draft.first.i)
    return next((n for n in lefts if n.dep in ("nmod", "compound") and n.text[0].isalnum() and taken.free(n)), None)


def _modified(analysis: Analysis, draft: Draft, token: Token, taken: Taken) -> Span | None:
    """The noun that a measure stands before: "a 120Hz refresh rate", "30% sulfuric acid"."""
    if token.text in ("-", "–"):
        token = after(analysis, token) or token
    if token.lower in _DIMENSIONS or token.i in taken.dated or token.pos not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM"):
        return None
    span = phrases.run(analysis, token, taken.dated)
    nouns = [t for t in analysis.within(span) if t.pos in ("NOUN", "PROPN")] if span else []
    if span is None or not any(taken.free(noun) for noun in nouns):
        return None
    heads = {t.head.i for t in draft.core_tokens if t.dep in _BEFORE_NOUN}
    if any(noun.i in heads for noun in nouns):
        return _extended(analysis, draft, span, taken)
    loose = token.pos in ("NOUN", "ADJ") or (token.tag == "VBG" and token.dep in ("amod", "compound"))
    return _extended(analysis, draft, span, taken) if loose and not any(n.dep in _SUBJECTS for n in nouns) else None


def _extended(analysis: Analysis, draft: Draft, span: Span, taken: Taken) -> Span:
    """A run of nouns with the prepositions that define its last one."""
    last = analysis.within(span)[-1]
    without = {token.i for token in last.sentence.tokens if token.i in taken.dated or token.i in taken.figures}
    return Span(span.start, max(span.end, phrases.complements(last, without).end))


def _whole(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """What the counted are of: "five seasons of the show", "six times earnings"."""
    if draft.counted is None or draft.elided:
        return None
    behind = after(analysis, draft.node_tokens[-1])
    if behind is not None and behind.lower == "worth" and (of := after(analysis, behind)) and of.lower == "of":
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, of)), taken.dated)
    hyphen = analysis.text[draft.core.end : draft.counted.start] in ("-", "–")
    if hyphen or draft.counted.of(analysis.text).lower() == "times":
        return phrases.run(analysis, after(analysis, draft.node_tokens[-1]), taken.dated)
    tokens = analysis.within(draft.counted)
    of = next((t for t in tokens if t.lower == "of"), None)
    return phrases.bare(tokens[tokens.index(of) + 1 :]) if of else None


def moved(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun before "up" or a sign: "Apple up 3%", "Dow +0.2%"."""
    token = before(analysis, draft.opening)
    if token is not None and token.lower in _DIRECTIONS:
        token = before(analysis, token)
        token = before(analysis, token) if token is not None and token.text == "," else token
    elif draft.number.sign == "":
        return None
    if token is not None and token.tag == "CD" and token.i not in taken.figures:
        name = before(analysis, token)  # "S&P 500 +0.3%"
        return Span(phrases.leftwards(analysis, name).start, token.end) if name and taken.free(name) else None
    if token is None or not taken.free(token) or (token.dep in ("dobj", "pobj") and draft.number.sign == ""):
        return None
    return phrases.leftwards(analysis, token)
