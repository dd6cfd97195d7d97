"""Find must miss nothing that a reader sees on the page, mark exactly that, and never hang."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.load.text import read
from reader.model.document import Document
from reader.model.spans import Span
from reader.search import find
from reader.search.find import Finder, FindError, Search
from reader.search.fold import fold_text


def document(text: str) -> Document:
    return read(text, "-", "")


def found(text: str, typed: str, *, regex: bool = False, place: int = 0) -> list[str]:
    wanted = find.expression(typed) if regex else find.words(typed)
    assert wanted is not None
    search = Finder(document(text)).search(wanted, place)
    search.step()
    return [span.of(text) for span in search.within(Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("The ministry said. A Ministry spoke.", "ministry", ["ministry", "Ministry"]),
        ("The ministry said. A Ministry spoke.", "Ministry", ["Ministry"]),
        ("It hasn’t been seen.", "hasn't", ["hasn’t"]),
        ("a café, a cafe\u0301.", "cafe", ["café", "cafe\u0301"]),
        ("the senior\n   official said", "senior official", ["senior\n   official"]),
        ("one\n\ntwo", "one two", []),
        ("the office, the ofﬁce", "off", ["off", "ofﬁ"]),
        ("[sic] (a+b)", "(a+b)", ["(a+b)"]),
        ("北京的記者", "記者", ["記者"]),
    ],
)
def test_words_are_found_as_a_reader_sees_them(text: str, typed: str, expected: list[str]) -> None:
    assert found(text, typed) == expected


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("7 pilots, 12 Pilots", r"\d+ pilots", ["7 pilots", "12 Pilots"]),
        ("7 pilots, 12 Pilots", r"\d+ Pilots", ["12 Pilots"]),
        ("It hasn’t\nmoved", r"hasn't\s\w+", ["hasn’t\nmoved"]),
        ("first line\n\nsecond", r"^\w+", ["first", "second"]),
        ("abc", "x*", []),
    ],
)
def test_regular_expressions_see_a_paragraph_with_plain_typography(text: str, typed: str, expected: list[str]) -> None:
    assert found(text, typed, regex=True) == expected


def test_nothing_typed_is_nothing_to_look_for() -> None:
    assert find.words("  ") is None
    assert find.expression("") is None


def test_a_bad_expression_is_told_with_its_place() -> None:
    with pytest.raises(FindError, match="not a regular expression: ") as error:
        find.expression("a(b")
    assert error.value.position is not None
    assert "\n" not in str(error.value)


def test_an_expression_that_would_run_for_years_is_stopped() -> None:
    wanted = find.expression(r"(a|a|b?a)+$")
    assert wanted is not None
    search = Finder(document("a" * 40 + "!")).search(wanted)
    with pytest.raises(FindError, match="takes too long"):
        search.step()


def long_search(place: int) -> tuple[str, Search]:
    text = "\n\n".join(f"Paragraph {i} names the witness {i % 7}." + " filler" * 90 for i in range(400))
    wanted = find.words("witness 3")
    assert wanted is not None
    return text, Finder(document(text)).search(wanted, place)


def test_a_search_begins_where_the_reader_is_and_ends_with_all() -> None:
    text, search = long_search(place=200_000)
    assert not search.step(0)
    first = search.after(200_000)
    assert first is not None
    assert first.start == text.index("witness 3", 200_000)
    partial = search.count
    while not search.step(0):
        pass
    assert search.count == text.count("witness 3") > partial


def test_next_and_previous_go_round() -> None:
    text, search = long_search(place=0)
    search.step()
    spans = list(search.within(Span(0, len(text))))
    assert [search.number(span) for span in spans] == list(range(1, len(spans) + 1))
    for here, there in zip(spans, [*spans[1:], spans[0]], strict=True):
        assert search.after(here.start + 1) == there
        assert search.before(there.start) == here


def test_without_a_match_there_is_no_next() -> None:
    wanted = find.words("absent")
    assert wanted is not None
    for text in ("some words", ""):
        search = Finder(document(text)).search(wanted)
        assert search.step()
        assert (search.after(0), search.before(0), search.count) == (None, None, 0)


@given(
    st.text(alphabet="aAbé’ \n", max_size=60), st.text(alphabet="aAbé' ", min_size=1, max_size=4), st.integers(0, 60)
)
def test_what_is_marked_is_what_was_typed(text: str, typed: str, place: int) -> None:
    wanted = find.words(typed)
    if wanted is None:
        return
    search = Finder(document(text)).search(wanted, place)
    search.step()
    spans = list(search.within(Span(0, len(text))))
    assert search.count == len(spans)
    for span in spans:
        marked = fold_text(span.of(text), cased=wanted.cased).split()
        assert marked == fold_text(typed, cased=wanted.cased).split()
    assert spans == sorted(spans)
