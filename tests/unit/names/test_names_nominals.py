"""Nominals: "the company" is the one that the sentence speaks of, or nobody; kinds that the text tells."""

from __future__ import annotations

import pytest
from casts import everyone, forms, named, one


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nordlund, the region's largest lender, said it would close. Staff of Nordlund left.", "company"),
        ("The retailer Nordlund closed on Monday. Nordlund said so.", "company"),
        ("Nordlund shares fell on Monday. Nordlund said it was sorry.", "company"),
        ("Nordlund is a charity. Nordlund said it needed money.", "charity"),
        ("Nordlund closed on Monday. Nordlund said so to Reuters.", None),
        ("Sweden's central bank kept its rate.", "agency"),
        ("Staff at Harbour News Service left.", "media"),
        ("The Harbour Defence Fund paid for it.", "organization"),
    ],
)
def test_the_kind_is_what_the_text_calls_it(find, text, kind):
    assert [entity.kind for entity in find(text).organizations][:1] == [kind]


def bound(find, text, name):
    """The nominals of an organization or place."""
    return forms(one(everyone(find(text)), name), "nominal")


def test_the_company_is_the_subject_and_not_its_rival(find):
    text = "Boeing, which rivals Airbus, will close the plant, the company said on Monday."
    assert bound(find, text, "Boeing") == ["the company"]
    assert bound(find, text, "Airbus") == []


def test_the_company_is_nobody_where_two_may_be_it(find):
    text = "Boeing lost money, as did Airbus. A friend of Ada Okoro told Reuters that the company would hire."
    assert [forms(entity, "nominal") for entity in find(text).organizations] == [[], [], []]


def test_the_company_is_what_the_document_is_about_where_two_others_stand_nearer(find):
    text = (
        "Boeing closed a plant. Boeing lost money. Boeing fired its chief. Boeing will sell a yard. "
        "Airbus declined to comment, as did Toyota. Ada Okoro told Reuters that the company would hire."
    )
    assert bound(find, text, "Boeing") == ["the company"]


def test_nobody_does_something_to_the_company_that_it_is(find):
    text = "Boeing met Airbus in May. Boeing then bought many of the company's yards."
    assert bound(find, text, "Airbus") == ["the company"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Okoro, who moved to the shipping group Airbus, was silent. Police took two of the company's yards.",
        "They gave the money to Airbus.\n\nThe pier is old. Ada Okoro says the company will pay.",
    ],
)
def test_the_company_is_none_that_is_named_in_passing(find, text):
    """It is the one that the document is about, if there is such a one."""
    about = "Boeing closed a plant. Boeing lost money. Boeing fired its chief. The town is sad. It rains. It snows. "
    assert bound(find, about + text, "Airbus") == []
    assert bound(find, about + text, "Boeing") == ["the company"]


def test_the_firm_of_who_speaks_is_the_company_where_there_is_no_other(find):
    text = "Ada Okoro, the chief executive of Airbus, said the company would hire."
    assert bound(find, text, "Airbus") == ["the company"]


def test_a_firm_of_the_past_is_not_the_company(find):
    assert bound(find, "Ada Okoro, a former Airbus executive, said the company had no plans.", "Airbus") == []


def test_an_apposition_is_of_its_own_name_only(find):
    text = "Boeing agreed. Harbour Safety Service, the company, was silent. The charity Bliss opened a helpline."
    assert bound(find, text, "Boeing") == []


def test_the_group_may_be_one_without_a_name(find):
    text = "Greenpeace did a study. Voters in the low-earning group agreed. The group also views it well."
    assert bound(find, text, "Greenpeace") == []


def test_a_company_that_is_told_by_a_clause_is_another(find):
    assert bound(find, "Boeing agreed to work for the company founded by Ada Okoro.", "Boeing") == []


def test_the_party_is_no_committee(find):
    text = "A chairman of the Republican National Committee said the party would win."
    assert bound(find, text, "Republican National Committee") == []


def test_this_country_is_the_speakers(find):
    assert bound(find, 'He spoke of Mexico. "Everyone is free in this country," he said.', "Mexico") == []


def test_a_state_of_america_is_no_country(find):
    assert bound(find, "A lawyer from Atlanta, Ga., said the country was tired.", "Ga.") == []


def test_the_institute_has_its_name_in_another_language(find):
    text = "They work at the Serum Institut. The institute said data had gone to the board."
    assert bound(find, text, "Serum Institut") == ["The institute"]
    assert named(find(text).organizations) == ["Serum Institut"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bank of Norway", "agency"),
        ("Bank of America", "company"),
        ("Horizon Health Network", "organization"),
        ("Harbour Television Network", "media"),
        ("Lund NHS Foundation Trust", "agency"),
        ("Royal College of Harbours", "organization"),
        ("Conservation Council of Lund", "organization"),
        ("Lund City Council", "government"),
        ("Maritime Self-Defense Force", "military"),
        ("Labour Liberation Front", "party"),
    ],
)
def test_the_kind_is_what_the_words_tell(find, name, kind):
    assert {entity.kind for entity in find(f"They met the {name} on Monday.").organizations} == {kind}
