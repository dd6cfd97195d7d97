"""Notes are kept for as long as the text is the same, and nothing of a person's is ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.load.text import read
from reader.model.document import Document
from reader.model.findings import TextPart
from reader.model.notes import Attribution, Different, Dropped, Same
from reader.model.spans import Span
from reader.notes import store

HICKS = TextPart(span=Span(0, 5), text="Hicks")
OTHER = TextPart(span=Span(9, 14), text="“Née”")
FIRST = Same(words=HICKS, other=OTHER)
SECOND = Attribution(words=HICKS, of="statement", source=None)


@pytest.fixture
def document() -> Document:
    return read("Hicks or “Née”\n", "a.txt", "a" * 64)


def test_a_document_without_notes_has_no_file(document: Document) -> None:
    assert store.load(document).corrections == ()
    assert not store.file_of(document).exists()


def test_what_is_added_is_there_the_next_time_in_order(document: Document) -> None:
    store.add(document, FIRST)
    store.add(document, SECOND)
    assert store.load(document).corrections == (FIRST, SECOND)
    assert "“Née”" in store.file_of(document).read_text("utf-8")


def test_the_same_again_is_one(document: Document) -> None:
    store.add(document, FIRST)
    store.add(document, SECOND)
    assert store.add(document, FIRST).corrections == (SECOND, FIRST)


def test_what_is_taken_back_is_gone(document: Document) -> None:
    store.add(document, FIRST)
    store.add(document, SECOND)
    store.remove(document, FIRST)
    assert store.load(document).corrections == (SECOND,)


def test_a_moved_file_keeps_its_notes_and_another_text_has_none(document: Document) -> None:
    store.add(document, FIRST)
    assert store.load(read("Hicks or “Née”\n", "elsewhere/b.txt", "a" * 64)).corrections == (FIRST,)
    assert store.load(read("Hicks or “Née”!\n", "a.txt", "b" * 64)).corrections == ()


@pytest.mark.parametrize(
    "damaged",
    ["format: notes/2\n", "sha256: x\nticks: [1]\n", "- 1\n", "\tx: {", "corrections: [{correction: magic}]\n"],
)
def test_a_file_that_says_something_else_is_told_of_and_left_as_it_is(document: Document, damaged: str) -> None:
    path = store.file_of(document)
    path.parent.mkdir(parents=True)
    path.write_text(damaged)
    for use in (store.load, lambda d: store.add(d, FIRST), lambda d: store.remove(d, FIRST)):
        with pytest.raises(store.NotesError, match=r"\.yaml: your corrections are not read") as raised:
            use(document)
        assert "\n" not in str(raised.value)
    assert path.read_text() == damaged


def test_a_correction_that_cannot_be_written_is_told_of(document: Document) -> None:
    folder = store.file_of(document).parent
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    with pytest.raises(store.NotesError, match=r"not kept|not read"):
        store.add(document, FIRST)


def test_two_windows_lose_nothing_of_each_other(document: Document) -> None:
    """Each writes what it adds to what stands in the file by then, not to what it has read itself."""
    store.load(document)
    store.add(document, FIRST)
    store.add(document, Dropped(words=HICKS, was="name"))
    store.remove(document, Different(words=HICKS, other=OTHER))
    assert len(store.load(document).corrections) == 2


def test_only_the_user_can_read_the_folder(document: Document) -> None:
    store.add(document, FIRST)
    assert Path(store.file_of(document).parent).stat().st_mode & 0o077 == 0
