"""What a name is, and how sure: form and words around it decide, the model alone is never more than possible."""

from __future__ import annotations

from collections import Counter

import pytest
from casts import forms, named, one

from reader.extract.names.types.ballots import Ballot
from reader.extract.names.types.clues import said, titled
from reader.extract.names.types.nouns import said_to_be


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


@pytest.mark.parametrize(
    "name",
    ["Lund Institute for Climate Research", "Council on Maritime Relations", "National Centre for Ferry Studies"],
)
def test_an_institution_has_its_task_behind_its_head(find, name):
    cast = find(f"The {name} said on Friday that the sea had risen.")
    assert [(o.name, o.confidence) for o in cast.organizations] == [(name, "certain")]


def test_an_institution_is_parted_from_where_it_stands(find):
    cast = find("They met at Halden University on Long Island on Friday.")
    assert named(cast.organizations) == ["Halden University"]
    assert named(cast.places) == ["Long Island"]


def test_half_an_adjective_is_no_name(find):
    cast = find("The Franco-German plan failed. The Anglo-Irish treaty held.")
    assert (cast.people, cast.organizations) == ((), ())


def test_a_house_is_no_part_of_its_speaker(find):
    cast = find("Former Speaker of the House Newton Halloran left. Newton Halloran said he was tired.")
    assert named(cast.people) == ["Newton Halloran"]


@pytest.mark.parametrize("text", ["The Okafor administration fell.", "Wimke was jailed for ten years."])
def test_who_governs_or_is_jailed_is_a_person(find, text):
    assert len(find(text).people) == 1


def test_what_modifies_a_thing_may_be_a_firm(find):
    """ "The X licence" is weak evidence against a firm, where the model hears one every time."""
    cast = find("We use a Harbour Commons licence. The Harbour Commons licence of Harbour Commons is free.")
    assert named(cast.organizations) == ["Harbour Commons"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("He sold a website he used to run called eHarbour. eHarbour was slow.", ""),
        ("She founded a company called Nordvik. Nordvik failed in May.", "organization"),
        ("They met a fisherman known as Old Wimke in May.", "person"),
    ],
)
def test_what_is_called_so_is_what_the_noun_says(find, text, type_):
    cast = find(text)
    found = {"person": cast.people, "organization": cast.organizations, "place": cast.places}
    assert [kind for kind, entities in found.items() if entities] == ([type_] if type_ else [])


def test_one_of_many_is_no_name(find):
    assert find("They run it as a Hybrid Organization and are proud of it.").organizations == ()
    assert named(find("She sued a Harbour Council worker in May.").organizations) == ["Harbour Council"]


def test_a_war_of_a_number_is_nobody(find):
    assert find("It was the worst storm since World War II, they said.").people == ()


def test_a_clue_is_heard_where_the_model_has_only_its_own_word():
    """A single word that the model takes for a firm, and the text for a person."""
    ballot = Ballot(long=False, acronym=True, form=Counter(), model=Counter(organization=1), only_headings=False)
    ballot.clues[said_to_be, "person"] += 1
    assert ballot.winner() == "person"


def test_a_dateline_is_a_place_whatever_the_tagger_says(find):
    cast = find("ABUJA — Former Finance Minister Ngozi Okoye said Wednesday she would challenge him.")
    assert [(place.name, place.confidence) for place in cast.places] == [("ABUJA", "certain")]


def test_a_common_noun_that_opens_a_sentence_is_no_name(find):
    assert find("NAIROBI, Kenya — The road was closed. Police said nobody was hurt.").organizations == ()


def test_a_capital_that_acts_is_its_government(find):
    cast = find("Moscow denied the report. Riyadh and Cairo called for a truce. Talks with Moscow failed.")
    assert [(entity.name, entity.kind, entity.confidence) for entity in cast.organizations] == [
        ("Moscow", "government", "likely"),
        ("Riyadh", "government", "likely"),
        ("Cairo", "government", "likely"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo is due to decide on the pier in May.",
        "Oslo’s ambassador was called in.",
        "Oslo weighs a ban on the boats.",
        "Oslo has not answered the request.",
    ],
)
def test_a_capital_governs_by_what_it_has_and_is_about_to_do(find, text):
    cast = find(text)
    assert [(e.name, e.confidence) for e in cast.organizations] == [("Oslo", "likely")]


@pytest.mark.parametrize(
    "text", ["Oslo ended the day with parades.", "Oslo has two million people.", "Oslo’s mayor won."]
)
def test_a_capital_that_does_what_towns_do_is_a_town(find, text):
    assert [e.name for e in find(text).places] == ["Oslo"]


def test_a_capital_that_is_a_town_as_well_stays_a_place(find):
    cast = find("Cairo called for a truce. Rents in Cairo have doubled.")
    assert (named(cast.organizations), named(cast.places)) == ([], ["Cairo"])


@pytest.mark.parametrize("text", ["Lund denied the report.", "Berlin sleeps.", "PARIS (AP) - The talks failed."])
def test_other_towns_govern_nothing(find, text):
    assert not any(entity.kind == "government" for entity in find(text).organizations)


def test_the_philippines_are_a_country(find):
    assert named(find("The crew urged the Philippines to sign. Storms hit the Philippines.").places) == ["Philippines"]


def test_initials_before_a_comma_are_no_dateline(find):
    cast = find("GHLASA, the weather bureau, issued a warning on Thursday. GHLASA said it was late.")
    assert cast.places == ()


@pytest.mark.parametrize("text", ["CAPE HALLORAN, Fla. (AP) - It sank.", "LUNDBY, Norway — It sank."])
def test_a_dateline_is_a_place(find, text):
    assert text.split(",")[0] in named(find(text).places)


def test_a_firm_beside_its_noun_is_not_its_guard(find):
    cast = find("A guard of the firm Securitas had been questioned. Securitas said so.")
    assert cast.people == ()


def test_nobody_has_a_possessive_inside(find):
    assert find("Lloyd's List reported it on Monday. A writer for Lloyd's List agreed.").people == ()


def test_a_school_of_some_sort_does_not_have_its_name(find):
    assert not any(entity.confidence != "possible" for entity in find("It became a Blue Ribbon school.").organizations)


def test_a_place_inside_a_name_is_no_surer_than_elsewhere(find):
    cast = find("Rents around Oakdale have doubled. The Oakdale Harbour Council agreed.")
    assert one(cast.places, "Oakdale").confidence == "possible"


def test_whom_a_team_loses_to_is_a_team(find):
    sport = (
        "The striker scored a goal after the penalty; the coach praised the goalkeeper, the midfielder and the match. "
    )
    cast = find(
        f"{sport}Denver beat Dallas 2 - 1. Norway lost to Sweden. The referee ended the match. Rain fell in Peru."
    )
    assert {"Norway", "Sweden"} <= set(named(cast.organizations))
    assert named(cast.places) == ["Peru"]


@pytest.mark.parametrize("where", ["in", "around", "outside"])
def test_what_something_is_in_is_possibly_a_place(find, where):
    assert named(find(f"Rents {where} Oakdale have doubled.").places) == ["Oakdale"]


def test_a_museum_that_acts_is_an_organization(find):
    cast = find("The Halloran Museum said it would close. The Halloran Museum has 40 rooms.")
    assert named(cast.organizations) == ["Halloran Museum"]


def test_a_museum_that_stands_somewhere_is_possibly_a_place(find):
    cast = find("They met at the Halloran Museum. The roof of the Halloran Museum leaks.")
    assert all(entity.confidence == "possible" for entity in (*cast.places, *cast.organizations))


def test_the_parent_of_a_firm_is_nobody(find):
    cast = find("The firm and its parent Zentrix agreed. Zentrix said nothing.")
    assert all(entity.confidence != "certain" for entity in cast.people)


@pytest.mark.parametrize("name", ["BC Transit", "Vancouver Coastal", "NB Power"])
def test_what_begins_with_a_place_is_nobody(find, name):
    assert find(f"{name} says it cannot find drivers. A spokesman for {name} agreed.").people == ()


def test_what_the_model_takes_for_an_organization_and_does_something_is_possible(find):
    cast = find("Bernholms withdrew the vase on Monday. The dealer praised Bernholms.")
    assert all(entity.confidence == "possible" for entity in cast.organizations)


def test_a_network_goes_by_its_own_word(find):
    cast = find("They criticised cuts at Horizon Health Network. Horizon said its wards would stay open.")
    assert forms(one(cast.organizations, "Horizon Health Network")) == ["Horizon Health Network", "Horizon"]


@pytest.mark.parametrize(
    ("name", "people"), [("Ali Enterprises", []), ("Irving Oil", []), ("Samantha J. Power", ["Samantha J. Power"])]
)
def test_a_given_name_before_a_head_is_nobodys_unless_the_head_is_a_surname(find, name, people):
    assert named(find(f"{name} did not answer. They wrote to {name} in May.").people) == people


def test_what_is_somebodys_is_no_home(find):
    assert find("They live in Mardok's kingdom. They lived in Mardok's house for years.").places == ()


def test_a_word_in_capitals_that_the_text_has_in_small_letters_is_nobody(find):
    assert find("He is an immature WHITE college boy. There were white racists in the hall.").organizations == ()


def test_who_acts_for_the_time_being_is_no_part_of_the_name(find):
    cast = find("The committee waited. Interim DNC chairwoman Ada Okoro agreed.")
    assert "Interim DNC" not in named(cast.organizations)


def test_a_known_name_with_a_possessive_is_whole(find):
    cast = find("He spoke to USA Today's weekly programme on Monday.")
    assert (named(cast.organizations), named(cast.places)) == (["USA Today"], [])
