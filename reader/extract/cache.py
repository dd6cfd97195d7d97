"""Findings kept from one opening of a document to the next.

An entry is a file named after all that the findings depend on: the bytes read, their format, the model, and the code
that made them. It holds the SHA-256 of what follows, then the findings in msgpack. An entry that does not hold
together is made anew, with a line in the log.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
from functools import cache
from pathlib import Path

import msgspec

import reader
from reader import paths
from reader.files import write_atomically
from reader.log import logger
from reader.model.document import Document
from reader.model.findings import Findings

MOST_ENTRIES = 500
"""Entries that are kept; the ones written longest ago go first."""

_DIGEST = hashlib.sha256().digest_size


def holds(document: Document, model: str) -> bool:
    """Whether there is an entry, sound or not."""
    return (path := entry(document, model)) is not None and path.exists()


def recall(document: Document, model: str) -> Findings | None:
    """The findings of the same document by the same model and code, None where there are none to trust."""
    if (path := entry(document, model)) is None:
        return None
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        logger(__name__).warning("findings not read: %s", error)
        return None
    try:
        digest, body = data[:_DIGEST], data[_DIGEST:]
        if hashlib.sha256(body).digest() != digest:
            raise ValueError("its checksum does not match")
        return msgspec.msgpack.decode(body, type=Findings)
    except ValueError as error:  # msgspec's errors are ValueErrors too
        logger(__name__).warning("findings made anew, the entry %s is damaged: %s", path, error)
        return None


def keep(document: Document, model: str, findings: Findings) -> None:
    """Keep findings for the next opening. Where they cannot be written, the log says so, and no more happens."""
    if (path := entry(document, model)) is None:
        return
    body = msgspec.msgpack.encode(findings)
    try:
        write_atomically(path, hashlib.sha256(body).digest() + body)
        _prune(path.parent)
    except OSError as error:
        logger(__name__).warning("findings not kept: %s", error)


def entry(document: Document, model: str) -> Path | None:
    """The file of a document's findings, None where the model's version is not to be known."""
    if (version := _model_version(model)) is None:
        return None
    parts = (document.sha256, document.format, model, version, _code())
    return paths.cache() / "findings" / hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


@cache
def _model_version(model: str) -> str | None:
    """What the model says of itself, without importing it."""
    spec = importlib.util.find_spec(model) if model.isidentifier() else None
    folder = Path(spec.origin).parent if spec and spec.origin else Path(model)
    try:
        return hashlib.sha256((folder / "meta.json").read_bytes()).hexdigest()
    except OSError:
        return None


@cache
def _code() -> str:
    """A digest of the modules and word lists that findings depend on, so that no change of a rule is missed.

    A file is known by its size and the time of its last change, as Python knows the modules it has compiled: to read
    them all would take longer than to draw the first screen.
    """
    root = os.path.dirname(reader.__file__)
    digest = hashlib.sha256()
    for package in ("model", "load", "extract"):
        for folder, folders, names in os.walk(os.path.join(root, package)):
            folders.sort()
            for path in (os.path.join(folder, name) for name in sorted(names) if name.endswith((".py", ".yaml"))):
                about = os.stat(path)
                digest.update(f"{os.path.relpath(path, root)}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _prune(folder: Path) -> None:
    """Drop the entries written longest ago, and what a killed process left behind."""
    found = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[MOST_ENTRIES:]:
        path.unlink(missing_ok=True)
