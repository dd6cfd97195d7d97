"""Where notes are kept: one YAML file a document in the state folder, named after the hash of the document's bytes.

A document that is moved or renamed keeps its notes. A file that cannot be read is never written over.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from reader import paths
from reader.errors import ReaderError
from reader.files import write_atomically
from reader.model.document import Document
from reader.model.notes import Correction, Notes

_ABOUT = "# Corrections made in reader. Spans are [start, end) in code points of the text.\n"


class NotesError(ReaderError):
    """The notes cannot be read or written. What stands in their file is untouched."""


def file_of(document: Document) -> Path:
    """The file of a document's notes, whether it is there or not."""
    return paths.state() / "notes" / f"{document.sha256}.yaml"


def load(document: Document) -> Notes:
    """A document's notes, empty where there are none.

    Raises:
        NotesError: there is a file, but it cannot be read, or holds something else.
    """
    path = file_of(document)
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Notes(sha256=document.sha256, source=document.source, title=document.title)
    except OSError as error:
        raise NotesError(f"{path}: your corrections are not read: {error.strerror}") from error
    import yaml

    try:
        return msgspec.yaml.decode(data, type=Notes)
    except (msgspec.MsgspecError, yaml.YAMLError) as error:
        problem = " ".join(str(error).split())
        raise NotesError(f"{path}: your corrections are not read, mend the file or move it away: {problem}") from error


def add(document: Document, correction: Correction) -> Notes:
    """Keep one more correction, behind those that are there by now.

    Raises:
        NotesError: the notes cannot be read or written.
    """
    return _change(document, lambda kept: (*(c for c in kept if c != correction), correction))


def remove(document: Document, correction: Correction) -> Notes:
    """Take a correction back.

    Raises:
        NotesError: the notes cannot be read or written.
    """
    return _change(document, lambda kept: tuple(c for c in kept if c != correction))


def _change(document: Document, change: Callable[[tuple[Correction, ...]], tuple[Correction, ...]]) -> Notes:
    """Another window may have written since: the file is read again each time."""
    known = load(document)
    notes = replace(known, corrections=change(known.corrections))
    path = file_of(document)
    try:
        write_atomically(path, _ABOUT.encode() + msgspec.yaml.encode(notes))
    except OSError as error:
        raise NotesError(f"{path}: the correction is not kept: {error.strerror}") from error
    return notes
