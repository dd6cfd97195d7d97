"""Nouns that stand for an organization or a place named before: "the group", "the ministry", "the country"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extract.analysis import Analysis, Token
from reader.extract.names.drafts import Draft
from reader.extract.names.lexicons import organizations, places, titles
from reader.extract.names.words import plain
from reader.model.spans import Span

_COUNTRY = ("country", "nation")
_OPEN = ("company", "firm", "group", "organization", "organisation")
"""Nouns for a name of no known kind as well."""
_SUBJECT = ("nsubj", "nsubjpass")
_ASIDE = ("appos", "relcl", "acl")
_REACH, _MOST = 3, 12
"""Sentences and names that a nominal may look back over."""
_LEAST_SPOKEN = 3
"""Mentions of what a document is about."""


@dataclass(slots=True)
class _Names:
    """The names of a document, and those that stand before the place that is looked at."""

    starts: dict[int, Draft]
    """First token → its entity; of names that begin together, the longest."""
    ends: dict[int, Draft]
    """Last token → its entity."""
    heads: dict[int, Token]
    """First token of a name → its last."""
    recent: list[tuple[Token, Draft]] = field(default_factory=list)
    """Heads of the names before, in order."""
    spoken: Counter[int] = field(default_factory=Counter)
    others: dict[str, int] = field(default_factory=dict)
    """Noun → where somebody else was called so."""

    def hear(self, token: Token) -> None:
        """Note the name that begins here, if it is not where somebody was before: "a former Nordlund executive"."""
        draft, head = self.starts[token.i], self.heads[token.i]
        if not _of_the_past(head):
            self.recent.append((head, draft))
            self.spoken[id(draft)] += 1

    def in_passing(self, head: Token, draft: Draft, token: Token) -> bool:
        """Whether a name stands inside what is told of something else, or only once, in another paragraph."""
        at = head.head if head.dep == "appos" else head
        if any(above.dep in _ASIDE for above in (at, *at.ancestors())):
            return True
        elsewhere = head.sentence.paragraph is not token.sentence.paragraph
        return elsewhere and head.dep not in _SUBJECT and self.spoken[id(draft)] == 1

    def describe(self, token: Token, noun: str) -> None:
        """Note somebody else who is a group, a company: "the high-earning group", "a company in Lund"."""
        if token.dep not in ("appos", "attr", "compound"):
            self.others[noun] = token.i

    def near(self, token: Token) -> list[tuple[Token, Draft]]:
        """The names of the last sentences, the nearest first, back to somebody else of that noun."""
        since = self.others.get(plain(token.text), -1)
        entries = [(head, draft) for head, draft in reversed(self.recent[-_MOST:]) if head.i > since]
        return [(head, draft) for head, draft in entries if token.sentence.index - head.sentence.index <= _REACH]


def bind_nominals(analysis: Analysis, drafts: list[Draft]) -> None:
    """Bind "the group" and its like to the name before it that fits; leave it unbound where none or several do."""
    runs = sorted(((run, draft) for draft in drafts for run in draft.runs), key=lambda entry: entry[0].last)
    names = _Names(
        {run.first: draft for run, draft in runs},
        {run.last: draft for run, draft in runs},
        {run.first: analysis.tokens[run.last] for run, _ in runs},
    )
    inside = {i for run, _ in runs for i in run.places}
    kinds = organizations().nominals.keys() | organizations().nominal_heads.keys()
    for token in analysis.tokens:
        if token.i in names.starts:
            names.hear(token)
        elif token.tag == "NN" and token.i not in inside:
            noun = plain(token.text)
            if noun in kinds or noun in _COUNTRY:
                _bind(analysis, token, noun, names)


def _bind(analysis: Analysis, token: Token, noun: str, names: _Names) -> None:
    """Bind it to the name that it stands for, if there is one, or note that it is somebody else."""
    if not _definite(analysis, token):
        names.describe(token, noun)
    elif token.i + 1 not in names.starts:
        found = _country(analysis, token, names) if noun in _COUNTRY else _organization(token, noun, names)
        if found:
            found.others.append((Span(analysis.tokens[token.i - 1].start, token.end), "nominal"))


def _country(analysis: Analysis, token: Token, names: _Names) -> Draft | None:
    """The only country that was spoken of, None where several were. "This country" is the speaker's."""
    if analysis.tokens[token.i - 1].lower == "this":
        return None
    countries = {
        id(d): d for _, d in names.near(token) if d.type == "place" and any(k in places().countries for k in _forms(d))
    }
    return next(iter(countries.values())) if len(countries) == 1 else None


def _forms(draft: Draft) -> set[str]:
    return {places().names.get(key, "") for key in draft.keys if key not in places().dotted}


def _organization(token: Token, noun: str, names: _Names) -> Draft | None:
    """The one that it stands for: its apposition, else the only one of the nearest sentence that has any, there the
    subject, else what the document is about. One named in passing is it only where there is no other.
    """
    if apposed := _apposed(token):
        return _fitting(names.ends.get(apposed.i), noun)
    for child in token.children:
        if child.dep == "appos" and child.i in names.ends:
            return _fitting(names.ends[child.i], noun)
    own = _subject_of_clause(token)
    excluded = names.ends.get(own.i) if own else None
    fitting = [(head, draft) for head, draft in names.near(token) if draft is not excluded and _fits(draft, noun)]
    told = [(head, draft) for head, draft in fitting if not names.in_passing(head, draft, token)]
    if not told:
        return (
            _only_or_topic([d for _, d in names.recent if d is not excluded and _fits(d, noun)], names)
            if fitting
            else None
        )
    nearest = [(head, draft) for head, draft in told if head.sentence is told[0][0].sentence]
    if len({id(draft) for _, draft in nearest}) < 2:
        return nearest[0][1]
    subjects = {id(draft): draft for head, draft in nearest if head.dep in _SUBJECT and head.head.dep != "relcl"}
    if len(subjects) == 1:
        return next(iter(subjects.values()))
    return _topic([draft for _, draft in told], names.spoken)


def _only_or_topic(drafts: Sequence[Draft], names: _Names) -> Draft | None:
    """What the document is about, or the only one that it speaks of."""
    if len({id(draft) for draft in drafts}) < 2:
        return drafts[0] if drafts else None
    return _topic(drafts, names.spoken)


def _of_the_past(head: Token) -> bool:
    """Whether it only tells which past role is meant."""
    noun = head.head if head.dep in ("compound", "nmod") else head.head.head if head.dep == "pobj" else None
    return noun is not None and any(titles().tenures.get(child.lower) == "former" for child in noun.lefts)


def _apposed(token: Token) -> Token | None:
    """What it stands in apposition to, or between commas behind: "Nordlund, the company,"."""
    if token.dep == "appos":
        return token.head
    words, at = token.sentence.tokens, token.i - token.sentence.tokens[0].i
    if at < 3 or at + 1 == len(words) or words[at - 2].text != "," or words[at + 1].text != ",":
        return None
    return words[at - 3] if words[at - 3].tag in ("NNP", "NNPS") or not words[at - 3].text.islower() else None


def _topic(drafts: Sequence[Draft], spoken: Counter[int]) -> Draft | None:
    """The one spoken of at least twice as often as any other of them."""
    counts = Counter({id(draft): spoken[id(draft)] for draft in drafts}).most_common(2)
    (best, most), (_, second) = counts
    clear = most >= max(_LEAST_SPOKEN, 2 * second)
    return next(draft for draft in drafts if id(draft) == best) if clear else None


def _subject_of_clause(token: Token) -> Token | None:
    """The subject of the verb that it is no subject of itself: nobody does something to "the company" that it is."""
    at = token
    while at.head is not at and at.pos not in ("VERB", "AUX"):
        if at.dep in _SUBJECT:
            return None
        at = at.head
    return at.child(*_SUBJECT)


def _fitting(draft: Draft | None, noun: str) -> Draft | None:
    return draft if draft and _fits(draft, noun) else None


def _fits(draft: Draft, noun: str) -> bool:
    lists = organizations()
    if draft.type != "organization":
        return False
    if noun in lists.nominal_heads:
        return any(word in lists.nominal_heads[noun] for key in draft.keys for word in key)
    if noun == "party" and draft.kind == "party":
        return not any(word in ("committee", "caucus") for key in draft.keys for word in key)
    if draft.kind is None and noun in _OPEN:
        return True
    return (draft.kind or "") in lists.nominals[noun] or any(noun in key for key in draft.keys)


def _definite(analysis: Analysis, token: Token) -> bool:
    """Whether it is "the group" with nothing after it that says which one."""
    if token.i == 0 or token.dep in ("compound", "amod"):
        return False
    before = analysis.tokens[token.i - 1]
    if before.lower not in ("the", "this") or before.sentence is not token.sentence:
        return False
    told = any(child.dep in ("relcl", "acl") for child in token.rights) and token.dep != "appos"
    clause = told and analysis.tokens[token.i + 1].text != ","
    return not clause and not any(
        child.dep in ("prep", "relcl", "acl", "appos") and child.lower in ("of", "for") for child in token.rights
    )
