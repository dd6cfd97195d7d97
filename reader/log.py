"""The log: a file in the state folder. Nothing that is logged reaches the terminal."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path

from reader import paths

MOST_BYTES = 1_000_000
"""A log that has grown beyond this is begun anew."""


def logger(name: str) -> logging.Logger:
    """A logger below `reader`, which writes to the log where it can be written."""
    _attach(paths.log_file())
    return logging.getLogger(name)


@cache
def _attach(path: Path) -> None:
    """Let the log be written to this file, from now on."""
    root = logging.getLogger("reader")
    root.propagate = False
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = path.exists() and path.stat().st_size > MOST_BYTES
        handler = logging.FileHandler(path, mode="w" if fresh else "a", encoding="utf-8", errors="backslashreplace")
    except OSError:
        root.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
