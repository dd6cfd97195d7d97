"""What the screen and its worker process say to each other: msgpack structs, each after its length in four bytes."""

from __future__ import annotations

import struct

import msgspec

from reader.model.document import Document, Record
from reader.model.findings import Findings

LENGTH = struct.Struct(">I")
"""The number of bytes of the message that follows."""

MOST_BYTES = 1 << 30
"""A longer message is nonsense."""


class Request(Record, frozen=True, kw_only=True):
    """To the worker: the document to read."""

    document: Document


class Progress(Record, frozen=True, kw_only=True, tag=True):
    """From the worker: the share done, 0 to 1."""

    share: float


class Done(Record, frozen=True, kw_only=True, tag=True):
    """From the worker, its last word: what it found."""

    findings: Findings


class Failed(Record, frozen=True, kw_only=True, tag=True):
    """From the worker, its last word: one line that says why there are no findings."""

    message: str


Message = Progress | Done | Failed


def frame(message: Request | Message) -> bytes:
    """A message as it goes through the pipe."""
    body = msgspec.msgpack.encode(message)
    return LENGTH.pack(len(body)) + body
