"""The program in a real terminal: keys, pipes, signals, and no byte of a document's that a terminal obeys."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader import resources

Open = Callable[..., Any]

ARTICLE = """Harbour bridge closed

The bridge is shut for at least four months, Mayor Ada Quist said on Monday.

“Nobody will cross it,” Quist told the council.
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(ARTICLE)
    return str(tmp_path / "a.txt")


def test_a_document_opens_and_q_gives_the_terminal_back(reader: Open, article: str) -> None:
    terminal = reader(article)
    terminal.wait_for("Harbour bridge closed")
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.is_restored()


def test_a_document_from_a_pipe_and_keys_from_the_terminal(reader: Open) -> None:
    terminal = reader("-", piped=ARTICLE.encode())
    terminal.wait_for("Harbour bridge closed")
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.is_restored()


def test_a_quote_is_found_by_a_word_of_it_and_enter_goes_to_the_words(reader: Open) -> None:
    """The first walk through the whole house, on a sample article."""
    terminal = reader(str(resources.sample_docs() / "afghan-pilots.txt"), size=(40, 120))
    terminal.wait_for("Off duty and off base")
    terminal.wait_for("David Hicks")
    assert "much greater risk" not in terminal.screen
    terminal.press('"')
    terminal.wait_for("best first")
    terminal.press("greater risk")
    terminal.wait_until(lambda: "Zabihullah" not in terminal.screen, "only what matches")
    terminal.press("\r")
    terminal.wait_for("─1 People")
    terminal.wait_for("“much greater risk”")
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.is_restored()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to find the worker")
def test_a_worker_that_dies_is_told_and_the_text_stays(reader: Open, article: str) -> None:
    terminal = reader(article)
    pid = terminal.process.pid
    children = Path(f"/proc/{pid}/task/{pid}/children")
    terminal.wait_until(lambda: children.read_text().strip() != "", "the worker")
    os.kill(int(children.read_text().split()[0]), signal.SIGKILL)
    terminal.wait_for("the worker process stopped (signal 9)")
    assert "Harbour bridge closed" in terminal.screen
    terminal.press("q")
    assert terminal.ended() == 0


def test_alone_it_offers_documents(reader: Open) -> None:
    terminal = reader()
    terminal.wait_for("Samples")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_gives_the_terminal_back_and_is_told(reader: Open, article: str, number: signal.Signals) -> None:
    terminal = reader(article)
    terminal.wait_for("Harbour bridge closed")
    os.kill(terminal.process.pid, number)
    assert terminal.ended() == 128 + number
    assert terminal.is_restored()


KEEPS_THE_SIGNAL = """
import signal, subprocess, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
sys.exit(subprocess.call([sys.executable, "-m", "reader", *sys.argv[1:]]))
"""


def test_a_terminal_that_goes_away_ends_it_even_where_no_signal_comes(reader: Open, article: str) -> None:
    """A supervisor may keep SIGHUP from it; it must not live on, at full speed, without a terminal."""
    terminal = reader(article, program=["-c", KEEPS_THE_SIGNAL])
    terminal.wait_for("Harbour bridge closed")
    terminal.hang_up()
    assert terminal.process.wait(30) == 128 + signal.SIGHUP


@pytest.mark.parametrize("path", ["no_such_file", "tests", "/dev/zero"])
def test_what_cannot_be_opened_is_a_line_before_the_screen_is_touched(reader: Open, path: str) -> None:
    terminal = reader(path)
    assert terminal.ended() == 2
    assert terminal.output.count(b"\n") == 1
    assert b"\x1b" not in terminal.output


BROKEN = """
import sys
from reader import cli
from reader.ui.screens.reading import ReadingScreen
def fail(self):
    secret = "\x1b]52;c;secret"
    raise ValueError(secret)
ReadingScreen.on_mount = fail
sys.exit(cli.main(sys.argv[1:]))
"""


def test_a_fault_is_one_line_and_the_log_has_the_rest(reader: Open, article: str, own_folders: Path) -> None:
    terminal = reader(article, program=["-c", BROKEN])
    assert terminal.ended() == 70
    assert terminal.is_restored()
    assert "reader: a fault in reader (ValueError); see " in terminal.screen
    assert b"secret" not in terminal.output
    assert "secret" in (own_folders / "state" / "closeread" / "reader.log").read_text()


HOSTILE = {
    "clipboard": "\x1b]52;c;SGVsbG8=\x07 and \x1b]52;c;SGVsbG8=\x1b\\",
    "title": "\x1b]0;owned\x07\x1b[21t\x9b21t\x9d0;owned\x9c",
    "link": "\x1b]8;;https://example.org\x1b\\here\x1b]8;;\x1b\\",
    "strings": "\x1bP1$r\x1b\\ \x1b_Gx\x1b\\ \x1b^pm\x1b\\ \x1bXsos\x1b\\ \x90dcs\x9c",
    "modes": "\x1b[?1049l\x1b[?25l\x1bc\x1b[2J\x0e\x0f\x05\x08\x7f",
    "bidi": "\u202eright\u202c \u2066to\u2069 \u200fleft\u061c",
    "markup": "[@click=app.quit]quit[/] [bold]b[/bold] [/] [link=https://example.org]x[/link] [ @click=app.bell]y[/]",
}

# Everything that Textual writes for an app that shows letters: colours, moves, erasing, modes and their reports.
ALLOWED = re.compile(
    rb"\x1b\[[0-9;:]*[mHJKABCDG]|\x1b\[\?[0-9;]+[hl]|\x1b\[\?[0-9;]+\$p|\x1b\[[<>][0-9;]*u|\x1b\[(?:6n|c|>q)"
    rb"|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)"
)
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def foreign(output: bytes) -> list[str]:
    """What is in the bytes beside letters and the sequences above."""
    return CONTROLS.findall(ALLOWED.sub(b"", output).decode("utf-8", "replace"))


def test_the_check_for_foreign_bytes_finds_them() -> None:
    assert foreign(b"\x1b[1;31mred\x1b[0m\x1b[?25l\r\n\tx") == []
    for text in HOSTILE.values():
        assert foreign(text.encode()) or text == HOSTILE["markup"]


@pytest.mark.parametrize("threat", HOSTILE)
def test_no_control_of_a_document_reaches_the_terminal(reader: Open, tmp_path: Path, threat: str) -> None:
    """In the text, in what is found in it, in the file's name; on opening, moving, searching, and at the end."""
    text = HOSTILE[threat]
    path = tmp_path / f"{text.replace('/', '|')[:60]}.txt"
    path.write_text(
        f"Title {text} here\n\nBy Ada {text} Quist\n\n“It {text} is,” Mayor Ada {text} Quist said.\n\nThe end.\n"
    )
    terminal = reader(str(path), size=(30, 120))
    terminal.wait_for("The end.")
    for keys in (" ", "\t", "j", "\t", "\r", '"', "it", "\r", "\x1b", "?", "\x1b"):
        terminal.press(keys)
    terminal.press("q")
    terminal.press("q")
    if terminal.process.poll() is None:
        os.kill(terminal.process.pid, signal.SIGTERM)
    assert terminal.ended() in {0, 128 + signal.SIGTERM}, terminal.output[-4000:].decode("utf-8", "replace")
    assert foreign(terminal.output) == []
