"""What a name is, and how sure: form and words around it decide, the model alone is never more than possible."""

from __future__ import annotations

from collections import Counter

import pytest
from casts import named, one

from reader.extract.names.ballots import Ballot
from reader.extract.names.clues import said, titled


def test_a_word_that_only_speaks_is_possible():
    speaker = Ballot(long=False, acronym=False, form=Counter(), only_headings=False)
    speaker.clues[said, "speaker"] += 1
    assert (speaker.winner(), speaker.confidence()) == ("organization", "possible")


def test_the_model_alone_is_possible_and_a_clue_beside_it_more():
    ballot = Ballot(long=True, acronym=False, form=Counter(), model=Counter(person=3), only_headings=False)
    assert (ballot.winner(), ballot.confidence()) == ("person", "possible")
    ballot.clues[titled, "person"] += 1
    assert ballot.confidence() == "certain"


def test_evidence_against_makes_less_sure():
    ballot = Ballot(long=True, acronym=False, form=Counter(person=6), model=Counter(organization=1))
    assert (ballot.winner(), ballot.confidence()) == ("person", "possible")


def test_a_surname_is_no_surer_than_the_full_name():
    """What a longer name lends a form is no evidence of its own."""
    surname = Ballot(long=False, acronym=False, form=Counter())
    surname.derive("person", 46)
    assert (surname.winner(), surname.confidence()) == ("person", "possible")


def test_a_known_name_is_certain(find):
    cast = find("Reuters reported it from Norway. Mayor Ada Okoro agreed.")
    assert {entity.confidence for entity in (*cast.people, *cast.organizations, *cast.places)} == {"certain"}


def test_the_third_of_a_list_of_people_is_one(find):
    cast = find("The goals came from Ruth Halloran, Daniel Okafor, and Wimke Hoolens.")
    assert "Wimke Hoolens" in named(cast.people)


def test_a_unit_keeps_its_number(find):
    cast = find("The 82nd Lund Brigade returned. A parade of the 82nd Lund Brigade followed.")
    assert named(cast.organizations) == ["82nd Lund Brigade"]


@pytest.mark.parametrize("name", ["JD Halloran", "PK Okafor"])
def test_two_capitals_are_somebodys_initials(find, name):
    assert named(find(f"{name} said the harbour would close.").people) == [name]


@pytest.mark.parametrize("name", ["US Steel", "AC Lund", "TV Norway"])
def test_two_capitals_of_a_firm_or_a_club_are_not(find, name):
    assert named(find(f"{name} said the harbour would close.").people) == []


def test_a_noun_of_a_thing_before_it_makes_it_one(find):
    cast = find("The film Marta Halloway opened in May. The dye kills the fungus Volvaria in a day.")
    assert (cast.people, cast.organizations, cast.places) == ((), (), ())


def test_the_country_belongs_to_the_institution(find):
    cast = find("The head of LEC (Italian Lending Conference), Nunzio Okafor, agreed.")
    assert one(cast.organizations, "Italian Lending Conference").aliases == ("LEC",)


def test_what_stands_beside_a_known_firm_is_one(find):
    cast = find("Lundsoft and Microsoft had large booths.")
    assert named(cast.organizations) == ["Lundsoft", "Microsoft"]


def test_a_country_before_an_office_is_a_place(find):
    cast = find("The hall was full. US President Ada Okoro spoke.")
    assert named(cast.places) == ["US"]
