"""Our own light and dark theme, and the colours of marks. Contrast is held by a test."""

from __future__ import annotations

from textual.theme import Theme

MARKS_DARK = {
    "mark-person": "#8fc8ff",
    "mark-organization": "#cdb5ff",
    "mark-source": "#7fd8c4",
    "mark-figure": "#f4c56f",
    "mark-quote": "#b9dc9c",
    "mark-indirect": "#d3dfc6",
    "mark-cursor": "#22262f",
    "mark-selected": "#443c78",
    "mark-current": "#f4c56f",
    "mark-current-text": "#16181d",
    "mark-found": "#5c4a10",
    "mark-found-text": "#f2f4f8",
    "mark-found-current": "#ffd75f",
    "quiet": "#8f96a3",
}
MARKS_LIGHT = {
    "mark-person": "#0b4f8f",
    "mark-organization": "#63379b",
    "mark-source": "#00605a",
    "mark-figure": "#7d4300",
    "mark-quote": "#2f5f18",
    "mark-indirect": "#3f4f33",
    "mark-cursor": "#f0ebdc",
    "mark-selected": "#dcd0f7",
    "mark-current": "#7d4300",
    "mark-current-text": "#ffffff",
    "mark-found": "#ffe08a",
    "mark-found-text": "#24262b",
    "mark-found-current": "#b35c00",
    "quiet": "#666a73",
}
MARKS_ANSI = {
    "mark-person": "ansi_blue",
    "mark-organization": "ansi_magenta",
    "mark-source": "ansi_cyan",
    "mark-figure": "ansi_yellow",
    "mark-quote": "ansi_green",
    "mark-indirect": "ansi_green",
    "mark-cursor": "ansi_default",
    "mark-selected": "ansi_blue",
    "mark-current": "ansi_yellow",
    "mark-current-text": "ansi_black",
    "mark-found": "ansi_yellow",
    "mark-found-text": "ansi_black",
    "mark-found-current": "ansi_bright_yellow",
    "quiet": "ansi_bright_black",
}

DARK, LIGHT = "reader-dark", "reader-light"

THEMES = (
    Theme(
        name=DARK,
        primary="#8fc8ff",
        secondary="#cdb5ff",
        accent="#f4c56f",
        warning="#f4c56f",
        error="#ff8f8f",
        success="#b9dc9c",
        foreground="#d7dae0",
        background="#16181d",
        surface="#1b1e25",
        panel="#262a33",
        variables={**MARKS_DARK, "border-blurred": "#3a404c", "border": "#8fc8ff"},
    ),
    Theme(
        name=LIGHT,
        primary="#0b4f8f",
        secondary="#63379b",
        accent="#7d4300",
        warning="#7d4300",
        error="#a01c1c",
        success="#2f5f18",
        foreground="#24262b",
        background="#faf8f3",
        surface="#f3efe6",
        panel="#e6e1d4",
        dark=False,
        variables={**MARKS_LIGHT, "border-blurred": "#c9c3b4", "border": "#0b4f8f"},
    ),
)


def marks_for(theme: Theme) -> dict[str, str]:
    """The marks' colours under a theme that does not bring its own."""
    if theme.ansi:
        return MARKS_ANSI
    return MARKS_DARK if theme.dark else MARKS_LIGHT
