"""Merging typed forms into entities: pure, no model."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.extract.names.drafts import Draft
from reader.extract.names.merging.merge import merge
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import key_of
from reader.model.spans import Span


def runs(type_: str, *texts: str) -> list[Run]:
    """Mentions of one type, a hundred words apart."""
    made = []
    for at, text in enumerate(texts):
        first = at * 100
        run = Run(
            first, first + len(text.split()) - 1, first, Span(at * 999, at * 999 + len(text)), text, key_of(text), ""
        )
        run.type = type_
        made.append(run)
    return made


def merged(type_: str, *texts: str) -> list[list[str]]:
    return [[run.text for run in draft.runs] for draft in merge(runs(type_, *texts), {})]


def test_a_surname_before_the_full_name_is_the_same_person():
    assert merged("person", "Okafor", "Daniel Okafor", "Okafor") == [["Okafor", "Daniel Okafor", "Okafor"]]


def test_different_given_names_are_different_people():
    assert len(merged("person", "Daniel Okafor", "Ruth Okafor")) == 2


def test_a_middle_name_more_or_less_is_the_same_person():
    assert len(merged("person", "Daniel Okafor", "Daniel P. Okafor", "Daniel Peter Okafor")) == 1


def test_another_middle_name_is_another_person():
    assert len(merged("person", "Daniel Peter Okafor", "Daniel James Okafor")) == 2


def test_a_surname_goes_to_the_one_who_had_it_before_the_other_came():
    drafts = merge(runs("person", "Ruth Okafor", "Okafor", "Daniel Okafor", "Okafor"), {})
    assert [run.text for run in drafts[0].runs] == ["Ruth Okafor", "Okafor", "Okafor"]


def test_a_surname_of_two_who_are_both_near_is_neither_of_them():
    assert len(merged("person", "Ruth Okafor", "Ruth Okafor", "Daniel Okafor", "Okafor")) == 3


def test_parts_of_a_double_name():
    assert len(merged("person", "Ruth Okafor-Lind", "Lind", "Okafor")) == 1


def test_a_name_in_capitals_has_a_reason_as_well():
    draft = merge(runs("person", "Daniel Okafor", "DANIEL OKAFOR"), {})[0]
    assert draft.merges["DANIEL OKAFOR"].confidence == "certain"


def test_initials_of_an_organization():
    assert len(merged("organization", "Harbour Safety Agency", "HSA")) == 1


def test_initials_of_two_organizations_are_left_alone():
    assert len(merged("organization", "Harbour Safety Agency", "Home Supply Agency", "HSA")) == 3


def test_abbreviations_of_a_country():
    assert merged("place", "U.S.", "United States", "US") == [["U.S.", "United States", "US"]]


def test_the_name_is_the_fullest_form_and_every_other_form_has_a_reason():
    draft = merge(runs("person", "Okafor", "Daniel Okafor", "Daniel P. Okafor"), {})[0]
    assert draft.name == "Daniel P. Okafor"
    assert {"Okafor", "Daniel Okafor"} - {draft.runs[0].text} <= draft.merges.keys() | {"Okafor"}


WORDS = st.sampled_from(["Ruth", "Daniel", "Okafor", "Lind", "Harbour", "Agency", "HSA", "van", "J."])


@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=12),
    st.sampled_from(["person", "organization", "place"]),
)
def test_every_mention_belongs_to_exactly_one_entity(texts, type_):
    made = runs(type_, *texts)
    drafts: list[Draft] = merge(made, {})
    owned = [id(run) for draft in drafts for run in draft.runs]
    assert sorted(owned) == sorted(map(id, made))
