"""The ledger of sources: who or what statements are attributed to, at which level, and where the text names them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.extract.statements import cues, genders, speaker
from reader.extract.statements.asked import asker
from reader.extract.statements.conditions import Conditions
from reader.extract.statements.descriptions import (
    DEMONSTRATIVE,
    ONE_OF_SOME,
    count_of,
    is_age,
    level_of,
    level_of_label,
    may_be,
    words_of,
)
from reader.extract.statements.draft import Voice
from reader.extract.statements.phrases import noun_phrase
from reader.extract.statements.pronouns import Spoken, Voices, described_by, document_before, nameless_subject
from reader.extract.statements.setting import Setting
from reader.model.findings import Entity, Mention, MentionKind, MentionPart, Offer, Source, SourceLevel, TextPart
from reader.model.spans import Span

_RECENT = 20
"""Earlier sources of the same noun that a description is compared with, at most."""


@dataclass(slots=True, eq=False)
class _Entry:
    """A source in the making."""

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
    members: tuple[str | None, ...] = ()
    noun: str = ""
    words: frozenset[str] = frozenset()


class Ledger:
    """Sources as they come up, in the order of the text."""

    def __init__(self, setting: Setting, conditions: Conditions) -> None:
        self.setting = setting
        self.conditions = conditions
        self._entries: dict[str, _Entry] = {}
        self._by_entity: dict[str, _Entry] = {}
        self._by_name: dict[str, _Entry] = {}
        self._by_noun: dict[str, list[_Entry]] = {}
        self._seen: dict[Span, _Entry | None] = {}
        self._voices = Voices(setting)
        self._media = [e for e in setting.cast.organizations if e.kind == "media"]
        self._rivalled: set[Span] = set()

    def source(self, voice: Voice) -> str | None:
        """The id of the source that a mention refers to; None for a pronoun that nothing resolves."""
        if voice.span not in self._seen:
            entry = self._seen[voice.span] = self._find(voice)
            if entry is not None:
                text = voice.span.of(self.setting.text)
                kind = _kind(voice)
                entry.mentions.append(Mention(span=voice.span, text=text, kind=kind))
                entry.condition = entry.condition or self._condition(entry, voice)
                if not self.setting.quoted(voice.head):
                    self._voices.add(self._spoken(voice, entry))
        entry = self._seen[voice.span]
        return entry.id if entry else None

    def relay(self, voice: Voice, speaker: str | None) -> str | None:
        """The id of a source that only passes on what another one, the speaker, said."""
        new = voice.span not in self._seen
        source = self.source(voice)
        if new and source and speaker:
            spoken, behind = (self._spoken(voice, self._entries[which]) for which in (source, speaker))
            spoken.offset, spoken.behind = spoken.offset + 1, behind
            self._voices.add(spoken)
        return source

    def _spoken(self, voice: Voice, entry: _Entry) -> Spoken:
        person = self.setting.cast.entities.get(entry.person or "")
        gender = (genders.of_person(person) if person else "") or genders.of_noun(voice.head)
        entity = entry.person or entry.organization
        return Spoken(voice.span.end, entry.id, entry.level, gender, entity)

    def part(self, voice: Voice) -> MentionPart:
        """The mention with the id of its source."""
        return MentionPart(id=self.source(voice), span=voice.span, text=voice.span.of(self.setting.text))

    def anonymous(self, source_id: str | None) -> bool:
        """Whether no person, institution or document is named: of a group, for one of its members at least."""
        entry = self._entries.get(source_id or "")
        if entry is None:
            return True
        if entry.members:
            return any(self.anonymous(member) for member in entry.members)
        return entry.level not in ("named", "institution", "document")

    def doubtful(self, speaker: MentionPart | None) -> bool:
        """Whether who speaks may be no name at all, or one of another type, or another one for whom "she" may stand."""
        if speaker is not None and speaker.span in self._rivalled:
            return True
        entry = self._entries.get(speaker.id or "") if speaker else None
        entity = self.setting.cast.entities.get(entry.person or entry.organization or "") if entry else None
        return entity is not None and entity.confidence == "possible"

    def sources(self) -> tuple[Source, ...]:
        """All sources, mentions in order."""
        return tuple(
            Source(
                id=e.id, label=e.label, level=e.level, person=e.person, organization=e.organization,
                affiliation=e.affiliation, count=e.count, condition=e.condition,
                mentions=tuple(sorted(e.mentions, key=lambda m: m.span)), possibly_same=tuple(e.possibly_same),
            )
            for e in self._entries.values()
        )  # fmt: skip

    # ------------------------------------------------------------------ who is it

    def _find(self, voice: Voice) -> _Entry | None:
        if not _inside(voice):
            return self._entries.get(self.source(noun_phrase(voice.head)) or "")
        if voice.label is not None and voice.entity is None:
            return self._labelled(voice.label)
        if speaker.is_group(voice):
            return self._group(voice)
        entity = speaker.entity_of(self.setting, voice)
        other = asker(voice.head) if voice.head.pos == "PRON" and entity is not None else None
        if other is not None and self.setting.cast.at(other.span) is entity:
            entity = None  # "Asked by Holm whether X, he said …"
        if (subject := document_before(self.setting, voice.head)) and (known := self.source(noun_phrase(subject))):
            return self._entries[known]
        if subject := nameless_subject(voice.head):
            return self._entries[self.source(noun_phrase(subject)) or ""]
        if voice.head.pos == "PRON" and (known := self._voices.resolve(voice.head, entity)):
            return self._entries[known]
        if entity is not None:
            if voice.head.pos == "PRON" and self._voices.rivalled(voice.head, entity):
                self._rivalled.add(voice.span)
            return self._of_entity(entity)
        someone = voice.head.lower in ONE_OF_SOME and voice.head.start == voice.span.start
        if voice.head.pos == "PRON" and not someone:
            return None
        a_rank = speaker.postnominal(voice.head) and not voice.head.child("compound")
        if voice.head.pos == "PROPN" and not a_rank and cues.lemma(voice.head) not in cues.speakers("spokesperson"):
            return self._named(voice)
        return self._described(voice)

    def _of_entity(self, entity: Entity) -> _Entry:
        if entity.id not in self._by_entity:
            person = entity.id in self.setting.people
            entry = self._new(entity.name, "named" if person else "institution")
            entry.person, entry.organization = (entity.id, None) if person else (None, entity.id)
            self._by_entity[entity.id] = entry
        return self._by_entity[entity.id]

    def _labelled(self, label: str) -> _Entry:
        """A speaker of a transcript, by its label: "CALLER"."""
        if label not in self._by_name:
            self._by_name[label] = self._new(label, level_of_label(label))
        return self._by_name[label]

    def _named(self, voice: Voice) -> _Entry:
        """A name that the cast does not have."""
        name = re.sub(r"\s+", " ", voice.span.of(self.setting.text)).lower().removeprefix("the ")
        if name not in self._by_name:
            level: SourceLevel = "named" if voice.head.entity == "PERSON" else "institution"
            if voice.head.entity == "NORP" and cues.lemma(voice.head) not in cues.speakers("institution"):
                level = "unnamed" if voice.head.tag == "NNP" else "unnamed_group"
            self._by_name[name] = self._new(voice.span.of(self.setting.text), level)
        return self._by_name[name]

    def _group(self, voice: Voice) -> _Entry:
        """Several joined by "and": a source of its own, and each of them one."""
        members = tuple(self.source(member) for member in speaker.members(voice))
        entry = self._describe(voice)
        entry.level, entry.members = "unnamed_group", members
        return entry

    def _described(self, voice: Voice) -> _Entry:
        """A source without a name: described again where determiner, noun and words allow only one, else a new one."""
        first = next((t for t in self.setting.analysis.within(voice.span)), voice.head)
        if first.lower == "the" and (media := self._only_medium(voice)):
            return self._of_entity(media)
        if first.lower == "the" and is_age(voice.head) and (last := self._voices.last_person(voice.head)):
            self._rivalled.add(voice.span)
            return self._entries[last]
        noun, words = cues.lemma(described_by(voice.head)), words_of(voice, self.setting.text)
        known = self._by_noun.get(noun, [])[-_RECENT:]
        if first.lower in DEMONSTRATIVE:
            plural = voice.head.tag in ("NNS", "NNPS")
            fitting = [e for e in known if words <= e.words and (e.level == "unnamed_group") == plural]
            fitting = [e for e in fitting if not self._in_heading(e)] or fitting
            if len(fitting) == 1 or (fitting and first.lower != "the"):
                return fitting[-1]
        elif first.lower not in ("a", "an", "another", "some") and first.tag != "CD":
            same = [e for e in known if words == e.words]
            if same:
                return same[-1]
        return self._describe(voice)

    def _in_heading(self, entry: _Entry) -> bool:
        """Whether only headings speak of a source: it is announced there, and described in the text."""
        tokens = (self.setting.analysis.at(mention.span.start) for mention in entry.mentions)
        return all(token is not None and token.sentence.paragraph.kind == "heading" for token in tokens)

    def _only_medium(self, voice: Voice) -> Entity | None:
        """The one news organization of the document, where "the newspaper" can be no other."""
        media = self._media
        if len(media) != 1 or cues.lemma(voice.head) not in cues.speakers("media"):
            return None
        return media[0] if may_be(voice.head, media[0]) else None

    def _describe(self, voice: Voice) -> _Entry:
        entry = self._new(re.sub(r"\s+", " ", voice.span.of(self.setting.text)), level_of(voice))
        entry.count = count_of(voice)
        entry.affiliation = self._affiliation(voice)
        entry.noun, entry.words = cues.lemma(described_by(voice.head)), words_of(voice, self.setting.text)
        for earlier in self._by_noun.get(entry.noun, [])[-1:]:
            reason = f"both are described as “{entry.noun}”"
            entry.possibly_same.append(Offer(id=earlier.id, reason=reason))
            earlier.possibly_same.append(Offer(id=entry.id, reason=reason))
        self._by_noun.setdefault(entry.noun, []).append(entry)
        return entry

    def _affiliation(self, voice: Voice) -> str | None:
        """The organization in the mention's own words."""
        mentions = self.setting.cast.mentions_in(voice.span)
        found = [e.id for _, e in mentions if e.id in self.setting.organizations]
        return found[0] if found else None

    def _condition(self, entry: _Entry, voice: Voice) -> TextPart | None:
        """A condition of anonymity stated in the sentence of a source without a name."""
        if entry.level not in ("unnamed", "unnamed_group", "spokesperson"):
            return None
        span = self.conditions.within(voice.head.sentence.span)
        return TextPart(span=span, text=span.of(self.setting.text)) if span else None

    def _new(self, label: str, level: SourceLevel) -> _Entry:
        entry = _Entry(f"s{len(self._entries) + 1}", label, level)
        self._entries[entry.id] = entry
        return entry


def _inside(voice: Voice) -> bool:
    """Whether the head stands in the mention itself: not so for "who"."""
    return voice.span.start <= voice.head.start < voice.span.end


def _kind(voice: Voice) -> MentionKind:
    if speaker.is_group(voice):
        return "nominal"
    if voice.head.pos == "PRON" or not _inside(voice):
        return "pronoun"
    return "name" if voice.head.pos == "PROPN" else "nominal"
