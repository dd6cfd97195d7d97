"""Where the program's own files live: the one module that knows.

The folders follow the platform's custom and the XDG variables. They may not exist, and may not be writable: whoever
writes there expects OSError.
"""

from __future__ import annotations

import os
from pathlib import Path

APP = "closeread"
"""The distribution's name: another project has the name `reader`."""

_NOWHERE = Path(os.devnull) / APP
"""Stands for a folder that cannot be named (no home): every use of it raises OSError, as for any other folder."""


def cache() -> Path:
    """What can be thrown away and made again."""
    return _folder("XDG_CACHE_HOME", "user_cache_dir")


def state() -> Path:
    """What the program remembers: the log, the last documents, notes."""
    return _folder("XDG_STATE_HOME", "user_state_dir")


def settings() -> Path:
    """What the user sets."""
    return _folder("XDG_CONFIG_HOME", "user_config_dir")


def log_file() -> Path:
    """The log. What is written there never reaches the screen."""
    return state() / "reader.log"


def _folder(variable: str, function: str) -> Path:
    if os.path.isabs(given := os.environ.get(variable, "")):
        return Path(given) / APP
    import platformdirs

    folder = Path(getattr(platformdirs, function)(APP, appauthor=False))
    return folder if folder.is_absolute() else _NOWHERE
