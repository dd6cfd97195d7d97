"""Who gives a number without a sentence around it: «The ministry reported 61 deaths», «In a poll, 45 percent …».

No statement with words of its own, so no quote; but whoever gives a number is its source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reader.extract.analysis import Token
from reader.extract.intervals import Intervals
from reader.extract.lexicon import lexicon
from reader.extract.statements import cues
from reader.extract.statements.contents import voice_of
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.ledger import Ledger
from reader.extract.statements.phrases import noun_phrase, spoken_by, subject_of
from reader.extract.statements.pronouns import document_before
from reader.extract.statements.setting import Setting
from reader.model.document import Record
from reader.model.spans import Span


@cache
def _words(key: str) -> frozenset[str]:
    """A list of the lexicon of tallies: a set of base forms."""
    return frozenset(lexicon("tallies")[key].split())


@cache
def _starting() -> frozenset[str]:
    """The words that a rule may start from."""
    return _words("keep") | _words("tally") | _words("estimates") | cues.words("show") | {"by"}


class Tally(Record, frozen=True, kw_only=True):
    """A stretch of text whose numbers a source gives."""

    span: Span
    source: str


@dataclass(frozen=True, slots=True)
class _Given:
    """Words with numbers, and who gives them."""

    words: Sequence[Token]
    voice: Voice


def find(setting: Setting, ledger: Ledger, drafts: Sequence[Draft]) -> tuple[Tally, ...]:
    """All numbers that somebody gives outside of a statement."""
    found = []
    stated = Intervals((span, draft) for draft in drafts for span in draft.contents)
    for token in _starts(setting):
        for given in _given(setting, token):
            span = Span(min(t.start for t in given.words), max(t.end for t in given.words))
            if any(stated.holding(span)):
                continue
            if source := ledger.source(given.voice):
                found.append(Tally(span=span, source=source))
    return tuple(found)


def _starts(setting: Setting) -> list[Token]:
    """What a rule may start from in sentences with a number: the words for it, and the first one."""
    numbered = {token.sentence.index for token in filter(_is_number, setting.prose())}
    first = [setting.analysis.sentences[index].tokens[0] for index in numbered]
    found = {token.i: token for token in first if not setting.quoted(token)}
    found |= {token.i: token for token in setting.prose_of(_starting()) if token.sentence.index in numbered}
    return [found[i] for i in sorted(found)]


def _given(setting: Setting, token: Token) -> Iterator[_Given]:
    if token.pos == "NOUN" or (token.dep == "dobj" and token.child("poss") is not None):
        yield from _estimated(setting, token)
    elif token.pos == "VERB":
        yield from _tallied(setting, token)
        yield from _shown(setting, token)
    elif token.pos == "ADP":
        yield from _polled(token)


def _tallied(setting: Setting, verb: Token) -> Iterator[_Given]:
    """«The ministry reported 61 deaths», «The bank forecasts growth of 3 percent», «X posted a loss of $5m»."""
    official, thing = cues.lemma(verb) in _words("keep"), verb.child("nsubjpass", "dobj")
    if (
        thing is None
        or not (official or cues.lemma(verb) in _words("tally"))
        or not _has_number(words := thing.subtree())
    ):
        return
    voice = voice_of(setting, verb)
    if voice is None:
        return
    body = cues.speakers("institution") - _words("players")
    kept = cues.lemma(voice.head) in body or cues.lemma(thing) in _words("results")
    if kept or not official:
        yield _Given(words, voice)


def _shown(setting: Setting, verb: Token) -> Iterator[_Given]:
    """«The average shows her ahead by 3 points», «The study saw … It found 31 boats»."""
    subject = verb.child("nsubj")
    if subject is None or not cues.cue(verb, "show"):
        return
    polls = _words("polls") | _words("estimates")
    if polls.isdisjoint((subject.lower, cues.lemma(subject))) and not document_before(setting, subject):
        return
    words = _until_apart([t for child in verb.rights if child.dep != "advcl" for t in child.subtree()])
    if words and _has_number(words):
        yield _Given(words, noun_phrase(subject))


def _until_apart(words: Sequence[Token]) -> Sequence[Token]:
    """The words up to what is set apart behind them: «…, with another one showing …»."""
    for place, (mark, word) in enumerate(pairwise(words)):
        if mark.text == "," and word.lower == "with":
            return words[:place]
    return words


def _estimated(setting: Setting, noun: Token) -> Iterator[_Given]:
    """«The bank cut its growth forecast to 3.1 percent», «her estimate of 40 dead»."""
    if cues.lemma(noun) not in _words("estimates") and noun.lower not in _words("estimates"):
        return
    owner, verb = noun.child("poss"), noun.head
    if owner is None or setting.quoted(owner):
        return
    words = noun.subtree()
    if noun.dep == "dobj":
        words = words + [t for child in verb.rights if child.dep in _LED and child.i > noun.i for t in child.subtree()]
    words = [t for t in words if t.i >= noun.i]
    if not _has_number(words):
        return
    subject = subject_of(verb) if owner.tag == "PRP$" and noun.dep == "dobj" else None
    yield _Given(words, spoken_by(subject) if subject is not None else noun_phrase(owner))


def _polled(preposition: Token) -> Iterator[_Given]:
    """«In a survey of 900 adults, 45 percent …», «…, by one estimate»."""
    noun = preposition.child("pobj")
    opens = preposition is preposition.sentence.tokens[0]
    if noun is None or not (opens or preposition.lower == "by"):
        return
    if cues.lemma(noun) not in (_words("polls") if opens else _words("estimates") | _words("counts")):
        return
    inside = {t.i for t in preposition.subtree()}
    words = [t for t in preposition.head.subtree() if t.i not in inside]
    behind = [t for t in words if t.i > preposition.i] if opens else [t for t in words if t.i < preposition.i]
    if behind and _has_number(behind):
        yield _Given(behind, noun_phrase(noun))


def _has_number(words: Sequence[Token]) -> bool:
    """Whether a number other than a date stands among these."""
    return any(map(_is_number, words))


def _is_number(token: Token) -> bool:
    return token.tag in ("CD", "$") and token.entity not in ("DATE", "TIME")


_LED = frozenset({"prep", "oprd", "acomp", "advmod", "npadvmod"})
