"""What a figure is about: the noun it stands before or behind, else the subject or object of its clause.

The rules are tried in order; the first that knows the place decides, if only that the sentence does not say it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.analysis import Analysis, Token
from reader.extract.figures import phrases, trends
from reader.extract.figures.draft import Draft, after, before
from reader.extract.lexicon import lexicon
from reader.model.findings import Date
from reader.model.spans import Span

_WORDS = lexicon("figures")
_DIMENSIONS = frozenset(_WORDS["dimensions"])
_WHOLES = frozenset(_WORDS["wholes"])
_TIMES = frozenset(_WORDS["times"])
_DIRECTIONS = frozenset(("up", "down", "higher", "lower"))
_OBJECT_PREPS = frozenset(("by", "to", "from", "at"))
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_BEFORE_NOUN = frozenset(("nummod", "compound", "amod", "npadvmod", "quantmod", "nmod"))
_BEHIND_NOUN = frozenset(("prep", "acl", "amod", "appos", "npadvmod", "nummod", "relcl", "advmod"))
CLIMB = 12
"""Steps up the parse at most."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Tokens that are no subject: those of dates, and those of figures."""

    dated: frozenset[int]
    figures: frozenset[int]

    def free(self, noun: Token) -> bool:
        """Whether a noun may be what a figure is about."""
        named = noun.pos in ("NOUN", "PROPN") and noun.text not in ("%", "$")
        return named and noun.lower not in _TIMES and noun.i not in self.dated and noun.i not in self.figures


def find(analysis: Analysis, drafts: list[Draft], dates: Sequence[Date]) -> None:
    """Give each draft its subject, where the sentence says it."""
    taken = Taken(
        frozenset(token.i for date in dates for token in analysis.within(date.span)),
        frozenset(token.i for draft in drafts for token in draft.core_tokens),
    )
    for draft in drafts:
        draft.subject = (
            _described(analysis, draft, taken) or _moved(analysis, draft, taken) or _governed(analysis, draft, taken)
        )


# ---------------------------------------------------------------- the noun beside it


def _described(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun behind a measure: "20 percent of spending", "$5m in gains", "a 6kW motor", "members of parliament"."""
    if draft.unit is None:
        return _whole(analysis, draft)
    if draft.counted and not draft.elided:
        return _extended(analysis, draft, draft.counted)
    token = after(analysis, draft.core_tokens[-1])
    following = after(analysis, token) if token else None
    if token is None or following is None:
        return _modified(analysis, draft, token, taken) if token else None
    if token.lower == "worth" and following.lower == "of":
        return phrases.run(analysis, phrases.past_determiners(analysis, after(analysis, following)), set(taken.dated))
    if (
        token.lower == "in"
        and "/" not in draft.unit.symbol
        and following.tag in ("NN", "NNS")
        and taken.free(following)
    ):
        return phrases.run(analysis, following, set(taken.dated))
    return _modified(analysis, draft, token, taken)


def _modified(analysis: Analysis, draft: Draft, token: Token, taken: Taken) -> Span | None:
    """The noun that a measure stands before: "a 120Hz refresh rate", "30% sulfuric acid"."""
    if token.text in ("-", "–"):
        token = after(analysis, token) or token
    if token.lower in _DIMENSIONS or token.i in taken.dated or token.pos not in ("NOUN", "PROPN", "ADJ", "VERB", "NUM"):
        return None
    span = phrases.run(analysis, token, set(taken.dated))
    if span is None:
        return None
    tokens = analysis.within(span)
    heads = {t.head.i for t in draft.core_tokens if t.dep in _BEFORE_NOUN}
    if any(t.i in heads for t in tokens):
        return _extended(analysis, draft, span)
    nouns = [t for t in tokens if t.pos in ("NOUN", "PROPN")]
    loose = token.pos in ("NOUN", "ADJ") or token.tag == "VBG"
    return span if loose and nouns and not any(t.dep in _SUBJECTS for t in nouns) and draft.unit is not None else None


def _extended(analysis: Analysis, draft: Draft, span: Span) -> Span:
    """A run of nouns with the prepositions that define its last one."""
    last = analysis.within(span)[-1]
    return Span(span.start, max(span.end, phrases.complements(last, {t.i for t in draft.node_tokens}).end))


def _whole(analysis: Analysis, draft: Draft) -> Span | None:
    """What the counted are of: "five seasons of the show"."""
    if draft.counted is None or draft.elided:
        return None
    tokens = analysis.within(draft.counted)
    of = next((t for t in tokens if t.lower == "of"), None)
    return phrases.bare(tokens[tokens.index(of) + 1 :]) if of else None


def _moved(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun before "up" or a sign: "Apple up 3%", "Dow +0.2%"."""
    token = before(analysis, analysis.at(draft.span.start) or draft.first)
    if token is not None and token.lower in _DIRECTIONS:
        token = before(analysis, token)
    elif draft.number.sign == "":
        return None
    if token is None or not taken.free(token) or (token.dep in ("dobj", "pobj") and draft.number.sign == ""):
        return None
    return phrases.leftwards(analysis, token)


# ---------------------------------------------------------------- what governs it


def _governed(analysis: Analysis, draft: Draft, taken: Taken) -> Span | None:
    """The noun that the figure hangs on ("a speed of 15 mph"), or the subject or object of its verb."""
    node, inside = draft.node, {token.i for token in draft.node_tokens}
    path = ""
    for _ in range(CLIMB):
        if node.head is node:
            return _root(node, draft, taken, inside)
        dep, node = node.dep, node.head
        path = path or (node.lower if node.pos == "ADP" else "npadvmod" if dep == "npadvmod" else "")
        if node.i in inside or node.pos not in ("NOUN", "PROPN", "VERB", "AUX") or node.lower in ("worth", "priced"):
            continue
        if node.pos in ("VERB", "AUX"):
            found, decided = _of_verb(draft, node, dep, path, taken, inside)
            if decided:
                return found
        elif node.i < draft.first.i and dep in _BEHIND_NOUN and node.dep != "attr" and _names(node, taken):
            return phrases.noun_phrase(node, without=inside)
    return None


def _names(noun: Token, taken: Taken) -> bool:
    return taken.free(noun) and noun.lower not in _WHOLES and noun.lower not in _DIMENSIONS


def _root(node: Token, draft: Draft, taken: Taken, inside: set[int]) -> Span | None:
    """The noun of a fragment without a verb: "floor area 32 m²"."""
    if node.i in inside:
        nouns = [t for t in draft.sentence.tokens if t.i < draft.first.i and taken.free(t)]
        return phrases.noun_phrase(nouns[-1], without=inside) if nouns and draft.first.i - nouns[-1].i <= 4 else None
    return phrases.noun_phrase(node, without=inside) if node.i < draft.first.i and _names(node, taken) else None


def _of_verb(
    draft: Draft, verb: Token, dep: str, path: str, taken: Taken, inside: set[int]
) -> tuple[Span | None, bool]:
    """What a verb says its figure of, and whether that decides it."""
    if dep in _SUBJECTS:
        return None, True
    thing = verb.child("dobj")
    changed = path in _OBJECT_PREPS or (
        path == "npadvmod" and (trends.changes(verb) or dep in ("advmod", "acomp", "oprd"))
    )
    if changed and thing is not None and thing.i < draft.first.i and _names(thing, taken):
        return phrases.noun_phrase(thing, without=inside), True
    subject = verb.child(*_SUBJECTS)
    if subject is None or subject.i in inside:
        behind = verb.dep in ("acl", "relcl") and taken.free(verb.head) and verb.head.i < draft.first.i
        return (phrases.noun_phrase(verb.head, without=inside), True) if behind else (None, subject is not None)
    if subject.tag in ("WDT", "WP") or (verb.dep == "relcl" and subject.lower == "that"):
        noun = _antecedent(verb, subject)
        return (phrases.noun_phrase(noun, without=inside) if noun and taken.free(noun) else None), True
    if subject.tag == "EX":
        return None, True
    if subject.pos in ("PRON", "DET"):
        return _clause_above(draft, verb, taken, inside), True
    if subject.i > draft.last.i or not taken.free(subject) or draft.last.i in {t.i for t in subject.subtree()}:
        return None, (subject.i < draft.last.i and not taken.free(subject)) or dep in ("attr", "dobj")
    return phrases.noun_phrase(subject, without=inside), True


def _antecedent(verb: Token, pronoun: Token) -> Token | None:
    """The noun that "which" or "who" stands for: the parse's, else the one right before the pronoun."""
    if verb.dep in ("relcl", "acl") and verb.head.pos in ("NOUN", "PROPN"):
        return verb.head
    tokens = verb.sentence.tokens
    place = pronoun.i - tokens[0].i
    return tokens[place - 1] if place > 0 and tokens[place - 1].pos in ("NOUN", "PROPN") else None


def _clause_above(draft: Draft, verb: Token, taken: Taken, inside: set[int]) -> Span | None:
    """Who "it" is in "the company said it has 1000 customers": the subject of a clause above."""
    for above in verb.ancestors():
        subject = above.child(*_SUBJECTS) if above.pos in ("VERB", "AUX") else None
        if subject is not None and subject.i < draft.first.i and taken.free(subject):
            return phrases.noun_phrase(subject, without=inside)
    return None
