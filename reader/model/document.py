"""A document: the text and its structure as read. It never changes."""

from __future__ import annotations

from typing import Literal

import msgspec

from reader.model.spans import Span

ParagraphKind = Literal["heading", "byline", "dateline", "body", "list", "block_quote", "caption", "table"]
Format = Literal["text", "markdown", "html", "pdf", "epub", "docx"]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """The base of every struct of the model: immutable, fields by name."""


class Section(Record, frozen=True, kw_only=True):
    """A heading and what stands under it, up to the next heading of its level or above."""

    id: str
    title: str
    level: int
    span: Span


class Paragraph(Record, frozen=True, kw_only=True):
    """A block of text. Paragraphs are in order and do not overlap."""

    index: int
    kind: ParagraphKind
    span: Span


class Document(Record, frozen=True, kw_only=True):
    """The text, stored once, and what its file says of it. Dates are ISO 8601."""

    source: str
    sha256: str
    format: Format
    title: str | None = None
    byline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    text: str
    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
