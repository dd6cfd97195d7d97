"""Pronouns that speak: the last voice that agrees, where the cast of names cannot know it.

The cast knows names. It cannot know that the last person who spoke has none ("a former manager … He said"), nor that
the last organization named only passed something on ("…, Reuters reported. It declined").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extract.analysis import Token
from reader.extract.names.reference.pronouns import GENDER
from reader.extract.statements import cues, genders
from reader.extract.statements.setting import Setting
from reader.model.findings import Entity, SourceLevel
from reader.model.spans import Span

AGREEING: dict[str, tuple[SourceLevel, ...]] = {
    "he": ("named", "unnamed", "spokesperson"),
    "she": ("named", "unnamed", "spokesperson"),
    "they": ("unnamed_group", "institution"),
    "it": ("institution", "document"),
}
_DOING = ("nsubj", "nsubjpass", "poss")
_SUBJECTS = {"him": "he", "his": "he", "her": "she", "them": "they", "their": "they", "its": "it"}


def nameless_subject(pronoun: Token) -> Token | None:
    """The subject of the same sentence, before the pronoun, where it is one person without a name."""
    if pronoun.lower not in ("he", "she"):
        return None
    for token in pronoun.sentence.tokens:
        if token.i >= pronoun.i:
            return None
        if token.dep == "nsubj" and token.pos != "PRON" and token.head.dep != "relcl":
            agrees = genders.of_noun(token) in ("", GENDER[pronoun.lower])
            one = agrees and (token.lower == "one" or token.tag == "NN")
            return token if one and cues.lemma(described_by(token)) in _people() else None
    return None


def document_before(setting: Setting, pronoun: Token) -> Token | None:
    """For "It" as the subject of a sentence: the report or its like that the sentence before is about.

    Its subject, or what people made of it: «Nine members signed a letter. It says …».
    """
    if pronoun.text != "It" or pronoun.i == 0:
        return None
    before = setting.analysis.tokens[pronoun.i - 1].sentence
    subject = next((t for t in before.tokens if t.dep == "nsubj" and t.i < pronoun.i), None)
    if before.paragraph is not pronoun.sentence.paragraph or subject is None:
        return None
    thing = subject.head.child("dobj")
    made = thing if thing is not None and (subject.tag in ("NNS", "NNPS") or cues.human(subject)) else subject
    return made if cues.lemma(made) in cues.speakers("document") and not setting.quoted(made) else None


def described_by(head: Token) -> Token:
    """The noun that says what a source is: "officials" in "one of the officials", else the head itself."""
    of = next((c for c in head.rights if c.dep == "prep" and c.lower == "of"), None)
    noun = of.child("pobj") if of else None
    return noun if noun is not None and head.tag == "CD" else head


def _people() -> frozenset[str]:
    return cues.speakers("person", "spokesperson")


def _told(entity: Entity, voice: int) -> bool:
    """Whether somebody is the one whom a voice that ends at a place speaks to: «A nurse had told *her* that X»."""
    return any(
        m.kind == "pronoun" and m.text.lower() in ("him", "her") and voice < m.span.start < voice + _BESIDE
        for m in entity.mentions
    )


_BESIDE = 24
"""Characters from a voice to whom it speaks to, at most."""
_FAR = 1500
"""Characters between a source and a pronoun for it, at most."""
_GOES_ON = 2
"""Sentences from a voice to the pronoun by which it goes on, at most."""


@dataclass(slots=True)
class Spoken:
    """Where a source was named, and whether it only passed on what the source behind it said.

    `entity` is who it is, where it has a name; `gender` "m", "f" or "".
    """

    offset: int
    source: str
    level: SourceLevel
    gender: str = ""
    entity: str | None = None
    behind: Spoken | None = None


@dataclass(slots=True)
class Voices:
    """Sources by the place where they were named, in any order of arrival."""

    setting: Setting
    _named: list[Spoken] = field(default_factory=list)
    _starts: dict[str, list[int]] = field(default_factory=dict)

    def add(self, spoken: Spoken) -> None:
        """Note a mention that is no pronoun."""
        at = bisect_right(self._named, spoken.offset, key=lambda s: s.offset)
        self._named.insert(at, spoken)

    def resolve(self, pronoun: Token, entity: Entity | None) -> str | None:
        """The source that a pronoun stands for, where it is not the entity that the cast gives."""
        word = pronoun.lower
        levels = AGREEING.get(_SUBJECTS.get(word, word))
        if levels is None:
            return None
        gender = GENDER.get(word, "")
        last = self._last(pronoun, levels, gender)
        if last is None:
            return None
        if last.behind is not None:
            return last.behind.source
        if entity is None:
            return None if self._another_subject(last, pronoun) else last.source
        if last.level not in ("named", "institution"):
            later = last.offset > self._last_named(entity, pronoun.start) and not _told(entity, last.offset)
            return last.source if later else None
        return last.source if gender and self._spoken_of(entity, last, pronoun) else None

    def last_person(self, description: Token) -> str | None:
        """The named person who spoke last before a description, in its paragraph or the one before."""
        last = self._last(description, ("named",), "")
        return last.source if last is not None else None

    def rivalled(self, pronoun: Token, entity: Entity) -> bool:
        """Whether the last voice that a pronoun may stand for is another person than the one it is taken for."""
        gender = GENDER.get(pronoun.lower)
        last = self._last(pronoun, ("named",), gender) if gender else None
        return last is not None and last.entity is not None and last.entity != entity.id

    def _spoken_of(self, entity: Entity, last: Spoken, pronoun: Token) -> bool:
        """Whether an entity was named only in what the last voice said, right before: then this voice goes on."""
        near = self.setting.analysis.at(last.offset - 1)
        if near is None or last.entity == entity.id:
            return False
        since = pronoun.sentence.index - near.sentence.index
        if since > _GOES_ON or (since == 0 and not last.gender):
            return False
        end = near.sentence.span.end
        between = self.setting.analysis.within(Span(end, max(end, pronoun.start)))
        if any(t.dep in _DOING and (t.pos == "PROPN" or cues.human(t)) and not self.setting.quoted(t) for t in between):
            return False
        return last.offset < self._last_named(entity, pronoun.start) < end

    def _last_named(self, entity: Entity, before: int) -> int:
        """Where the text last names an entity before a place; -1 where it does not."""
        if entity.id not in self._starts:
            self._starts[entity.id] = sorted(m.span.start for m in entity.mentions if m.kind != "pronoun")
        starts = self._starts[entity.id]
        at = bisect_left(starts, before)
        return starts[at - 1] if at else -1

    def _another_subject(self, last: Spoken, pronoun: Token) -> bool:
        """Whether a name is the subject of a sentence since the last source spoke: then the pronoun is left open."""
        if pronoun.start - last.offset > _FAR:
            return True
        between = self.setting.analysis.within(Span(last.offset, pronoun.start))
        return any(t.pos == "PROPN" and t.dep in ("nsubj", "nsubjpass") for t in between if t.start >= last.offset)

    def _last(self, pronoun: Token, levels: Sequence[SourceLevel], gender: str) -> Spoken | None:
        """The last source before the pronoun, in its paragraph or the one before, that agrees with it."""
        at = bisect_right(self._named, pronoun.start - 1, key=lambda s: s.offset)
        paragraphs = self.setting.analysis.paragraphs
        index = pronoun.sentence.paragraph.index
        earliest = paragraphs[max(0, index - 1)].span.start
        for spoken in reversed(self._named[max(0, at - 6) : at]):
            who = spoken.behind or spoken
            agrees = spoken.level in levels and who.level in levels and not (gender and who.gender not in ("", gender))
            if spoken.offset >= earliest and agrees:
                return spoken
        return None
