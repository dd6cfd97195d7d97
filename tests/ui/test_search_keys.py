"""The keys of quote search that its own tests leave out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.ui.app import ReaderApp
from reader.ui.screens.quotes import QuoteSearch
from reader.ui.screens.reading import ReadingScreen
from tests import canned

OpenApp = Callable[..., ReaderApp]


def shown(pilot: Pilot[None]) -> list[str]:
    screen = pilot.app.screen
    assert isinstance(screen, QuoteSearch)
    return [entry.id for entry in screen.hits.listing.entries]


@pytest.mark.parametrize(
    ("key", "found"), [("f3", ["q5"]), ("f4", ["q1", "q3"]), ("f5", ["q1", "q2", "q5"]), ("f2", ["q2", "q4"])]
)
async def test_filters(open_app: OpenApp, key: str, found: list[str]) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark", key)
        assert shown(pilot) == found


async def test_pages(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark", "pagedown")
        screen = pilot.app.screen
        assert isinstance(screen, QuoteSearch)
        assert screen.hits.cursor > 0
        await pilot.press("pageup")
        assert screen.hits.cursor == 0


async def test_older_queries_come_back(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark", *"steel", "enter", "quotation_mark", *"mayor", "enter")
        await pilot.press("quotation_mark", "ctrl+up", "ctrl+up")
        assert shown(pilot) == ["q2"]


async def test_copying_from_the_field_and_going_back_to_it(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark", "ctrl+y")
        assert "Ilse Brandvold" in pilot.app.clipboard
        await pilot.press("tab", "slash")
        assert pilot.app.focused
        assert pilot.app.focused.id == "query"


async def test_writing_to_a_file_can_be_thought_better_of(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark", "ctrl+s", "escape")
        assert isinstance(pilot.app.screen, QuoteSearch)


async def test_the_outline_pages(open_app: OpenApp) -> None:
    reading = canned.long_reading(60)
    async with open_app(reading).run_test(size=(120, 40)) as pilot:
        await pilot.press("t", "pagedown", "pagedown", "pageup", "enter")
        assert pilot.app.screen.article.position > len(canned.TEXT)  # type: ignore[attr-defined]


async def test_going_to_a_quote_can_have_another_key(open_app: OpenApp) -> None:
    """The field itself takes enter; the command is there to be given a key."""
    app = open_app()
    app.set_keymap({"quotes.go": "ctrl+g"})
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark", *"steel", "ctrl+g")
        assert not isinstance(pilot.app.screen, QuoteSearch)


async def test_pictures_lead_to_one_another(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        for key, others in (("V", "DC"), ("D", "VC"), ("C", "DV")):
            await pilot.press(key, *others, key, "escape")
            assert isinstance(pilot.app.screen, ReadingScreen)
