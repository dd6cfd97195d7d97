"""Entities in the making."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import Key
from reader.model.findings import Confidence, MentionKind, Merge, Tenure
from reader.model.spans import Span

CONFIDENCES: tuple[Confidence, ...] = ("certain", "likely", "possible")
"""The surest first."""


@dataclass(eq=False)
class Office:
    """A role in the making: where it stands, whether it is held still, and the organization that it names."""

    span: Span
    words: frozenset[str]
    tenure: Tenure
    first: int
    """Its first token."""
    last: int
    affiliation: Draft | None = None


@dataclass(eq=False)
class Draft:
    """An entity in the making."""

    type: str
    runs: list[Run] = field(default_factory=list)
    keys: set[Key] = field(default_factory=set)
    merges: dict[str, Merge] = field(default_factory=dict)
    gender: str = ""
    generation: str = ""
    """What tells this person from another of the same name: "jr"."""
    generations: set[str] = field(default_factory=set)
    """What its mentions say of that."""
    ages: set[str] = field(default_factory=set)
    """Those that stand beside its names."""
    titles: set[str] = field(default_factory=set)
    """Those before its names: "senator"."""
    former: set[str] = field(default_factory=set)
    """Forms that are no name of today: those of birth."""
    called: str = ""
    """The name of today where it is shorter than another: "Zola"."""
    kind: str | None = None
    offices: list[Office] = field(default_factory=list)
    affiliation: Draft | None = None
    others: list[tuple[Span, MentionKind]] = field(default_factory=list)
    same: dict[int, tuple[Draft, str]] = field(default_factory=dict)
    open: bool = False
    """Whether it is left open which of several people of its name this is."""

    def add(self, run: Run, reason: str = "", confidence: Confidence = "certain") -> None:
        """Take in a mention; a reason where its form is another than those before."""
        self.runs.append(run)
        self.keys.add(run.key)
        self.generations.add(run.generation)
        self.ages |= {run.age} - {""}
        self.titles |= run.titles
        if not reason and run.text != self.runs[0].text:
            reason = "the same name, written another way"
        before = self.merges.get(run.text)
        if reason and (before is None or CONFIDENCES.index(before.confidence) < CONFIDENCES.index(confidence)):
            self.merges[run.text] = Merge(form=run.text, reason=reason, confidence=confidence)

    def absorb(self, other: Draft, reason: str) -> None:
        """Take in all the mentions of somebody who is the same under a name of before."""
        for run in other.runs:
            self.former.add(run.text)
            before = other.merges.get(run.text)
            self.add(run, reason, before.confidence if before else "certain")

    def offer(self, other: Draft, reason: str) -> None:
        """Note that the other may be the same."""
        if other is not self:
            self.same[id(other)] = (other, reason)
            other.same[id(self)] = (self, reason)

    @property
    def confidence(self) -> Confidence:
        """How sure it is that this is a name of this type: as the surest mention is, likely where it has a role."""
        if self.open:
            return "possible"
        surest = min((run.confidence for run in self.runs), key=CONFIDENCES.index)
        return "likely" if surest == "possible" and self.offices else surest

    @property
    def name(self) -> str:
        """The fullest form: of the most words, then the most frequent, then the longest."""
        if self.called:
            return self.called
        counts = Counter(run.text for run in self.runs)
        return max(
            counts,
            key=lambda text: (
                text not in self.former,
                "," not in text,
                len(text.split()),
                "’" not in text and "'" not in text,
                counts[text],
                len(text),
            ),
        )
