"""Copying what is focused: the mouse's selection, a pane's row, else the sentence under the cursor."""

from __future__ import annotations

from reader.model.spans import Span
from reader.ui import clipboard, copying
from reader.ui.columns import fit
from reader.ui.flow.place import place_of
from reader.ui.screens.parts.base import ReadingBase

_PREVIEW = 5
"""One such part of the screen shows the words in a preview: what follows them is what the forms differ in."""


class Copies(ReadingBase):
    """Commands that copy."""

    def action_copy(self) -> None:
        """What is focused, with its attribution."""
        self.copy(copying.render(self.document, self._focused_passage(), "text"))

    def action_copy_as(self) -> None:
        """The same, in a form that is chosen."""
        from reader.ui.screens.pick import Pick

        passage = self._focused_passage()
        shown = passage._replace(words=fit(passage.words, max(self.app.size.width // _PREVIEW, 8)).rstrip())
        forms = {form: copying.render(self.document, shown, form) for form in copying.FORMS}

        def copy(form: str | None) -> None:
            if form:
                self.copy(copying.render(self.document, passage, form))

        self.app.push_screen(Pick("Copy as", forms), copy)

    def copy(self, text: str) -> None:
        """Copy a text, and say what was really done."""
        self.run_worker(self._copy(text), group="copy", exclusive=True)

    async def _copy(self, text: str) -> None:
        message, bad = await clipboard.copy(text, self.app.settings.copy_command, self.app.copy_to_clipboard)
        self.app.say(message, bad=bad)

    def _focused_passage(self) -> copying.Passage:
        if span := self.article.selected_span:
            return self._at(span)
        if self.account and self.focused_table and (item := self.focused_table.item):
            return self._of(item.id)
        return self._at(self.article.sentence)

    def _of(self, id_: str) -> copying.Passage:
        assert self.account
        if quote := self.account.reading.quotes.get(id_):
            return copying.of_quote(self.account, quote)
        if figure := self.account.figures.get(id_):
            return copying.of_figure(self.account, figure)
        place = place_of(self.account.first_place(id_), self.document.paragraphs)
        return copying.Passage(", ".join(self.account.named(id_)), "", place.paragraph)

    def _at(self, span: Span) -> copying.Passage:
        paragraph = place_of(span.start, self.document.paragraphs).paragraph
        return copying.of_span(self.document, self.account, span, paragraph)
