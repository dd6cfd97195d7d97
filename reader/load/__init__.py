"""Bytes to a Document: one module a format, one that picks."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reader.load import text
from reader.model.document import Document


def load(path: Path) -> Document:
    """Read a file."""
    data = path.read_bytes()
    return text.read(data.decode("utf-8"), str(path), hashlib.sha256(data).hexdigest())
