"""Organizations: acronyms, short forms, governments, metonyms, and places that are none."""

from __future__ import annotations

import pytest
from casts import everyone, forms, named, one

from reader.extract.names.merging.institutions import organization_key


def test_an_acronym_in_brackets_is_its_expansion(find):
    cast = find(
        "The Harbour Safety Agency (HSA) closed the pier. The HSA said the planks were rotten. "
        "A report by the Harbour Safety Agency followed."
    )
    agency = one(cast.organizations, "Harbour Safety Agency")
    assert agency.aliases == ("HSA",)
    assert agency.merges[0].form == "HSA"
    assert len(forms(agency)) == 4


def test_a_country_and_its_institution_are_one_name(find):
    cast = find(
        "The Afghan government denied it. Two senior Afghan government officials said so.\n\n"
        "Afghanistan’s government has disclosed nothing since."
    )
    government = one(cast.organizations, "Afghan government")
    assert forms(government) == ["Afghan government", "Afghan government", "Afghanistan’s government"]
    assert government.kind == "government"
    assert forms(one(cast.places, "Afghanistan")) == ["Afghanistan"]


def test_ministries_of_two_countries_are_not_merged(find):
    cast = find("The Norwegian Defense Ministry welcomed the plan. The Swedish Defense Ministry rejected it.")
    assert len(cast.organizations) == 2


def test_a_demonym_is_no_mention_of_anything(find):
    cast = find("Norwegian pilots flew over Swedish villages. The Norwegians landed.")
    assert everyone(cast) == []


def test_metonyms_are_organizations(find):
    cast = find("The Pentagon said it was aware of the crash. The White House declined to comment.")
    assert named(cast.organizations) == ["Pentagon", "White House"]


def test_a_nested_name_is_one_organization(find):
    cast = find("A White House National Security Council spokesperson condemned the attack on Tuesday.")
    assert named(cast.organizations) == ["White House National Security Council"]


def test_a_form_without_the_country_is_the_same(find):
    cast = find(
        "The United Kingdom Home Office began the review. The Home Office said on Monday that it would take a year."
    )
    assert len(cast.organizations) == 1


def test_known_names_are_not_swallowed_by_longer_ones(find):
    cast = find("Wall Street cheered, the Wall Street Journal reported. Traders on Wall Street were glad.")
    assert len(cast.organizations) == 2


def test_countries_that_play_are_teams(find):
    cast = find(
        "Norway defeated Brazil 2 – 1 in the final match of the tournament. Norway's goalkeeper saved a penalty kick "
        "in the first half.\n\nIn the second half, Norway faced a striker with one goal to his name, but Brazil lost. "
        "The referee ended the match. The teams flew home from Oslo."
    )
    assert {"Norway", "Brazil"} <= set(named(cast.organizations))
    assert "Oslo" in named(cast.places)


def test_countries_in_politics_stay_places(find):
    cast = find("Norway faces new tariffs. Brazil won support from Norway for the plan, and Brazil hosts the talks.")
    assert named(cast.places) == ["Norway", "Brazil"]
    assert cast.organizations == ()


def test_what_is_said_to_be_a_thing_is_no_organization(find):
    cast = find("Quillon is a browser. The Quillon browser was released on Monday, and Quillon 6 comes in May.")
    assert everyone(cast) == []


def test_a_dateline_is_a_place(find):
    cast = find("NEWPORT NEWS, Va. — The shipyard closed on Friday, Reuters reported.")
    assert "NEWPORT NEWS" in named(cast.places)
    assert named(cast.organizations) == ["Reuters"]


def test_the_acronym_of_a_thing_is_a_thing(find):
    cast = find("The Harbour Traffic Act passed in May. The HTA will cost millions, and the HTA has its critics.")
    assert "HTA" not in named(cast.organizations)


def test_countries_go_by_several_names(find):
    cast = find("The British government agreed. The U.K. government had asked for it, and Britain’s government paid.")
    assert len(cast.organizations) == 1


def test_a_town_in_a_state_is_a_place_though_it_sounds_like_a_person(find):
    cast = find("The boy from Irving, Texas, was arrested on Monday.")
    assert named(cast.places) == ["Irving", "Texas"]
    assert cast.people == ()


def test_an_abbreviation_of_a_state_needs_its_full_stop(find):
    cast = find("The VA said it would hire 40 doctors. A VA spokesman in Lund, Va., gave no date.")
    assert "VA" not in {form for place in cast.places for form in forms(place)}


def test_a_sentence_of_names_is_no_heading(find):
    cast = find("The Harbour Relief Agency (HRA) and the Lund National Army (LNA) fought.")
    assert named(cast.organizations) == ["Harbour Relief Agency", "Lund National Army"]


def test_an_acronym_before_its_expansion_is_the_same(find):
    cast = find("The IHRA, or International Harbour Rescue Association, agreed on Friday. The IHRA met in Lund.")
    assert named(cast.organizations) == ["International Harbour Rescue Association"]


def test_a_hyphened_office_is_no_name(find):
    cast = find("UN Secretary-General Ana Guterres spoke on Friday. The hall was full.")
    assert named(cast.people) == ["Ana Guterres"]
    assert cast.people[0].role == "UN Secretary-General"


def test_a_saints_hospital_keeps_its_saint(find):
    cast = find("St. Mary's Hospital said that nobody was hurt.")
    assert named(cast.organizations) == ["St. Mary's Hospital"]


def test_a_legal_form_is_no_other_firm(find):
    cast = find("Volkswagen AG cut jobs on Friday. Volkswagen's shares fell by a tenth.")
    assert named(cast.organizations) == ["Volkswagen AG"]


def test_what_is_called_a_company_is_one(find):
    cast = find("Anders Aalto's company, Nordsund, failed. Aalto said Nordsund was dead.")
    assert named(cast.organizations) == ["Nordsund"]


def test_the_place_of_an_institution_is_mentioned_as_well(find):
    cast = find("The University of Texas closed its library. Students came from Texas and from Norway.")
    assert forms(one(cast.places, "Texas")) == ["Texas", "Texas"]
    assert named(cast.organizations) == ["University of Texas"]


def test_a_newspaper_is_no_mention_of_its_town(find):
    cast = find("The New York Times wrote it first, and Eastern Norway read it.")
    assert named(cast.places) == ["Eastern Norway"]


def test_a_name_inside_a_name_is_not_looked_up(find):
    cast = find("The University of Texas closed its library.")
    university, texas = cast.organizations[0].mentions[0], cast.places[0].mentions[0]
    assert cast.at(texas.span) == cast.organizations[0]
    assert [mention for mention, _ in cast.mentions_in(university.span)] == [university]


def test_an_adjective_begins_the_name_of_an_institution(find):
    cast = find(
        "The Swedish Maritime Accident Commission (SMAC) opened its inquiry. The Islamic State group denied it."
    )
    assert named(cast.organizations) == ["Swedish Maritime Accident Commission", "Islamic State"]
    assert cast.organizations[0].aliases == ("SMAC",)


def test_an_acronym_may_count_the_of(find):
    cast = find("The Department of Harbours sued on Friday. DOH officials declined to comment.")
    assert [(o.name, o.aliases) for o in cast.organizations] == [("Department of Harbours", ("DOH",))]


def test_the_head_alone_is_a_short_form(find):
    cast = find("The Royal Lund Academy of Sciences chose her. She was asleep when the Academy called.")
    assert [(o.name, o.aliases) for o in cast.organizations] == [("Royal Lund Academy of Sciences", ("Academy",))]


def test_a_club_is_more_than_its_town(find):
    cast = find("Halden Rovers beat Lund United 3-1 on Saturday to go top of the table.")
    assert named(cast.organizations) == ["Halden Rovers", "Lund United"]


def test_what_stands_behind_a_name_is_no_part_of_it(find):
    cast = find("Judge Melbourne Inman QC told Det Con Paul Ames that he had been brave.")
    assert named(cast.people) == ["Melbourne Inman", "Paul Ames"]


def test_an_institution_behind_a_date_line_is_no_part_of_the_date(find):
    cast = find(
        "KALMUND, May 22, 2024 - The Kalmund Port Authority earned 46 million euros before tax.\n\n"
        "On Christmas Day the Kalmund Port Authority stood still."
    )
    assert "Kalmund Port Authority" in named(cast.organizations)
    assert "Christmas Day" not in named([*cast.people, *cast.organizations, *cast.places])


def test_a_known_name_that_holds_a_place_is_whole(find):
    cast = find("The mayor told USA Today on Monday that the Black Lives Matter movement had grown in the USA.")
    assert named(cast.organizations) == ["USA Today", "Black Lives Matter"]
    assert forms(one(cast.places, "USA")) == ["USA"]


def test_part_of_a_longer_name_is_no_known_one(find):
    cast = find("The International Committee of the Red Cross closed its office. It had been open for a year.")
    assert named(cast.organizations) == ["International Committee of the Red Cross"]


@pytest.mark.parametrize(("text", "found"), [('Her niece Marta "Cia" Halloran left.', []), ("The CIA left.", ["CIA"])])
def test_an_acronym_of_three_letters_is_in_capitals(find, text, found):
    assert named(find(text).organizations) == found


def test_a_case_in_court_is_no_organization(find):
    assert find("Lawyers cited Halloran v. Board of Harbours, a ruling of 1954.").organizations == ()


def test_a_stadium_is_a_place_whatever_it_is_called_after(find):
    cast = find("Fans left the Bank of Lund Stadium. They sang at Bank of Lund Stadium for hours.")
    assert (named(cast.organizations), named(cast.places)) == ([], ["Bank of Lund Stadium"])


def test_a_preposition_stands_before_no_head(find):
    assert find('The paper ran a series called "Women in Power" for a year.').organizations == ()


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Department for Harbours", "DfH"),
        ("Department of Harbour Affairs", "HA"),
        ("Norway Harbour Commission", "HC"),
    ],
)
def test_initials_of_an_office_are_its_name(find, full, short):
    cast = find(f"The {full} closed the pier on Monday. The {short} said the planks were rotten.")
    assert forms(one(cast.organizations, full)) == [full, short]


@pytest.mark.parametrize(
    ("text", "found"), [("Sainsbury's said sales fell.", ["Sainsbury's"]), ("Mr Sainsbury's car was sold.", [])]
)
def test_a_possessive_that_is_the_name_stays(find, text, found):
    assert named(find(text).organizations) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("GHLA remained closed. It is near GHLA.", ["GHLA"]), ("They changed from the GHLA system to another.", [])],
)
def test_initials_alone_are_possible_unless_they_are_a_things(find, text, found):
    assert named(find(text).organizations) == found


def test_many_are_nobody_though_who_follows(find):
    cast = find("The Lunders, who hold three seats, agreed. Lundia, who have lost, left. Ossian, who had won, spoke.")
    assert set(named(cast.people)) <= {"Ossian"}


def test_a_year_of_accounts_is_nothing(find):
    assert everyone(find("Sales rose in FY2024 and fell in Q3. In H1 they were flat; FY2025 is open.")) == []


@pytest.mark.parametrize(
    "name",
    [
        "Harbour Coalition for the Homeless",
        "Wildlife Trust for Lund Marsh",
        "St Halloran's Primary School",
        "5th Infantry Division",
        "Lund Rugby Union",
    ],
)
def test_a_name_reaches_from_its_first_word_to_its_last(find, name):
    cast = find(f"They wrote to the {name} on Monday. The {name} said it would answer.")
    assert forms(one(cast.organizations, name)) == [name, name]


def test_the_task_of_an_institution_is_nobody(find):
    cast = find("She asked the council for Ada Okoro, and the foundation for Monday.")
    assert not any("Okoro" in name for name in named(cast.organizations))


def test_initials_in_brackets_tell_where_the_name_begins(find):
    cast = find("Officers of the Direction centrale de la police portuaire (DCPP) came. The DCPP said nothing.")
    police = one(cast.organizations, "Direction centrale de la police portuaire")
    assert forms(police)[1:] == ["DCPP", "DCPP"]


@pytest.mark.parametrize("between", [", or FSC,", ", known as FSC,"])
def test_initials_that_the_text_equates_are_one_with_the_name(find, between):
    cast = find(f"The Federal Harbour Safety Commission{between} closed the pier. The FSC said it was rotten.")
    assert forms(one(cast.organizations, "Federal Harbour Safety Commission"))[1:] == ["FSC", "FSC"]


def test_a_capital_article_makes_a_title(find):
    cast = find("She is a writer for The Atlantic and sailed the Atlantic in May.")
    assert (named(cast.organizations), named(cast.places)) == (["Atlantic"], ["Atlantic"])


@pytest.mark.parametrize(
    ("full", "short"),
    [("Halvor Industrier AB", "Halvor"), ("Goldman Sachs", "Goldman"), ("Boston Celtics", "Celtics")],
)
def test_a_firm_or_club_goes_by_one_word_of_its_name(find, full, short):
    cast = find(f"The union sued {full} on Monday. {short} said it would close the site. Workers at {short} left.")
    assert forms(one(cast.organizations, full)) == [full, short, short]


def test_a_known_club_keeps_its_town(find):
    cast = find("Bayer Leverkusen won. Leverkusen hit the post. Leverkusen sold their captain.")
    assert forms(one(cast.organizations, "Bayer Leverkusen"))[0] == "Bayer Leverkusen"


def test_what_has_a_striker_is_a_team(find):
    cast = find("Valdora beat Lund. Valdora striker Ada Okoro scored. Valdora led at the break.")
    assert "Valdora" in named(cast.organizations)


def test_the_office_of_a_sheriff_is_one_name(find):
    cast = find("The Lund County Sheriff's Office said so. The Government Accountability Office had warned of it.")
    assert named(cast.organizations) == ["Lund County Sheriff's Office", "Government Accountability Office"]


def test_a_law_with_its_matter_in_brackets_is_nobody(find):
    assert find("The Forced Harbour System (Abolition) Act was passed in 1992.").organizations == ()


def test_what_is_called_after_a_place_is_none(find):
    cast = find("The Confederated Tribes of Palm Springs sent a crew. The Bay of Palm Island was calm.")
    assert "Confederated Tribes of Palm Springs" in named(cast.organizations)
    assert "Bay of Palm Island" in named(cast.places)


def test_a_branch_has_its_country(find):
    cast = find("Transparency International Norway welcomed the audit on Monday.")
    assert "Transparency International Norway" in named(cast.organizations)


def test_a_firm_keeps_its_foreign_legal_form(find):
    cast = find("Its parent, Kirkeberg Holding A/S, is Danish. The board of Kirkeberg Holding A/S agreed.")
    assert "Kirkeberg Holding A/S" in named(cast.organizations)


def test_a_middle_initial_makes_a_person_of_what_ends_like_a_firm(find):
    assert named(find("Samantha J. Power objected. A lawyer for Samantha J. Power left.").people) == [
        "Samantha J. Power"
    ]


def test_a_known_name_is_seen_where_the_tagger_hears_a_common_noun(find):
    cast = find("On Sunday the then-small ISIL became a danger, and the Lakers lost at home.")
    assert named(cast.organizations) == ["ISIL", "Lakers"]


def test_an_article_that_is_taken_for_a_name_has_a_key():
    assert organization_key(("the",)) == ("the",)
    assert organization_key(("the", "harbour", "council")) == ("harbour", "council")


def test_a_short_form_of_several_is_offered_to_each(find):
    cast = find("The Lund County Council met. The Malmo City Council met. Officials of the Council said nothing.")
    council = one(cast.organizations, "Council")
    assert {cast.entities[offer.id].name for offer in council.possibly_same} == {
        "Lund County Council",
        "Malmo City Council",
    }


def test_a_known_firm_is_offered_to_one_that_begins_with_it(find):
    cast = find(
        "Shares of Samsung Electronics fell. Samsung said it was sorry. Wall Street and the Wall Street Journal."
    )
    assert [cast.entities[o.id].name for o in one(cast.organizations, "Samsung").possibly_same] == [
        "Samsung Electronics"
    ]
    assert one(cast.organizations, "Wall Street").possibly_same == ()


def test_a_senate_with_its_country_is_the_senate(find):
    cast = find("The U.S. Senate voted. The Senate will vote again on Monday.")
    assert [forms(entity) for entity in cast.organizations] == [["U.S. Senate", "Senate"]]


@pytest.mark.parametrize("name", ["Historic Environment Scotland", "Police Scotland", "Gallup Korea"])
def test_a_body_may_be_named_for_its_country(find, name):
    cast = find(f"{name} objects to the dome. A spokesman for {name} said so.")
    assert name in named(cast.organizations)


def test_an_institution_has_its_place_behind_of(find):
    cast = find("The Harbour Society of Norway welcomed the order. The church of Norway's king was shut.")
    assert named(cast.organizations) == ["Harbour Society of Norway"]


def test_a_town_that_a_firm_is_called_after_stays_a_town(find):
    cast = find(
        "ANTOFAGASTA, Chile (EFE) - Antofagasta Minerals sent its crews home. The president flew to Antofagasta."
    )
    assert "ANTOFAGASTA" in named(cast.places)


def test_a_firm_of_two_words_goes_by_its_first(find):
    cast = find("Talks with the operator Vulkan Ports failed. Vulkan said it was studying the ruling.")
    assert forms(one(cast.organizations, "Vulkan Ports")) == ["Vulkan Ports", "Vulkan"]


def test_a_known_name_written_out_has_its_short_form(find):
    cast = find("The International Monetary Fund lent money. The Fund declined to comment. The IMF said so.")
    assert [forms(entity) for entity in cast.organizations] == [["International Monetary Fund", "Fund", "IMF"]]


@pytest.mark.parametrize(
    ("text", "forms_"),
    [
        (
            "A National Reef Authority (NRA) will license boats. The NRA is new.",
            ["National Reef Authority", "NRA", "NRA"],
        ),
        (
            "It needs the consent of the Committee on Reefs in the United States, or CRUS, which met on Friday.",
            ["Committee on Reefs in the United States", "CRUS"],
        ),
        ("The Bureau of Reefs and Inlets, BRI for short, met on Friday.", ["Bureau of Reefs and Inlets", "BRI"]),
        (
            "The Council for Reefs in the Lund Bay, known as CRLB, met on Friday.",
            ["Council for Reefs in the Lund Bay", "CRLB"],
        ),
        (
            "He was an inspector with the Harbour Environment and Transport Inspectorate (HLT) until May.",
            ["Harbour Environment and Transport Inspectorate", "HLT"],
        ),
        ("The World Food Program has no cash. W.F.P. trucks left.", ["World Food Program", "W.F.P."]),
    ],
)
def test_initials_that_the_text_introduces_are_the_whole_names(find, text, forms_):
    assert forms(find(text).organizations[0]) == forms_


def test_a_kind_of_body_with_its_initials_is_nobody(find):
    assert find("She founded a Limited Liability Company (LLC) in May. The LLC paid.").organizations == ()


def test_two_bodies_under_one_article_are_two(find):
    cast = find("He left the Harbour Council and Transport Inspectorate (HLT) in May.")
    assert len(cast.organizations) == 2


def test_a_known_name_may_be_short_for_one_of_a_country(find):
    """It is known by itself, so that it is no more than offered."""
    cast = find("The Norwegian Supreme Court of Appeal ruled on Monday. The Supreme Court said the law stands.")
    full = one(cast.organizations, "Norwegian Supreme Court of Appeal")
    short = one(cast.organizations, "Supreme Court")
    assert [offer.id for offer in full.possibly_same] == [short.id]
    assert [offer.id for offer in short.possibly_same] == [full.id]
