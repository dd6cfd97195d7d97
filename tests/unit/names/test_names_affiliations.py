"""Whose somebody is: the organization that a role or a name speaks of, and none where another may be meant."""

from __future__ import annotations

import pytest
from casts import one


def belongs(find, text: str, name: str) -> str | None:
    """The name of the organization that the person of this name belongs to."""
    cast = find(text)
    names = {entity.id: entity.name for entity in cast.organizations}
    return names.get(one(cast.people, name).affiliation)


@pytest.mark.parametrize(
    "text",
    [
        "Mei Tan of Harbour Council spoke.",
        "Mei Tan, of Harbour Council, spoke.",
        "Dr Mei Tan at Harbour Council in Lund said the talks went on.",
        "The talks went on, said Mei Tan with Harbour Council.",
        "Some, including Mei Tan at Harbour Council, said so.",
        "According to Mei Tan at Harbour Council, the talks went on.",
        "Harbour Council's Mei Tan spoke.",
        "Mei Tan, a lawyer who served as director of the CIA and is now president of Harbour Council, left.",
        "Harbour Council voted against it. Its chairman, Mei Tan, said no.",
        "Harbour Council, a local group, voted against it. Its chairman, Mei Tan, said no.",
        'Harbour Council voted against it. "They lied to us," said Mei Tan, its chairman.',
        "Harbour Council, whose chairman, Mei Tan, resigned, said so.",
        "Harbour Council voted against it. The council's chairman, Mei Tan, said no.",
    ],
)
def test_whose_somebody_is(find, text):
    assert belongs(find, text, "Mei Tan") == "Harbour Council"


def test_a_firm_may_be_described_before_its_name(find):
    text = "Nordlund Research rose. Mei Tan of the Danish firm Nordlund Research said so."
    assert belongs(find, text, "Mei Tan") == "Nordlund Research"


def test_its_is_the_union_that_is_called_so(find):
    text = "The GMB union said it would resist. Its regional head, Mei Tan, said no."
    assert belongs(find, text, "Mei Tan") == "GMB"


@pytest.mark.parametrize(
    "text",
    [
        "They met Mei Tan at Harbour Council.",
        "The talks went on, said Mei Tan at Harbour Council.",
        "Per Berg was a mentor to Mei Tan at Harbour Council.",
        "The plant that Harbour Council sold will close. Its manager, Mei Tan, cried.",
        "Harbour Council opened the museum. Its director, Mei Tan, smiled.",
        "Harbour Council sued Lund University. Its director, Mei Tan, smiled.",
        "The film opened. Its director, Mei Tan, smiled. Harbour Council paid.",
        "Mei Tan, a critic of Harbour Council, left.",
        "Mei Tan, a former tax aide now teaching for Harbour Council, left.",
        "Mei Tan, who represents Harbour Council, left.",
        "Mei Tan, an analyst who ran Harbour Council, left.",
        "Harbour Council met. Its rival, Mei Tan, left.",
        "The former lawmaker Mei Tan of Harbour Council left.",
        'Harbour Council met. "Its chairman, Mei Tan, lied," Karl Berg said.',
    ],
)
def test_nobody_belongs_where_another_may_be_meant(find, text):
    assert belongs(find, text, "Mei Tan") is None
