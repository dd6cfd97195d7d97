"""The app on canned findings: no parser, no worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.extract import cache
from reader.model.reading import Reading
from reader.ui.app import ReaderApp
from reader.ui.commands import Commanded
from tests import canned

FOLDER = Path(__file__).parent


@pytest.fixture
def open_app(monkeypatch: pytest.MonkeyPatch) -> Callable[..., ReaderApp]:
    """Makes an app that shows a reading, the canned one unless another is given, as if it came from the cache."""

    def make(reading: Reading | None = None) -> ReaderApp:
        shown = reading or canned.reading()
        monkeypatch.setattr(cache, "recall", lambda document, model: shown.findings)
        return ReaderApp(shown.document, "none")

    return make


RUN: set[str] = set()
"""The commands that the tests of this session have run."""
ALL = "test_every_command_was_run"


@pytest.fixture(autouse=True)
def note_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Note each command that a test runs."""
    run = Commanded.action_do

    async def noted(self: Commanded, command_id: str) -> None:
        RUN.add(command_id)
        await run(self, command_id)

    monkeypatch.setattr(Commanded, "action_do", noted)


@pytest.fixture
def commands_run() -> set[str]:
    """The commands that tests have run so far."""
    return RUN


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The test that asks which commands were run comes last, and not at all where only some tests are run."""
    modules = {item.path.name for item in items if item.path.parent == FOLDER}
    whole = modules == {path.name for path in FOLDER.glob("test_*.py")} and not config.option.keyword
    items[:] = [item for item in items if item.name != ALL] + [item for item in items if item.name == ALL and whole]
