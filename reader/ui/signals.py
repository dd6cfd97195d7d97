"""Signals that end the program: the terminal is given back, and the exit code tells which one it was."""

from __future__ import annotations

import asyncio
import signal
from types import FrameType
from typing import Any

from textual.app import App

ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


def handle(app: App[Any]) -> None:
    """Let these signals end the app in good order. Call it before `run()`: Textual has no handler of its own."""

    def on_signal(number: int, _frame: FrameType | None) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            raise SystemExit(128 + number) from None
        # Through the loop: it sleeps, and nothing else wakes it.
        loop.call_soon_threadsafe(lambda: app.exit(return_code=128 + number))

    for number in ENDING:
        signal.signal(number, on_signal)
