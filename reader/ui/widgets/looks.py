"""Looks: the styles of a widget's component classes, worked out once and not for every row that is drawn."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from rich.style import Style
from textual.widget import Widget


class Looks(Widget):
    """A widget that draws its rows itself, with the component classes `LOOKS--NAME`."""

    LOOKS: ClassVar[str]

    @cached_property
    def _looks(self) -> dict[tuple[str, ...], Style]:
        return {}

    def look(self, *names: str) -> Style:
        """The widget's own style with these component classes over it, the last one uppermost."""
        if (style := self._looks.get(names)) is None:
            style = self.rich_style
            for name in names:
                style += self.added(name)
            self._looks[names] = style
        return style

    def added(self, name: str) -> Style:
        """What a component class adds to what is under it."""
        return self.get_component_rich_style(f"{self.LOOKS}--{name}", partial=True)

    def notify_style_update(self) -> None:
        """The theme, or what is focused, has changed."""
        super().notify_style_update()
        self._looks.clear()
