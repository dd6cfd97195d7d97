"""A program in a terminal of its own, watched from outside: when a text is seen, when the screen is at rest, memory."""

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
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

ROOT = Path(__file__).parents[1]
AT_REST = 0.08
"""Seconds without output after which the screen counts as painted."""
PATIENCE = 120.0

# What pyte takes for text: the keyboard protocol's and the mode reports' sequences.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1b\[\?[0-9;]*\$p|\x1b\]22;[^\x07\x1b]*(?:\x07|\x1b\\)")


def folders(home: Path) -> dict[str, str]:
    """The environment of a program that keeps its files below a folder."""
    return {**os.environ, **{f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CACHE", "STATE", "CONFIG")}}


class Terminal:
    """Starts a Python program on a pty. Times are seconds."""

    def __init__(self, arguments: Sequence[str], folder: Path, columns: int = 120, rows: int = 40) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self._slave = os.openpty()
        self._set_size(columns, rows)
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env={**folders(folder), "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            preexec_fn=lambda: (os.setsid(), fcntl.ioctl(self._slave, termios.TIOCSCTTY, 0)),
        )

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def lines(self) -> list[str]:
        """What is seen."""
        return list(self._screen.display)

    def until(self, seen: Callable[[str], bool]) -> float:
        """When the condition on the whole screen was first met, since the last key, resize or start."""
        while not seen("\n".join(self.lines)):
            if time.perf_counter() - self.started > PATIENCE or self._process.poll() is not None:
                raise SystemExit("never seen:\n" + "\n".join(self.lines))
            self._read(0.5)
        return self._last - self.started

    def rest(self) -> float:
        """When the last byte came before the screen was at rest, since the last key, resize or start."""
        while self._read(AT_REST):
            pass
        return self._last - self.started

    def press(self, keys: str) -> None:
        """Type; the clock starts."""
        self._drain()
        self.started = self._last = time.perf_counter()
        os.write(self._master, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Another size; the clock starts."""
        self._drain()
        self.started = self._last = time.perf_counter()
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)

    def memory(self) -> float:
        """Resident memory of the screen's own process, MB; 0 where the system does not tell."""
        with contextlib.suppress(OSError):
            status = Path(f"/proc/{self._process.pid}/status").read_text()
            return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024
        return 0.0

    def close(self) -> None:
        """End the program."""
        self._process.terminate()
        end = time.perf_counter() + 5
        while self._process.poll() is None and time.perf_counter() < end:
            self._read(0.05)
        self._process.kill()
        self._process.wait()
        os.close(self._master)
        os.close(self._slave)

    def _drain(self) -> None:
        while self._read(0.0):
            pass

    def _read(self, patience: float) -> bool:
        if not select.select([self._master], [], [], patience)[0]:
            return False
        data = os.read(self._master, 65_536)
        self._last = time.perf_counter()
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
        return bool(data)
