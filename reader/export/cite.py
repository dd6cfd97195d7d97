"""A statement with its attribution, to paste elsewhere: never the words without who says them, and through whom."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reader.errors import ReaderError
from reader.model.document import Document
from reader.search.entries import Entry

_KINDS = {"indirect": "reported speech", "mixed": "partly reported speech"}


def cite(document: Document, entry: Entry) -> str:
    """One entry: words — speaker, as reported by relay. Title, publisher, date, paragraph."""
    words = " ".join(entry.text.split())
    said = f"{words} — {_mouths(entry)}" if entry.what == "quotes" or entry.speaker else words
    kind = f" ({_KINDS[entry.kind]})" if entry.kind in _KINDS else ""
    return f"{said}{kind}. {_where(document, entry)}"


def _mouths(entry: Entry) -> str:
    speaker = entry.speaker or "speaker unknown"
    unnamed = " (unnamed)" if entry.anonymous and entry.speaker else ""
    relay = f", as reported by {entry.relay.replace(' ‹ ', ', as reported by ')}" if entry.relay else ""
    return f"{speaker}{unnamed}{relay}"


def _where(document: Document, entry: Entry) -> str:
    title = document.title or document.source.rsplit("/", 1)[-1]
    about = (" ".join(title.split()), document.publisher, (document.published or "")[:10])
    return f"{', '.join(filter(None, about))}, paragraph {entry.paragraph + 1}"


def listing(document: Document, entries: Iterable[Entry], form: str) -> bytes:
    """Many entries as a file: `txt`, one a paragraph; `md`, block quotes; `jsonl`, one object a line.

    Raises:
        ReaderError: no such format.
    """
    match form:
        case "txt":
            text = "".join(f"{cite(document, entry)}\n\n" for entry in entries)
        case "md":
            text = "".join(_markdown(document, entry) for entry in entries)
        case "jsonl":
            return b"".join(msgspec.json.encode(_record(entry)) + b"\n" for entry in entries)
        case _:
            raise ReaderError(f"cannot write .{form}; the name must end in .txt, .md or .jsonl")
    return text.encode()


def _markdown(document: Document, entry: Entry) -> str:
    kind = f" ({_KINDS[entry.kind]})" if entry.kind in _KINDS else ""
    return f"> {_plain(entry.text)}\n>\n> — {_plain(_mouths(entry))}{kind}. {_plain(_where(document, entry))}\n\n"


def _plain(text: str) -> str:
    """A text in which Markdown finds nothing of its own."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|!&~" else c for c in " ".join(text.split()))


def _record(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "paragraph": entry.paragraph,
        "text": entry.text,
        "spans": entry.spans,
        "speaker": entry.speaker or None,
        "relay": entry.relay or None,
        "kind": entry.kind or None,
        "anonymous": entry.anonymous,
        "confidence": entry.confidence or None,
    }
