"""The mouse: dragging selects words of the document, and they are what is copied."""

from __future__ import annotations

from collections.abc import Callable

from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from tests import canned

OpenApp = Callable[..., ReaderApp]


async def test_dragging_over_rows_selects_in_document_coordinates(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        article = screen.article
        first = article.render_line(0).text.index("bridge")
        second = article.render_line(3).text.index("Nobody") + len("Nobody") - 1
        await pilot.mouse_down(article, offset=(first, 1))
        await pilot.hover(article, offset=(second, 4))
        await pilot.mouse_up(article, offset=(second, 4))
        assert article.selected_span
        words = article.selected_span.of(canned.TEXT)
        assert words.startswith("bridge will close")
        assert words.endswith("“Nobody")
        await pilot.press("y")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard.startswith("bridge will close for ten weeks, Mayor Ilse Brandvold said on Monday.")


async def test_a_click_on_a_key_in_the_last_row_runs_its_command(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.click(screen._status, offset=(screen._status.text.index("outline"), 0))
        assert screen.contents
        await pilot.press("escape")
        await pilot.click(screen.tables["people"], offset=(4, 1))
        assert "next" in screen._status.text
        await pilot.click(screen._status, offset=(screen._status.text.index("next"), 0))
        assert "2 of 2" in screen._status.text
        await pilot.click(screen._status, offset=(118, 0))
        assert pilot.app.screen is screen


async def test_a_click_puts_the_cursor_on_a_sentence_and_a_row_leads_to_its_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.click(screen.article, offset=(60, 4))
        assert screen.article.sentence.of(canned.TEXT) == "“But the steel won’t wait.”"
        await pilot.click(screen.tables["figures"], offset=(5, 1))
        assert screen.choice
        assert screen.choice.id == "f1"
