"""Notes: what a person adds to a document. Never derived, never lost.

A correction speaks of words of the text, not of ids: findings are made anew with every change of a rule, and the
correction has to last.
"""

from __future__ import annotations

from typing import Literal

from reader.model.document import Record
from reader.model.findings import EntityType, TextPart

Attributed = Literal["statement", "figure"]


class Same(Record, frozen=True, kw_only=True, tag_field="correction", tag="same"):
    """The names, or descriptions of sources, at two places of the text stand for the same one: all of both rows, or the
    words `alone`.
    """

    words: TextPart
    other: TextPart
    alone: bool = False


class Different(Record, frozen=True, kw_only=True, tag_field="correction", tag="different"):
    """They do not. Where they share a row, the words leave it: with all mentions of the same form, or `alone`."""

    words: TextPart
    other: TextPart
    alone: bool = False


class Type(Record, frozen=True, kw_only=True, tag_field="correction", tag="type"):
    """What the words name."""

    words: TextPart
    type: EntityType


class Name(Record, frozen=True, kw_only=True, tag_field="correction", tag="name"):
    """What the one that the words stand for is called in the list."""

    words: TextPart
    name: str


class Attribution(Record, frozen=True, kw_only=True, tag_field="correction", tag="attribution"):
    """Who says a statement or cites a figure: the one that other words stand for.

    Null is somebody unknown for a statement, nobody but the article for a figure.
    """

    words: TextPart
    of: Attributed
    source: TextPart | None


class Dropped(Record, frozen=True, kw_only=True, tag_field="correction", tag="dropped"):
    """The words are not what they were taken for: of a name, nowhere in the text, or these words `alone`."""

    words: TextPart
    was: Literal["name", "statement", "figure"]
    alone: bool = False


Correction = Same | Different | Type | Name | Attribution | Dropped


class Notes(Record, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's notes on one document, the corrections in the order in which they were made.

    Notes with more in them are a newer version's: to read them would be to lose that with the next correction.
    """

    format: Literal["notes/1"] = "notes/1"
    sha256: str
    source: str = "-"
    title: str | None = None
    corrections: tuple[Correction, ...] = ()
