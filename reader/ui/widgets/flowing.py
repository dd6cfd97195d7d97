"""A text that flows: wrapped to the width there is, scrolled by rows, its place kept as paragraph and offset."""

from __future__ import annotations

from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.timer import Timer

from reader.model.document import Document
from reader.model.spans import Span
from reader.ui.flow.place import START, Place, place_of, position_of
from reader.ui.flow.rows import Rows
from reader.ui.widgets.extent import set_extent

_MARGIN = 3
"""Cells left of the text at least: the cursor's bar stands there."""
_SLICE = 200
"""Blocks that are counted at one go, between two keys."""
_FIRST_PAUSE, _PAUSE = 0.03, 0.005
"""Seconds before the first slice, in which the new width is painted, and between slices."""


class Flowing(ScrollView):
    """The rows of a document, of which only those near the place are counted exactly before they are painted.

    Who draws them overrides `forget_strips` and `place_changed`.
    """

    class Counted(Message):
        """Its rows are other ones: another share of the text has been seen."""

    def __init__(self, document: Document, *, width: int, name: str) -> None:
        super().__init__(id=name)
        self.document = document
        self.text_width = width
        self._rows = Rows(document, width)
        self._left = _MARGIN
        """Cells left of the text."""
        self._place = START
        self._flowed: Size | None = None
        """The size that the rows were made for. Scrolling at any other is Textual's clamping, not the reader's."""
        self._counting: Timer | None = None

    def forget_strips(self) -> None:
        """Drop what was drawn: rows have other numbers now."""

    def place_changed(self) -> None:
        """The reader has scrolled."""

    @property
    def place(self) -> Place:
        """Where the reader is: what stands on the top row. Only scrolling changes it, reflow does not."""
        return self._place

    @property
    def position(self) -> int:
        """The place as a position in the document's text."""
        return position_of(self._place, self.document.paragraphs)

    @property
    def progress(self) -> float:
        """The share of the text above the top row, 0 to 1; 1 where the last row is in sight."""
        top, rows = self.scroll_offset.y, self._rows.height
        return 1.0 if top + self.size.height >= rows else top / rows

    def set_width(self, width: int) -> None:
        """Wrap at another number of cells, in the same place."""
        self.text_width = width
        self._flow()

    def restore(self, place: Place) -> None:
        """Put a place on the top row."""
        self._place = place
        if self._flowed is not None:
            self._keep_place()
            self.post_message(self.Counted())

    def bring_into_sight(self, span: Span) -> None:
        """Scroll where a span is not in sight: a third of the screen is above it then."""
        place = place_of(span.start, self.document.paragraphs)
        if self._flowed is None:
            self._place = place
            return
        self._rows.count_around(place, self.size.height)
        self._keep_place()
        row, top, height = self._rows.number_of(place), self.scroll_offset.y, self.size.height
        last = self._rows.number_of(place_of(max(span.end - 1, span.start), self.document.paragraphs))
        if row < top + 1 or min(last, row + height // 2) > top + height - 2:
            self._scroll_to_row(row - height // 3)

    def on_resize(self) -> None:
        """Wrap again, with the same words on top."""
        self._flow()

    def _flow(self) -> None:
        width, height = self.size
        if not (width and height):
            return
        self._flowed = self.size
        self._fit()
        self._keep_place()
        self.post_message(self.Counted())
        if not self._rows.complete:
            self._count_after(_FIRST_PAUSE)

    def _fit(self) -> None:
        """Wrap to the width there is, in the middle of it."""
        width = self.size.width
        wanted = max(min(self.text_width, width - _MARGIN - 1), 2)
        if wanted != self._rows.width:
            self._rows.set_width(wanted)
        self._left = max((width - wanted) // 2, min(_MARGIN, width - wanted))

    def _keep_place(self) -> None:
        """Show the place on the top row, whatever the rows are now. Places near it are counted exactly."""
        self._rows.count_around(self._place, 2 * self.size.height)
        self._show_on_top(self._top_row)
        self.refresh()

    def _show_on_top(self, row: int) -> None:
        """Scroll to a row after rows were counted: not the reader's scrolling, so the place stays."""
        self.forget_strips()
        flowed, self._flowed = self._flowed, None
        set_extent(self, self._rows.height + 1)
        self._scroll_to_row(row)
        self._flowed = flowed

    @property
    def _top_row(self) -> int:
        return max(self._rows.number_of(self._place) - self._place.lead, 0)

    def _count_some(self) -> None:
        """Count a slice of what is not counted yet, and come back for the rest when nothing else is to be done."""
        self._counting = None
        more = self._rows.count_some(_SLICE)
        if not more or self._top_row != self.scroll_offset.y:
            self._keep_place()
        if more:
            self._count_after(_PAUSE)
        else:
            self.post_message(self.Counted())

    def _count_after(self, seconds: float) -> None:
        """One count at a time: a new width ends the one for the old."""
        if self._counting:
            self._counting.stop()
        self._counting = self.set_timer(seconds, self._count_some)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Take the place from the top row where it was the reader who scrolled."""
        super().watch_scroll_y(old_value, new_value)
        top = round(new_value)
        if self._flowed != self.size or top == round(old_value):
            return
        self._place = self._rows.place_at(top)
        self._rows.count_around(self._place, 2 * self.size.height)
        lead = self._rows.number_of(self._place) - self._rows_top(top)
        self._place = self._place._replace(lead=lead)
        self.place_changed()

    def _rows_top(self, top: int) -> int:
        """The row for the top after counting: the same, unless estimates above it were wrong."""
        row = self._rows.number_of(self._place)
        if 0 <= row - top <= 1:
            return top
        self._show_on_top(row)
        return row

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)
