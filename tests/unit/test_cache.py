"""The cache gives back what was kept, and nothing that is damaged."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import msgspec
import pytest

from reader import paths
from reader.extract import DEFAULT_MODEL, cache
from reader.model.document import Document
from reader.model.findings import Engine, Entity, Findings

DOCUMENT = Document(source="a.txt", sha256="0" * 64, format="text", text="Mara Lind spoke.")
FINDINGS = Findings(engine=Engine(name="spacy", model="m", version="1"), people=(Entity(id="p1", name="Mara Lind"),))


@pytest.fixture
def path() -> Path:
    cache.keep(DOCUMENT, DEFAULT_MODEL, FINDINGS)
    path = cache.entry(DOCUMENT, DEFAULT_MODEL)
    assert path is not None
    return path


def test_findings_come_back_equal(path: Path) -> None:
    assert path.exists()
    assert cache.recall(DOCUMENT, DEFAULT_MODEL) == FINDINGS


@pytest.mark.parametrize("field", ["sha256", "format"])
def test_another_document_has_another_entry(path: Path, field: str) -> None:
    other = msgspec.structs.replace(DOCUMENT, **{field: "markdown"})
    assert cache.recall(other, DEFAULT_MODEL) is None


def test_a_change_of_the_code_is_another_entry(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_code", lambda: "other")
    assert cache.recall(DOCUMENT, DEFAULT_MODEL) is None


@pytest.mark.parametrize("change", ["longer", "later", "another"])
def test_the_code_is_known_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    """A rule or a word list that was edited, touched or added makes other findings."""
    words = tmp_path / "extract" / "lexicon" / "words.yaml"
    words.parent.mkdir(parents=True)
    words.write_text("a: 1")
    monkeypatch.setattr("reader.__file__", str(tmp_path / "__init__.py"))
    before = cache._code.__wrapped__()
    assert cache._code.__wrapped__() == before
    match change:
        case "longer":
            about = words.stat()
            words.write_text("a: 12")
            os.utime(words, ns=(about.st_atime_ns, about.st_mtime_ns))
        case "later":
            os.utime(words, ns=(0, words.stat().st_mtime_ns + 1_000_000))
        case "another":
            (tmp_path / "extract" / "rule.py").write_text("")
    assert cache._code.__wrapped__() != before


def test_an_unknown_model_is_never_cached() -> None:
    assert cache.entry(DOCUMENT, "no_such_model") is None
    assert cache.entry(DOCUMENT, "../etc/x.y") is None


@pytest.mark.parametrize("damage", ["empty", "short", "garbage", "flipped", "other_shape"])
def test_a_damaged_entry_is_not_used_and_is_logged(path: Path, damage: str) -> None:
    data = path.read_bytes()
    shape = msgspec.msgpack.encode({"people": 3})
    damaged = {
        "empty": b"",
        "short": data[:-3],
        "garbage": b"\xff" * 400,
        "flipped": data[:-1] + bytes([data[-1] ^ 1]),
        "other_shape": hashlib.sha256(shape).digest() + shape,
    }
    path.write_bytes(damaged[damage])
    assert cache.recall(DOCUMENT, DEFAULT_MODEL) is None
    assert "damaged" in paths.log_file().read_text()
    cache.keep(DOCUMENT, DEFAULT_MODEL, FINDINGS)
    assert cache.recall(DOCUMENT, DEFAULT_MODEL) == FINDINGS


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    cache.keep(DOCUMENT, DEFAULT_MODEL, FINDINGS)
    assert cache.recall(DOCUMENT, DEFAULT_MODEL) is None


def test_old_entries_are_dropped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 3)
    for number in range(6):
        cache.keep(msgspec.structs.replace(DOCUMENT, sha256=str(number)), DEFAULT_MODEL, FINDINGS)
    assert len(list(path.parent.iterdir())) == 3


def test_without_a_home_folders_are_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name)
    for name in ("cache", "state", "config"):
        monkeypatch.setattr(f"platformdirs.user_{name}_dir", lambda app, appauthor: f"~/{app}")
    for folder in (paths.cache(), paths.state(), paths.settings()):
        assert folder.is_absolute()
        with pytest.raises(NotADirectoryError):
            folder.mkdir(parents=True)
