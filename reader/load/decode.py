"""Bytes to text: by byte-order mark, by pattern, as UTF-8, else as Windows-1252; never by what a file says."""

from __future__ import annotations

import codecs

from reader.errors import ReaderError

SAMPLE = 65_536
"""Bytes looked at to tell text from binary data."""

SAMPLE_TEXT = 1_000_000
"""Bytes looked at to tell damaged UTF-8 from Windows-1252."""

# UTF-32 before UTF-16: its little-endian mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ASCII = bytes(range(128))
_NEVER_WRITTEN = b"\x81\x8d\x8f\x90\x9d\xfe\xff"
"""Bytes without a letter in Windows-1252, and þ and ÿ there, which stand where a file is damaged."""
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1b\b") + b"\x7f"


def decode(data: bytes) -> str:
    """The text of a file. A byte-order mark is not part of it; what cannot be decoded becomes U+FFFD.

    Raises:
        ReaderError: the data is not text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if pattern := _utf16(data[:SAMPLE]):
        return data.decode(pattern, "replace")
    controls = _share_of_controls(data[:SAMPLE])
    if controls > 0.3:
        raise ReaderError("is binary data, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if controls > 0.05:
            raise ReaderError("is binary data, not text") from None
    return data.decode("utf-8" if _mostly_utf8(data[:SAMPLE_TEXT]) else "cp1252", "replace")


def _utf16(sample: bytes) -> str | None:
    """UTF-16 without a mark: in text of the Latin alphabet every other byte is NUL."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    even, odd = sample[0::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    if even > 0.4 and odd < 0.1:
        return "utf-16-be"
    return None


def _share_of_controls(sample: bytes) -> float:
    return 1 - len(sample.translate(None, _CONTROLS)) / len(sample) if sample else 0.0


def _mostly_utf8(sample: bytes) -> bool:
    """Whether it has as many valid sequences as damaged ones: in Windows-1252 hardly any come about by chance.

    Bytes that are never written in Windows-1252 speak for UTF-8 too.
    """
    text = sample.decode("utf-8", "replace")
    damaged = text.count("\ufffd") - sample.count("\ufffd".encode())
    valid = sum(character > "\x7f" for character in text) - damaged
    return valid >= damaged or not sample.translate(None, _ASCII + _NEVER_WRITTEN)
