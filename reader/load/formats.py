"""Which module reads which format."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import ReaderError
from reader.load import text
from reader.model.document import Document

Read = Callable[[str, str, str], Document]
"""A format's reader: decoded and neutralised text, source, SHA-256 of the bytes."""

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkd"}
_OTHERS = {
    ".html": "HTML", ".htm": "HTML", ".xhtml": "HTML", ".pdf": "PDF", ".epub": "EPUB", ".docx": "DOCX",
    ".doc": "Word", ".odt": "OpenDocument", ".rtf": "RTF",
}  # fmt: skip
_BEGINNINGS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, as EPUB and DOCX are"),
    (b"\x1f\x8b", "compressed data"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"{\\rtf", "RTF"),
)


def pick(suffix: str, data: bytes) -> Read:
    """The reader for a name with this ending, in lower case, and these bytes.

    Raises:
        ReaderError: no reader for it.
    """
    found = next((what for beginning, what in _BEGINNINGS if data.startswith(beginning)), None)
    if what := found or (f"named as {_OTHERS[suffix]}" if suffix in _OTHERS else None):
        raise ReaderError(f"is {what}; only plain text and Markdown can be opened")
    if suffix in _MARKDOWN:
        from reader.load.markdown import read

        return read
    return text.read
