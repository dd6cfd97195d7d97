"""References between findings, led anew: where one record takes another's place, or parts of its words go elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec.structs import replace

from reader.model.document import Record
from reader.model.findings import Findings, MentionPart, Offer, Relay, Remark
from reader.model.spans import Span

R = TypeVar("R", bound=Record)
Lead = Callable[[str, Span | None], str | None]
"""From an id, and the words at which it is referred to where that has a place, to the id that stands there instead."""

_LINKS = {
    "affiliation", "person", "organization", "source", "quote", "within", "continues", "party", "asked_by", "by",
    "through",
}  # fmt: skip
"""Fields that hold the id of another record."""
_PARTS = (MentionPart, Relay, Offer)
"""Records whose `id` is another one's."""


def relink(findings: Findings, lead: Lead) -> Findings:
    """The findings with every reference led anew. What cannot be without what it refers to goes."""
    led = _led(findings, lead, None)
    return replace(
        led,
        continuations=tuple(c for c in led.continuations if c.quote),
        remarks=tuple(remark for remark in led.remarks if all(remark.figures)),
    )


def swapped(findings: Findings, ids: dict[str, str | None]) -> Findings:
    """The same, by a table from old ids to new ones."""
    return relink(findings, lambda id_, _: ids.get(id_, id_))


def _led(record: R, lead: Lead, span: Span | None) -> R:
    span = getattr(record, "span", None) or span
    changes: dict[str, Any] = {}
    for name in record.__struct_fields__:
        value = getattr(record, name)
        if isinstance(value, str):
            new: Any = lead(value, span) if name in _LINKS or (name == "id" and isinstance(record, _PARTS)) else value
        elif isinstance(value, Record):
            new = _led(value, lead, span)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            new = _each(value, lead, span)
        elif isinstance(record, Remark) and name == "figures":
            new = tuple(lead(id_, span) for id_ in value)
        else:
            continue
        if new is not value:
            changes[name] = new
    return replace(record, **changes) if changes else record


def _each(records: tuple[R, ...], lead: Lead, span: Span | None) -> tuple[R, ...]:
    """Records of one kind; the same tuple where none has changed. An offer of nothing is none."""
    led = tuple(_led(record, lead, span) for record in records)
    if all(new is old for new, old in zip(led, records, strict=True)):
        return records
    return tuple(record for record in led if not isinstance(record, Offer) or record.id)
