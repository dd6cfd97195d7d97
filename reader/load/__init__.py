"""Bytes to a Document: one module a format, one that picks. Errors name the source first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from reader.errors import ReaderError
from reader.load import formats
from reader.load.decode import decode
from reader.load.files import read_file
from reader.model.document import Document
from reader.neutral import neutralise, one_line

__all__ = ["load", "load_bytes"]


def load(path: Path) -> Document:
    """Read a file.

    Raises:
        ReaderError: it cannot be read, or is of no known format.
    """
    source = one_line(str(path))
    with _named(source):
        data = read_file(path)
    return load_bytes(data, source)


def load_bytes(data: bytes, source: str) -> Document:
    """Read bytes that came from `source`: a path, an address, or `-`. The name's ending tells the format.

    Raises:
        ReaderError: they are of no known format.
    """
    with _named(source):
        read = formats.pick(PurePath(source).suffix.lower(), data)
        return read(neutralise(decode(data)), source, hashlib.sha256(data).hexdigest())


@contextmanager
def _named(source: str) -> Iterator[None]:
    """Let what goes wrong begin with the name of what it goes wrong with."""
    try:
        yield
    except ReaderError as error:
        raise ReaderError(f"{source}: {error}") from error
