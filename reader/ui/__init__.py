"""The screen: a Textual app over one reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.document import Document

if TYPE_CHECKING:
    from reader.extract.remote import Worker


_LONG = 200_000
"""Code points from which on a worker takes so long that its start can wait for the first paint."""


def run(document: Document | None, model: str) -> int:
    """Read a document in the terminal, or choose one where it is None. The exit code."""
    worker = _started_ahead(document, model)  # it loads its model while the screen is made
    from reader.ui.app import ReaderApp

    app = ReaderApp(document, model, worker)
    app.handle_signals()
    try:
        app.run()
    finally:
        if worker:
            worker.kill()
    return app.return_code or 0


def _started_ahead(document: Document | None, model: str) -> Worker | None:
    """A worker for a document whose findings are not known yet and will soon be there."""
    if document is None or len(document.text) > _LONG:
        return None
    from reader.extract import cache

    if cache.holds(document, model):
        return None
    from reader.extract import remote

    try:
        return remote.Worker.start(model)
    except remote.WorkerError:
        return None  # the screen tries again, and can say why not
