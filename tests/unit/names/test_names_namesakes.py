"""Two people of one name: kept apart and offered where the text tells them apart, never silently merged."""

from __future__ import annotations

import pytest
from casts import forms, named, one

FILLER = (
    "The family had lived in the town for a hundred years, and nobody in it had ever thought that one of them would "
    "sit in the old hall by the harbour one day, least of all the fishermen who mended their nets on the long pier. "
)


def test_senior_and_junior_are_two_people(find):
    cast = find("Robert Okafor Jr. took over from Robert Okafor Sr. in May. Okafor Sr. wept. Robert Okafor Jr. smiled.")
    junior, senior = cast.people
    assert forms(junior) == ["Robert Okafor Jr.", "Robert Okafor Jr."]
    assert forms(senior) == ["Robert Okafor Sr", "Okafor Sr"]
    assert [merge.confidence for merge in senior.merges] == ["certain"]
    assert junior.possibly_same[0].id == senior.id


def test_junior_alone_is_the_same_person_without_it(find):
    cast = find("Martin Brandt Jr. was sworn in. Brandt said it was an honour. Martin Brandt is 41.")
    assert len(cast.people) == 1
    assert cast.organizations == ()


@pytest.mark.parametrize("mark", ["The elder Okoro", "The younger Okoro", "Okoro the elder", "Okoro senior"])
def test_a_marked_surname_makes_the_bare_one_doubtful(find, mark):
    cast = find(f"Mayor Ada Okoro won on Friday. {mark} was proud, he said. {FILLER}Okoro laughed when she heard it.")
    mayor = one(cast.people, "Ada Okoro")
    assert forms(mayor) == ["Ada Okoro"]
    assert len(mayor.possibly_same) == len(cast.people) - 1 > 0


def test_a_bare_surname_right_behind_the_full_name_is_possibly_the_same(find):
    cast = find("The elder Okoro had been a fisherman. Mayor Ada Okoro won on Friday. Okoro laughed.")
    mayor = one(cast.people, "Ada Okoro")
    assert forms(mayor) == ["Ada Okoro", "Okoro"]
    assert [merge.confidence for merge in mayor.merges] == ["possible"]


def test_a_king_of_one_number_goes_by_his_name(find):
    cast = find("King Charles III opened the bridge on Friday. Charles said the river was high.")
    assert named(cast.people) == ["Charles III"]


def test_kings_of_two_numbers_are_two(find):
    cast = find("King Charles II built the pier and King Charles III opened the bridge.")
    assert named(cast.people) == ["Charles II", "Charles III"]


def test_a_title_of_another_gender_is_another_person(find):
    cast = find("Baroness Ruth Halden spoke first. Lord Halden was silent. Lady Halden spoke again.")
    assert forms(one(cast.people, "Ruth Halden")) == ["Ruth Halden", "Halden"]
    assert len(cast.people) == 2


def test_a_surname_may_stand_first_in_one_name_and_last_in_another(find):
    cast = find(
        'Physicist Chen Weiming won the prize on Tuesday. Chen, 71, was asleep. "I thought it was my daughter, '
        'Lily Chen," he said.'
    )
    assert forms(one(cast.people, "Chen Weiming")) == ["Chen Weiming", "Chen"]
    assert [merge.confidence for merge in one(cast.people, "Chen Weiming").merges] == ["likely"]


def test_who_had_the_surname_before_the_other_came_keeps_it(find):
    cast = find(
        "Ada Okoro won on Friday. Okoro thanked her voters. Her sister, Ruth Okoro, was not there. "
        f"{FILLER}Okoro laughed when she heard it."
    )
    assert forms(one(cast.people, "Ada Okoro")) == ["Ada Okoro", "Okoro", "Okoro"]
    merge = one(cast.people, "Ada Okoro").merges[0]
    assert merge.confidence == "likely"
    assert "Ruth Okoro" in merge.reason


COUPLE = "Ruth Halden, 51, was convicted on Friday. Her husband, Tom Halden, 54, was cleared. "


def test_a_surname_of_a_couple_is_a_row_of_its_own_offered_to_both(find):
    cast = find(f"{COUPLE}The court heard that Halden took the money. Mrs. Halden will appeal.")
    left_open = one(cast.people, "Halden")
    assert left_open.confidence == "possible"
    assert {cast.entities[offer.id].name for offer in left_open.possibly_same} == {"Ruth Halden", "Tom Halden"}
    assert forms(one(cast.people, "Ruth Halden")) == ["Ruth Halden", "Halden"]
    assert forms(one(cast.people, "Tom Halden")) == ["Tom Halden"]


def test_who_comes_later_is_not_offered(find):
    cast = find(f"{COUPLE}The court heard that Halden took it. {FILLER}Their son, Lars Halden, was not there.")
    assert one(cast.people, "Lars Halden").possibly_same == ()


def test_an_age_tells_whose_a_surname_is(find):
    cast = find(f"{COUPLE}Halden, 54, left without a word.")
    assert forms(one(cast.people, "Tom Halden")) == ["Tom Halden", "Halden"]


def test_who_was_only_called_by_a_given_name_has_no_claim_on_the_surname_yet(find):
    cast = find(
        "It was seen by Tom Halden, whose mother Ruth lived there. Halden was shocked. Ruth Halden died on Friday."
    )
    assert forms(one(cast.people, "Tom Halden")) == ["Tom Halden", "Halden"]


def test_one_named_just_now_has_the_surname_where_the_other_is_far(find):
    cast = find(f"Tom Halden came first. {FILLER * 3}Ruth Halden came last. Halden said she was tired.")
    assert forms(one(cast.people, "Ruth Halden")) == ["Ruth Halden", "Halden"]


def test_a_relative_named_once_has_no_claim_on_the_surname_of_whom_a_text_is_about(find):
    cast = find(
        "Ruth Halden won. Ruth Halden is a judge, and Ruth Halden sings. She left with her son, Tom Halden. "
        "Halden will speak on Friday."
    )
    assert forms(one(cast.people, "Ruth Halden"))[-1] == "Halden"


def test_a_niece_has_no_claim_on_the_surname_of_whom_an_obituary_is_about(find):
    cast = find(
        "Ruth Halden, judge, dies at 93\n\nRuth Halden, who sang, died on Sunday. It was confirmed by her niece "
        "Ida Halden. Born in Lund, Halden studied law."
    )
    assert forms(one(cast.people, "Ruth Halden")) == ["Ruth Halden", "Ruth Halden", "Halden"]


def test_a_title_that_fits_one_of_two_leaves_no_doubt(find):
    cast = find("Sir Leonard Holt and Lady Helena Holt met in 1988. Lady Holt died last year.")
    assert [merge.confidence for merge in one(cast.people, "Helena Holt").merges] == ["certain"]


def test_a_bare_surname_before_the_full_name_is_who_is_no_other_gender(find):
    cast = find(
        "President Okoro spoke on Saturday. Mr. Okoro asked for help. The first lady, Ruth Okoro, stood beside him. "
        f"{FILLER}Mr. Okoro will go on."
    )
    assert forms(one(cast.people, "Ruth Okoro")) == ["Ruth Okoro"]
    assert forms(one(cast.people, "Okoro")) == ["Okoro"] * 3


def test_the_label_of_an_interview_is_one_person(find):
    cast = find(
        "Mayor Lena Adeyemi was asked on Friday. Lena Adeyemi smiled.\n\nAdeyemi: The harbour. When my father, "
        "Tunde Adeyemi, came from Lagos, there were ships.\n\nAdeyemi: That was long ago."
    )
    assert forms(one(cast.people, "Lena Adeyemi")).count("Adeyemi") == 2


def test_a_relative_of_the_same_surname_is_somebody_else(find):
    text = "Prime Minister Neil Baxter was not there. His father, Lord Baxter of Leith, listened. Lord Baxter left."
    cast = find(text)
    assert forms(one(cast.people, "Neil Baxter")) == ["Neil Baxter"]
    assert forms(one(cast.people, "Baxter")) == ["Baxter", "Baxter"]


def test_a_bare_surname_behind_two_relatives_is_left_open(find):
    cast = find("Neil Baxter was not there. His father, Lord Baxter of Leith, listened. Baxter will report, he said.")
    assert [len(person.possibly_same) for person in cast.people] == [2, 2, 2]


def test_a_comma_behind_a_relative_may_open_another_clause(find):
    cast = find("Daniel Halloran left. To speak with his mother, Halloran called the house.")
    assert len(cast.people) == 1


def test_a_title_tells_whose_a_surname_is(find):
    cast = find(
        "Rep. Robert Okoro spoke first. Okoro spoke long, and Okoro was loud. Sen. Timothy Okoro was silent. "
        f"{FILLER}In the end Sen. Okoro left."
    )
    assert forms(one(cast.people, "Timothy Okoro")) == ["Timothy Okoro", "Okoro"]
    assert [merge.confidence for merge in one(cast.people, "Timothy Okoro").merges] == ["certain"]


def test_a_family_is_none_of_its_members(find):
    cast = find("The Lindgren family sold it, said Olof Lindgren. Lindgren was glad.")
    assert forms(one(cast.people, "Olof Lindgren")) == ["Olof Lindgren", "Lindgren"]
    family = one(cast.people, "Lindgren")
    assert (family.confidence, len(forms(family))) == ("possible", 1)


def test_the_first_government_of_a_name_leaves_open_whose_it_was(find):
    cast = find("It was agreed with the first Okoro administration. George Okoro kept it. Okoro said so.")
    assert forms(one(cast.people, "George Okoro")) == ["George Okoro", "Okoro"]
    left_open = one(cast.people, "Okoro")
    assert left_open.confidence == "possible"
    assert "the first Okoro administration" in left_open.possibly_same[0].reason


@pytest.mark.parametrize(
    ("text", "forms_"),
    [
        ("They met Ruth Tan (née Okoro) in May. Tan smiled.", ["Ruth Tan", "Okoro", "Tan"]),
        ("Ruth Tan, born Ruth Mary Okoro in Lund, won.", ["Ruth Tan", "Ruth Mary Okoro"]),
        ("Ruth Tan won. Born Ruth Mary Okoro in 1936, she sang.", ["Ruth Tan", "Ruth Mary Okoro"]),
        ("He and his wife, Ruth (née Okoro), won.", ["Ruth", "Okoro"]),
        ("Ruth Tan, born in Lund, won.", ["Ruth Tan"]),
    ],
)
def test_a_name_of_birth_is_the_same_persons_and_not_the_name_of_today(find, text, forms_):
    person = find(text).people[0]
    assert forms(person) == forms_
    assert person.name == forms_[0]


def test_whose_parent_has_the_name_of_birth_is_left_alone(find):
    cast = find("Jack Okoro was a pilot. His daughter, Ruth Tan, née Okoro, sang. Jack Okoro died in May.")
    assert forms(one(cast.people, "Jack Okoro")) == ["Jack Okoro", "Jack Okoro"]
    assert forms(one(cast.people, "Ruth Tan")) == ["Ruth Tan", "Okoro"]


def test_a_title_that_two_have_leaves_the_doubt(find):
    cast = find(f"Sen. Timothy Okoro left. Sen. Ruth Okoro stayed. {FILLER}In the end Sen. Okoro spoke.")
    assert [len(person.possibly_same) for person in cast.people] == [1, 1, 2]


@pytest.mark.parametrize(
    ("text", "forms_"),
    [
        ("The singer Zola, born Zoleka Dlamini in May, sued. Dlamini won.", ["Zola", "Zoleka Dlamini", "Dlamini"]),
        ("The singer Tiko, whose real name is Tim Kosgei, sued. Kosgei lost.", ["Tiko", "Tim Kosgei", "Kosgei"]),
        ("They met Samuel Mbarga, known as Sammy. Sammy smiled.", ["Samuel Mbarga", "Sammy", "Sammy"]),
    ],
)
def test_a_stage_name_and_the_real_one_are_one_persons(find, text, forms_):
    person = find(text).people[0]
    assert forms(person) == forms_
    assert person.name == forms_[0]


def test_senior_with_a_nickname_and_junior_are_two_people(find):
    cast = find(
        'Jurors heard Anthony "Tony Bags" Castellano Sr. order it. His son, Anthony Castellano Jr., pleaded guilty.'
    )
    assert len(cast.people) == 2
    assert [len(person.possibly_same) for person in cast.people] == [1, 1]
