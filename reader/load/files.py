"""Bytes of a file or of standard input: bounded, and never from what would block or have no end."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from reader.errors import ReaderError

MOST_BYTES = 50_000_000
"""A larger file is refused: no article has that size."""

_KINDS = (
    (stat.S_ISDIR, "is a folder; open one of its files"),
    (stat.S_ISFIFO, "is a named pipe, not a file"),
    (stat.S_ISCHR, "is a device, not a file"),
    (stat.S_ISBLK, "is a device, not a file"),
    (stat.S_ISSOCK, "is a socket, not a file"),
)


def read_file(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        ReaderError: there is none, it cannot be read, it is too large.
    """
    try:
        # Not blocking: to open a named pipe would wait for its writer.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise ReaderError(_reason(error, path)) from error
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise ReaderError(next((said for test, said in _KINDS if test(about.st_mode)), "is not a file"))
        if about.st_size > MOST_BYTES:
            raise ReaderError(_TOO_LARGE)
        with os.fdopen(handle, "rb", closefd=False) as file:
            return read_stream(file)
    except OSError as error:
        raise ReaderError(_reason(error, path)) from error
    finally:
        os.close(handle)


def read_stream(stream: BinaryIO) -> bytes:
    """All bytes of a stream, to its end.

    Raises:
        ReaderError: it is too large.
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ReaderError(_TOO_LARGE)
    return data


_TOO_LARGE = f"is larger than {MOST_BYTES // 1_000_000} MB; open a part of it"


def _reason(error: OSError | ValueError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return "leads nowhere, it is a broken link" if os.path.islink(path) else "no such file"
    if isinstance(error, PermissionError):
        return "may not be read: permission denied"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror}"
    return "cannot be read"
