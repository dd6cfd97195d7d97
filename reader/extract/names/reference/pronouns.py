"""Whom "he", "she", "it", "they" and "who" stand for: by agreement, then nearness, then subjects first.

After Hobbs and Lappin & Leass: agreement and what grammar rules out come first, then the last sentences, in each its
subjects. An honest gap is better than a wrong name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import titles
from reader.extract.names.reference import domains
from reader.extract.names.reference.neuter import institution_before
from reader.extract.names.reference.quotations import quotations, speakers
from reader.extract.names.types.nouns import member_of

GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PRONOUNS = frozenset({*GENDER, "who", "whom", "it", "they"})
_SUBJECT = ("nsubj", "nsubjpass")
_REACH = 4
"""Sentences that a pronoun may look back over."""
_REACH_QUOTED = 2
"""The same inside a quotation whose speaker is known: whom a speaker means is less sure."""
_MOST = 40
"""Mentions that it may look back over, at most."""


@dataclass(slots=True)
class _State:
    """What has been mentioned so far."""

    analysis: Analysis
    heads: dict[int, Draft]
    """Last token of a name → its entity."""
    quote: dict[int, int]
    """Token → number of the quotation that it stands in; tokens outside are left out."""
    bound: dict[int, Draft] = field(default_factory=dict)
    """Token of a pronoun → its entity."""
    recent: list[tuple[Token, Draft]] = field(default_factory=list)
    speakers: dict[int, Draft] = field(default_factory=dict)
    """Number of a quotation → who says it."""

    def of(self, token: Token | None) -> Draft | None:
        """The entity of a name or pronoun."""
        return (self.heads.get(token.i) or self.bound.get(token.i)) if token else None


def bind_pronouns(analysis: Analysis, drafts: list[Draft]) -> None:
    """Bind "he", "she" and their forms, "who" after a name, and "it" and "they" where the subject before them fits."""
    heads = {run.last: draft for draft in drafts for run in draft.runs}
    heads |= _unnamed(analysis, heads)
    quote = quotations(analysis)
    mentions = [analysis.tokens[i] for i in sorted({*heads, *(token.i for token in analysis.all_of(_PRONOUNS))})]
    outside = _State(analysis, heads, quote)
    _bind(mentions, outside, lambda token: token.i not in quote)
    state = _State(analysis, heads, quote, outside.bound, speakers=speakers(analysis, quote, outside.of))
    _bind(mentions, state, lambda token: token.i in quote)
    for i, draft in sorted(state.bound.items()):
        draft.others.append((analysis.tokens[i].span, "pronoun"))


def _bind(mentions: Sequence[Token], state: _State, wanted: Callable[[Token], bool]) -> None:
    """Bind the wanted pronouns among mentions, in the order of the text; those bound before keep their person."""
    for number, together in groupby(mentions, lambda token: token.sentence.index):
        near = [entry for entry in state.recent if number - entry[0].sentence.index <= _REACH]
        state.recent = near[-_MOST:]
        for token in together:
            draft = state.of(token)
            if draft is None and wanted(token) and (draft := _antecedent(token, state)):
                state.bound[token.i] = draft
            if draft:
                state.recent.append((token, draft))


def _unnamed(analysis: Analysis, heads: dict[int, Draft]) -> dict[int, Draft]:
    """Somebody without a name who does something: "a shop worker said she …", "his wife said she …". A pronoun may mean
    this one, who is no entity: it stays unbound.
    """
    found = {}
    for noun in analysis.all_of(titles().gendered.keys()):
        named = any(child.i in heads for child in noun.children if child.dep in ("appos", "compound"))
        if noun.tag == "NN" and noun.dep in _SUBJECT and noun.child("poss") and noun.i not in heads and not named:
            found[noun.i] = Draft("person", gender=titles().gendered[noun.lower])
    for article in analysis.all_of({"a", "an", "another", "one"}):
        noun = article.head
        subject = noun.tag == "NN" and noun.dep in _SUBJECT and noun.i not in heads
        if subject and noun.child("det") is article and titles().is_role(noun.lower):
            found[noun.i] = Draft("person", gender=titles().gendered.get(noun.lower, ""))
    return found


def _antecedent(token: Token, state: _State) -> Draft | None:
    word = token.lower
    if word in ("who", "whom"):
        return _relative(token, state)
    if gender := GENDER.get(word):
        draft = _reflexive(token, state) if word.endswith("self") else _person(token, gender, state)
        if draft and draft.type == "person" and draft.gender in ("", gender):
            draft.gender = gender
            return draft
        return None
    if word in ("it", "they") and token.dep in _SUBJECT:
        return institution_before(state.analysis, token, state.quote, state.of)
    return None


def _relative(token: Token, state: _State) -> Draft | None:
    """The name that the relative clause hangs on; not that of whom somebody else is a member."""
    for verb in token.ancestors():
        if verb.dep == "relcl":
            if member_of(verb.head, token):
                return None
            draft = state.heads.get(verb.head.i)
            return draft if draft and draft.type in ("person", "organization") else None
        if verb.dep not in ("conj", "ccomp", "xcomp", "aux"):
            return None
    return None


def _reflexive(token: Token, state: _State) -> Draft | None:
    """The subject of its own clause."""
    return state.of(_own_subject(token))


def _person(token: Token, gender: str, state: _State) -> Draft | None:
    """The best person of this gender: near sentences first, those of known gender, subjects, the last."""
    if domains.is_any(token):
        return None
    excluded = _excluded(token, state)
    speaker = state.speakers.get(state.quote.get(token.i, 0))
    own = _owner(token)

    def rank(entry: tuple[Token, Draft]) -> tuple[int, int, int, int]:
        mention, draft = entry
        unsure = not draft.gender and not (mention is own and draft.runs)
        weak = mention.i in state.quote and token.i not in state.quote
        distance = token.sentence.index - mention.sentence.index + unsure + weak
        beside = mention.dep == "poss" and mention.head.dep == "appos"  # Okoro in "Tan, Okoro's brother,"
        return distance, mention.dep not in _SUBJECT, beside, -mention.i

    people = [
        (mention, draft)
        for mention, draft in state.recent
        if draft.type == "person"
        and draft.gender in ("", gender)
        and id(draft) not in excluded
        and not (domains.speaks(token) and token.i not in state.quote and mention.i in state.quote)
        and (speaker is None or token.sentence.index - mention.sentence.index <= _REACH_QUOTED)
    ]
    if not people:
        return None
    mention, draft = min(people, key=rank)
    unsure = mention is own and not draft.gender and _rivalled(token, people)
    return None if unsure else draft


def _own_subject(token: Token) -> Token | None:
    """The subject of its own clause."""
    return next((subject for verb in token.ancestors() if (subject := verb.child(*_SUBJECT))), None)


def _owner(token: Token) -> Token | None:
    """Whose a possessive is before all others: who is joined with it, "Okoro and her sister", else its own subject."""
    if token.dep != "poss":
        return None
    return token.head.head if token.head.dep == "conj" else _own_subject(token)


def _rivalled(token: Token, people: Sequence[tuple[Token, Draft]]) -> bool:
    """Whether one of known gender stands in the same sentence, and not as the owner of something."""
    return any(d.gender and mention.dep != "poss" and mention.sentence is token.sentence for mention, d in people)


def _excluded(token: Token, state: _State) -> set[int]:
    """Ids of those whom grammar rules out; and nobody says "he" of himself."""
    tokens = [*domains.co_arguments(token), *domains.below(token)]
    drafts = [state.heads.get(other.i) or state.bound.get(other.i) for other in tokens]
    return {id(draft) for draft in (*drafts, state.speakers.get(state.quote.get(token.i, 0))) if draft}
