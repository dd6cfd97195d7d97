"""The contract `reader/1`: every span says its text, every reference leads somewhere, no field is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reader import resources
from reader.export import contract
from reader.extract.parser import Parser
from reader.extract.pipeline import extract
from reader.load import load, load_bytes
from reader.model.document import Document
from reader.model.reading import Reading
from tests.consistency import check_references, check_spans

AWKWARD = """\ufeffÉlan 😀 for the “bridge”\r\n\r
By Zoë Müller\r\n\r
HALLVIK, March 4, 2024 (Northwire) - At least seven of the 62 bridges 👩‍👩‍👧 in the county\u202e are unsafe,\r
two officials said, the Hallvik Post reported.\r\n\r
“We‘re shut,” Mayor Ada Quist told 北京日报 on Monday. “For 3.5 to 4 months.” She declined to comment on costs of $1.2 million.\r\n\r
[@click=app.quit]Nobody[/] could independently verify “the (alleged) 27%” \x1b[31m, Quist said.\u2028According to a report by the \
Roads Agency, traffic rose 4% from January through March.\x85The agency has not disclosed more.
"""  # noqa: E501

DOCUMENTS = {
    "awkward.txt": AWKWARD.encode(),
    "awkward.md": b"# Bridges\n\n" + AWKWARD.encode(),
    "awkward16.txt": AWKWARD[1:].encode("utf-16"),
    "one line.txt": "“It is shut,” Mayor Ada Quist said of 9 bridges.".encode(),
    "empty.txt": b"",
} | {path.name: path.read_bytes() for path in sorted(resources.sample_docs().iterdir())}


@pytest.fixture(scope="module", params=DOCUMENTS)
def found(request: pytest.FixtureRequest, parser: Parser) -> dict[str, Any]:
    """What `reader extract` prints for a document."""
    document = load_bytes(DOCUMENTS[request.param], request.param)
    line = contract.encode(Reading(document, extract(document, parser)))
    result: dict[str, Any] = json.loads(line)
    return result


def test_every_span_says_its_text(found: dict[str, Any]) -> None:
    check_spans(found)


def test_every_reference_leads_somewhere_and_ids_are_unique(found: dict[str, Any]) -> None:
    check_references(found)


def test_every_record_names_the_paragraph_it_starts_in(found: dict[str, Any]) -> None:
    paragraphs = found["document"]["paragraphs"]
    assert [paragraph["index"] for paragraph in paragraphs] == list(range(len(paragraphs)))
    for name in ("quotes", "figures", "dates", "responses", "checks"):
        for record in found[name]:
            start = record["contents"][0][0] if name == "quotes" else record["span"][0]
            first, last = paragraphs[record["paragraph"]]["span"]
            assert first <= start < last, record["id"]


def test_it_decodes_to_the_same_and_no_field_is_left_out(found: dict[str, Any]) -> None:
    line = json.dumps(found).encode()
    again = msgspec.json.decode(line, type=contract.Extraction)
    assert json.loads(msgspec.json.encode(again)) == found
    assert found["schema"] == "reader/1"


def test_nothing_in_it_is_obeyed_by_a_terminal(found: dict[str, Any]) -> None:
    text = json.dumps(found, ensure_ascii=False).replace("\\n", "").replace("\\r", "").replace("\\t", "")
    assert text.isprintable() or not {c for c in text if not c.isprintable()} - set("\u200c\u200d\u00a0\u3000\u202f")
    assert "\\u00" not in text


def test_there_is_something_to_check(parser: Parser, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(AWKWARD.encode())
    findings = extract(load(tmp_path / "a.txt"), parser)
    assert findings.people
    assert findings.sources
    assert findings.quotes
    assert findings.figures


def test_the_schema_describes_every_field() -> None:
    schema = contract.schema()
    defined = schema["$defs"]
    assert set(defined["Document"]["properties"]) == set(Document.__struct_fields__)
    top = defined["Extraction"]["properties"]
    assert {"schema", "reader", "engine", "document", "people", "sources", "quotes", "figures", "checks"} <= set(top)
    for name, definition in defined.items():
        assert sorted(definition.get("required", ())) == sorted(definition.get("properties", ())), name
