"""The app on canned findings: no parser, no worker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.extract import cache
from reader.model.reading import Reading
from reader.ui.app import ReaderApp
from tests import canned


@pytest.fixture
def open_app(monkeypatch: pytest.MonkeyPatch) -> Callable[..., ReaderApp]:
    """Makes an app that shows a reading, the canned one unless another is given, as if it came from the cache."""

    def make(reading: Reading | None = None) -> ReaderApp:
        shown = reading or canned.reading()
        monkeypatch.setattr(cache, "recall", lambda document, model: shown.findings)
        return ReaderApp(shown.document, "none")

    return make
