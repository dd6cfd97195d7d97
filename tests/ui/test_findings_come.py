"""Findings that come from the worker: it is the one that was started ahead, and no bug in showing them is lost."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest

from reader.errors import FAULT
from reader.extract import cache, remote
from reader.extract.remote import Worker
from reader.model.document import Document
from reader.model.findings import Findings
from reader.ui.app import ReaderApp
from reader.ui.screens.reading import ReadingScreen
from tests import canned

Given = list[Worker | None]


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """The workers that findings were asked of; the canned findings come, as if from one."""
    workers: Given = []

    async def findings_of(document: Document, model: str, worker: Worker | None) -> AsyncGenerator[Findings]:
        workers.append(worker)
        yield canned.reading().findings

    monkeypatch.setattr(cache, "recall", lambda document, model: None)
    monkeypatch.setattr(remote, "findings_of", findings_of)
    return workers


async def test_the_worker_that_was_started_ahead_is_used_once(given: Given) -> None:
    ahead = Worker.start("no_such_model")
    app = ReaderApp(canned.reading().document, "none", ahead)
    try:
        async with app.run_test() as pilot:
            await pilot.pause()
            assert isinstance(app.screen, ReadingScreen)
            assert app.screen.reading is not None
            assert given == [ahead]
            assert app.take_worker() is None
    finally:
        ahead.kill()


async def test_a_bug_in_showing_findings_ends_the_app_and_is_told(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: ReadingScreen) -> None:
        raise KeyError("s9")

    monkeypatch.setattr(ReadingScreen, "fill_panes", broken)
    app = ReaderApp(canned.reading().document, "none")
    with pytest.raises(KeyError, match="s9"):
        async with app.run_test() as pilot:
            await pilot.pause()
    assert app.return_code == FAULT
    assert given == [None]
