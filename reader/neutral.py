"""Untrusted text made harmless for a terminal: one character for one, so that every offset holds.

Documents, file names, titles, addresses and the texts of errors all come from strangers, and a terminal obeys the
control characters in them. What is replaced is shown, not dropped: C0 controls as their pictures (U+2400 …), the
others as U+FFFD. What ends a line ends a line.
"""

from __future__ import annotations

import re

_MARK = "\N{REPLACEMENT CHARACTER}"

# Invisible characters that turn the direction of text or hide something in it. The joiners U+200C and U+200D stay:
# several scripts and most emoji are spelled with them.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f"
)
_CONTROLS = rf"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff{_INVISIBLE}"
_UNSAFE = rf"\r(?!\n)|[{_CONTROLS}]"
_UNSAFE_IN_A_LINE = rf"[\n\r\t{_CONTROLS}]"
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"


def neutralise(text: str) -> str:
    """The text with nothing in it that a terminal obeys, except line ends (LF, CR LF) and tabs. Its length stays."""
    if _is_plain(text):
        return text
    return re.sub(_UNSAFE, lambda match: "\n" if match[0] in _LINE_ENDS else _visible(match[0]), text)


def _is_plain(text: str) -> bool:
    """Whether nothing in it is to be replaced, told quickly: no character that Python prints is unsafe."""
    if "\r" in text:
        text = text.replace("\r\n", " ")
    for safe in "\n\t\N{NO-BREAK SPACE}":
        text = text.replace(safe, " ")
    return text.isprintable()


def one_line(text: str) -> str:
    """The same for a name, a message, a row of the screen: line ends and tabs are made visible too."""
    return text if text.isprintable() else re.sub(_UNSAFE_IN_A_LINE, lambda match: _visible(match[0]), text)


def _visible(character: str) -> str:
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\N{SYMBOL FOR DELETE}" if character == "\x7f" else _MARK
