"""What holds for everything that `reader extract` prints, corrected or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def objects(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in a JSON value, with where it stands."""
    if isinstance(value, dict):
        yield path, value
        for name, inner in value.items():
            yield from objects(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from objects(inner, f"{path}[{number}]")


def check_spans(found: dict[str, Any]) -> None:
    """Every span says its text."""
    text = found["document"]["text"]
    for path, record in objects(found):
        if record.get("span") is not None:
            start, end = record["span"]
            assert 0 <= start < end <= len(text), path
            if record.get("text") is not None:
                assert text[start:end] == record["text"], path
    for quote in found["quotes"]:
        assert " ".join(text[start:end] for start, end in quote["contents"]) == quote["text"], quote["id"]
    for figure in found["figures"]:
        (start, end), (first, last) = figure["number"], figure["span"]
        assert first <= start < end <= last, figure["id"]


def check_references(found: dict[str, Any]) -> None:
    """Every reference leads somewhere, and ids are unique."""
    names = ("people", "organizations", "places", "sources", "quotes", "figures", "dates", "responses", "checks")
    ids = {name: [record["id"] for record in found[name]] for name in names}
    everything = [id_ for each in ids.values() for id_ in each]
    assert len(everything) == len(set(everything))
    entities, sources = {*ids["people"], *ids["organizations"], *ids["places"], None}, {*ids["sources"], None}
    quotes = {*ids["quotes"], None}
    for source in found["sources"]:
        assert {source["person"], source["organization"], source["affiliation"]} <= entities, source["id"]
    for entity in (*found["people"], *found["organizations"], *found["places"]):
        assert entity["affiliation"] in entities, entity["id"]
    for quote in found["quotes"]:
        speaker, addressee = quote["speaker"] or {"id": None}, quote["addressee"] or {"id": None}
        assert speaker["id"] in sources, quote["id"]
        assert addressee["id"] in entities, quote["id"]
        assert {relay["id"] for relay in quote["relay"]} <= sources, quote["id"]
        assert {quote["within"], quote["continues"]} <= quotes, quote["id"]
    for figure in found["figures"]:
        assert figure["source"] in sources, figure["id"]
        assert {relay["id"] for relay in figure["relay"]} <= sources, figure["id"]
        assert figure["quote"] in quotes, figure["id"]
        assert {(figure[part] or {"id": None})["id"] for part in ("agent", "place")} <= entities, figure["id"]
    for date in found["dates"]:
        assert date["anchor"] in {None, "document", *ids["dates"]}, date["id"]
    for response in found["responses"]:
        assert {response["party"], response["asked_by"]} <= sources, response["id"]
    for check in found["checks"]:
        assert {check["by"], check["through"]} <= sources, check["id"]
