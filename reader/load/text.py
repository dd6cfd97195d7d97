"""Plain text: paragraphs, title, byline and dateline where they stand."""

from __future__ import annotations

import re

from reader.model.document import Document, Paragraph
from reader.model.spans import Span

_BLOCK = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")


def read(text: str, source: str, sha256: str) -> Document:
    """A document of a decoded text. Blocks are parted by blank lines."""
    paragraphs = tuple(
        Paragraph(index=index, kind="body", span=Span(*match.span()))
        for index, match in enumerate(_BLOCK.finditer(text))
    )
    return Document(source=source, sha256=sha256, format="text", text=text, paragraphs=paragraphs)
