"""Many small texts: who and what is in them, every form of each under one name. The texts are in `forms.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
import yaml

from reader.model.findings import Entity

ROWS = yaml.safe_load(Path(__file__).with_name("forms.yaml").read_text(encoding="utf-8"))


def written(entities: Iterable[Entity]) -> str:
    """The entities as the rows have them."""
    return "; ".join(" | ".join((entity.name, *entity.aliases)) for entity in entities)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_every_form_stands_under_its_name(find, row):
    cast = find(row["text"])
    assert written(cast.people) == row.get("people", "")
    assert written(cast.organizations) == row.get("organizations", "")
