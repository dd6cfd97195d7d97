"""A statement in the making: what the rules pass on to one another before anything has an id."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.extract.analysis import Token
from reader.model.findings import Confidence, Entity
from reader.model.spans import Span


@dataclass(slots=True, eq=False)
class Voice:
    """Words that name a speaker, a relay or an addressee: the head word, and the noun phrase around it.

    `label` is what a transcript calls the speaker; `entity` is set where something else tells who it is. For a
    relative pronoun ("who said") the head is the noun that it stands for, and the span the pronoun's.
    """

    head: Token
    span: Span
    entity: Entity | None = None
    label: str | None = None


@dataclass(slots=True, eq=False)
class Outer:
    """An outer reporter and the cue that says so."""

    voice: Voice
    cue: Span


@dataclass(slots=True, eq=False)
class Draft:
    """A statement: its contents, who speaks, by which cue, found by which rule.

    `carried` is the draft whose speaker also speaks here, where the text does not name one again; `verbatim` marks
    speech that a transcript gives without quotation marks.
    """

    contents: list[Span]
    rule: str
    confidence: Confidence
    voice: Voice | None = None
    cue: Token | None = None
    cue_span: Span | None = None
    relay: list[Outer] = field(default_factory=list)
    carried: Draft | None = None
    continues: Draft | None = None
    within: Draft | None = None
    verbatim: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.contents[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.contents[-1].end

    def covers(self, span: Span) -> bool:
        """Whether one of the contents holds the span."""
        return any(content.contains(span) for content in self.contents)
