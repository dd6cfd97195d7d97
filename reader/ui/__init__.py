"""The screen: a Textual app over one reading."""

from __future__ import annotations

import gc

from reader.model.document import Document


def run(document: Document | None, model: str) -> int:
    """Read a document in the terminal, or choose one where it is None. The exit code."""
    gc.disable()  # until the first paint: what a start makes stays, and looking through it takes a sixth of the time
    from reader.ui.app import ReaderApp

    app = ReaderApp(document, model)
    app.handle_signals()
    app.run()
    return app.return_code or 0
