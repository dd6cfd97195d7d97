"""Reading files: every encoding, every line end, every file that is none; spans that hold in the file itself."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.load import load, load_bytes
from reader.load.decode import decode
from reader.model.document import Document

ARTICLE = "Café reopens 😀\n\nBy Jo Ng\n\n“We’re glad,” said Zoë Müller.\n"


def words(document: Document) -> list[str]:
    return [paragraph.span.of(document.text) for paragraph in document.paragraphs]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_spans_hold_in_the_file_whatever_its_encoding_and_line_ends(encoding: str, end: str) -> None:
    file = ARTICLE.replace("\n", end)
    data = file.encode(encoding)
    document = load_bytes(data, "a.txt")
    assert len(document.text) == len(file)
    assert [p.span.of(file) for p in document.paragraphs] == [line for line in file.split(end) if line]
    assert words(document) == [line for line in file.split(end) if line]
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.title == "Café reopens 😀"


def test_windows_1252_is_read_with_its_quotation_marks() -> None:
    assert decode("“Ça va”, – said Zoë".encode("cp1252")) == "“Ça va”, – said Zoë"


def test_damaged_utf8_keeps_what_is_valid() -> None:
    assert decode("“Schön”, “gut” ".encode() + b"\xff end") == "“Schön”, “gut” \ufffd end"


@pytest.mark.parametrize("damage", [b"\xff", b"\xfe", b"\x90", b"\xe2\x80"])
def test_one_bad_byte_does_not_garble_a_utf8_file(damage: bytes) -> None:
    """Spans hold in the file as Python decodes it, with U+FFFD for what is damaged."""
    data = b"a caf\xc3\xa9, " + damage + b' "hi," John said.'
    document = load_bytes(data, "a.txt")
    assert document.text == data.decode("utf-8", "replace")


def test_a_damaged_ascii_file_is_not_windows_1252() -> None:
    assert decode(b"plain \xff words") == "plain \ufffd words"


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_one_clear_line(data: bytes) -> None:
    try:
        load_bytes(data, "-").text.encode("utf-8")
    except ReaderError as error:
        said = str(error)
    else:
        return
    assert said.startswith("-: is ")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\r\t"), max_size=400))
def test_paragraphs_hold_every_word_once_and_in_order(text: str) -> None:
    for name in ("a.txt", "-"):
        document = load_bytes(("x" + text).encode("utf-8", "replace"), name)
        joined = "".join("".join(p.split()) for p in words(document))
        assert joined == "".join(document.text.split())


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\0" * 500, "is binary data, not text"),
        (bytes(range(256)) * 20, "is binary data, not text"),
        (b"%PDF-1.7\n", "is a PDF; only plain text and Markdown can be opened"),
        (b"PK\x03\x04rest", "is a ZIP archive, as EPUB and DOCX are; only plain text and Markdown can be opened"),
    ],
)
def test_binary_data_is_one_clear_line(data: bytes, line: str) -> None:
    with pytest.raises(ReaderError) as caught:
        load_bytes(data, "a.txt")
    assert str(caught.value) == f"a.txt: {line}"


def test_a_format_that_is_not_read_yet_is_named() -> None:
    with pytest.raises(ReaderError, match="named as HTML"):
        load_bytes(b"<p>hello", "a.HTML")


def test_what_is_no_regular_file_is_one_clear_line(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(10 << 30)
    cases = {
        tmp_path: "is a folder",
        tmp_path / "pipe": "is a named pipe",
        tmp_path / "dangling": "is a broken link",
        tmp_path / "loop": "cannot be read: ",
        tmp_path / "sparse": "is larger than 50 MB",
        tmp_path / "none": "no such file",
        tmp_path / ("n" * 300): "cannot be read: ",
        Path("/dev/zero"): "is a device",
        Path("/dev/null"): "is a device",
        Path("a\0b"): "cannot be read",
    }
    for path, line in cases.items():
        with pytest.raises(ReaderError, match=line) as caught:
            load(path)
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0)
    with pytest.raises(ReaderError, match="permission denied"):
        load(tmp_path / "a.txt")


def test_a_hostile_name_is_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / "x\x1b]0;y\x07\n\udcff.txt"
    path.write_text("Hello.")
    assert load(path).source == f"{tmp_path}/x␛]0;y␇␊�.txt"
    with pytest.raises(ReaderError, match="␛"):
        load(tmp_path / "no\x1b.txt")


def test_an_empty_file_is_an_empty_document() -> None:
    for data in (b"", b"\xef\xbb\xbf", b" \n\t\r\n"):
        assert load_bytes(data, "a.txt").paragraphs == ()
