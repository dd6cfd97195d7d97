"""A real terminal around the program: a pty, a screen that is emulated, keys, signals."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pyte
import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds to wait for what must come: far more than is ever needed, so that a slow machine fails no test."""

# What pyte takes for text: the keyboard protocol's and the mode reports' sequences.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1b\]22;[^\x07\x1b]*(?:\x07|\x1b\\)")


class Terminal:
    """A program on a pty of its own. `output` is every byte that it wrote."""

    def __init__(self, command: list[str], size: tuple[int, int], piped: bytes | None) -> None:
        rows, columns = size
        self.output = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._slave = slave
        self.settings_before = termios.tcgetattr(slave)
        self.process = subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            stdin=slave if piped is None else subprocess.PIPE,
            stdout=slave,
            stderr=slave,
            preexec_fn=lambda: self._take(slave),
        )
        if piped is not None:
            assert self.process.stdin
            self.process.stdin.write(piped)
            self.process.stdin.close()

    @staticmethod
    def _take(slave: int) -> None:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

    @property
    def screen(self) -> str:
        """What is seen now."""
        return "\n".join(self._screen.display)

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._master, keys.encode())

    def wait_for(self, text: str) -> None:
        """Wait until the text is seen."""
        self.wait_until(lambda: text in self.screen, text)

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"never came: {what}\n{self.screen}"
            assert self.process.poll() is None or self._read(), f"ended before: {what}\n{self.output!r}"
            self._read()

    def ended(self) -> int:
        """Wait for the end: the exit code, negative for a signal that was not handled."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, f"does not end\n{self.screen}"
            self._read()
        while self._read():
            pass
        return self.process.returncode

    def is_restored(self) -> bool:
        """Whether the terminal is as it was: settings, main screen, cursor, no mouse, no pasting marks."""
        modes = {mode: self.output.rfind(f"\x1b[?{mode}l".encode()) > self.output.rfind(f"\x1b[?{mode}h".encode())
                 for mode in (1049, 1000, 1003, 2004)}  # fmt: skip
        cursor = self.output.rfind(b"\x1b[?25h") > self.output.rfind(b"\x1b[?25l")
        return all(modes.values()) and cursor and termios.tcgetattr(self._slave) == self.settings_before

    def hang_up(self) -> None:
        """Let the terminal go away."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def close(self) -> None:
        """End the program, if a test has failed."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.hang_up()
        os.close(self._slave)

    def _read(self) -> bool:
        """Take what has been written; whether there was anything."""
        if not select.select([self._master], [], [], 0.05)[0]:
            return False
        with contextlib.suppress(OSError):
            data = os.read(self._master, 65_536)
            self.output += data
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
            return bool(data)
        return False


Open = Callable[..., Terminal]


@pytest.fixture
def reader() -> Iterator[Open]:
    """Start the program in a terminal: `reader("a.txt", size=(24, 80), piped=b"…")`."""
    started: list[Terminal] = []

    def start(
        *arguments: str,
        size: tuple[int, int] = (24, 80),
        piped: bytes | None = None,
        program: Sequence[str] = ("-m", "reader"),
    ) -> Terminal:
        started.append(Terminal([*program, *arguments], size, piped))
        return started[-1]

    yield start
    for terminal in started:
        terminal.close()
