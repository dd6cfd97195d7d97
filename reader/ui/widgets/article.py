"""The article: a Line-API view that wraps what is shown, and keeps its place as paragraph and offset."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from reader.model.document import Document
from reader.model.spans import Span
from reader.ui.commands import Commanded, bindings
from reader.ui.flow.layers import Layer, Marks, merge
from reader.ui.flow.place import START, Place, place_of, position_of
from reader.ui.flow.rows import Row, Rows, indent_of
from reader.ui.flow.sentences import sentence_around, sentence_beside, word_around
from reader.ui.flow.wrap import shown
from reader.ui.widgets.extent import set_extent

LAYERS = (
    "indirect", "quote", "organization", "person", "source", "figure", "cursor", "selected", "current", "found",
    "found-current", "selection",
)  # fmt: skip
"""The names of the layers, the upper ones last. Each is styled by the component class `article--NAME`."""

_KINDS = {"heading": "heading", "byline": "byline", "dateline": "byline", "block_quote": "block-quote"}
_MARGIN = 3
"""Cells left of the text at least: the cursor's bar stands there."""
_SLICE = 200
"""Blocks that are counted at one go, between two keys."""
_FIRST_PAUSE, _PAUSE = 0.03, 0.005
"""Seconds before the first slice, in which the new width is painted, and between slices."""
_MOST_STRIPS = 2_000


class ArticleView(Commanded, ScrollView, can_focus=True):
    """Shows a document, its highlight layers, and a reading cursor on one sentence."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--bar", *(f"article--{name}" for name in LAYERS), *(f"article--{name}" for name in _KINDS.values())
    }  # fmt: skip

    sentence: var[Span] = var(Span(0, 0))
    """Where the reading cursor stands. Who watches it is told at once, and so painted with it."""

    class Counted(Message):
        """Its rows are other ones: another share of the text has been seen."""

    def __init__(self, document: Document, *, width: int, name: str) -> None:
        super().__init__(id=name)
        self.document = document
        self.text_width = width
        self._rows = Rows(document, width)
        self._layers: dict[str, Marks] = {name: Layer() for name in LAYERS}
        self._strips: dict[int, Strip] = {}
        self._looks: dict[tuple[str, ...], Style] = {}
        self._place = START
        self._lead = 0
        """Rows that the place's row stands below the top: 1 where an empty row is on top."""
        self._flowed: Size | None = None
        """The size that the rows were made for. Scrolling at any other is Textual's clamping, not the reader's."""
        self._counting: Timer | None = None
        if document.paragraphs:
            self._put_cursor(document.paragraphs[0].span.start)

    # -- place and scrolling

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
        self._place, self._lead = place, 0
        self._put_cursor(position_of(place, self.document.paragraphs))
        if self._flowed is not None:
            self._keep_place()
            self.post_message(self.Counted())

    def reveal(self, span: Span) -> None:
        """Put the cursor on a span's sentence, and scroll where it is not in sight, a third of the screen above it."""
        self._put_cursor(span.start)
        if self._flowed is None:
            self._place = place_of(span.start, self.document.paragraphs)
            return
        place = place_of(span.start, self.document.paragraphs)
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
        self._strips.clear()
        self._rows.count_around(self._place, 2 * self.size.height)
        flowed, self._flowed = self._flowed, None
        set_extent(self, self._rows.height + 1)
        self.scroll_to(y=self._rows.number_of(self._place) - self._lead, animate=False, force=True)
        self._flowed = flowed
        self.refresh()

    def _count_some(self) -> None:
        """Count a slice of what is not counted yet, and come back for the rest when nothing else is to be done."""
        self._counting = None
        more = self._rows.count_some(_SLICE)
        if not more or self._rows.number_of(self._place) - self._lead != self.scroll_offset.y:
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
        self._lead = self._rows.number_of(self._place) - self._rows_top(top)
        self._follow()

    def _rows_top(self, top: int) -> int:
        """The row for the top after counting: the same, unless estimates above it were wrong."""
        row = self._rows.number_of(self._place)
        if 0 <= row - top <= 1:
            return top
        flowed, self._flowed = self._flowed, None
        set_extent(self, self._rows.height + 1)
        self.scroll_to(y=row, animate=False, force=True)
        self._flowed = flowed
        self._strips.clear()
        return row

    def _follow(self) -> None:
        """Keep the cursor in sight: a sentence that was scrolled away gives it to the first one in sight."""
        top = self.position
        bottom = position_of(self._rows.place_at(self.scroll_offset.y + self.size.height), self.document.paragraphs)
        if not top <= self.sentence.start < max(bottom, top + 1):
            first = sentence_around(self.document.text, self._paragraph_at(top), top)
            if first.start < top and (beside := self._beside(first, 1)) and beside.start < bottom:
                first = beside
            self._put_cursor(first.start)

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=row, animate=False, force=True)

    # -- layers and the cursor

    def set_layer(self, name: str, spans: Iterable[Span]) -> None:
        """Replace the spans of a layer, one of `LAYERS`."""
        self._layers[name] = Layer(spans)
        self._redraw()

    def mark_found(self, found: Marks | None, current: Span | None) -> None:
        """Mark what has been found so far, and the match that is shown."""
        self._layers["found"] = Layer() if found is None else found
        self.set_layer("found-current", [current] if current else ())

    def layer_of(self, name: str) -> Marks:
        """The spans of a layer."""
        return self._layers[name]

    def _put_cursor(self, position: int) -> None:
        sentence = sentence_around(self.document.text, self._paragraph_at(position), position)
        if sentence != self.sentence:
            self.sentence = sentence
            self.set_layer("cursor", [sentence])

    def _paragraph_at(self, position: int) -> Span:
        paragraphs = self.document.paragraphs
        return paragraphs[place_of(position, paragraphs).paragraph].span if paragraphs else Span(0, 0)

    def _beside(self, sentence: Span, step: int) -> Span | None:
        """The sentence next to one, in its paragraph or the one beside."""
        text, paragraphs = self.document.text, self.document.paragraphs
        if not paragraphs:
            return None
        index = place_of(sentence.start, paragraphs).paragraph
        if beside := sentence_beside(text, paragraphs[index].span, sentence, step):
            return beside
        if not 0 <= index + step < len(paragraphs):
            return None
        span = paragraphs[index + step].span
        return sentence_around(text, span, span.start if step > 0 else span.end)

    def _redraw(self) -> None:
        self._strips.clear()
        self.refresh()

    # -- drawing

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self._looks.clear()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        """A row of the screen."""
        if self._flowed is None:  # the first paint comes before the first resize
            self._fit()
            return self._draw(self._rows.number_of(self._place) + y)
        number = self.scroll_offset.y + y
        if (strip := self._strips.get(number)) is None:
            if len(self._strips) >= _MOST_STRIPS:
                self._strips.clear()
            strip = self._strips[number] = self._draw(number)
        return strip

    def _draw(self, number: int) -> Strip:
        width, base = self.size.width, self._look(())
        row = self._rows.row(number)
        if row is None:
            return Strip.blank(width, base)
        paragraph = self.document.paragraphs[row.paragraph]
        if row.span is None:
            after = Strip([Segment("")]).apply_offsets(paragraph.span.end - paragraph.span.start, row.paragraph)
            return Strip([*Strip.blank(width, base), *after])
        start = row.span.start - paragraph.span.start
        strips = [Strip(self._margin(row, paragraph.kind, start))]
        strips += [self._draw_part(part, row, paragraph.kind) for part in shown(self.document.text, row.span)]
        return Strip.join(strips).extend_cell_length(width, base)

    def _margin(self, row: Row, kind: str, start: int) -> list[Segment]:
        """What stands left of the text: the cursor's bar, a bullet, the bar of a block quote."""
        base = self._look(())
        assert row.span
        here = row.span.overlaps(self.sentence)
        edge = Style.from_meta({"offset": (start, row.paragraph)})
        cells = [
            Segment(" " * max(self._left - 2, 0), base),
            Segment("▌" if here else " ", (self._look(("bar",)) if here else base) + edge),
            Segment(" ", base + edge),
        ][-self._left - 1 :]
        if indent := indent_of(kind):
            sign = "▏" if kind == "block_quote" else "•" if row.first and not self._has_bullet(row) else " "
            cells.append(Segment(sign.ljust(indent), self._look(("bar",))))
        return cells

    def _has_bullet(self, row: Row) -> bool:
        """Whether the text brings its own."""
        assert row.span
        head = self.document.text[row.span.start : row.span.start + 4]
        return head[:1] in "-*+•–—" or head[:1].isdigit() or head[1:2] in ".)"

    def _draw_part(self, part: Span, row: Row, kind: str) -> Strip:
        layers = [(name, layer) for name, layer in self._layers.items() if layer]
        if selected := self._selected_in(row.paragraph):
            layers.append(("selection", Layer([selected])))
        text, look = self.document.text, (_KINDS[kind],) if kind in _KINDS else ()
        segments = [
            Segment(text[span.start : span.end].translate(_BLANKS), self._look(look + names))
            for span, names in merge(part, layers)
        ]
        offset = part.start - self.document.paragraphs[row.paragraph].span.start
        return Strip(segments).apply_offsets(offset, row.paragraph)

    def _look(self, names: tuple[str, ...]) -> Style:
        if (style := self._looks.get(names)) is None:
            style = self.rich_style
            for name in names:
                style += self.get_component_rich_style(f"article--{name}", partial=True)
            self._looks[names] = style
        return style

    # -- the mouse's selection, in document coordinates: x is an offset, y a paragraph

    @property
    def selected_span(self) -> Span | None:
        """What the mouse has selected."""
        if (selection := self.text_selection) is None or not self.document.paragraphs:
            return None
        paragraphs, last = self.document.paragraphs, len(self.document.paragraphs) - 1
        begin = selection.start or Offset(0, 0)
        end = selection.end or Offset(paragraphs[last].span.end - paragraphs[last].span.start, last)
        span = Span(*(position_of(Place(o.y, o.x), paragraphs) for o in (begin, end)))
        return span or None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words, as Textual asks for them."""
        span = self.selected_span
        return (span.of(self.document.text), "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        """The mouse has selected other words."""
        self._redraw()

    def _selected_in(self, paragraph: int) -> Span | None:
        selection = self.text_selection
        if selection is None or (span := selection.get_span(paragraph)) is None:
            return None
        start, end = self.document.paragraphs[paragraph].span
        return Span(start + span[0], end if span[1] == -1 else min(start + span[1], end))

    async def _on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a sentence; two select a word, three a paragraph, and nothing more."""
        event.prevent_default()
        _, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        if offset is None or not self.document.paragraphs:
            return
        position = position_of(Place(offset.y, offset.x), self.document.paragraphs)
        match event.chain:
            case 1:
                self._put_cursor(position)
            case 2:
                self._select(word_around(self.document.text, position))
            case 3:
                self._select(self._paragraph_at(position))

    def _select(self, span: Span) -> None:
        places = [place_of(position, self.document.paragraphs) for position in span]
        start, end = (Offset(place.offset, place.paragraph) for place in places)
        self.screen.selections = {self: Selection(start, end)}

    # -- commands

    def action_line_down(self) -> None:
        """One row on."""
        self._scroll_to_row(self.scroll_offset.y + 1)

    def action_line_up(self) -> None:
        """One row back."""
        self._scroll_to_row(self.scroll_offset.y - 1)

    def action_page_forward(self) -> None:
        """One screen on, less a row that stays as a hold for the eye."""
        self._scroll_to_row(self.scroll_offset.y + max(self.size.height - 1, 1))

    def action_page_back(self) -> None:
        """One screen back, less a row."""
        self._scroll_to_row(self.scroll_offset.y - max(self.size.height - 1, 1))

    def action_text_start(self) -> None:
        """To the first row."""
        self._scroll_to_row(0)

    def action_text_end(self) -> None:
        """To the last row."""
        if self.document.paragraphs:
            self._rows.count_around(place_of(len(self.document.text), self.document.paragraphs), 2 * self.size.height)
            self._keep_place()
        self._scroll_to_row(self._rows.height)

    def action_next_sentence(self) -> None:
        """The cursor goes to the next sentence."""
        self._walk(self._beside(self.sentence, 1))

    def action_previous_sentence(self) -> None:
        """The cursor goes to the sentence before."""
        self._walk(self._beside(self.sentence, -1))

    def walk_paragraphs(self, step: int) -> None:
        """The cursor goes to the first sentence of the next (1) or previous (-1) paragraph, back first to its own."""
        paragraphs = self.document.paragraphs
        if not paragraphs:
            return
        index = place_of(self.sentence.start, paragraphs).paragraph
        if step > 0 or self.sentence.start == paragraphs[index].span.start:
            index += step
        if 0 <= index < len(paragraphs):
            self._walk(paragraphs[index].span)

    def _walk(self, span: Span | None) -> None:
        if span:
            self.reveal(span)


_BLANKS = {ord(blank): " " for blank in "\t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"}
