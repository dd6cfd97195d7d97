"""People: every form of a name under one entity, two people of one surname apart."""

from __future__ import annotations

import pytest
from casts import forms, named, one


def test_the_bare_surname_the_title_and_the_initial_are_one_person(find):
    cast = find(
        "Brigadier General Ruth Halloran commanded the base until May.\n\n"
        "Gen. Halloran told reporters that the runway was safe. Halloran left the army last year. "
        "R. Halloran declined to say more."
    )
    assert named(cast.people) == ["Ruth Halloran"]
    assert forms(cast.people[0]) == ["Ruth Halloran", "Halloran", "Halloran", "R. Halloran"]


def test_a_name_mention_has_no_title_article_or_possessive(find):
    cast = find("President Daniel Okafor spoke on Monday. Okafor’s deputy, Mr. James Lindqvist, agreed with him.")
    for person in cast.people:
        for text in forms(person):
            assert not text.startswith(("President", "Mr."))
            assert not text.endswith(("’s", "'s"))


def test_two_people_of_one_surname_are_kept_apart(find):
    cast = find(
        "Senator Michael Brandt praised the bridge. His wife, Laura Brandt, opened it.\n\n"
        "Michael Brandt said the work was done. Mrs. Brandt cut the ribbon, and Laura Brandt thanked the crew."
    )
    assert sorted(named(cast.people)) == ["Laura Brandt", "Michael Brandt"]
    assert "Mrs. Brandt" not in forms(one(cast.people, "Michael Brandt"))


def test_a_bare_surname_of_two_people_is_offered_to_both(find):
    cast = find(
        "Peter Lindgren founded the company. Peter Lindgren sold it to Anna Lindgren in May. "
        "Peter Lindgren now lives in Norway.\n\nLindgren said the price was fair."
    )
    assert [offer.reason for offer in one(cast.people, "Lindgren").possibly_same] == [
        "“Lindgren” may be Peter Lindgren",
        "“Lindgren” may be Anna Lindgren",
    ]


def test_a_nickname_in_quotes_belongs_to_the_name(find):
    cast = find(
        "Rep. Walter “Buck” Delaney voted no. Walter “Buck” Delaney has served since 1999. "
        "Delaney said the bill was weak. Buck Delaney will retire."
    )
    assert len(cast.people) == 1
    assert "Buck Delaney" in cast.people[0].aliases


def test_a_surname_with_particles_stands_by_itself(find):
    cast = find(
        "Defense Minister Pieter van der Meer resigned. Van der Meer said on Friday that he was tired. "
        "Reporters asked van der Meer for a reason."
    )
    assert named(cast.people) == ["Pieter van der Meer"]


def test_a_short_form_of_the_given_name_is_the_same_person(find):
    cast = find("William Hargrove chairs the board. Bill Hargrove joined it in 2009, and Bill Hargrove knows it well.")
    assert len(cast.people) == 1
    assert cast.people[0].merges[0].reason


def test_spellings_of_one_name_are_offered_and_not_merged(find):
    cast = find(
        "Major Karim Zamaray was killed in Kabul. Officials said Karim Zamarai had flown for the air force. "
        "Karim Zamaray was 41."
    )
    assert len(cast.people) == 2
    assert cast.people[0].possibly_same[0].id == cast.people[1].id
    assert cast.people[1].possibly_same[0].id == cast.people[0].id


def test_a_credit_is_no_part_of_a_name(find):
    cast = find("Mayor Helen Ostrow opened the pool on Friday. Image: Robert Quayle.\n\nOstrow swam first.")
    assert named(cast.people) == ["Helen Ostrow", "Robert Quayle"]


@pytest.mark.parametrize(
    "heading", ["Jubilant Ostrow Wins Harbour Vote After Long Night", "Mayor Helen Ostrow Wins Again"]
)
def test_a_heading_in_title_case_makes_no_new_person(find, heading):
    cast = find(
        f"{heading}\n\nMayor Helen Ostrow won the vote on Friday. Ostrow said she was glad. Helen Ostrow is 51."
    )
    assert named(cast.people) == ["Helen Ostrow"]


def test_an_office_alone_is_no_name(find):
    cast = find("The Home Secretary said the Prime Minister had agreed. The President did not.")
    assert cast.people == ()


def test_a_list_with_surnames_first_has_the_same_people(find):
    cast = find("Okafor, Daniel. The Harbour at Night\n\nOkafor spoke first. Daniel Okafor read from his book.")
    assert len(cast.people) == 1
    assert forms(cast.people[0])[0] == "Okafor, Daniel"
    assert cast.people[0].name == "Daniel Okafor"


def test_a_person_is_parted_from_the_organization_of_the_title(find):
    cast = find("The head of the Harbour Council Ruth Okafor told Reuters that the pier was closed.")
    assert named(cast.people) == ["Ruth Okafor"]
    assert named(cast.organizations) == ["Harbour Council", "Reuters"]


def test_a_family_is_no_person(find):
    cast = find("Daniel Okafor and Ruth Okafor sold the farm. The Okafors moved to Lund.")
    assert all("Okafors" not in forms(person) for person in cast.people)


def test_a_family_whose_name_ends_in_a_hiss_is_no_person(find):
    cast = find("Council members Lori Vasquez and Dan Vasquez left on Friday. The two Vasquezes are not related.")
    assert named(cast.people) == ["Lori Vasquez", "Dan Vasquez"]


def test_a_word_for_a_place_is_no_spelling_of_a_surname(find):
    cast = find("Ferries stopped. Coast guard spokesman Rolando Magba said so. Rosanna Costa left the bank on Friday.")
    assert [person.possibly_same for person in cast.people] == [(), ()]


def test_the_last_words_of_a_name_are_no_nickname(find):
    cast = find("Council members Jim Vander Moor and Ada Okoro met. Vander Moor, a retired teacher, left early.")
    assert one(cast.people, "Jim Vander Moor").merges[0].reason == "the end of the full name"


INTERVIEW = (
    "Professor Adaeze Falk-Cole studies reefs. She spoke to the Science Desk's Tobias Eklund.\n\n"
    "Tobias Eklund: Where are they?\n\nAdaeze Falk-Cole: In the bay.\n\nTE: All of them?\n\nAFC: Yes.\n\n"
    "TE: And the others?\n\nAFC: They left."
)


def test_initials_before_a_colon_are_the_person_of_the_name(find):
    cast = find(INTERVIEW)
    assert forms(one(cast.people, "Tobias Eklund")).count("TE") == 2
    speaker = one(cast.people, "Adaeze Falk-Cole")
    assert forms(speaker).count("AFC") == 2
    assert [(merge.form, merge.confidence) for merge in speaker.merges] == [("AFC", "likely")]
    assert "Tobias Eklund" not in named(cast.organizations)


def test_initials_that_two_have_are_nobodys(find):
    cast = find(
        "Tina Engel left.\n\n" + INTERVIEW.replace("Tobias Eklund:", "Tina Engel:", 1) + "\n\nTobias Eklund: Bye."
    )
    assert "TE" not in [form for person in cast.people for form in forms(person)]


def test_several_particles_are_part_of_the_name(find):
    cast = find("The mayor, Carmen Ruiz de la Vega, spoke first. Carmen Ruiz de la Vega is 51.")
    assert named(cast.people) == ["Carmen Ruiz de la Vega"]


def test_a_surname_may_leave_out_the_arabic_article(find):
    cast = find("Governor Ahmed al-Rashid spoke to reporters on Friday. Rashid said that the harbour was closed.")
    assert forms(cast.people[0]) == ["Ahmed al-Rashid", "Rashid"]


def test_a_spelling_of_a_surname_is_a_person_and_offered(find):
    cast = find("Major Dastagir Zamaray was killed on Friday. Zamarai's family mourned.")
    assert named(cast.people) == ["Dastagir Zamaray", "Zamarai"]
    assert cast.people[0].possibly_same[0].id == cast.people[1].id


def test_months_can_be_names(find):
    cast = find(
        "Theresa May resigned in May 2019. May said she was tired, and in May she left. Mrs. April Okafor agreed. "
        "June was cold."
    )
    assert forms(one(cast.people, "Theresa May")) == ["Theresa May", "May"]
    assert named(cast.people) == ["Theresa May", "April Okafor"]


def test_brothers_are_no_part_of_a_name(find):
    cast = find("Brothers Karim and Yusuf Wardak fled to Norway.")
    assert "Karim" in named(cast.people)


def test_the_role_is_told_by_the_body_before_the_heading(find):
    cast = find("MAYOR OKAFOR QUITS AFTER HARBOUR SCANDAL\n\nMayor Daniel Okafor resigned on Friday. Okafor wept.")
    assert cast.people[0].role == "Mayor"


def test_an_unknown_given_name_is_one_in_a_list_of_such_names(find):
    cast = find(
        "Okafor, Daniel. The Harbour at Night\n\nHalvar, Wimke. The Silent Pier\n\nThey read both books in May."
    )
    assert named(cast.people) == ["Okafor, Daniel", "Halvar, Wimke"]


def test_a_double_given_name_is_one(find):
    cast = find("Her deputy, Per-Olof Nyqvist, will run the agency. Nyqvist said he was ready.")
    assert [forms(person) for person in cast.people] == [["Per-Olof Nyqvist", "Nyqvist"]]


def test_a_bare_surname_before_the_second_of_that_name_is_likely_the_first(find):
    cast = find(
        "The chairman, Jan van der Meer, is on leave. Van der Meer's brother, Pieter van der Meer, sits on the board. "
        "Pieter van der Meer did not return calls."
    )
    jan = one(cast.people, "Jan van der Meer")
    assert [(merge.form, merge.confidence) for merge in jan.merges] == [("Van der Meer", "likely")]
    assert "Pieter van der Meer comes later" in jan.merges[0].reason


def test_a_bare_surname_with_particles_may_be_two_peoples(find):
    cast = find(
        "The chairman, Jan van der Meer, is on leave. His brother, Pieter van der Meer, sits on the board. "
        "The bank said on Friday that Van der Meer had not returned calls."
    )
    assert [len(person.possibly_same) for person in cast.people] == [1, 1, 2]


def test_a_short_given_name_alone_is_the_same_person(find):
    cast = find('Susan Whitcombe will lead the unit from May. "Sue is the best," the chairman said of her.')
    assert forms(cast.people[0]) == ["Susan Whitcombe", "Sue"]


def test_a_rank_in_two_pieces_is_a_title(find):
    cast = find("His deputy, Col. Sher Halvar, was among the dead.")
    assert [(person.name, person.role) for person in cast.people] == [("Sher Halvar", "Col")]


def test_who_belongs_to_an_institution_is_no_part_of_its_name(find):
    cast = find(
        "Karim Osei of Marling Bank said that the wall could open by June. Milo Sandford of Marling Bank did not "
        "answer. The Royal Society of Edinburgh and the Bank of England agreed.\n\n“It could,” Osei said."
    )
    assert named(cast.people) == ["Karim Osei", "Milo Sandford"]
    assert forms(one(cast.people, "Karim Osei")) == ["Karim Osei", "Osei"]
    assert "Royal Society of Edinburgh" in named(cast.organizations)
    assert not any("Osei" in name or "Sandford" in name for name in named(cast.organizations))


def test_letters_behind_a_name_are_no_part_of_it_and_tell_a_person(find):
    cast = find(
        "Prosecutor Helen Adeyemi KC told the jury that it was late. Marcus Bell KC, for the defence, disagreed. "
        "“It was not,” Bell said. Tom Ash MP and Ann Fry MP sat behind him."
    )
    assert named(cast.people) == ["Helen Adeyemi", "Marcus Bell", "Tom Ash", "Ann Fry"]
    assert forms(one(cast.people, "Marcus Bell")) == ["Marcus Bell", "Bell"]


def test_a_contest_and_a_joke_with_a_title_are_nobody(find):
    cast = find(
        "He called a former Miss Harbour lazy. “He said I was “Miss Piglet” again,” former Miss Harbour Ada Okoro told "
        "them. Ada Okoro had won in May. Miss Okoro smiled."
    )
    assert [forms(person) for person in cast.people] == [["Ada Okoro", "Ada Okoro", "Okoro"]]


def test_what_opens_a_sentence_is_no_part_of_the_name(find):
    cast = find("Ada Okoro won. Afterwards Okoro said it was late. Quoting Okoro’s mother, the paper agreed.")
    assert [forms(person) for person in cast.people] == [["Ada Okoro", "Okoro", "Okoro"]]


def test_an_epithet_is_no_part_of_a_given_name(find):
    cast = find('Hillary Okoro lost in May. "Crooked Hillary is out," he wrote on Friday.')
    assert [forms(person) for person in cast.people] == [["Hillary Okoro", "Hillary"]]


def test_a_nickname_and_the_first_of_two_surnames_stand_alone(find):
    cast = find(
        'Captain Danny "Digger" Mullins scored. Ana García-Luengo Ortega was booked. García-Luengo said it was wrong. '
        "Digger laughed."
    )
    assert [forms(person)[1:] for person in cast.people] == [["Digger"], ["García-Luengo"]]


@pytest.mark.parametrize(
    "text",
    [
        "The MP for Holm said that fares had doubled.",
        "The honourable member for Kelby will be heard, she said.",
        "The Wexcombe MP has rebelled on 11 occasions.",
        "Mei Tan, who lives in Chester, declined to comment.",
    ],
)
def test_whom_a_member_sits_for_and_where_somebody_lives_is_nobody(find, text):
    assert not {"Holm", "Kelby", "Wexcombe", "Chester"} & set(named(find(text).people))


def test_a_known_acronym_is_nobodys_surname(find):
    cast = find("Kim Jong Un agreed on Friday. The U.N. warned him, and U.N. sanctions stayed.")
    assert forms(one(cast.people, "Kim Jong Un")) == ["Kim Jong Un"]
    assert forms(one(cast.organizations, "U.N.")) == ["U.N.", "U.N."]


def test_a_place_with_an_initial_is_nobody(find):
    cast = find("On Friday leaders denounced the rockets of N. Korea and met again.")
    assert cast.people == ()


def test_two_halves_of_a_name_known_elsewhere_are_one(find):
    cast = find(
        "Ivanka Sandoval spoke on Friday. The campaign has credited Ivanka Sandoval with inspiring the plan, "
        "the first from a man like Donald Sandoval."
    )
    assert forms(one(cast.people, "Ivanka Sandoval")) == ["Ivanka Sandoval", "Ivanka Sandoval"]


@pytest.mark.parametrize(
    ("text", "nominals"),
    [
        ("Ada Okoro, 23, met Mei Tan, 31. The 23-year-old was tired.", ["The 23-year-old"]),
        ("They saw 23-year-old Ada Okoro. Mei Tan left. The 23-year-old pilot wept.", ["The 23-year-old pilot"]),
        ("Ada Okoro joined the club in May. The 23-year-old said she was glad.", ["The 23-year-old"]),
        ("Ada Okoro was stabbed by a stranger. The 23-year-old was arrested.", []),
        ("Ada Okoro met Mei Tan. The 23-year-old was tired.", []),
        ("Ada Okoro, 52, left. The 23-year-old was tired.", []),
        ("Ada Okoro, 23, met Mei Tan, 23. The 23-year-old was tired.", []),
        ("Ada Okoro bought a house. The 23-year-old building was cold.", []),
    ],
)
def test_who_is_called_by_an_age(find, text, nominals):
    assert [form for person in find(text).people for form in forms(person, "nominal")] == nominals


def test_who_signs_behind_a_dash_is_a_person(find):
    cast = find("The vote was close. “He is a liar.”\n\n― Jacklyn Parmentier\n\n“So it is.”\n\n― Beck Olidem\n")
    assert named(cast.people) == ["Jacklyn Parmentier", "Beck Olidem"]


def test_a_predecessor_is_a_person(find):
    cast = find("His predecessor, Pep Olidem, tried to sign him two years ago.")
    assert one(cast.people, "Pep Olidem").role == "predecessor"


def test_a_name_whose_surname_speaks_is_likely_a_person(find):
    text = "It was the work of Fei Xiang at the lab. {} was seen on Friday."
    assert one(find(text.format("It")).people, "Fei Xiang").confidence == "possible"
    spoken = find("It was the work of Fei Xiang at the lab. Xiang said so on Friday.")
    assert one(spoken.people, "Fei Xiang").confidence == "likely"


def test_who_belongs_to_an_institution_is_likely_a_person(find):
    cast = find("On Friday Satya Nadella of Microsoft congratulated her.")
    assert one(cast.people, "Satya Nadella").confidence == "likely"


@pytest.mark.parametrize(("asks", "answers"), [("TG", "ROC"), ("T.G.", "R.O.C.")])
def test_initials_before_a_colon_are_who_asks_and_who_answers(find, asks, answers):
    cast = find(
        f"Ruth Okoro-Cole spoke to Thomas Green on Monday.\n\n{asks}: How did it begin?\n\n{answers}: By boat.\n\n"
        f"{asks}: And then?\n\n{answers}: I drew it."
    )
    assert forms(one(cast.people, "Thomas Green")) == ["Thomas Green", asks, asks]
    assert forms(one(cast.people, "Ruth Okoro-Cole")) == ["Ruth Okoro-Cole", answers, answers]
