"""The outline beside the text, or over it where the terminal is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.flow.place import place_of
from reader.ui.screens.parts.going import Going

if TYPE_CHECKING:
    from reader.ui.widgets.contents import Contents

BESIDE = 156
"""Columns from which the outline stands beside the text and stays; below, it is a drawer that closes."""


class Outlining(Going):
    """Commands of the outline. It is made when it is first asked for."""

    async def action_outline(self) -> None:
        """Open the outline; opened and not focused, focus it; focused, close it."""
        from reader.ui.outline import outline
        from reader.ui.widgets.contents import Contents

        if self.contents is None:
            self.contents = Contents(outline(self.document), name="outline")
            await self.query_one("#middle").mount(self.contents, before=0)
        self.contents.open(self.article.position)
        self.arrange_panes()

    def outline_follows(self) -> None:
        """Show in the outline where the reader is."""
        if self.contents and self.contents.display:
            self.contents.follow(self.article.position)

    def on_contents_chosen(self, event: Contents.Chosen) -> None:
        """Go to a heading."""
        self.jump_to(place_of(event.heading.start, self.document.paragraphs))
        if self.contents:
            self.contents.field.value = ""
            if self.app.size.width < BESIDE:
                self.close_outline()
        self.article.focus()

    def on_contents_closed(self) -> None:
        """Back to the text."""
        self.close_outline()

    def close_outline(self) -> bool:
        """Hide the outline. Whether there was one to hide."""
        if self.contents is None or not self.contents.display:
            return False
        self.contents.display = False
        self.arrange_panes()
        self.article.focus()
        return True
