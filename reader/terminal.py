"""The terminal around the program: where keys come from, what can be printed."""

from __future__ import annotations

import os
import sys

from reader.errors import ReaderError


def take_keys_from_terminal() -> None:
    """Let standard input be the terminal, where it is a pipe or a file: keys come from a person.

    Raises:
        ReaderError: there is no terminal.
    """
    try:
        if os.isatty(0):
            return
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise ReaderError("no terminal to take keys from; with `| cat` the brief is printed instead") from error
    os.dup2(terminal, 0)
    if terminal != 0:
        os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115


def make_streams_safe() -> None:
    """Let stdout and stderr exist, and let no character be unprintable in their encoding."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def silence_stdout() -> None:
    """Let what is still to be written go nowhere: who read it has gone, or it cannot be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
