"""What the screens look like, as text, at three sizes. `pytest --snapshots` writes them anew: look at the diff."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.ui.app import ReaderApp
from tests import canned

OpenApp = Callable[..., ReaderApp]
FOLDER = Path(__file__).parent / "snapshots"
WALK = {
    "reading": [],
    "chosen": ["1", "enter"],
    "figures": ["escape", "escape", "f", "enter"],
    "figures-by-source": ["S"],
    "places": ["escape", "escape", "5", "enter"],
    "outline": ["escape", "escape", "t"],
    "copy-as": ["escape", "escape", "Y"],
    "themes": ["escape", "T"],
    "correct": ["escape", "1", "e"],
    "help": ["escape", "escape", "question_mark"],
    "find": ["escape", "slash", *"harbour"],
    "quotes": ["escape", "quotation_mark", *"mayor"],
}
"""Screens and the keys that lead from one to the next."""


def seen(pilot: Pilot[None]) -> str:
    """The terminal's rows, without the blanks at their ends."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screens_look_as_they_did(
    open_app: OpenApp, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    changed = []
    async with open_app(canned.long_reading()).run_test(size=size) as pilot:
        for name, keys in WALK.items():
            await pilot.press(*keys)
            await pilot.pause()
            file = FOLDER / f"{name}-{size[0]}x{size[1]}.txt"
            if request.config.getoption("--snapshots"):
                file.write_text(seen(pilot), encoding="utf-8")
            elif not file.exists() or file.read_text(encoding="utf-8") != seen(pilot):
                changed.append(f"{file.name}\n{seen(pilot)}")
    assert not changed, "\n".join(changed)
