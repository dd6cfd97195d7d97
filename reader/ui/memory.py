"""What the screen remembers from one time to the next: where a document was left, and the last documents.

One small JSON file in the state folder. What cannot be read counts as nothing remembered; the log says why.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from reader import paths
from reader.files import write_atomically
from reader.log import logger
from reader.model.document import Document
from reader.ui.flow.place import START, Place

MOST_DOCUMENTS = 200
"""Documents that are remembered; the one that was opened longest ago is forgotten first."""
SHOWN = 12
"""Last documents on the start screen."""


class Remembered(msgspec.Struct):
    """One document, known by the hash of its bytes, so a moved file is still known."""

    source: str
    title: str
    paragraph: int = 0
    offset: int = 0
    lead: int = 0
    marks: dict[str, tuple[int, ...]] = {}


class Memory(msgspec.Struct):
    """All that is remembered. Documents are in the order of their last opening."""

    documents: dict[str, Remembered] = {}
    theme: str | None = None
    width: int | None = None


def recall() -> Memory:
    """What is remembered."""
    try:
        return msgspec.json.decode(_file().read_bytes(), type=Memory)
    except FileNotFoundError:
        return Memory()
    except (OSError, msgspec.MsgspecError) as error:
        logger(__name__).warning("nothing remembered: %s", error)
        return Memory()


def keep(memory: Memory) -> None:
    """Remember it. Where it cannot be written, the log says so."""
    excess = len(memory.documents) - MOST_DOCUMENTS
    for sha256 in list(memory.documents)[: max(excess, 0)]:
        del memory.documents[sha256]
    try:
        write_atomically(_file(), msgspec.json.encode(memory))
    except OSError as error:
        logger(__name__).warning("not remembered: %s", error)


def place_in(document: Document) -> Place:
    """Where a document was left, or its start."""
    known = recall().documents.get(document.sha256)
    return Place(known.paragraph, known.offset, known.lead) if known else START


def leave(document: Document, place: Place, marks: dict[str, Place]) -> None:
    """Remember where a document is left, and that it was the last one."""
    memory = recall()
    memory.documents.pop(document.sha256, None)
    memory.documents[document.sha256] = Remembered(
        source=document.source,
        title=document.title or "",
        paragraph=place.paragraph,
        offset=place.offset,
        lead=place.lead,
        marks={letter: tuple(mark) for letter, mark in marks.items()},
    )
    keep(memory)


def marks_in(document: Document) -> dict[str, Place]:
    """The marks that were set in a document."""
    known = recall().documents.get(document.sha256)
    return {letter: Place(*mark) for letter, mark in known.marks.items()} if known else {}


def last_documents() -> list[tuple[Path, str]]:
    """The last documents whose files are still there, the latest first, with their titles."""
    found = []
    for known in reversed(recall().documents.values()):
        path = Path(known.source)
        if known.source != "-" and path.is_file():
            found.append((path.absolute(), known.title))
    return found[:SHOWN]


def _file() -> Path:
    return paths.state() / "screen.json"
