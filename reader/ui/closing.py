"""Closing a screen that lies over another one."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import Screen

T = TypeVar("T")


def close(screen: Screen[T], result: T | None = None) -> None:
    """Close a screen with a result, once: a key that is held comes again before the screen is gone."""
    if screen.is_current:
        screen.dismiss(result)
