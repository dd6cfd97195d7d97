"""What speaks for each type of a form: what it says itself, what the model hears, what stands around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.extract.names.types.clues import CLUES, Clue, titled
from reader.model.findings import Confidence

LIST, HEAD, SURNAME, GIVEN, HEARING, HEARING_SHORT, LEAST = 40, 22, 6, 12, 5, 3, 2
INITIALS = 12
"""What the form itself says is worth several hearings of the model. A hearing of a single word counts for less."""
_TOLD, _SURE = 4, 10
"""What form and clues must be worth for a likely type, and its lead over the others for a certain one."""
_FREE = ("place", "other")
_MOST_HEARD = 4
"""The same word said again tells the model nothing new: more hearings, or more of one clue, count for no more."""


@dataclass(slots=True)
class Ballot:
    """The votes on one form."""

    long: bool
    acronym: bool
    form: Counter[str]
    model: Counter[str] = field(default_factory=Counter)
    clues: Counter[tuple[Clue, str]] = field(default_factory=Counter)
    only_headings: bool = True
    derived: bool = False
    """Whether its form says something only because of a longer name of the document."""
    short: bool = False
    """Whether it is the short form of a longer name of the document."""

    def votes(self) -> defaultdict[str, int]:
        """How much speaks for each type, and for "support": that it acts as people and organizations do."""
        votes = defaultdict(int, self.form)
        heard = sum(self.model.values())
        worth = (HEARING if self.long else HEARING_SHORT) * min(heard, _MOST_HEARD)
        for type_, count in self.model.items():
            votes[type_] += worth * count // heard
        if self.acronym and heard:
            votes["organization"] += HEARING
        for (clue, type_), count in self.clues.items():
            votes[type_] += CLUES[clue] * min(count, _MOST_HEARD)
        return votes

    def winner(self) -> str:
        """The type with the most votes; "" where none has enough, "other" for things."""
        return self._best(self.votes())

    def _best(self, votes: Mapping[str, int]) -> str:
        types = {type_: n for type_, n in votes.items() if type_ not in ("support", "speaker")}
        if not types and votes.get("speaker") and not self.only_headings:
            return "organization"
        if self.only_headings and not self.sure:
            return ""
        credible = self.long or self.form or votes.get("support") or self.short
        if not credible:  # a single word that only the model speaks for is no person and no organization
            types = {type_: n for type_, n in types.items() if type_ in _FREE or self._clued(type_)}
        best, count = max(types.items(), key=lambda item: item[1], default=("", 0))
        return best if count >= LEAST else ""

    def derive(self, type_: str, worth: int) -> None:
        """Let a longer name of the document say what the form is."""
        self.form, self.derived = Counter({type_: worth}), True

    def confidence(self) -> Confidence:
        """How sure the winner is. The model alone is never more than possible: about a third of it is wrong."""
        votes = self.votes()
        best = self._best(votes)
        told = 0 if self.derived else self.form[best] - max((n for t, n in self.form.items() if t != best), default=0)
        told += sum(CLUES[clue] * min(n, _MOST_HEARD) for (clue, type_), n in self.clues.items() if type_ == best)
        votes[best] -= self.form[best] if self.derived else 0
        others = (count for type_, count in votes.items() if type_ not in (best, "support", "speaker"))
        lead = votes[best] - max(others, default=0)
        if told >= _TOLD and lead >= _SURE:
            return "certain"
        return "likely" if told >= _TOLD and lead >= _TOLD else "possible"

    @property
    def titled(self) -> bool:
        """Whether a title stood before it."""
        return bool(self.clues[titled, "person"])

    @property
    def sure(self) -> bool:
        """Whether the form needs no running text to be believed: a listed name, or a given name in front."""
        return max(self.form.values(), default=0) >= LIST or (self.long and bool(self.form["person"]))

    @property
    def called_thing(self) -> bool:
        """Whether the model takes it for a thing more often than for anything else."""
        return bool(self.model) and self.model.most_common(1)[0][0] == "other"

    @property
    def clued(self) -> bool:
        """Whether anything around it speaks for a type."""
        return any(type_ not in ("support", "speaker") for _, type_ in self.clues)

    def _clued(self, type_: str) -> bool:
        return any(found == type_ for _, found in self.clues)
