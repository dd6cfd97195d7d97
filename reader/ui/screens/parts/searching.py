"""Searching: the quotes, and going to what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.screens.parts.going import Going

if TYPE_CHECKING:
    from reader.model.reading import Reading
    from reader.search.entries import Entry
    from reader.search.index import Index
    from reader.ui.asked import Memory


class Searching(Going):
    """Commands that search. What they need is imported when they are first used: the first paint does not wait."""

    _index: Index | None = None
    _index_of: Reading | None = None
    _quote_memory: Memory | None = None

    def action_search_quotes(self) -> None:
        """Search what is said; the entry chosen there is gone to."""
        from reader.search.entries import entries
        from reader.search.index import Index
        from reader.ui.asked import Memory
        from reader.ui.screens.quotes import QuoteSearch

        if self.reading is None:
            return
        if self._index is None or self._index_of is not self.reading:
            self._index, self._index_of = Index(entries(self.reading)), self.reading
        self._quote_memory = self._quote_memory or Memory()
        self.app.push_screen(QuoteSearch(self.document, self._index, self._quote_memory), self._to_entry)

    def _to_entry(self, entry: Entry | None) -> None:
        if entry is not None:
            self.unselect()
            self.visit(entry.id)
