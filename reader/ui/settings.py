"""The user's settings: a YAML file that is read, checked, and never written.

theme: reader-light
width: 72
copy_command: wl-copy
keys:
  section.next: n
  jump.back: ctrl+b, backspace
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping
from typing import Any

import msgspec
from textual.keys import _character_to_key

from reader import paths
from reader.ui.commands import BY_ID, COMMANDS, clash

MOST_BYTES = 100_000
NARROWEST, WIDEST, WIDTH = 30, 160, 80
"""The article's width in cells: least, most, and what is used where nothing is said."""

_NAMED_KEYS = (
    frozenset(
        ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete", "backspace", "tab")
    )
    | {"enter", "escape", "space"}
    | {f"f{number}" for number in range(1, 25)}
)
_CHARACTERS = frozenset(_character_to_key(chr(code)) for code in range(0x21, 0x7F))
_MODIFIER = re.compile(r"(?:ctrl|alt|shift|super|meta|hyper)\+")


class SettingsError(ValueError):
    """Something in the settings is wrong. The message is one line that names it."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be set."""

    theme: str | None = None
    width: int | None = None
    copy_command: str | None = None
    keys: dict[str, str] = {}


def load() -> tuple[Settings, str]:
    """The settings, and one line about what is wrong with them; then none of them hold."""
    path = paths.settings() / "settings.yaml"
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise SettingsError("the file is too large")
        return parse(path.read_bytes()), ""
    except FileNotFoundError:
        return Settings(), ""
    except OSError as error:
        return Settings(), f"settings not read: {path}: {error.strerror}"
    except SettingsError as error:
        return Settings(), f"settings not used: {path}: {error}"


def parse(data: bytes) -> Settings:
    """Settings from YAML.

    Raises:
        SettingsError: it is not YAML, or a name or a value is wrong.
    """
    import yaml

    try:
        text = data.decode("utf-8")
        if any(isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken) for token in yaml.scan(text)):
            raise SettingsError("anchors, aliases and tags are not taken")
        settings = msgspec.convert(yaml.safe_load(text) or {}, Settings)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsError(f"it is not YAML: {_one_line(error)}") from error
    except msgspec.ValidationError as error:
        raise SettingsError(_one_line(error)) from error
    if settings.width is not None and not NARROWEST <= settings.width <= WIDEST:
        raise SettingsError(f"width: {settings.width} is not between {NARROWEST} and {WIDEST}")
    if settings.copy_command is not None:
        _check_command(settings.copy_command)
    keymap(settings.keys)
    return settings


def keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """Keys by command id, as Textual takes them.

    Raises:
        SettingsError: an id that is none, a key that is none, or two commands on one key.
    """
    found = {}
    for command_id, names in keys.items():
        if command_id not in BY_ID:
            raise SettingsError(f"keys: {command_id}: there is no such command{_nearest(command_id)}")
        found[command_id] = ",".join(_key(command_id, name) for name in names.split(","))
    if clashing := clash({**{command.id: command.keys for command in COMMANDS}, **found}):
        key, first, second = clashing
        raise SettingsError(f"keys: {key} cannot stand for both {first} and {second}")
    return found


def _key(command_id: str, name: str) -> str:
    """Textual's name of a key; a character stands for itself."""
    name = name.strip()
    modifiers = "".join(_MODIFIER.findall(name))
    key = name[len(modifiers) :]
    if len(key) == 1 and key.isprintable() and not key.isspace():
        return modifiers + _character_to_key(key)
    if key.lower() in _NAMED_KEYS:
        return modifiers + key.lower()
    if key in _CHARACTERS:
        return modifiers + key
    raise SettingsError(f"keys: {command_id}: {_one_line(name)!r} is no key")


def _check_command(command: str) -> None:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise SettingsError(f"copy_command: {_one_line(error)}") from error
    if not words:
        raise SettingsError("copy_command: it is empty")


def _nearest(command_id: str) -> str:
    import difflib

    near = difflib.get_close_matches(command_id, BY_ID, 1)
    return f"; did you mean {near[0]}?" if near else ""


def _one_line(what: Any) -> str:
    return " ".join(str(what).split())[:200]
