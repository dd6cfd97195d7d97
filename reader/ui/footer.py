"""The keys in the last row of a screen, made of the table of commands; a click on one runs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from textual.app import App

from reader.ui.commands import BY_ID, COMMANDS, Command, Need, Where, printed_keys
from reader.ui.widgets.line import Part


def footer(app: App[Any], where: Where, lacks: Callable[[Need], str] | None = None) -> list[Part]:
    """The keys of the commands that a kind of screen shows, help first, without those that cannot run now."""
    able = (command for command in _shown(where) if not (lacks and command.needs and lacks(command.needs)))
    return [part for command in able for part in hint(app, command.id, command.footer)]


def hint(app: App[Any], command_id: str, word: str) -> Iterator[Part]:
    """A command's first key and a word for it."""
    yield Part(f" {printed_keys(app, BY_ID[command_id]).split()[0]}", "key", command=command_id)
    yield Part(f" {word} ", "quiet", command=command_id)


@cache
def _shown(where: Where) -> tuple[Command, ...]:
    shown = [command for command in COMMANDS if command.footer and command.where == where]
    return tuple(sorted(shown, key=lambda command: command.id not in ("app.help", "start.help")))
