"""The command as a process: what it imports, and what the world around it may do to its streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = "Bridge closed\n\n“It is shut,” Mayor Ada Quist told the council on Monday.\n"

LOADED = """
import sys
from reader.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sorted({name.split('.')[0] for name in sys.modules} & {'textual', 'rich', 'spacy', 'numpy', 'markdown_it', 'yaml', 'logging'}), file=sys.stderr)
"""  # noqa: E501


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text(ARTICLE)
    return str(tmp_path / "a.txt")


def run(*command: str, **options: object) -> subprocess.CompletedProcess[str]:
    settings: dict[str, object] = {"cwd": ROOT, "capture_output": True, "text": True, "timeout": 120, **options}
    return subprocess.run([sys.executable, *command], **settings)  # type: ignore[call-overload, no-any-return]


def loaded(*arguments: str) -> set[str]:
    return set(run("-c", LOADED, *arguments).stderr.split())


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--help"], ["extract", "--help"], ["search", "--help"], ["schema"], ["--nonsense"]]
)
def test_what_reads_no_document_imports_nothing_heavy(arguments: list[str]) -> None:
    assert loaded(*arguments) & {"textual", "rich", "spacy", "numpy", "markdown_it", "yaml"} == set()


def test_text_imports_no_parser(article: str) -> None:
    assert loaded("text", article) & {"textual", "rich", "spacy", "markdown_it", "yaml"} == set()


def test_headless_commands_import_no_textual_and_the_cache_saves_the_model(article: str) -> None:
    assert loaded("extract", article) & {"textual", "spacy"} == {"spacy"}
    for arguments in (["extract", article], ["search", "shut", article], [article]):
        assert loaded(*arguments) & {"textual", "spacy"} == set(), arguments


def test_the_screen_imports_no_spacy_and_nothing_that_the_first_paint_does_not_need() -> None:
    code = "import sys, reader.ui.app, reader.ui.screens.reading, reader.extract.remote; print(sorted(sys.modules))"
    modules = run("-c", code).stdout
    assert "'textual.app'" in modules
    for name in ("spacy", "yaml", "reader.ui.facts", "reader.search.index", "reader.extract.lexicon"):
        assert f"'{name}'" not in modules, f"{name} is not needed for the first paint"


def test_a_reader_that_goes_away_is_no_error(article: str) -> None:
    shell = f"{sys.executable} -m reader text {article} {article} | head -c 1; exit ${{PIPESTATUS[0]}}"
    Path(article).write_text("word " * 100_000)
    ended = subprocess.run(["bash", "-c", shell], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (ended.stderr, ended.returncode) == ("", 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [["text"], ["schema"]])
def test_a_full_disk_is_one_line(article: str, command: list[str]) -> None:
    arguments = [*command, article] if command == ["text"] else command
    with open("/dev/full", "w") as full:
        ended = run("-m", "reader", *arguments, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert (ended.stderr, ended.returncode) == ("reader: cannot go on: No space left on device\n", 2)


@pytest.mark.parametrize("close", ["stdin", "stdout", "stderr"])
def test_a_closed_stream_stops_nothing(article: str, close: str) -> None:
    number = {"stdin": "<&-", "stdout": ">&-", "stderr": "2>&-"}[close]
    ended = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m reader text {article} {number}"], cwd=ROOT, capture_output=True, text=True
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_bare_environment_is_enough(article: str) -> None:
    """No home, an ASCII locale, no writable folder for cache and log."""
    environment = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "XDG_CACHE_HOME": "/dev/null/x"}
    environment |= {"XDG_STATE_HOME": "/dev/null/x", "PATH": os.environ["PATH"]}
    ended = run("-m", "reader", "text", article, env=environment)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "\\u201cIt is shut,\\u201d" in ended.stdout
    ended = run("-m", "reader", "extract", article, env=environment, text=False)
    assert "“It is shut,”".encode() in ended.stdout  # type: ignore[operator]


def test_a_folder_that_is_gone_stops_nothing(article: str, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    shell = f"cd {gone} && rmdir {gone} && PYTHONPATH={ROOT} {sys.executable} -P -m reader text {article}"
    ended = subprocess.run(["bash", "-c", shell], capture_output=True, text=True)
    assert (ended.stdout, ended.stderr, ended.returncode) == (ARTICLE, "", 0)


def test_standard_input_is_a_document() -> None:
    ended = run("-m", "reader", "text", "-", input=ARTICLE)
    assert (ended.stdout, ended.returncode) == (ARTICLE, 0)
