"""A command that no test presses is a command that nobody knows to work."""

from __future__ import annotations

from reader.ui.commands import COMMANDS


def test_every_command_was_run(commands_run: set[str]) -> None:
    """By its key, in a running app. This test comes last: see the conftest."""
    assert [command.id for command in COMMANDS if command.id not in commands_run] == []
