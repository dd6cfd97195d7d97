"""How the app ends: the terminal is given back, and the exit code tells the truth.

Textual handles no signal but ctrl+c, and prints the traceback of a bug with the values of its variables: words of the
document, which a terminal would obey. Here a bug is one line, and the log has the rest.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import time
from threading import Thread
from types import FrameType

from rich.text import Text
from textual.app import App
from textual.worker import WorkerFailed

from reader import paths
from reader.errors import FAULT
from reader.log import logger

SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)

_GRACE = 1.0
"""Seconds for the app to leave in good order once its terminal has gone."""


class EndingApp(App[None]):
    """An app that ends in good order, whatever ends it."""

    def handle_signals(self) -> None:
        """Let signals end the app with the exit code 128 and their number. To be called before `run()`."""

        def on_signal(number: int, _frame: FrameType | None) -> None:
            try:
                loop = asyncio.get_running_loop()
            except RuntimeError:
                raise SystemExit(128 + number) from None
            # Through the loop: it sleeps, and nothing else wakes it.
            loop.call_soon_threadsafe(lambda: self.exit(return_code=128 + number))

        for number in SIGNALS:
            signal.signal(number, on_signal)
        Thread(target=_watch_terminal, name="watch-terminal", daemon=True).start()

    def _handle_exception(self, error: Exception) -> None:
        """Textual's hook for every error that nothing has handled. What goes wrong on the way out changes nothing."""
        if isinstance(error, WorkerFailed) and isinstance(error.error, Exception):
            error = error.error
        logger(__name__).error("a fault", exc_info=error)
        if self._exit:
            return
        if self._exception is None:
            self._exception = error  # for tests: a pilot raises it
            self._exception_event.set()
        self._return_code = FAULT
        self._exit_renderables.append(
            Text(f"reader: a fault in reader ({type(error).__name__}); see {paths.log_file()}", overflow="fold")
        )
        self._close_messages_no_wait()


def _watch_terminal() -> None:
    """Tell that the terminal has gone, as SIGHUP would: the shell may have kept the signal, and Textual would spin."""
    poll = select.poll()
    poll.register(0, 0)  # no event but the hang-up, which is always told
    if any(event & select.POLLHUP for _, event in poll.poll()):
        os.kill(os.getpid(), signal.SIGHUP)
        time.sleep(_GRACE)
        os._exit(128 + signal.SIGHUP)  # Textual's input thread can outlive its terminal, and would spin
