"""The list of found quotes: only the rows in sight are made, so that ten thousand are as quick as ten."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.export.gaps import gapped
from reader.model.spans import Span
from reader.search.entries import Entry
from reader.search.rank import Results
from reader.ui.columns import fit
from reader.ui.commands import Commanded, bindings
from reader.ui.listing import NOBODY, Excerpt, Listing, Order, excerpt
from reader.ui.widgets.extent import set_extent
from reader.ui.widgets.looks import Looks


class HitList(Commanded, Looks, ScrollView, can_focus=True):
    """Found entries with their marks, each with who says it; a cursor on one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list"), *bindings("hits")]
    LOOKS = "hits"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "hits--cursor", "hits--mark", "hits--speaker", "hits--quiet", "hits--unnamed", "hits--bar"
    }  # fmt: skip

    class Highlighted(Message):
        """The cursor stands on another entry, or on none."""

        def __init__(self, entry: Entry | None) -> None:
            self.entry = entry
            super().__init__()

    class Moved(Message):
        """The reader has put the cursor on another entry."""

        def __init__(self, entry: Entry) -> None:
            self.entry = entry
            super().__init__()

    class Chosen(Message):
        """Enter, or a click on the entry under the cursor."""

        def __init__(self, entry: Entry) -> None:
            self.entry = entry
            super().__init__()

    def __init__(self, *, name: str) -> None:
        super().__init__(id=name)
        self.listing = Listing()
        self.cursor = 0
        self.empty = ""
        self._results: Results | None = None

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.listing.entries[self.cursor] if self.listing.entries else None

    def show(self, results: Results, order: Order, keep: str | None = None) -> None:
        """Show other results. The cursor goes to the entry to keep if it is among them, else to the first."""
        self._results = results
        self.listing = Listing(results.entries, order)
        self.cursor = self.listing.number_of(keep) or 0
        set_extent(self, self.listing.height)
        self._bring_into_sight()

    def move(self, number: int) -> None:
        """Put the cursor on an entry, or the nearest there is."""
        number = max(0, min(number, len(self.listing.entries) - 1))
        if self.listing.entries and number != self.cursor:
            self.cursor = number
            self._bring_into_sight()
            self.post_message(self.Highlighted(self.entry))
            self.post_message(self.Moved(self.listing.entries[number]))

    def _bring_into_sight(self) -> None:
        top, height = self.scroll_offset.y, max(self.size.height, 1)
        rows = self.listing.rows_of(self.cursor) if self.listing.entries else range(0)
        if rows.start < top or rows.stop > top + height:
            self.scroll_to(y=rows.start if rows.start < top else rows.stop - height, animate=False, force=True)
        self.refresh()

    def on_resize(self) -> None:
        """Fit the rows."""
        set_extent(self, self.listing.height)
        self._bring_into_sight()

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        number, width = self.scroll_offset.y + y, self.size.width
        if not self.listing.entries:
            text = fit(f" {self.empty}", width) if y == 0 else " " * width
            return Strip([Segment(text, self.look("quiet"))], width)
        if number >= self.listing.height:
            return Strip.blank(width, self.look())
        row = self.listing.row(number)
        entry = self.listing.entries[row.entry]
        if row.kind == "speaker":
            return self._speaker(entry, width)
        here = row.entry == self.cursor
        segments = self._words(entry, width) if row.kind == "words" else self._who(entry, width)
        bar = Segment("▌" if here else " ", self.look("bar"))
        if self.listing.order == "speaker":
            bar = Segment(f"{bar.text}  ", bar.style)
        strip = Strip([bar, *segments]).adjust_cell_length(width, self.look())
        return self._over(strip) if here else strip

    def _over(self, strip: Strip) -> Strip:
        """The cursor's look under what is marked in its rows."""
        ground, over = self.look().bgcolor, self.added("cursor")
        return Strip(
            [
                Segment(text, style + over if style and style.bgcolor == ground else style)
                for text, style, _control in strip
            ]
        )

    def _words(self, entry: Entry, width: int) -> list[Segment]:
        """The words; in a group also the relay, the kind and the paragraph, for which no row follows."""
        aside = self._aside(entry) if self.listing.order == "speaker" else ""
        room = max(width - 2 - (cell_len(aside) + 4 if aside else 0), 1)
        rough = self._results is not None and entry.id in self._results.rough
        head = [Segment("≈ ", self.look("quiet"))] if rough else []
        marks = self._results.marks(entry.text, "text") if self._results else []
        words = excerpt(*gapped(entry.text, entry.spans, marks), room - 2 * len(head))
        segments = head + self._draw(words, self.look())
        if aside:
            used = sum(segment.cell_length for segment in segments)
            segments += [Segment(" " * (room - used + 1), self.look()), Segment(f"{aside} ", self.look("quiet"))]
        return segments

    def _who(self, entry: Entry, width: int) -> list[Segment]:
        """Who says it and through whom; on the right the kind and the paragraph."""
        quiet = self.look("quiet")
        aside = f"{entry.kind or entry.what} · ¶ {entry.paragraph + 1}"
        name = entry.speaker or (NOBODY if entry.what == "quotes" else "the article")
        room = max(width - cell_len(aside) - 8, 1)
        look = self.look("unnamed" if entry.anonymous else "speaker")
        segments = [Segment("  — ", quiet), *self._marked(name, "speaker", room, look)]
        room -= sum(segment.cell_length for segment in segments[1:])
        if entry.relay and room > 4:
            segments += [Segment(" ‹ ", quiet), *self._marked(entry.relay, "relay", room - 3, quiet)]
        used = sum(segment.cell_length for segment in segments)
        gap = " " * max(width - 2 - used - cell_len(aside), 1)
        return [*segments, Segment(gap, quiet), Segment(f"{aside} ", quiet)]

    def _speaker(self, entry: Entry, width: int) -> Strip:
        """The row above a group."""
        name = entry.speaker or NOBODY
        look = self.look("unnamed" if entry.anonymous else "speaker")
        segments = [Segment(" ", look), *self._marked(name, "speaker", max(width - 8, 1), look)]
        count = Segment(f"  {self.listing.sizes[name]}", self.look("quiet"))
        return Strip([*segments, count]).adjust_cell_length(width, self.look())

    def _aside(self, entry: Entry) -> str:
        relay = fit(f"‹ {entry.relay}", min(cell_len(entry.relay) + 2, 24)) if entry.relay else ""
        return " · ".join(filter(None, (relay, entry.kind or entry.what, f"¶ {entry.paragraph + 1}")))

    def _marked(self, text: str, field: str, width: int, style: Style) -> list[Segment]:
        """As much of a text as fits, with what matched in it marked."""
        return self._draw(excerpt(text, self._results.marks(text, field) if self._results else [], width), style)

    def _draw(self, shown: Excerpt, style: Style) -> list[Segment]:
        mark = style + self.added("mark")
        segments, at = [], 0
        for span in [*shown.marks, Span(len(shown.text), len(shown.text))]:
            if span.start > at:
                segments.append(Segment(shown.text[at : span.start], style))
            if span:
                segments.append(Segment(span.of(shown.text), mark))
            at = span.end
        return segments

    # -- the mouse and commands

    async def _on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; on the cursor it goes to the words."""
        event.prevent_default()
        number = self.scroll_offset.y + event.get_content_offset_capture(self).y
        if not 0 <= number < self.listing.height:
            return
        entry = self.listing.row(number).entry
        if entry == self.cursor:
            self.action_choose()
        else:
            self.move(entry)

    def action_choose(self) -> None:
        """Go to the words."""
        if self.entry:
            self.post_message(self.Chosen(self.entry))

    def action_cursor_down(self) -> None:
        """Next entry."""
        self.move(self.cursor + 1)

    def action_cursor_up(self) -> None:
        """Entry before."""
        self.move(self.cursor - 1)

    def action_cursor_page_down(self) -> None:
        """One page on."""
        self.move(self.cursor + self._page())

    def action_cursor_page_up(self) -> None:
        """One page back."""
        self.move(self.cursor - self._page())

    def action_cursor_first(self) -> None:
        """First entry."""
        self.move(0)

    def action_cursor_last(self) -> None:
        """Last entry."""
        self.move(len(self.listing.entries) - 1)

    def _page(self) -> int:
        rows = 1 if self.listing.order == "speaker" else 2
        return max(self.size.height // rows - 1, 1)
