"""The JSON contract `reader/1`: one object a document, and its JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reader import __version__
from reader.model.document import Document
from reader.model.findings import Engine, Findings
from reader.model.reading import Reading

SCHEMA = "reader/1"

Extraction = msgspec.defstruct(
    "Extraction",
    [
        ("schema", Literal["reader/1"]),
        ("reader", str),
        ("engine", Engine),
        ("document", Document),
        *((f.name, f.type) for f in msgspec.structs.fields(Findings) if f.name != "engine"),
    ],
    frozen=True,
)
"""The top level: the document's struct beside the lists of Findings."""


def encode(reading: Reading) -> bytes:
    """One JSON object, on one line, without a line break at its end."""
    findings = {f: getattr(reading.findings, f) for f in reading.findings.__struct_fields__}
    return msgspec.json.encode(Extraction(schema=SCHEMA, reader=__version__, document=reading.document, **findings))


def schema() -> dict[str, Any]:
    """The JSON Schema of the contract, made from the structs."""
    return msgspec.json.schema(Extraction)
