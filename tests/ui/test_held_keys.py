"""A key that is held comes again before a screen that it closes is gone: nothing else is closed by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual import events

from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen

OpenApp = Callable[..., ReaderApp]


@pytest.mark.parametrize("held", ["enter", "escape"])
@pytest.mark.parametrize("keys", ["Y", "1 e", "E", "i", "R", "T", "quotation_mark", "V", "question_mark"])
async def test_a_held_key_closes_one_screen(open_app: OpenApp, keys: str, held: str) -> None:
    app = open_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*keys.split())
        for _ in range(3):
            app.post_message(events.Key(held, None))
        await pilot.pause()
        await pilot.pause()
        while not isinstance(app.screen, ReadingScreen):
            await pilot.press("escape")
        assert app.return_code is None
        assert len(app.screen_stack) == 1
