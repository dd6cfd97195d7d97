"""Where the panes stand: how wide and high each is, and which ones are drawers. Arithmetic only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

WIDE = 100
"""Columns from which the sidebar stands beside the text; below, it is a drawer."""
MEDIUM = 60
"""Columns from which the figures stand below the text; below, they are a drawer too, and the sidebar hides the text."""
HIGH = 20
"""Rows from which the figures stand below the text."""
SIDEBAR = ("people", "organizations", "sources", "places")

_TEXT = 86
"""Columns for the text, its margins and the scroll bar, before the sidebar grows."""
_LEAST, _MOST = 34, 60
_DRAWER = 30
"""Columns that the sidebar has at least as a drawer beside the text."""
OUTLINE = 34
_BETWEEN = 60
"""Columns that the text keeps between the outline and the sidebar; with fewer, the sidebar gives way."""
_LINES = 3
"""Rows for the title, the inspector and the status."""
STEP_COLUMNS, STEP_ROWS = 4, 2


class Wishes(NamedTuple):
    """What the reader asked for: steps of size, and what is hidden."""

    sidebar: int = 0
    figures: int = 0
    no_sidebar: bool = False
    no_figures: bool = False


class Arrangement(NamedTuple):
    """Sizes in cells; 0 is not shown. A drawer is shown while it has the focus, and the text gives it room."""

    sidebar: int
    sidebar_drawer: bool
    heights: tuple[int, ...]
    figures: int
    figures_drawer: bool
    outline: int
    over: bool
    """Whether the sidebar and the outline cover the text: there is no room beside it."""


def arrange(
    width: int, height: int, rows: Mapping[str, int], wishes: Wishes, focused: str, *, outline: bool = False
) -> Arrangement:
    """The panes on a terminal. `rows` is how many each has, 0 folded; `focused` is one of them or nothing."""
    figures_drawer = width < MEDIUM or height < HIGH
    figures = _figures(height, rows["figures"], wishes, focused)
    if focused != "figures" and (figures_drawer or wishes.no_figures):
        figures = 0
    contents = 0 if not outline else width if width < MEDIUM else OUTLINE
    sidebar_drawer = width < WIDE
    sidebar = _sidebar(width, wishes)
    crowded = bool(contents) and width - sidebar - contents < _BETWEEN
    if focused not in SIDEBAR and (sidebar_drawer or wishes.no_sidebar or crowded):
        sidebar = 0
    heights = share([rows[name] + 1 for name in SIDEBAR], max(height - _LINES - figures, 0))
    return Arrangement(sidebar, sidebar_drawer, heights, figures, figures_drawer, contents, width < MEDIUM)


def _sidebar(width: int, wishes: Wishes) -> int:
    if width < MEDIUM:
        return width
    wanted = max(_LEAST, min(_MOST, width - _TEXT)) + wishes.sidebar * STEP_COLUMNS
    return max(20, min(wanted, max(width - 40, _DRAWER)))


def _figures(height: int, rows: int, wishes: Wishes, focused: str) -> int:
    share = height // 2 if focused == "figures" and height < 2 * HIGH else height // 4
    wanted = min(rows + 1, max(share, 4)) + wishes.figures * STEP_ROWS
    return max(2, min(wanted, height - _LINES - 4)) if height > _LINES + 5 else max(height - _LINES, 1)


def share(needs: Sequence[int], room: int) -> tuple[int, ...]:
    """Rows for each of some panes: what it needs where there is room, else an equal share.

    What is left over goes to the last one that is open, that needs more than its title.
    """
    given = [0] * len(needs)
    left, open_ = room, list(range(len(needs)))
    while open_:
        each = left // len(open_)
        content = [index for index in open_ if needs[index] <= each]
        if not content:
            for index in open_:
                given[index] = each
            left -= each * len(open_)
            break
        for index in content:
            given[index] = needs[index]
            left -= needs[index]
            open_.remove(index)
    given[max((index for index, need in enumerate(needs) if need > 1), default=-1)] += left
    return tuple(given)
