"""Write docs/reading.svg anew, from the repository's root: python docs/make_screenshot.py

The reading screen as it is: a sample article with its findings, and a source selected.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (120, 40)
KEYS = ("3", "enter")
"""To the sources; the first one's words are selected."""
_FONTS = re.compile(r"@font-face \{[^}]*\}\s*")
"""Fonts that would be fetched: the viewer's own will do."""


async def _picture() -> str:
    from reader.extract import DEFAULT_MODEL
    from reader.load import load
    from reader.ui.app import ReaderApp
    from reader.ui.screens.reading import ReadingScreen

    app = ReaderApp(load(ROOT / "sample_docs" / "afghan-pilots.txt"), DEFAULT_MODEL)
    async with app.run_test(size=SIZE) as pilot:
        screen = app.screen
        assert isinstance(screen, ReadingScreen)
        while screen.account is None:
            await pilot.pause(0.1)
        await pilot.press(*KEYS)
        await pilot.pause()
        return _FONTS.sub("", app.export_screenshot(title="reader"))


def main() -> None:
    """Take the picture with nothing remembered and no settings of one's own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder}
        picture = asyncio.run(_picture())
    (ROOT / "docs" / "reading.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
