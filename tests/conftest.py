"""What every test shares: folders of its own, and one parser a session."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from reader.extract.parser import Parser

# The same examples every time, and no time limit: a slow machine fails no test. To search: HYPOTHESIS_PROFILE=default.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """No test reads or writes the user's cache, state or settings."""
    home = tmp_path_factory.mktemp("home")
    for name in ("CACHE", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    yield home
    for handler in logging.getLogger("reader").handlers[:]:
        logging.getLogger("reader").removeHandler(handler)
        handler.close()


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The default model, loaded once."""
    return Parser.load()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Snapshots of the screens are compared, or written anew."""
    parser.addoption("--snapshots", action="store_true", help="write the snapshots of the screens anew")
