"""A firm and a person of one name: the words around decide, and nothing is certain while both are there."""

from __future__ import annotations

from collections import Counter

import pytest
from casts import forms, named, one

from reader.extract.names.forms import is_firm, short_forms
from reader.extract.names.types.ballots import Ballot
from reader.extract.names.types.clues import said


def test_the_firm_keeps_what_only_a_firm_has(find):
    cast = find(
        "Workers at Harrow Steel said they were stunned, and Harrow's shares fell 9%. "
        "Its founder, Peter Harrow, died in 1990."
    )
    assert forms(one(cast.organizations, "Harrow Steel")) == ["Harrow Steel", "Harrow"]
    assert forms(one(cast.people, "Peter Harrow")) == ["Peter Harrow"]


def test_a_bare_surname_beside_a_firm_is_never_certain(find):
    cast = find("Harrow Steel closed its mill. Peter Harrow, 71, retired in May. Harrow said he was sad.")
    person, firm = one(cast.people, "Peter Harrow"), one(cast.organizations, "Harrow Steel")
    assert [merge.confidence for merge in person.merges if merge.form == "Harrow"] == ["possible"]
    assert [offer.id for offer in person.possibly_same] == [firm.id]


def test_partners_are_a_firm(find):
    cast = find("Dunmore & Sons fell by a tenth. Dunmore did not respond.")
    assert named(cast.people) == []
    assert forms(one(cast.organizations, "Dunmore & Sons")) == ["Dunmore & Sons", "Dunmore"]


@pytest.mark.parametrize(
    ("key", "firm"),
    [
        (("dunmore", "&", "sons"), True),
        (("dunmore", "and", "sons"), True),
        (("ann", "and", "bob"), False),
        (("ann", "lee"), False),
    ],
)
def test_what_makes_a_firm(key, firm):
    assert is_firm(key) is firm


def test_a_firm_goes_by_the_name_before_its_trade():
    assert ("halvorsen",) in short_forms(("halvorsen", "marine", "corp"))
    assert ("new",) not in short_forms(("new", "york", "times"))


def test_a_chief_officer_is_a_title_and_no_person(find):
    cast = find("Chief Executive Officer Priya Raman resigned. Chief Financial Officer Tom Okafor said so.")
    assert named(cast.people) == ["Priya Raman", "Tom Okafor"]
    assert [person.role for person in cast.people] == ["Chief Executive Officer", "Chief Financial Officer"]


def test_an_occupation_that_opens_a_sentence_is_no_part_of_the_name(find):
    cast = find("Campaigner Ruth Oyston, 71, was in tears. Substitute Ryan Oyelaran scored.")
    assert named(cast.people) == ["Ruth Oyston", "Ryan Oyelaran"]


def test_who_speaks_is_somebody():
    """A word that nothing else is known of is an organization rather than nobody, where it says something."""
    speaker = Ballot(long=False, acronym=False, form=Counter(), only_headings=False)
    assert speaker.winner() == ""
    speaker.clues[said, "speaker"] += 1
    assert speaker.winner() == "organization"


def test_the_short_form_of_a_firm_is_found(find):
    cast = find("Nordsund Lines apologised to all. Nordsund said it cancelled the ferry.")
    assert forms(one(cast.organizations, "Nordsund Lines")) == ["Nordsund Lines", "Nordsund"]


def test_the_person_of_an_organization_is_affiliated(find):
    cast = find(
        "Toyota's Akio Sato agreed. Chief Superintendent Mary Shaw of Harbour Council said that she would leave."
    )
    sato, shaw = one(cast.people, "Akio Sato"), one(cast.people, "Mary Shaw")
    assert sato.affiliation == one(cast.organizations, "Toyota").id
    assert shaw.affiliation == one(cast.organizations, "Harbour Council").id


def test_a_department_keeps_all_its_tasks(find):
    cast = find("The Department for Culture, Media and Sport was contacted for comment.")
    assert named(cast.organizations) == ["Department for Culture, Media and Sport"]


def test_an_office_with_its_task_is_the_role(find):
    cast = find("U.S. Secretary of State Marco Rubio left. Dunedin Mayor Tama Rigby stayed.")
    assert [person.role for person in cast.people] == ["U.S. Secretary of State", "Dunedin Mayor"]


def test_a_town_that_acts_is_possibly_the_person_of_that_name(find):
    cast = find(
        "Mayor Ann Richmond said no on Friday. Richmond left the hall. The river in Richmond was high. "
        "Mrs. Richmond had been born in Norway."
    )
    mayor, town = one(cast.people, "Ann Richmond"), one(cast.places, "Richmond")
    assert (forms(mayor), forms(town)) == (["Ann Richmond", "Richmond", "Richmond"], ["Richmond"])
    assert [(merge.form, merge.confidence) for merge in mayor.merges] == [("Richmond", "possible")]


def test_a_bare_name_is_the_firm_until_its_founder_is_named(find):
    cast = find(
        "Halden Foods plc said on Monday that its chief would go. The board of Halden met at noon. It cost Halden "
        "a lot, and Halden will say more. The firm was founded by Joseph Halden in 1921."
    )
    assert forms(one(cast.people, "Joseph Halden")) == ["Joseph Halden"]
    assert forms(one(cast.organizations, "Halden Foods")).count("Halden") == 3


def test_a_bare_name_behind_the_person_stays_the_persons(find):
    cast = find("Peter Harrow founded Harrow Steel in 1990. On Friday Harrow said that he would go.")
    assert "Harrow" in forms(one(cast.people, "Peter Harrow"))


def test_a_bare_name_with_workers_is_a_firm_until_a_person_of_it_is_named(find):
    cast = find(
        "Workers at three Brightway warehouses voted to strike on Monday. Talks with Brightway had failed. "
        "Brightway was founded by Joseph Brightway in 1999."
    )
    assert forms(one(cast.people, "Joseph Brightway")) == ["Joseph Brightway"]
    assert forms(one(cast.organizations, "Brightway")) == ["Brightway"] * 3
