"""Going to words, and back: choices and their mentions, jumps, marks, sections, paragraphs."""

from __future__ import annotations

from textual import on

from reader.model.spans import Span
from reader.ui.choice import Choice
from reader.ui.flow.place import Place, place_of
from reader.ui.screens.parts.base import ReadingBase
from reader.ui.widgets.table import Table


class Going(ReadingBase):
    """Commands that change the place."""

    def goto(self, span: Span, *, leave: bool = True) -> None:
        """Bring words into sight, mark them as the current ones, and remember where the reader was."""
        if leave:
            self.jumps.leave(self.article.place)
        self.article.set_layer("current", [span])
        self.article.reveal(span)

    @on(Table.Chosen)
    def _on_chosen(self, event: Table.Chosen) -> None:
        if not isinstance(event, Table.Highlighted):
            self.visit(event.item.id)
            if self.focused_table and self.focused_table.drawer:
                self.article.focus()

    def visit(self, id_: str, step: int = 1) -> None:
        """Go to the words of an entity, source, figure or quote; of the same one again, to its next words."""
        assert self.account
        if not (words := self.account.words[id_]):
            self.app.say("It stands nowhere in the text")
            return
        if self.choice is None or self.choice.id != id_:
            self.choice = self._select(Choice(id_, self.account.label(id_), words))
        self.goto(self.choice.step(step))
        self.show_status()

    def reselect(self) -> None:
        """What is selected, in another reading: its words may be others now, another's, or nobody's any more."""
        if (choice := self.choice) and self.account:
            self.unselect()
            words = self.account.words
            heirs = (id_ for id_, those in words.items() if choice.here in those)
            id_ = choice.id if choice.id in words else next(heirs, "")
            if words.get(id_):
                self.choice = self._select(Choice(id_, self.account.label(id_), words[id_], choice.here))
                self.article.set_layer("current", [self.choice.here])

    def _select(self, choice: Choice) -> Choice:
        """Mark its words, and the rows that belong to it."""
        assert self.account
        self.article.set_layer("selected", choice.words)
        related = self.account.related(choice.id)
        for table in self.tables.values():
            table.mark(related)
        return choice

    def unselect(self) -> None:
        """Mark nothing any more."""
        self.choice = None
        for layer in ("selected", "current"):
            self.article.set_layer(layer, ())
        for table in self.tables.values():
            table.mark(frozenset())
        self.show_status()

    def action_next_mention(self) -> None:
        """The next words of what is selected."""
        self._step(1)

    def action_previous_mention(self) -> None:
        """The words of what is selected before these."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.choice:
            self.visit(self.choice.id, by)

    def action_next_paragraph(self) -> None:
        """The cursor goes to the next paragraph."""
        self.article.walk_paragraphs(1)

    def action_previous_paragraph(self) -> None:
        """The cursor goes to the paragraph before."""
        self.article.walk_paragraphs(-1)

    def action_next_section(self) -> None:
        """The next heading comes to the top."""
        here = self.article.position
        self._to_section(next((s.span.start for s in self.document.sections if s.span.start > here), None))

    def action_previous_section(self) -> None:
        """The heading before comes to the top."""
        here = self.article.position
        self._to_section(next((s.span.start for s in reversed(self.document.sections) if s.span.start < here), None))

    def _to_section(self, start: int | None) -> None:
        if start is None:
            self.app.say("No more sections this way")
        else:
            self.jump_to(place_of(start, self.document.paragraphs))

    def jump_to(self, place: Place) -> None:
        """Put a place on top, and remember where the reader was."""
        self.jumps.leave(self.article.place)
        self.article.restore(place)

    def action_jump_back(self) -> None:
        """Where the last jump began."""
        if place := self.jumps.back(self.article.place):
            self.article.restore(place)

    def action_jump_forward(self) -> None:
        """Where the reader was before going back."""
        if place := self.jumps.forward(self.article.place):
            self.article.restore(place)

    def action_set_mark(self) -> None:
        """The next letter marks this place."""
        self.app.say("Mark this place with a letter")
        self.await_key(self._set_mark)

    def _set_mark(self, letter: str) -> None:
        self.bookmarks[letter] = self.article.place
        self.app.say(f"Marked {letter}: ' and {letter} comes back here")

    def action_go_to_mark(self) -> None:
        """The next letter says to which mark."""
        self.app.say(f"Go to mark {' '.join(sorted(self.bookmarks))}")
        self.await_key(self._go_to_mark)

    def _go_to_mark(self, letter: str) -> None:
        if letter in self.bookmarks:
            self.jump_to(self.bookmarks[letter])
        else:
            self.app.say(f"No mark {letter}")
