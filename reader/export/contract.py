"""The JSON contract `reader/1`: one object a document, and its JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from reader import __version__
from reader.model.document import Document
from reader.model.findings import Engine, Findings
from reader.model.notes import Correction
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
        ("corrections", tuple[Correction, ...]),
    ],
    frozen=True,
)
"""The top level: the document's struct beside the lists of Findings, and what a person has corrected in them."""


def encode(reading: Reading, *, pretty: bool = False) -> bytes:
    """One JSON object, on one line or, pretty, indented; without a line break at its end."""
    findings = {f: getattr(reading.findings, f) for f in reading.findings.__struct_fields__}
    extraction = Extraction(
        schema=SCHEMA,
        reader=__version__,
        document=reading.document,
        corrections=tuple(reading.corrections),
        **findings,
    )
    line = msgspec.json.encode(extraction)
    return msgspec.json.format(line, indent=2) if pretty else line


def schema() -> dict[str, Any]:
    """The JSON Schema of the contract, made from the structs. No field is ever left out, so all are required."""
    made = msgspec.json.schema(Extraction)
    for definition in made["$defs"].values():
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA, **made}


def schema_json() -> bytes:
    """The JSON Schema as it is printed."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2)
