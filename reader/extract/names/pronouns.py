"""Whom "he", "she", "it", "they" and "who" stand for: by agreement, then nearness, then subjects first.

After Hobbs and Lappin & Leass: agreement and the binding of reflexives come first, then the last sentences, in each its
subjects. "It" and "they" are bound only to the subject just before: an honest gap is better than a wrong name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import contexts, titles

_GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PRONOUNS = frozenset({*_GENDER, "who", "whom", "it", "they"})
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
    mentions = [token for token in analysis.tokens if token.i in heads or token.lower in _PRONOUNS]
    outside = _State(heads, quote)
    _bind(mentions, outside, lambda token: token.i not in quote)
    state = _State(heads, quote, outside.bound, speakers=_speakers(analysis, outside))
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
    """Somebody without a name who does something: "a shop worker said she …". A pronoun may mean this one, who is no
    entity: it stays unbound.
    """
    found = {}
    for token in analysis.tokens:
        article = token.child("det") if token.tag == "NN" and token.dep in _SUBJECT and token.i not in heads else None
        if article and article.lower in ("a", "an", "another", "one") and titles().is_role(token.lower):
            found[token.i] = Draft("person", gender=titles().gendered.get(token.lower, ""))
    return found


def _speakers(analysis: Analysis, state: _State) -> dict[int, Draft]:
    """Number of a quotation → who is said to say it, by the subject of the saying around it or right after it."""
    found: dict[int, Draft] = {}
    says = contexts().says
    for token in analysis.tokens:
        if token.lemma not in says or token.i in state.quote:
            continue
        draft = state.of(token.child(*_SUBJECT))
        if draft is None or draft.type != "person":
            continue
        inside = [state.quote[t.i] for t in token.sentence.tokens if t.i in state.quote]
        before, after = token.sentence.tokens[0].i - 2, token.sentence.tokens[-1].i + 2
        if token.sentence.tokens[-1].text == ":":
            inside += [state.quote[after]] if after in state.quote else []
        elif before in state.quote and not inside:
            inside.append(state.quote[before])
        for number in inside:
            found.setdefault(number, draft)
    return found


def quotations(analysis: Analysis) -> dict[int, int]:
    """The tokens inside double quotation marks, numbered by quotation. Every paragraph begins outside."""
    found: dict[int, int] = {}
    number, inside, paragraph = 0, False, -1
    for sentence in analysis.sentences:
        if sentence.paragraph.index != paragraph:
            paragraph, inside = sentence.paragraph.index, False
        for token in sentence.tokens:
            if token.text in ('"', "“", "”", "``", "''"):
                inside = token.text != "”" and not inside
                number += inside
            elif inside:
                found[token.i] = number
    return found


def _antecedent(token: Token, state: _State) -> Draft | None:
    word = token.lower
    if word in ("who", "whom"):
        return _relative(token, state)
    if gender := _GENDER.get(word):
        draft = _reflexive(token, state) if word.endswith("self") else _person(token, gender, state)
        if draft and draft.type == "person" and draft.gender in ("", gender):
            draft.gender = gender
            return draft
        return None
    if word in ("it", "they") and token.dep in _SUBJECT:
        return _subject_before(token, state)
    return None


def _relative(token: Token, state: _State) -> Draft | None:
    """The name that the relative clause hangs on."""
    for verb in token.ancestors():
        if verb.dep == "relcl":
            draft = state.heads.get(verb.head.i)
            return draft if draft and draft.type in ("person", "organization") else None
        if verb.dep not in ("conj", "ccomp", "xcomp", "aux"):
            return None
    return None


def _reflexive(token: Token, state: _State) -> Draft | None:
    """The subject of its own clause."""
    for verb in token.ancestors():
        if subject := verb.child(*_SUBJECT):
            return state.of(subject)
    return None


def _person(token: Token, gender: str, state: _State) -> Draft | None:
    """The best person of this gender: near sentences first, those of known gender, subjects, the last."""
    other = state.of(token.head.child(*_SUBJECT)) if token.dep in ("dobj", "dative") else None

    speaker = state.speakers.get(state.quote.get(token.i, 0))  # nobody says "he" of himself

    def rank(entry: tuple[Token, Draft]) -> tuple[int, int, int]:
        mention, draft = entry
        distance = token.sentence.index - mention.sentence.index + (not draft.gender)
        return distance, mention.dep not in _SUBJECT, -mention.i

    people = [
        entry
        for entry in state.recent
        if entry[1].type == "person"
        and entry[1].gender in ("", gender)
        and entry[1] is not other
        and entry[1] is not speaker
        and (speaker is None or token.sentence.index - entry[0].sentence.index <= _REACH_QUOTED)
    ]
    return min(people, key=rank)[1] if people else None


def _subject_before(token: Token, state: _State) -> Draft | None:
    """The organization that is the subject just before, in the same or the last sentence and the same quotation."""
    if token.lower == "it" and _is_empty(token):
        return None
    for mention, draft in reversed(state.recent):
        if token.sentence.index - mention.sentence.index > 1:
            return None
        if mention.dep in _SUBJECT:
            fits = draft.type == "organization" and state.quote.get(mention.i) == state.quote.get(token.i)
            return draft if fits and _is_plural(mention) == (token.lower == "they") else None
    return None


def _is_empty(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is time to …", "it seems that …"."""
    verb = token.head
    clause = any(child.dep in ("ccomp", "xcomp", "csubj", "advcl") and child.i > verb.i for child in verb.children)
    if verb.lemma in ("seem", "appear", "happen", "turn", "take"):
        return True
    told = verb.child("attr", "acomp")
    inner = told is not None and any(child.dep in ("xcomp", "ccomp", "acl", "relcl") for child in told.children)
    return verb.lemma == "be" and (clause or (inner and told is not None and told.dep == "attr"))


def _is_plural(subject: Token) -> bool:
    """Whether the verb says that the subject is many: "the Taliban have"."""
    verb = subject.head
    finite = next((child for child in verb.children if child.dep in ("aux", "auxpass")), verb)
    return finite.tag == "VBP" or finite.lower == "were"
