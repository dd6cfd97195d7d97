"""The query language: what can be typed, and that what cannot is told with its place."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.search.query import Choice, Query, QueryError, Range, Term, parse, toggled


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Pilots", [Term(("pilots",))]),
        ("two  words", [Term(("two",)), Term(("words",))]),
        ('"hit list"', [Term(("hit", "list"), quoted=True, closed=True)]),
        ("“hit list”", [Term(("hit", "list"), quoted=True, closed=True)]),
        ('"hit li', [Term(("hit", "li"), quoted=True)]),
        ("-taliban", [Term(("taliban",), closed=True, negated=True)]),
        ('-"hit list"', [Term(("hit", "list"), quoted=True, closed=True, negated=True)]),
        ("U.S.", [Term(("u", "s"))]),
        ("10:30", [Term(("10", "30"))]),
        ("speaker:hicks", [Term(("hicks",), "speaker")]),
        ("BY:hicks", [Term(("hicks",), "speaker")]),
        (
            'speaker:"David Hicks"',
            [
                Term(("david",), "speaker", quoted=True, closed=True),
                Term(("hicks",), "speaker", quoted=True, closed=True),
            ],
        ),
        ("via:reuters", [Term(("reuters",), "relay")]),
        ("", []),
        ('- " —', []),
    ],
)
def test_words(typed: str, terms: list[Term]) -> None:
    assert list(parse(typed).terms) == terms


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("kind:direct", Query(choices=(Choice("kind", frozenset({"direct"})),))),
        ("kind:di,m", Query(choices=(Choice("kind", frozenset({"direct", "mixed"})),))),
        ("-kind:mixed", Query(choices=(Choice("kind", frozenset({"mixed"}), negated=True),))),
        ("anon:y", Query(choices=(Choice("anon", frozenset({"yes"})),))),
        ("para:3", Query(ranges=(Range(((3, 3),)),))),
        ("para:3-7,12-", Query(ranges=(Range(((3, 7), (12, 10**9))),))),
        ("para:-5", Query(ranges=(Range(((1, 5),)),))),
    ],
)
def test_conditions(typed: str, query: Query) -> None:
    assert parse(typed) == query


@pytest.mark.parametrize(
    ("typed", "says", "position"),
    [
        ("pilots speeker:hicks", "did you mean speaker:", 7),
        ("x:1", "there is no field x", 0),
        ("-x:1", "there is no field x", 1),
        ("kind:loud", "kind:loud is none of direct, mixed, indirect", 5),
        ("kind:direct,loud", "kind:loud is none of", 12),
        ("a speaker:", "speaker: what?", 10),
        ("para:x", "para:x is no range", 5),
        ("para:7-3", "ends before it begins", 5),
    ],
)
def test_what_is_wrong_is_said_with_its_place(typed: str, says: str, position: int) -> None:
    with pytest.raises(QueryError, match=says) as error:
        parse(typed)
    assert error.value.position == position
    assert "\n" not in str(error.value)


def test_what_else_is_asked_is_not_lost() -> None:
    with pytest.raises(QueryError) as error:
        parse("wait kind: anon:yes")
    assert error.value.rest == parse("wait anon:yes")


@given(st.text(alphabet='ab-:", ”“kindparspe19.\u0301\n', max_size=30))
def test_nothing_typed_breaks_the_parser(typed: str) -> None:
    with contextlib.suppress(QueryError):
        parse(typed)


@pytest.mark.parametrize(
    ("typed", "field", "value", "after"),
    [
        ("", "kind", "direct", "kind:direct"),
        ("bridge", "kind", "direct", "bridge kind:direct"),
        ("bridge kind:direct", "kind", "mixed", "bridge kind:direct,mixed"),
        ("kind:di harbour", "kind", "direct", "harbour"),
        ("a kind:direct,mixed b", "kind", "direct", "a kind:mixed b"),
        ("a", "speaker", "Ilse Brandvold", 'a speaker:"Ilse Brandvold"'),
        ('a speaker:"Ilse Brandvold" b', "speaker", "Ilse Brandvold", "a b"),
        ("speaker:courier", "speaker", "Ilse Brandvold", 'speaker:courier speaker:"Ilse Brandvold"'),
    ],
)
def test_a_filter_is_written_into_the_query_and_taken_out_again(typed: str, field: str, value: str, after: str) -> None:
    assert toggled(typed, field, value) == after
