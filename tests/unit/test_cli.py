"""The command: what it prints where, exit codes, one line for what goes wrong."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reader import __version__, cli
from reader.extract.local import Extractor
from reader.extract.parser import Parser
from reader.load import load
from reader.model.findings import TextPart
from reader.model.notes import Dropped, Name
from reader.model.spans import Span
from reader.notes import store

ARTICLE = """Bridge closed

By Jo Ng

HALLVIK, March 4, 2024 - The bridge is shut for at least four months, Mayor Ada Quist said.

"Nobody will cross it," Quist told the council.
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(ARTICLE)
    return str(tmp_path / "a.txt")


@pytest.fixture
def reader(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, parser: Parser
) -> Callable[..., tuple[int, str, list[str]]]:
    """Run the command in this process: exit code, stdout, lines of stderr."""
    monkeypatch.setattr(Extractor, "parser", parser)

    def run(*arguments: str) -> tuple[int, str, list[str]]:
        try:
            code = cli.main(arguments)
        except SystemExit as error:
            code = int(error.code or 0)
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode().splitlines()

    return run


Run = Callable[..., tuple[int, str, list[str]]]


def test_where_stdout_is_no_terminal_a_brief_is_printed(reader: Run, article: str) -> None:
    code, out, err = reader(article)
    assert (code, err) == (0, [])
    lines = out.splitlines()
    assert lines[:2] == ["Bridge closed", "By Jo Ng · 2024-03-04 · 31 words"]
    titles = [line.split(" (")[0].split(",")[0] for line in lines if line and not line.startswith(" ")][2:]
    assert titles == ["People", "Organizations", "Sources", "Quotes", "Figures"]
    assert any("“Nobody" in line or '"Nobody will cross it,"' in line for line in lines)


def test_extract_prints_the_contract(reader: Run, article: str) -> None:
    code, out, _ = reader("extract", article)
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    assert found["schema"] == "reader/1"
    assert found["reader"] == __version__
    assert found["document"]["text"] == ARTICLE
    assert found["document"]["source"] == article


def test_one_bad_file_does_not_stop_the_others(reader: Run, article: str, tmp_path: Path) -> None:
    code, out, err = reader("extract", article, str(tmp_path / "none"), str(tmp_path), article)
    assert code == 2
    assert [json.loads(line)["document"]["title"] for line in out.splitlines()] == ["Bridge closed"] * 2
    assert err == [f"reader: {tmp_path}/none: no such file", f"reader: {tmp_path}: is a folder; open one of its files"]


def test_a_fault_in_one_file_does_not_stop_the_others(
    reader: Run, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug is told in a line, and its traceback goes to the log, never to the terminal."""
    (tmp_path / "b.txt").write_text("Boom.")
    real = Extractor.findings_of

    def fail(self: Extractor, document: Any) -> Any:
        if document.text == "Boom.":
            raise IndexError("secret words of the article")
        return real(self, document)

    monkeypatch.setattr(Extractor, "findings_of", fail)
    code, out, err = reader("extract", str(tmp_path / "b.txt"), article)
    assert (code, len(out.splitlines()), len(err)) == (2, 1, 1)
    assert "a fault in reader (IndexError); see " in err[0]
    assert "secret words" in Path(err[0].split("see ")[1]).read_text()


def test_search_prints_quotes_and_tells_when_there_are_none(reader: Run, article: str) -> None:
    code, out, _ = reader("search", "nobody cross", article)
    assert code == 0
    assert out.startswith(f"{article}:")
    assert reader("search", "zeppelin", article) == (1, "", [])
    assert reader("search", "zeppelin", article, "/none")[0] == 2


def test_a_query_that_cannot_be_read_is_one_line(reader: Run, article: str) -> None:
    code, out, err = reader("search", "kind:nonsense", article)
    assert (code, out, len(err)) == (2, "", 1)


def test_text_prints_the_text_neutralised(reader: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Caf\xc3\xa9\r\n\x1b]52;c;x\x07 \xe2\x80\xae end")
    assert reader("text", str(tmp_path / "a.txt")) == (0, "Café\r\n␛]52;c;x␇ � end", [])


def test_text_of_an_empty_file_is_empty_but_there_is_nothing_to_open(reader: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    path = str(tmp_path / "a.txt")
    assert reader("text", path) == (0, "", [])
    assert reader(path) == (2, "", [f"reader: {path}: is empty, there is nothing to read"])


def test_schema_is_json_schema(reader: Run) -> None:
    code, out, _ = reader("schema")
    assert code == 0
    assert set(json.loads(out)) >= {"$ref", "$defs"}


@pytest.mark.parametrize(
    "arguments",
    [
        "", "--nonsense", "a b", "extract", "extract --format xml a", "search x", "text", "schema x",
    ],
)  # fmt: skip
def test_bad_usage_is_one_line(reader: Run, arguments: str) -> None:
    code, out, err = reader(*arguments.split())
    assert (code, out, len(err)) == (2, "", 1)
    assert err[0].startswith("reader: ")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("", "the name of the file is empty"),
        ("schemas", "schemas: no such file; did you mean the command `reader schema`?"),
        ("nothing.txt", "nothing.txt: no such file"),
        (
            "https://example.org/x.html",
            "https://example.org/x.html: addresses are not opened; save the article as plain text and open that file",
        ),
    ],
)
def test_what_cannot_be_opened_says_what_to_do(reader: Run, path: str, line: str) -> None:
    assert reader(path) == (2, "", [f"reader: {line}"])


@pytest.mark.parametrize(
    "order",
    [
        ("extract", "--model", "no_such_model"),
        ("--model", "no_such_model", "extract"),
        ("--model=no_such_model", "extract"),
    ],
)
def test_a_missing_model_is_one_line(
    reader: Run, article: str, monkeypatch: pytest.MonkeyPatch, order: tuple[str, ...]
) -> None:
    """The model may be named before the command or after it."""
    monkeypatch.undo()
    assert reader(*order, article) == (
        2, "", ["reader: no_such_model: no such spaCy model is installed; install it with pip"],
    )  # fmt: skip


def test_a_hostile_argument_is_told_harmlessly(reader: Run) -> None:
    for arguments in (("\x1b]0;x\x07\n\udcff",), ("text", "\x1b[31m"), ("--\x1b[31m",)):
        _, _, err = reader(*arguments)
        assert len(err) == 1
        assert "\x1b" not in err[0]


def test_version_and_help(reader: Run) -> None:
    assert reader("--version") == (0, f"reader {__version__}\n", [])
    assert "reader extract" in reader("--help")[1]


def test_standard_input_that_is_a_terminal_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, reader: Run) -> None:
    owner, terminal = os.openpty()
    with os.fdopen(owner), os.fdopen(terminal, encoding="utf-8") as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert reader("extract", "-") == (
            2, "", ["reader: -: standard input is the terminal; pipe a text into it, or name a file"]
        )  # fmt: skip


def test_what_was_corrected_in_the_screen_is_corrected_everywhere(reader: Run, article: str) -> None:
    document = load(Path(article))
    quist = TextPart(span=Span(ARTICLE.index("Ada Quist"), ARTICLE.index(" said")), text="Ada Quist")
    correction = Name(words=quist, name="Mayor A. Quist")
    store.add(document, correction)
    found = json.loads(reader("extract", article)[1])
    assert [person["name"] for person in found["people"]] == ["Jo Ng", "Mayor A. Quist"]
    assert found["corrections"] == [json.loads(msgspec.json.encode(correction))]
    assert "Mayor A. Quist" in reader("search", "cross", article)[1]
    brief = reader(article)[1]
    assert "Mayor A. Quist" in brief
    assert "With 1 correction by hand." in brief
    found = json.loads(reader("extract", "--as-found", article)[1])
    assert ([person["name"] for person in found["people"]], found["corrections"]) == (["Jo Ng", "Ada Quist"], [])
    assert "Mayor A. Quist" not in reader("search", "--as-found", "cross", article)[1]


def test_corrections_that_fit_nothing_are_told_of_and_kept(reader: Run, article: str) -> None:
    document = load(Path(article))
    store.add(document, Dropped(words=TextPart(span=Span(0, 6), text="Bridge"), was="figure"))
    code, out, err = reader("extract", article)
    assert (code, json.loads(out)["corrections"]) == (0, [])
    assert err == [f"reader: {article}: corrections that fit nothing found in it: 1"]
    assert len(store.load(document).corrections) == 1


def test_corrections_that_cannot_be_read_are_no_reason_to_print_what_they_correct(reader: Run, article: str) -> None:
    path = store.file_of(load(Path(article)))
    path.parent.mkdir(parents=True)
    path.write_text("- nonsense")
    code, out, err = reader("extract", article)
    assert (code, out) == (2, "")
    assert len(err) == 1
    assert "your corrections are not read" in err[0]
    assert reader("extract", "--as-found", article)[0] == 0
