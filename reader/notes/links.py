"""References between findings, led anew where one record takes another's place or parts of its words go elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from msgspec.structs import replace

from reader.model.document import Record
from reader.model.findings import (
    Check,
    Entity,
    Figure,
    MentionPart,
    Offer,
    Quote,
    Relay,
    Response,
    Role,
    Source,
)
from reader.model.spans import Span

R = TypeVar("R", bound=Record)
Lead = Callable[[str, Span | None], str | None]
"""From an id, and the words at which it is referred to where it is known, to the id that stands there instead."""

_LINKS: dict[type[Record], tuple[str, ...]] = {
    Entity: ("affiliation", "roles", "possibly_same"),
    Role: ("affiliation",),
    Offer: ("id",),
    Source: ("affiliation", "possibly_same"),
    MentionPart: ("id",),
    Relay: ("id",),
    Quote: ("speaker", "relay", "addressee"),
    Figure: ("source", "relay", "agent", "place"),
    Response: ("party", "asked_by"),
    Check: ("by", "through"),
}
"""Fields that hold the id of an entity or a source, or records that do; a source's own entity is not among them."""


def led(record: R, lead: Lead, at: Span | None) -> R:
    """A record with its references led anew; the same one where none changes. `at` is where it refers to others."""
    changes: dict[str, Any] = {}
    for name in _LINKS[type(record)]:
        value = getattr(record, name)
        if value is None or value == ():
            continue
        if isinstance(value, str):
            new: Any = lead(value, at)
        elif isinstance(value, tuple):
            new = tuple(led(one, lead, _place(one, at)) for one in value)
            if all(one is other for one, other in zip(new, value, strict=True)):
                continue
        else:
            new = led(value, lead, _place(value, at))
        if new is not value and new != value:
            changes[name] = new
    return replace(record, **changes) if changes else record


def changed(record: R, **fields: object) -> R:
    """A record with other fields; the same one where none is another."""
    new = {name: value for name, value in fields.items() if getattr(record, name) != value}
    return replace(record, **new) if new else record


def refers(one: Quote | Figure, ids: Collection[str]) -> bool:
    """Whether a statement or figure refers to any of some entities or sources: most do not, and are left at that."""
    parts = (one.speaker, one.addressee) if isinstance(one, Quote) else (one.agent, one.place)
    if isinstance(one, Figure) and one.source in ids:
        return True
    return any(part.id in ids for part in (*parts, *one.relay) if part)


def _place(record: Record, at: Span | None) -> Span | None:
    """Where a part of a record stands. An offer stands nowhere."""
    return None if isinstance(record, Offer) else getattr(record, "span", None) or at
