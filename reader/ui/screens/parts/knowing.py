"""What is known of a thing and why; what a careful reader looks at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model.spans import Span
from reader.ui.screens.parts.going import Going

if TYPE_CHECKING:
    from reader.ui.facts import Fact


class Knowing(Going):
    """Commands that show facts."""

    def action_know(self) -> None:
        """All that is known of the row under the cursor, of what is selected, or of the sentence."""
        from reader.ui import facts

        if self.account:
            self._show("What is known, and why", facts.about(self.account, self._here()))

    def action_points(self) -> None:
        """Silence, checks, figures to look at, what may be a source's, what nobody vouches for."""
        from reader.ui import facts

        if self.account:
            self._show("What to look at", facts.points(self.account))

    def _here(self) -> list[str]:
        assert self.account
        table = self.focused_table
        if table and table.item:
            return [table.item.id]
        sentence = self.article.sentence
        said = [quote.id for quote in self.account.said_at(sentence)]
        found = said + [figure.id for figure in self.account.figures_at(sentence)]
        return [self.choice.id] if self.choice and not found else found

    def _show(self, title: str, rows: Sequence[Fact]) -> None:
        from reader.ui.screens.facts import FactList

        self.app.push_screen(FactList(title, rows), self._to_words)

    def _to_words(self, span: Span | None) -> None:
        if span:
            self.goto(span)
