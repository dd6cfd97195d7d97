"""What the words of a source without a name tell: its level, how many they are, which words describe it."""

from __future__ import annotations

import re

from reader.extract.analysis import Token
from reader.extract.statements import cues, speaker
from reader.extract.statements.draft import Voice
from reader.extract.statements.turns import INTERVIEWER
from reader.model.findings import Entity, SourceLevel

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
DEMONSTRATIVE = frozenset({"the", "that", "this", "these", "those", "both"})
ONE_OF_SOME = frozenset({"one", "another", "others", "some"})
"""Pronouns for somebody who is new: «One said it was late, another that it was early»."""
_NOT_DESCRIBING = DEMONSTRATIVE | _NUMBERS.keys() | {"a", "an"}


def level_of(voice: Voice) -> SourceLevel:
    """What kind of source an unnamed one is, by its noun."""
    head, noun = voice.head, cues.lemma(voice.head)
    if speaker.is_group(voice):
        return "unnamed_group"
    if noun in cues.speakers("spokesperson") or head.lower in cues.speakers("spokesperson"):
        return "unnamed_group" if head.tag in ("NNS", "NNPS") else "spokesperson"
    if noun in cues.speakers("document"):
        return "document"
    if noun in cues.speakers("institution"):
        return "institution"
    if head.lower in ("one", "another") or speaker.postnominal(head):
        return "unnamed"
    if is_age(head):
        return "unnamed"
    if head.tag in ("NNS", "NNPS", "CD") or head.lower in cues.speakers("people"):
        return "unnamed_group"
    return "unnamed" if _human(head) else "institution"


def is_age(head: Token) -> bool:
    """Whether it calls somebody by an age: "the 24-year-old"."""
    words = {token.lower for token in head.subtree()}
    return {"year", "old"} <= words


def may_be(noun: Token, medium: Entity) -> bool:
    """Whether a description of a medium may be of this one: "the news agency", but not "the disaster agency".

    An agency is a medium only where its words say so. Others may be described by what any medium is, or by a part of
    the name ("the Sunday newspaper"), but by no other noun ("the party newspaper") and not as another ("the rival").
    """
    name = {word.lower() for form in (medium.name, *medium.aliases) for word in form.split()}
    beside = {t.lower for t in noun.lefts if t.dep in ("compound", "nmod", "poss") or t.pos == "PROPN"}
    if any(t.dep == "prep" and t.lower == "of" for t in noun.rights):
        return False
    if noun.lemma == "agency" and not cues.speakers("agency_media") & beside:
        return False
    kinds = cues.speakers("media", "agency_media", "media_kinds")
    return not cues.speakers("rival") & {t.lower for t in noun.lefts} and beside <= kinds | name


def level_of_label(label: str) -> SourceLevel:
    """A transcript names its speakers; "Caller" or "A" is nobody's name, and who asks speaks for the publication."""
    word = label.lower().split()[-1]
    if label == INTERVIEWER:
        return "institution"
    nameless = len(label) < 2 or (label.isupper() and len(label) < 4) or word == "answer"
    return "unnamed" if nameless or word in cues.speakers("person") else "named"


def _human(head: Token) -> bool:
    """Whether an unnamed source may be a person; what is called by a capitalised noun ("Transport for X") is none."""
    if head.tag == "NN" and head.text[:1].isupper() and not head.child("det", "poss", "amod"):
        return cues.lemma(head) in cues.speakers("person")
    return cues.human(head)


def count_of(voice: Voice) -> int | None:
    """How many they are, where the words say it: "two officials" 2, "that official and two others" 3."""
    total = 0
    for head in speaker.heads(voice):
        number = head.child("nummod")
        if number is not None and not any(c.dep == "quantmod" or c.dep == "prep" for c in number.children):
            value = _NUMBERS.get(number.lower) or (int(number.text) if number.text.isdecimal() else None)
            if value is None:
                return None
            total += value
        elif head.tag in ("NN", "NNP") or head.lower in ("he", "she"):
            total += 1
        else:
            return None
    return total if total > 1 else None


def words_of(voice: Voice, text: str) -> frozenset[str]:
    """The words of a mention that describe: no article, no number."""
    words = re.findall(r"[\w.’'-]+", voice.span.of(text).lower())
    return frozenset(words) - _NOT_DESCRIBING - {voice.head.lower}
