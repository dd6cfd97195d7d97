"""Contrast of our themes by WCAG 2.1: 4.5 for text and marks on every ground they stand on; no mark by colour alone."""

from __future__ import annotations

import re

import pytest
from textual.color import Color
from textual.theme import Theme

from reader import resources
from reader.ui.themes import MARKS_ANSI, MARKS_DARK, MARKS_LIGHT, THEMES

AA = 4.5
TEXT = ("mark-person", "mark-organization", "mark-source", "mark-figure", "mark-quote", "mark-indirect")


def luminance(color: Color) -> float:
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, two: str) -> float:
    high, low = sorted((luminance(Color.parse(one)), luminance(Color.parse(two))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_and_marks_are_legible(theme: Theme) -> None:
    v = theme.variables
    assert theme.background
    assert theme.foreground
    assert theme.surface
    assert theme.panel
    assert theme.accent
    pairs = {f"{name} on the {ground}": (v[name], v.get(ground) or theme.background)
             for name in TEXT for ground in ("background", "mark-cursor", "mark-selected", "mark-found")}  # fmt: skip
    for name in ("background", "surface", "panel"):
        ground = getattr(theme, name)
        pairs[f"text on {name}"] = (theme.foreground, ground)
        pairs[f"keys on {name}"] = (theme.primary, ground)
        pairs[f"warning on {name}"] = (theme.warning or "", ground)
    pairs["quiet"] = (v["quiet"], theme.background)
    pairs["quiet on the title"] = (v["quiet"], theme.surface)
    pairs["chosen row"] = (theme.accent, theme.panel)
    pairs["current"] = (v["mark-current-text"], v["mark-current"])
    pairs["current match"] = (v["mark-current-text"], v["mark-found-current"])
    pairs["text on the cursor"] = (theme.foreground, v["mark-cursor"])
    pairs["text on a match"] = (v["mark-found-text"], v["mark-found"])
    faint = {name: round(contrast(*pair), 2) for name, pair in pairs.items() if contrast(*pair) < AA}
    assert faint == {}


def test_marks_have_more_than_a_colour() -> None:
    """Each mark has a weight, a slant or a line of its own, save direct speech: it has its quotation marks."""
    sheet = (resources.styles() / "reader.tcss").read_text(encoding="utf-8")
    looks = dict(re.findall(r"\.article--([\w-]+) \{([^}]*)\}", sheet))
    for name in ("person", "organization", "source", "figure", "indirect", "selected", "current", "found"):
        assert "text-style" in looks[name], name
    weights = {
        name: re.findall(r"text-style: ([^;]*);", looks[name])[0]
        for name in ("person", "organization", "source", "figure")
    }
    assert len(set(weights.values())) == len(weights)


def test_every_mark_has_a_colour_everywhere_and_a_match_is_no_light_text_on_yellow() -> None:
    assert set(MARKS_DARK) == set(MARKS_LIGHT) == set(MARKS_ANSI)
    assert MARKS_ANSI["mark-found-text"] == MARKS_ANSI["mark-current-text"] == "ansi_black"
