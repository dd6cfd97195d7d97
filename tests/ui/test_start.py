"""The start screen: samples and last documents, one key away."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader import resources
from reader.extract import cache
from reader.ui import memory
from reader.ui.app import ReaderApp
from reader.ui.flow.place import Place
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.start import StartScreen
from reader.ui.widgets.line import Line
from reader.ui.widgets.table import Table
from tests import canned


@pytest.fixture(autouse=True)
def no_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "recall", lambda document, model: canned.reading().findings)


async def test_enter_opens_a_document_and_it_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "bridge [b].txt"
    file.write_text(canned.TEXT, encoding="utf-8")
    known = msgspec.structs.replace(canned.reading().document, source=str(file))
    memory.leave(known, Place(1, 0), {})
    app = ReaderApp(None, "none")
    async with app.run_test(size=(100, 30)) as pilot:
        assert isinstance(app.screen, StartScreen)
        rows = [app.screen.query_one(Table).render_line(y).text for y in range(4)]
        assert rows[0].strip() == "Last read"
        assert rows[1].startswith("▸bridge [b].txt ")
        assert rows[3].strip() == "Samples"
        await pilot.press("enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.document.text == canned.TEXT
        await pilot.press("q")


async def test_samples_are_there_and_q_quits() -> None:
    app = ReaderApp(None, "none")
    async with app.run_test(size=(100, 30)) as pilot:
        assert any(item.id.endswith((".txt", ".md")) for item in app.screen.query_one(Table).items)
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_document_that_has_gone_bad_is_told(tmp_path: Path) -> None:
    file = tmp_path / "gone.txt"
    file.write_bytes(b"")
    app = ReaderApp(None, "none")
    async with app.run_test(size=(100, 30)) as pilot:
        screen = app.screen
        assert isinstance(screen, StartScreen)
        screen.open(file)
        await pilot.pause()
        assert screen is app.screen
        assert "gone.txt" in [notice.message for notice in app._notifications][-1]


async def test_a_sample_that_was_read_stands_among_the_last_read_only() -> None:
    sample = next(resources.sample_docs().glob("*.txt"))
    memory.leave(msgspec.structs.replace(canned.reading().document, source=str(sample)), Place(0, 0), {})
    app = ReaderApp(None, "none")
    async with app.run_test(size=(100, 30)) as pilot:
        table = app.screen.query_one(Table)
        assert [item.id for item in table.items].count(str(sample)) == 1
        assert "reader FILE" in app.screen.query_one("#how", Line).text
        await pilot.press("j", "k", "k", "g")
        assert table.item
        assert table.item.id == str(sample)
        await pilot.press("question_mark")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape", "j")
        assert table.item.cells[1].text.strip()


async def test_the_palette_lists_what_the_screen_can_do_once_with_its_key() -> None:
    app = ReaderApp(None, "none")
    async with app.run_test(size=(100, 30)) as pilot:
        assert [(c.title, c.help) for c in app.get_system_commands(app.screen)] == [("Quit", "Program · q esc")]
        await app.push_screen(app.screen_for(canned.reading().document))
        await pilot.pause()
        listed = {command.title: command.help for command in app.get_system_commands(app.screen)}
        assert listed["Find in the text"] == "Find · /"
        assert listed["Quit"] == "Program · q"
