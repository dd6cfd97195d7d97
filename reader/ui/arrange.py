"""Where the panes stand: how wide and high each is, and which one lies over the text as a drawer. Arithmetic only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

WIDE = 100
"""Columns from which the sidebar stands beside the text; below, it is a drawer."""
MEDIUM = 60
"""Columns from which the figures stand below the text; below, they are a drawer too."""
HIGH = 20
"""Rows from which the figures stand below the text."""
SIDEBAR = ("people", "organizations", "sources")

_TEXT = 86
"""Columns for the text, its margins and the scroll bar, before the sidebar grows."""
_LEAST, _MOST = 34, 60
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
    """Sizes in cells; 0 is not shown. `over` is what lies over the text."""

    sidebar: int
    sidebar_over: bool
    heights: tuple[int, ...]
    figures: int
    figures_over: bool


def arrange(width: int, height: int, rows: Mapping[str, int], wishes: Wishes, focused: str) -> Arrangement:
    """The panes on a terminal. `rows` is how many each has, `focused` the pane that has the focus, or nothing."""
    figures_over = width < MEDIUM or height < HIGH
    figures = _figures(height, rows["figures"], wishes, focused)
    if focused != "figures" and (figures_over or wishes.no_figures):
        figures = 0
    sidebar_over = width < WIDE
    sidebar = _sidebar(width, wishes)
    if focused not in SIDEBAR and (sidebar_over or wishes.no_sidebar):
        sidebar = 0
    room = height - _LINES - (0 if figures_over else figures)
    heights = share([rows[name] + 1 for name in SIDEBAR], max(room, 0))
    return Arrangement(sidebar, sidebar_over, heights, figures, figures_over)


def _sidebar(width: int, wishes: Wishes) -> int:
    if width < MEDIUM:
        return width
    wanted = max(_LEAST, min(_MOST, width - _TEXT)) + wishes.sidebar * STEP_COLUMNS
    return max(20, min(wanted, width - 40 if width >= WIDE else width - 8))


def _figures(height: int, rows: int, wishes: Wishes, focused: str) -> int:
    share = height // 2 if focused == "figures" and height < 2 * HIGH else height // 4
    wanted = min(rows + 1, max(share, 4)) + wishes.figures * STEP_ROWS
    return max(2, min(wanted, height - _LINES - 4)) if height > _LINES + 5 else max(height - _LINES, 1)


def share(needs: Sequence[int], room: int) -> tuple[int, ...]:
    """Rows for each of some panes: what it needs where there is room, else an equal share; what is over to the last."""
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
    given[-1] += left
    return tuple(given)
