"""How much a Line-API view has to scroll through."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


def set_extent(view: ScrollView, rows: int) -> None:
    """Set the rows of a view whose own size does not hang on them.

    Setting `virtual_size` lays out and paints the whole screen anew; here only the scroll bar changes.
    """
    extent = Size(view.size.width, rows)
    if extent != view.virtual_size:
        view.set_reactive(Widget.virtual_size, extent)
        view._scroll_update(extent)
