"""How well names are found and kept together: F1 of mentions, and B³ of the entities (Bagga and Baldwin 1998)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reader.model.findings import Entity
from reader.model.spans import Span

Names = list[tuple[Span, str]]
"""Where a name stands, and the entity that it is said to be."""


@dataclass
class Score:
    """Counts over documents; shares in percent."""

    gold: int = 0
    found: int = 0
    hits: int = 0
    precision_sum: float = 0.0
    recall_sum: float = 0.0

    @property
    def f1(self) -> float:
        """Of the mentions."""
        return 200 * self.hits / (self.gold + self.found) if self.hits else 0.0

    @property
    def b3(self) -> float:
        """Of the names found: 100 where every entity has exactly its own."""
        precision, recall = self.precision_sum / max(1, self.hits), self.recall_sum / max(1, self.hits)
        return 200 * precision * recall / (precision + recall) if self.hits else 0.0

    def add(self, gold: Names, optional: list[Span], found: Names) -> None:
        """One document. What overlaps only an optional name counts for nothing."""
        pairs = pair_up(gold, found)
        taken = {j for _, j in pairs}
        counted = [
            name for j, name in enumerate(found) if j in taken or not any(name[0].overlaps(span) for span in optional)
        ]
        self.gold, self.found, self.hits = self.gold + len(gold), self.found + len(counted), self.hits + len(pairs)
        matched = Counter((gold[i][1], found[j][1]) for i, j in pairs)
        of_gold, of_found = Counter(gold[i][1] for i, _ in pairs), Counter(found[j][1] for _, j in pairs)
        for (g, f), count in matched.items():
            self.precision_sum += count * count / of_found[f]
            self.recall_sum += count * count / of_gold[g]


def pair_up(gold: Names, found: Names) -> list[tuple[int, int]]:
    """Names that overlap, one to one, those that agree best first."""
    scores = []
    for i, (g, _) in enumerate(gold):
        for j, (f, _) in enumerate(found):
            if g.overlaps(f):
                shared = min(g.end, f.end) - max(g.start, f.start)
                scores.append((-shared / max(g.end - g.start, f.end - f.start), i, j))
    pairs: list[tuple[int, int]] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for _, i, j in sorted(scores):
        if i not in lefts and j not in rights:
            lefts.add(i)
            rights.add(j)
            pairs.append((i, j))
    return pairs


@dataclass
class Scores:
    """People and organizations apart."""

    person: Score = field(default_factory=Score)
    organization: Score = field(default_factory=Score)

    def add(self, document: dict[str, Any], people: Iterable[Entity], organizations: Iterable[Entity]) -> None:
        """Score the entities of one document against its gold."""
        for type_, score, entities in (
            ("person", self.person, people),
            ("organization", self.organization, organizations),
        ):
            names = [name for name in document["names"] if name["type"] == type_]
            gold = [(Span(*name["span"]), name["entity"]) for name in names if not name["optional"]]
            optional = [Span(*name["span"]) for name in names if name["optional"]]
            found = [(m.span, entity.id) for entity in entities for m in entity.mentions if m.kind == "name"]
            score.add(gold, optional, found)
