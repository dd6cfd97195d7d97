"""The ledger of sources: who or what statements are attributed to, at which level, and where the text names them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.extract.analysis import Token
from reader.extract.lexicon import lexicon
from reader.extract.statements import cues
from reader.extract.statements.draft import Voice
from reader.extract.statements.setting import Setting
from reader.model.findings import Entity, Mention, MentionKind, MentionPart, Offer, Source, SourceLevel, TextPart
from reader.model.spans import Span

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "its", "their", "who", "which"})


@dataclass(slots=True, eq=False)
class _Entry:
    id: str
    label: str
    level: SourceLevel
    person: str | None = None
    organization: str | None = None
    affiliation: str | None = None
    count: int | None = None
    condition: TextPart | None = None
    mentions: list[Mention] = field(default_factory=list)
    possibly_same: list[Offer] = field(default_factory=list)
    head: str = ""
    modifiers: frozenset[str] = frozenset()


class Ledger:
    """Sources as they come up, in the order of the text."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._entries: list[_Entry] = []
        self._by_entity: dict[str, _Entry] = {}
        self._by_label: dict[str, _Entry] = {}
        self._by_head: dict[str, _Entry] = {}
        self._seen: dict[tuple[int, int], _Entry] = {}
        self._last: list[_Entry] = []

    def source(self, voice: Voice) -> str | None:
        """The id of the source that a mention refers to; None for a pronoun that nothing resolves."""
        key = (voice.span.start, voice.span.end)
        entry = self._seen.get(key)
        if entry is None:
            entry = self._entry(voice)
            if entry is None:
                return None
            self._seen[key] = entry
            entry.mentions.append(Mention(span=voice.span, text=voice.span.of(self.setting.text), kind=_kind(voice)))
        self._last.append(entry)
        return entry.id

    def part(self, voice: Voice) -> MentionPart:
        """The mention with the id of its source."""
        return MentionPart(id=self.source(voice), span=voice.span, text=voice.span.of(self.setting.text))

    def level(self, source_id: str | None) -> SourceLevel | None:
        """The level of a source."""
        return next((e.level for e in self._entries if e.id == source_id), None)

    def sources(self) -> tuple[Source, ...]:
        """All sources, mentions in order."""
        return tuple(
            Source(
                id=e.id, label=e.label, level=e.level, person=e.person, organization=e.organization,
                affiliation=e.affiliation, count=e.count, condition=e.condition,
                mentions=tuple(sorted(e.mentions, key=lambda m: m.span)), possibly_same=tuple(e.possibly_same),
            )
            for e in self._entries
        )  # fmt: skip

    # ------------------------------------------------------------------ who is it

    def _entry(self, voice: Voice) -> _Entry | None:
        head = voice.head
        if any(c.dep == "conj" and c.start < voice.span.end for c in head.children):
            return self._described(voice)
        entity = self.setting.cast.at(head.span)
        if entity is not None and (head.pos in ("PROPN", "PRON") or _is_name(entity, voice)):
            return self._of_entity(entity)
        if head.pos == "PRON" or head.lower in _PRONOUNS:
            return self._of_pronoun(head)
        if head.pos == "PROPN":
            return self._named(voice)
        return self._described(voice)

    def _of_entity(self, entity: Entity) -> _Entry:
        if entity.id not in self._by_entity:
            person = any(entity.id == e.id for e in self.setting.cast.people)
            entry = self._new(entity.name, "named" if person else "institution")
            entry.person, entry.organization = (entity.id, None) if person else (None, entity.id)
            self._by_entity[entity.id] = entry
        return self._by_entity[entity.id]

    def _of_pronoun(self, head: Token) -> _Entry | None:
        """A pronoun the cast leaves open: the last source that agrees with it."""
        if head.lower in ("i", "we", "you", "me", "us", "this", "that", "these", "those", "one", "what"):
            return None
        plural = head.lower in ("they", "them", "their")
        person = head.lower in ("he", "she", "him", "her", "his", "who")
        for entry in reversed(self._last[-4:]):
            if plural and entry.level in ("unnamed_group", "institution"):
                return entry
            if person and entry.level in ("named", "unnamed", "spokesperson"):
                return entry
            if head.lower in ("it", "its") and entry.level in ("institution", "document"):
                return entry
        return None

    def _named(self, voice: Voice) -> _Entry:
        label = voice.span.of(self.setting.text)
        surname = voice.head.text
        known = self._by_label.get(surname.lower())
        if known is None:
            level: SourceLevel = "institution" if voice.head.entity in ("ORG", "GPE", "NORP") else "named"
            known = self._new(label, level)
            self._by_label[surname.lower()] = known
        return known

    def _described(self, voice: Voice) -> _Entry:
        """A source without a name: by its words."""
        label = _label(voice.span.of(self.setting.text))
        key = _bare(label)
        known = self._by_label.get(key)
        if known is None:
            known = self._new(label, level_of(voice))
            known.count = count_of(voice)
            known.affiliation = self._affiliation(voice)
            known.condition = self._condition(voice)
            known.head = cues.lemma(voice.head)
            self._offer(known)
            self._by_label[key] = known
        return known

    def _offer(self, entry: _Entry) -> None:
        """A source of the same noun came up before: perhaps the same."""
        earlier = self._by_head.get(entry.head)
        if earlier is not None:
            reason = f"both are described as “{entry.head}”"
            entry.possibly_same.append(Offer(id=earlier.id, reason=reason))
            earlier.possibly_same.append(Offer(id=entry.id, reason=reason))
        self._by_head[entry.head] = entry

    def _affiliation(self, voice: Voice) -> str | None:
        """The organization, else the place, in the mention's own words."""
        found = [e for _, e in self.setting.cast.mentions_in(voice.span)]
        organizations = {e.id for e in self.setting.cast.organizations}
        return next((e.id for e in found if e.id in organizations), None)

    def _condition(self, voice: Voice) -> TextPart | None:
        sentence = voice.head.sentence.span
        text = sentence.of(self.setting.text)
        match = _CONDITION.search(text)
        if match is None:
            return None
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        return TextPart(span=span, text=match.group())

    def _new(self, label: str, level: SourceLevel) -> _Entry:
        entry = _Entry(f"s{len(self._entries) + 1}", label, level)
        self._entries.append(entry)
        return entry


def level_of(voice: Voice) -> SourceLevel:
    """What kind of source an unnamed one is, by its noun."""
    head, noun = voice.head, cues.lemma(voice.head)
    if any(c.dep == "conj" for c in head.children):
        return "unnamed_group"
    if noun in cues.speakers("spokesperson") or head.lower in cues.speakers("spokesperson"):
        return "unnamed_group" if head.tag in ("NNS", "NNPS") else "spokesperson"
    if noun in cues.speakers("document"):
        return "document"
    if noun in cues.speakers("institution"):
        return "institution"
    if head.tag in ("NNS", "NNPS", "CD") or head.lower in cues.speakers("people"):
        return "unnamed_group"
    return "unnamed"


def count_of(voice: Voice) -> int | None:
    """How many they are, where the words say it: "two officials" 2, "that official and two others" 3."""
    total = 0
    for noun in [voice.head, *(c for c in voice.head.children if c.dep == "conj")]:
        number = noun.child("nummod")
        if number is not None:
            value = _NUMBERS.get(number.lower) or (int(number.text) if number.text.isdigit() else None)
            if value is None:
                return None
            total += value
        elif noun.tag in ("NN", "NNP"):
            total += 1
        else:
            return None
    return total if total > 1 else None


_CONDITION = re.compile(
    "(?:(?:who )?(?:speaking|spoke|spoken|granted|requested|insisted) )?(?:"
    + "|".join(re.escape(c) for c in lexicon("speakers")["conditions"])
    + ")",
    re.IGNORECASE,
)


def _label(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _bare(label: str) -> str:
    return re.sub(r"^(?:the|a|an|this|that|these|those|his|her|its|their) ", "", label.lower())


def _kind(voice: Voice) -> MentionKind:
    if voice.head.pos == "PRON":
        return "pronoun"
    return "name" if voice.head.pos == "PROPN" else "nominal"


def _is_name(entity: Entity, voice: Voice) -> bool:
    """Whether the whole phrase stands for the entity ("the group"), not a part of it ("Pentagon officials")."""
    return any(m.span.start <= voice.head.start and voice.head.end <= m.span.end for m in entity.mentions)
