"""Keys by which forms of names are compared: pure, no model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.names.forms import short_forms, surname_forms
from reader.extract.names.lexicons import given as given_names
from reader.extract.names.words import initials, key_of, plain, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "US"),
        ("O’Brien", "O'Brien"),
        ("Peña", "Pena"),
        ("Reuters’", "Reuters"),
        ("GÉRALD", "Gerald"),
        ("U.S.-", "US"),
    ],
)
def test_forms_that_differ_in_marks_only_have_one_key(one, other):
    assert key_of(one) == key_of(other)


def test_hyphens_keep_a_name_together_even_spaced():
    assert key_of("Kim Min - woo") == key_of("Kim Min-woo") == ("kim", "min-woo")


@given(st.text(alphabet="aÉñ.’-ßİ ", max_size=30))
def test_a_key_is_its_own_key(text):
    assert key_of(" ".join(key_of(text))) == key_of(text)


@given(st.text(max_size=12))
def test_no_word_is_empty_in_a_key(text):
    assert all(key_of(text))


def test_initials_leave_small_words_out():
    assert initials(key_of("Ministry of Health and Welfare")) == "mhw"


@pytest.mark.parametrize(
    ("one", "other"),
    [("zamaray", "zamarai"), ("schneider", "schneyder"), ("philip", "filip"), ("bornstein", "bornsten")],
)
def test_spellings_of_one_name_share_a_skeleton(one, other):
    assert skeleton(one) == skeleton(other)


def test_different_names_do_not():
    assert skeleton(plain("Halloran")) != skeleton(plain("Hargrove"))


def test_a_surname_has_its_particles():
    assert surname_forms(("pieter", "van", "der", "meer")) == {("meer",), ("van", "der", "meer")}


def test_short_forms_of_an_organization():
    assert ("harbour",) in short_forms(("harbour", "foundation"))
    assert ("supreme", "court") in short_forms(("italian", "supreme", "court"))
    assert ("ministry",) in short_forms(("defense", "ministry"))
    assert ("harbour",) not in short_forms(("harbour", "bridge"))


def test_given_names_agree_by_initial_and_nickname():
    same = given_names().same
    assert same("w", "william")
    assert same("bill", "william")
    assert not same("bill", "robert")
    assert not same("j", "robert")
