"""The pictures: a key each, every row leads to its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.model.spans import Span
from reader.ui.app import ReaderApp
from reader.ui.screens.pictures import Pictures
from reader.ui.screens.reading import ReadingScreen
from tests.canned import TEXT

OpenApp = Callable[..., ReaderApp]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_a_key_opens_another_switches_and_escape_goes_back(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app().run_test(size=size) as pilot:
        for key, says in (("V", "Who has the say"), ("D", "When"), ("C", "How much")):
            await pilot.press(key)
            screen = pilot.app.screen
            assert isinstance(screen, Pictures)
            assert says in screen._title.text
        await pilot.press("escape")
        assert isinstance(pilot.app.screen, ReadingScreen)


async def test_a_row_leads_to_its_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("V")
        screen = pilot.app.screen
        assert isinstance(screen, Pictures)
        row = next(
            number for number, item in enumerate(screen.table.items) if item.cells[0].text == "two city engineers"
        )
        await pilot.press(*["down"] * row, "enter")
        reading = pilot.app.screen
        assert isinstance(reading, ReadingScreen)
        words = [span.of(TEXT) for span in reading.article.layer_of("current").within(Span(0, len(TEXT)))]
        assert words == ["two city engineers"]


async def test_a_heading_leads_nowhere(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("V", "enter")
        assert isinstance(pilot.app.screen, Pictures)
