"""Settings in the running app: keys set anew work, wrong ones are told, copying goes where it was asked to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from reader import paths
from reader.ui.app import ReaderApp
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.table import Table

OpenApp = Callable[..., ReaderApp]


def set_to(text: str) -> None:
    file = paths.settings() / "settings.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def said(pilot: Pilot[None]) -> str:
    return [notice.message for notice in pilot.app._notifications][-1]


async def test_a_key_set_anew_works_and_the_old_one_does_not(open_app: OpenApp) -> None:
    set_to("keys:\n  pane.people: F9\n  app.help: ctrl+k, h\n")
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        await pilot.press("1")
        assert screen.focused is screen.article
        await pilot.press("f9")
        assert screen.focused is screen.tables["people"]
        await pilot.press("h")
        assert isinstance(pilot.app.screen, HelpScreen)
        rows = {item.id: item.cells[0].text.strip() for item in pilot.app.screen.query_one(Table).items}
        assert rows["pane.people"] == "f9"
        assert rows["app.help"] == "^k h"


async def test_wrong_settings_are_told_and_the_defaults_hold(open_app: OpenApp) -> None:
    set_to("keys:\n  pane.people: nonsense\n")
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert "pane.people: 'nonsense' is no key" in said(pilot)
        await pilot.press("1")
        assert pilot.app.focused
        assert pilot.app.focused.id == "people"


async def test_a_theme_that_is_none_is_told(open_app: OpenApp) -> None:
    set_to("theme: mauve\n")
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert "there is no mauve" in said(pilot)


async def test_the_copy_command_gets_the_words(open_app: OpenApp, tmp_path: Path) -> None:
    target = tmp_path / "copied"
    set_to(f"copy_command: tee {target}\n")
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("f", "y")
        await pilot.app.workers.wait_for_complete()
        assert target.read_text(encoding="utf-8").startswith("At least 40 traders")
        assert said(pilot).endswith("words copied with tee")


async def test_a_copy_command_that_fails_is_told(open_app: OpenApp) -> None:
    for command, reason in (("false", "false ended with 1"), ("no-such-command-here", "No such file")):
        set_to(f"copy_command: '{command}'\n")
        async with open_app().run_test(size=(120, 40)) as pilot:
            await pilot.press("y")
            await pilot.app.workers.wait_for_complete()
            assert said(pilot).startswith("not copied: ")
            assert reason in said(pilot)
