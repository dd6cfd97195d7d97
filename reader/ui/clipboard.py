"""The clipboard: a command that the user named, else the terminal's OSC 52. The answer says what was really done."""

from __future__ import annotations

import asyncio
import contextlib
import shlex
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable

PATIENCE = 5.0
"""Seconds that the copy command may take."""


async def copy(text: str, command: str | None, send: Callable[[str], None]) -> tuple[str, bool]:
    """Copy a text; `send` gives it to the terminal. One line for the user, and whether it went wrong."""
    count = len(text.split())
    amount = f"{count} word{'s' * (count != 1)}"
    if command is None:
        send(text)
        return f"{amount} sent to the clipboard (OSC 52), if this terminal takes them", False
    arguments = shlex.split(command)
    try:
        process = await asyncio.create_subprocess_exec(*arguments, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL)
    except OSError as error:
        return f"not copied: {arguments[0]}: {error.strerror}", True
    try:
        await asyncio.wait_for(process.communicate(text.encode("utf-8", "replace")), PATIENCE)
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        return f"not copied: {arguments[0]} took more than {PATIENCE:.0f} s", True
    if process.returncode:
        return f"not copied: {arguments[0]} ended with {process.returncode}", True
    return f"{amount} copied with {arguments[0]}", False
