"""The outline pane: it opens where one reads, a number or a word jumps, and it follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.pilot import Pilot

from reader.load.text import read
from reader.model.findings import Engine, Findings
from reader.model.reading import Reading
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.contents import Contents

OpenApp = Callable[..., ReaderApp]
TEXT = "\n\n".join(f"Paragraph {i} begins here. " + "It goes on for a while. " * 12 for i in range(1, 31))
READING = Reading(read(TEXT, "long.txt", ""), Findings(engine=Engine(name="", model="", version="")))


def contents(pilot: Pilot[None]) -> Contents:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    assert screen.contents is not None
    return screen.contents


def top(pilot: Pilot[None]) -> int:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen.article.place.paragraph + 1


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 12)])
async def test_a_number_jumps_and_the_way_back_is_a_jump(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(READING).run_test(size=size) as pilot:
        await pilot.press("t", "1", "7", "enter")
        assert top(pilot) == 17
        assert contents(pilot).display == (size[0] == 200)
        await pilot.press("ctrl+o")
        assert top(pilot) == 1


async def test_typing_filters(open_app: OpenApp) -> None:
    async with open_app(READING).run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"graph", "space", *"29", "enter")
        assert top(pilot) == 29


async def test_it_opens_where_one_reads_and_arrows_walk(open_app: OpenApp) -> None:
    async with open_app(READING).run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "9", "enter", "t")
        item = contents(pilot).table.item
        assert item is not None
        assert item.id == "9"
        await pilot.press("down", "down", "up", "enter")
        assert top(pilot) == 10


async def test_beside_the_text_it_follows_while_one_scrolls(open_app: OpenApp) -> None:
    async with open_app(READING).run_test(size=(200, 30)) as pilot:
        await pilot.press("t", "2", "enter", *["space"] * 3)
        assert contents(pilot).display
        assert contents(pilot).table.marked == {str(top(pilot))}
        assert top(pilot) > 4


async def test_escape_closes_it_and_leaves_the_place(open_app: OpenApp) -> None:
    async with open_app(READING).run_test(size=(80, 24)) as pilot:
        await pilot.press("t", *"29", "escape")
        assert not contents(pilot).display
        assert top(pilot) == 1
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.article.has_focus
