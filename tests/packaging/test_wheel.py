"""What `pip install .` brings: the code, the word lists, the style sheets, the samples."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHIPPED = [
    *(ROOT / "reader").rglob("*.py"),
    *(ROOT / "reader").rglob("*.yaml"),
    *(ROOT / "styles").rglob("*.tcss"),
    *(path for path in (ROOT / "sample_docs").rglob("*") if path.is_file()),
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(folder), "."]
    subprocess.run(command, cwd=ROOT, check=True)
    return zipfile.ZipFile(next(folder.glob("closeread-*.whl")))


def test_the_wheel_holds_every_file_that_the_program_reads(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    wanted = {str(path.relative_to(ROOT)) for path in SHIPPED}
    wanted = {name if name.startswith("reader/") else f"reader/{name}" for name in wanted}
    assert wanted - names == set()
    assert any(name.startswith("reader/sample_docs/") for name in names)
    assert any(name.startswith("reader/styles/") for name in names)


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    assert {name.split("/")[0] for name in wheel.namelist() if ".dist-info" not in name} == {"reader"}


def test_the_installed_program_finds_its_files(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = "from reader import resources as r; print(r.styles(), r.sample_docs(), sep='\\n')"
    command = [sys.executable, "-c", code]
    folders = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.splitlines()
    assert folders == [str(tmp_path / "reader" / "styles"), str(tmp_path / "reader" / "sample_docs")]
