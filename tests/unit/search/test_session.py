"""Finding as one goes: the nearest match is shown, the way round is told, a mistake loses nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.load.text import read
from reader.search.session import FindSession

TEXT = "\n\n".join(
    f"Line {i} has a witness." if i % 4 == 0 else f"Line {i} has none. " + "x " * 400 for i in range(200)
)


def session(typed: str = "witness", origin: int = 0) -> FindSession:
    made = FindSession(read(TEXT, "-", ""))
    made.begin(origin)
    made.ask(typed)
    return made


def finish(made: FindSession) -> FindSession:
    while not made.done:
        made.step(0)
    return made


def test_the_first_match_from_where_the_reader_is_becomes_the_current_one() -> None:
    origin = TEXT.index("Line 101 ")
    made = finish(session(origin=origin))
    assert made.current is not None
    assert made.current.start == TEXT.index("witness", origin)
    assert made.note == "27 of 50"


def test_a_match_before_the_reader_is_not_shown_before_it_is_sure_that_none_follows() -> None:
    made = session("Line 1 has", origin=len(TEXT) - 10)
    while not made.done:
        assert made.current is None
        made.step(0)
    assert made.note == "1 of 1"


def test_next_goes_round_and_says_so() -> None:
    made = finish(session(origin=TEXT.rindex("witness")))
    assert made.note == "50 of 50"
    made.next()
    assert made.note == "1 of 50 · from the top again"
    made.previous()
    assert made.note == "50 of 50 · from the end again"


@given(st.integers(0, len(TEXT)), st.integers(0, 5))
def test_next_before_all_is_searched_is_the_same_as_after(origin: int, steps: int) -> None:
    early, late = session(origin=origin), finish(session(origin=origin))
    for _ in range(steps):
        early.step(0)
    if early.current is None:
        early.next()
        assert early.current == late.current
    else:
        assert early.next() == late.next()


def test_slashes_make_an_expression_with_or_without_the_second() -> None:
    for typed in (r"/line 1\d\d/", r"/line 1\d\d"):
        assert finish(session(typed)).note == "1 of 100"
    assert finish(session("/")).note == "none"


def test_a_bad_expression_is_told_and_the_last_matches_stay() -> None:
    made = finish(session())
    made.ask("(", regex=True)
    assert made.note.startswith("not a regular expression")
    assert made.search is not None
    assert made.search.count == 50


def test_an_expression_that_takes_too_long_ends_the_search() -> None:
    made = FindSession(read("a" * 40 + "!", "-", ""))
    made.ask("(a|a|b?a)+$", regex=True)
    made.step()
    assert made.done
    assert "takes too long" in made.note


def test_nothing_typed_nothing_said() -> None:
    assert finish(session("")).note == ""
    assert session("").next() is None
