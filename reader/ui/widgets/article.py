"""The article: the text that flows, its marks, a reading cursor on one sentence, and the mouse's selection."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Offset
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from reader.model.document import Document
from reader.model.spans import Span
from reader.sentences import sentence_around, sentence_beside, word_around
from reader.ui.commands import Commanded, bindings
from reader.ui.flow.layers import Layer, Marks
from reader.ui.flow.place import Place, place_of, position_of
from reader.ui.widgets.flowing import Flowing
from reader.ui.widgets.inking import KINDS, Ink
from reader.ui.widgets.looks import Looks

LAYERS = (
    "indirect", "quote", "organization", "person", "source", "figure", "cursor", "selected", "current", "found",
    "found-current", "selection",
)  # fmt: skip
"""The names of the layers, the upper ones last. Each is styled by the component class `article--NAME`."""

_MOST_STRIPS = 2_000


class ArticleView(Commanded, Looks, Flowing, can_focus=True):
    """Shows a document, its highlight layers, and a reading cursor on one sentence."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]
    LOOKS = "article"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--bar", *(f"article--{name}" for name in LAYERS), *(f"article--{name}" for name in KINDS.values())
    }  # fmt: skip

    sentence: var[Span] = var(Span(0, 0))
    """Where the reading cursor stands. Who watches it is told at once, and so painted with it."""

    def __init__(self, document: Document, *, width: int, name: str) -> None:
        super().__init__(document, width=width, name=name)
        self._layers: dict[str, Marks] = {name: Layer() for name in LAYERS}
        self._strips: dict[int, Strip] = {}
        self._ink = Ink(document, self.look)
        if document.paragraphs:
            self._put_cursor(document.paragraphs[0].span.start)

    # -- layers and the cursor

    def restore(self, place: Place) -> None:
        """Put a place on the top row, and the cursor on its sentence."""
        self._put_cursor(position_of(place, self.document.paragraphs))
        super().restore(place)

    def reveal(self, span: Span) -> None:
        """Put the cursor on a span's sentence, and bring it into sight."""
        self._put_cursor(span.start)
        self.bring_into_sight(span)

    def place_changed(self) -> None:
        """Keep the cursor in sight: a sentence that was scrolled away gives it to the first one in sight."""
        top = self.position
        bottom = position_of(self._rows.place_at(self.scroll_offset.y + self.size.height), self.document.paragraphs)
        if not top <= self.sentence.start < max(bottom, top + 1):
            first = sentence_around(self.document.text, self._paragraph_at(top), top)
            if first.start < top and (beside := self._beside(first, 1)) and beside.start < bottom:
                first = beside
            self._put_cursor(first.start)

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
        self.forget_strips()
        self.refresh()

    # -- drawing

    def forget_strips(self) -> None:
        """Rows have other numbers, or look otherwise."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """The theme has changed."""
        super().notify_style_update()
        self.forget_strips()

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
        row = self._rows.row(number)
        layers = [(name, layer) for name, layer in self._layers.items() if layer]
        if row and (selected := self._selected_in(row.paragraph)):
            layers.append(("selection", Layer([selected])))
        return self._ink.draw(row, width=self.size.width, left=self._left, cursor=self.sentence, layers=layers)

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
