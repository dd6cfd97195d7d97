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
        ("President-elect Ada Okoro left.", "President-elect", "incoming"),
        ("They met incoming chancellor Ada Okoro.", "incoming chancellor", "incoming"),
        ("Acting Attorney General Ada Okoro resigned.", "Acting Attorney General", "acting"),
        ("Outgoing Mayor Ada Okoro waved.", "Outgoing Mayor", "outgoing"),
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
