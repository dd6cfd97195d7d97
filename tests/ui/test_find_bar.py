"""The find bar: live, every match marked, the place kept on escape."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot

from reader.model.spans import Span
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from tests import canned
from tests.canned import TEXT

OpenApp = Callable[..., ReaderApp]


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


def marked(pilot: Pilot[None], layer: str = "found") -> list[str]:
    return [span.of(TEXT) for span in screen_of(pilot).article.layer_of(layer).within(Span(0, len(TEXT)))]


def note(pilot: Pilot[None]) -> str:
    return screen_of(pilot).find_bar._note.text.strip()


async def test_all_matches_are_marked_with_every_key(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"mayor")
        assert marked(pilot) == ["Mayor", "mayor", "mayor"]
        assert note(pilot) == "1 of 3"
        await pilot.press("space", *"w")
        assert marked(pilot) == ["mayor w"]


async def test_n_and_capital_n_walk_the_matches_after_enter(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"mayor", "enter", "n")
        assert (note(pilot), marked(pilot, "found-current")) == ("2 of 3", ["mayor"])
        await pilot.press("N", "N")
        assert note(pilot) == "3 of 3 · from the end again"


async def test_down_and_up_walk_the_matches_while_typing(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"mayor", "down", "down", "up")
        assert note(pilot) == "2 of 3"
        assert screen_of(pilot).find_bar.field.has_focus


async def test_escape_returns_to_the_place_and_unmarks(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(50, 8)) as pilot:
        place = screen_of(pilot).article.place
        await pilot.press("slash", *"reckless")
        assert screen_of(pilot).article.place != place
        await pilot.press("escape")
        assert screen_of(pilot).article.place == place
        assert marked(pilot) == []
        assert not screen_of(pilot).find_bar.display
        assert screen_of(pilot).article.has_focus


async def test_escape_returns_to_the_very_row_even_where_an_empty_one_is_on_top(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(80, 24)) as pilot:
        article = screen_of(pilot).article
        while not article.place.lead:
            await pilot.press("j")
        row = article.scroll_offset.y
        await pilot.press("slash", *"chapter 9", "escape")
        assert article.scroll_offset.y == row


async def test_a_letter_less_goes_back_with_the_match(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(50, 8)) as pilot:
        place = screen_of(pilot).article.place
        await pilot.press("slash", *"reckless", "x")
        assert note(pilot) == "none"
        assert screen_of(pilot).article.place == place
        await pilot.press("backspace")
        assert screen_of(pilot).article.place != place


async def test_the_way_back_from_a_match_is_a_jump(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(50, 8)) as pilot:
        place = screen_of(pilot).article.place
        await pilot.press("slash", *"reckless", "enter", "escape", "ctrl+o")
        assert screen_of(pilot).article.place == place


async def test_a_bad_expression_is_told_and_the_marks_stay(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "ctrl+r", *"w.i", "left_parenthesis")
        assert "not a regular expression" in note(pilot)
        assert marked(pilot) == ["wai", "wai"]


async def test_without_anything_found_n_says_why(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        assert [str(toast.message) for toast in pilot.app._notifications] == ["Nothing is looked for: / finds"]
