"""A found entry in the paragraph around it, with who says it and how it is known."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.model.document import Document
from reader.model.spans import Span
from reader.search.entries import Entry
from reader.ui.listing import NOBODY, preview
from reader.ui.widgets.line import Line, Part


class PassageView(Vertical):
    """Two lines and the words."""

    def __init__(self, document: Document, *, name: str) -> None:
        super().__init__(id=name)
        self._document = document
        self._who, self._how = Line(name="preview-who"), Line(name="preview-how")
        self._words = Static(id="preview-words", markup=False)
        self._scroll = VerticalScroll(self._words, can_focus=False)

    def compose(self) -> ComposeResult:
        """The lines over the words."""
        yield self._who
        yield self._how
        yield self._scroll

    def show(self, entry: Entry | None, marks: Sequence[Span]) -> None:
        """Show an entry or nothing. `marks` are spans of its text."""
        if entry is None:
            self._who.show(())
            self._how.show(())
            self._words.update(Content(""))
            return
        relay = f" ‹ {entry.relay}" if entry.relay else ""
        self._who.show((Part(f" {entry.speaker or NOBODY}", "strong"), Part(relay)))
        self._how.show((Part(f" {' · '.join(_known(entry))}", "quiet"),))
        there = [place for mark in marks for place in entry.in_document(mark)]
        shown = preview(self._document, entry, there)
        content = Content(shown.text)
        for span in shown.words:
            content = content.stylize("$mark-quote", span.start, span.end)
        for span in shown.marks:
            content = content.stylize("$mark-found-text on $mark-found underline", span.start, span.end)
        self._words.update(content)
        self.call_after_refresh(self._scroll.scroll_home, animate=False)


def _known(entry: Entry) -> list[str]:
    to = f"to {entry.to}" if entry.to else ""
    about = (entry.kind, entry.cue, to, f"¶ {entry.paragraph + 1}", entry.confidence)
    return [part for part in about if part]
