"""What people are: former and present offices apart, each with its words and the organization that it names."""

from __future__ import annotations

import pytest
from casts import one


@pytest.mark.parametrize(
    ("text", "role", "tenure"),
    [
        ("Ex-minister Ada Okoro spoke.", "Ex-minister", "former"),
        ("The late senator Ada Okoro was honoured.", "late senator", "former"),
        ("They met then-Foreign Secretary Ada Okoro.", "then-Foreign Secretary", "former"),
        ("Okafor's former deputy, Ada Okoro, agreed.", "Okafor's former deputy", "former"),
        ("Ada Okoro, who led the union until 2019, spoke.", "led the union until 2019", "former"),
        ("Ada Okoro, who ran the council, spoke.", "ran the council", "former"),
        ("Ada Okoro, who once coached the club, spoke.", "coached the club", "former"),
        ("Ada Okoro, who founded the council, spoke.", "founded the council", "current"),
        ("President-elect Ada Okoro left.", "President-elect", "incoming"),
        ("They met incoming chancellor Ada Okoro.", "incoming chancellor", "incoming"),
        ("Acting Attorney General Ada Okoro resigned.", "Acting Attorney General", "acting"),
        ("Outgoing Mayor Ada Okoro waved.", "Outgoing Mayor", "outgoing"),
        ("The chairman at the time, Ada Okoro, agreed.", "chairman at the time", "former"),
        ("Ada Okoro, director of the zoo until 2019, left.", "director of the zoo until 2019", "former"),
        ("Ada Okoro, director of the zoo from 2010 to 2015, left.", "director of the zoo from 2010 to 2015", "former"),
        ("Mayor Ada Okoro waved.", "Mayor", "current"),
        ("Ada Okoro, an adviser to the former mayor, spoke.", "adviser to the former mayor", "current"),
    ],
)
def test_whether_an_office_is_held_still(find, text, role, tenure):
    roles = one(find(text).people, "Ada Okoro").roles
    assert [(found.text, found.tenure) for found in roles] == [(role, tenure)]


def test_every_role_is_kept_and_the_same_one_once(find):
    cast = find(
        "Former CIA director Mark Brandt spoke. Brandt, a professor at Lund University, smiled. Director Brandt left."
    )
    brandt = cast.people[0]
    assert [(r.text, r.tenure) for r in brandt.roles] == [
        ("Former CIA director", "former"),
        ("professor at Lund University", "current"),
    ]
    assert brandt.role == "Former CIA director"


def test_nobody_belongs_to_a_former_employer(find):
    cast = find("Former CIA director Mark Brandt spoke. Brandt, a professor at Lund University, smiled.")
    brandt = cast.people[0]
    assert [role.affiliation for role in brandt.roles] == [
        one(cast.organizations, "CIA").id,
        one(cast.organizations, "Lund University").id,
    ]
    assert brandt.affiliation == one(cast.organizations, "Lund University").id


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("They met along with Ada Okoro, his firm's chief negotiator. He smiled.", ["firm's chief negotiator"]),
        ("The firm's managing director, Sir Adam Okoro, called it fair.", ["firm's managing director"]),
        ("The pilot Mei Tan and the nurse Ada Okoro sat down.", ["nurse"]),
        ("A study by Lund Law School professor Ada Okoro found it.", ["Lund Law School professor"]),
        ("Ada Okoro, who served as consul in Lund, agreed.", ["served as consul in Lund"]),
        ("It hurt the gastroenterologist Ada Okoro.", ["gastroenterologist"]),
        ("Rep. Ada Okoro (D-Md.) said so.", ["Rep."]),
        ("Pope Okoro spoke.", ["Pope"]),
        ("Mr. Okoro spoke.", []),
        ("In the inquiry former minister Ada Okoro was heard.", ["former minister"]),
        ("His barrister, Lord Okoro KC, said so.", ["barrister"]),
        ("Ada Okoro, an adviser to President Mei Tan, left.", ["adviser to President Mei Tan"]),
        ("They heard it from Wu's partner, Ada Okoro.", ["Wu's partner"]),
        ("Spain sent its minister for transport, Ada Okoro.", ["minister for transport"]),
        ('"No," said Ada Okoro, Samoa\'s envoy, who left.', ["Samoa's envoy"]),
        ("They met a contractor named Ada Okoro.", ["contractor"]),
        ("They met a man named Ada Okoro.", []),
        ("The two engineers, Mei Tan and Ada Okoro, published an essay.", ["engineers"]),
        ("In a speech, Brig. Gen. Ada Okoro said so.", ["Brig. Gen."]),
        ('Ada Okoro, a Danish businessman known in the trade as "the Priest", paid.', ["Danish businessman"]),
        ("Ada Okoro is a columnist for the Lund Courier.", ["columnist for the Lund Courier"]),
        ("Mei Tan, an aide to Ada Okoro, is a columnist for the Lund Courier.", []),
        ("Mei Tan, aide to Mayor (then-Senator) Ada B. Okoro, Jr., is a fellow at Lund University.", []),
        ("Ada Okoro is the leader in the fight with Harbour Council.", []),
        ("Ada Okoro is not a member of Harbour Council.", []),
        ("Ada Okoro, who ran away, smiled.", []),
        ("Ada Okoro, a former tax aide now teaching at Lund University, left.", ["former tax aide"]),
        ("Ada Okoro, a lawyer who owns a dog, agreed.", ["lawyer"]),
        (
            "Ada Okoro, a lawyer who served as head of Harbour Council and is now president of Lund University, left.",
            ["lawyer", "served as head of Harbour Council", "is now president of Lund University"],
        ),
        ("Ada Okoro, who helmed the union, smiled.", ["helmed the union"]),
        ("It beat Lund, whose striker Ada Okoro scored.", ["striker"]),
    ],
)
def test_what_somebody_is_said_to_be(find, text, roles):
    person = next(person for person in find(text).people if "Okoro" in person.name)
    assert [role.text for role in person.roles] == roles


def test_an_apposition_belongs_to_the_name_right_before_it(find):
    cast = find("Mr. Brandt and Ada Okoro, the State Department's climate envoy, began talks with China.")
    assert one(cast.people, "Ada Okoro").role == "State Department's climate envoy"
    assert one(cast.people, "Brandt").role is None


def test_nobody_belongs_to_the_school_that_trained_them(find):
    cast = find("The Harvard University-trained surgeon Ada Okoro left. Harvard University said nothing.")
    assert one(cast.people, "Ada Okoro").affiliation is None


def test_what_was_served_is_over(find):
    role = one(find("Ada Okoro, who served as consul, agreed.").people, "Ada Okoro").roles[0]
    assert role.tenure == "former"


def test_a_part_of_the_body_and_anothers_kin_are_no_roles(find):
    cast = find("He sat behind Ada Okoro, his head down. Mei Tan, 61, Tan's sister-in-law Ruth Lund, 58, left.")
    assert one(cast.people, "Ada Okoro").role is None
    assert one(cast.people, "Mei Tan").role is None


def test_a_comma_may_open_another_clause(find):
    cast = find("Among the several hundred guests, Ada Okoro laughed. When he met the director, Mei Tan laughed.")
    assert [person.role for person in cast.people] == [None, None]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Board members Ada Okoro, Mei Tan and Karl Berg opposed it.", ["Board members"] * 3),
        ("The chef Ada Okoro and Mei Tan left.", ["chef", None]),
        ("Board members Ada Okoro, Mei Tan, were late.", [None, None]),
    ],
)
def test_a_role_in_the_plural_is_said_of_all_in_the_list(find, text, roles):
    assert [person.role for person in find(text).people] == roles


def test_a_word_that_ends_the_sentence_before_is_no_title(find):
    cast = find("The case went to the Supreme Court of Justice. Ada Tavares’s lawyer said she would appeal.")
    assert one(cast.people, "Ada Tavares").roles == ()
