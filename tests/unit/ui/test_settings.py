"""Settings: what is right is used, what is wrong is named in one line, and reading writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths
from reader.ui import settings
from reader.ui.commands import COMMANDS, clash


def test_settings_are_read() -> None:
    found = settings.parse(
        "theme: nord\nwidth: 72\ncopy_command: wl-copy -n\nkeys: {section.next: 'ctrl+n, ñ'}".encode()
    )
    assert (found.theme, found.width, found.copy_command) == ("nord", 72, "wl-copy -n")
    assert settings.keymap(found.keys)["section.next"].startswith("ctrl+n,")


def test_a_character_stands_for_its_key() -> None:
    assert settings.keymap({"section.next": "&", "copy": "F8"}) == {"section.next": "ampersand", "copy": "f8"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("keys: {section.nxet: x}", "section.nxet: there is no such command; did you mean section.next?"),
        ("keys: {section.next: hyperdrive}", "'hyperdrive' is no key"),
        ("keys: {section.next: ''}", "'' is no key"),
        ("keys: {section.next: ctrl+}", "'ctrl+' is no key"),
        ("keys: {section.next: q}", "q cannot stand for both section.next and app.quit"),
        ("keys: {line.down: y}", "y cannot stand for both line.down and copy"),
        ("width: 9", "width: 9 is not between"),
        ("width: wide", "Expected `int"),
        ("colour: red", "unknown field `colour`"),
        ("copy_command: ''", "copy_command: it is empty"),
        ("copy_command: 'a \"b'", "copy_command: No closing quotation"),
        ("a: &a [*a, *a]", "anchors, aliases and tags are not taken"),
        ("theme: !!python/name:os.system x", "anchors, aliases and tags are not taken"),
        ("[", "it is not YAML"),
        ("\udc80", "it is not YAML"),
    ],
)
def test_what_is_wrong_is_named_in_one_line(text: str, named: str) -> None:
    with pytest.raises(settings.SettingsError) as caught:
        settings.parse(text.encode("utf-8", "surrogateescape"))
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_wrong_file_is_told_with_its_path_and_left_alone() -> None:
    file = paths.settings() / "settings.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("width: 9\n")
    found, wrong = settings.load()
    assert found == settings.Settings()
    assert str(file) in wrong
    assert file.read_text() == "width: 9\n"


def test_without_a_file_nothing_is_wrong_and_nothing_is_written(own_folders: Path) -> None:
    assert settings.load() == (settings.Settings(), "")
    assert not (paths.settings()).exists()


def test_no_two_commands_share_a_key_where_both_are_at_hand() -> None:
    assert clash({command.id: command.keys for command in COMMANDS}) is None


def test_ids_are_unique() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
