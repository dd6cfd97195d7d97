"""What quote search was asked: the query, the order, the history; and the filters that a query has. No Textual here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reader.search.query import Query, toggled
from reader.ui.listing import Order

_MOST_HISTORY = 50


@dataclass
class Memory:
    """What quote search remembers while the document is open."""

    typed: str = ""
    chosen: str | None = None
    order: Order = "best"
    history: list[str] = field(default_factory=list)

    def keep(self, typed: str) -> None:
        """Remember a query that led somewhere, the newest last and each once."""
        if typed.strip():
            self.history = [*(old for old in self.history if old != typed), typed][-_MOST_HISTORY:]


class Filter(NamedTuple):
    """A filter: its command, its name, the field and value that it writes into the query."""

    command: str
    name: str
    field: str
    value: str

    def is_on(self, query: Query) -> bool:
        """Whether a query has it."""
        return any(
            choice.field == self.field and self.value in choice.values for choice in query.choices if not choice.negated
        )


FILTERS = (
    Filter("quotes.direct", "direct", "kind", "direct"),
    Filter("quotes.mixed", "mixed", "kind", "mixed"),
    Filter("quotes.indirect", "indirect", "kind", "indirect"),
    Filter("quotes.named", "named", "anon", "no"),
    Filter("quotes.unnamed", "unnamed", "anon", "yes"),
)


def asks_for_speaker(typed: str, name: str) -> bool:
    """Whether a query has this speaker: turning that on would not just write it at the end."""
    alone = toggled("", "speaker", name)
    return toggled(typed, "speaker", name) != (f"{typed.strip()} {alone}" if typed.strip() else alone)
