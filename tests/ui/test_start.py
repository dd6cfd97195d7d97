"""The start screen: samples and last documents, one key away."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from reader.extract import cache
from reader.ui import memory
from reader.ui.app import ReaderApp
from reader.ui.flow.place import Place
from reader.ui.screens.reading import ReadingScreen
from reader.ui.screens.start import StartScreen
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
        assert "bridge [b].txt" in app.screen.query_one(Table).render_line(0).text
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
