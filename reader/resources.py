"""The files that come with the program: in the package where it is installed, at the top where it is a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def styles() -> Path:
    """The folder of the screen's style sheets."""
    return _folder("styles")


def sample_docs() -> Path:
    """The folder of the sample articles."""
    return _folder("sample_docs")


def _folder(name: str) -> Path:
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def later_styles() -> str:
    """The sheet of the screens that open over the first one: nothing of it delays the first paint."""
    return str(styles() / "screens.tcss")
