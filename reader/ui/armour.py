"""The last gate before the terminal: what controls it is shown as a picture, whichever widget it came from.

Documents are neutralised when they are loaded. This holds for all else: file names, messages, what a library says.
"""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""C0, DEL, C1, bidi controls, line and paragraph separators, lone surrogates."""


def picture(text: str) -> str:
    """The text with a visible character of one cell for each control."""
    return text if text.isprintable() else _CONTROL.sub(_picture_of, text)


def _picture_of(match: re.Match[str]) -> str:
    code = ord(match.group())
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"


class Armour(LineFilter):
    """Lets letters through, and styles without links or actions."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """A line as it may go to the terminal."""
        return [self._clean(segment) for segment in segments]

    @staticmethod
    def _clean(segment: Segment) -> Segment:
        text, style, control = segment
        if style is not None and style.link:
            style = style.update_link(None)
        if control is None and (cleaned := picture(text)) != text:
            return Segment(cleaned, style)
        return segment if style is segment.style else Segment(text, style, control)
