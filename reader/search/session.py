"""Finding as one goes: what is typed, where the reader was, the match that is shown, and what to say of it."""

from __future__ import annotations

from collections.abc import Callable

from reader.model.document import Document
from reader.model.spans import Span
from reader.search.find import Finder, FindError, Search, expression, words

_AHEAD = 0.05
"""Seconds of searching at one go when the next match is asked for before the whole text has been searched."""


class FindSession:
    """One document's finding. `typed` in slashes, /like this/, is a regular expression; so is all with `regex` on."""

    def __init__(self, document: Document) -> None:
        self._finder = Finder(document)
        self.origin = 0
        """The offset that matches are looked for from: where the reader was."""
        self.typed = ""
        self.regex = False
        self.search: Search | None = None
        self.current: Span | None = None
        self.wrong = ""
        """What is wrong with what is typed, in one line."""
        self._went_round = ""

    def begin(self, origin: int) -> None:
        """Find from another place."""
        self.origin = origin

    def ask(self, typed: str, *, regex: bool | None = None) -> None:
        """Look for something else. Nothing is searched before `step`. What is wrong leaves the last matches."""
        self.typed = typed
        self.regex = self.regex if regex is None else regex
        self.wrong = self._went_round = ""
        try:
            wanted = expression(_inside_slashes(typed)) if self.is_expression else words(typed)
        except FindError as error:
            self.wrong = str(error)
            return
        self.current = None
        self.search = self._finder.search(wanted, self.origin) if wanted else None

    @property
    def is_expression(self) -> bool:
        """Whether what is typed is a regular expression."""
        return self.regex or (self.typed.startswith("/") and len(self.typed) > 1)

    @property
    def done(self) -> bool:
        """Whether there is nothing left to search."""
        return self.search is None or self.search.done

    def step(self, seconds: float | None = None) -> None:
        """Search on for about so long. The first match from the origin on becomes the current one once it is sure."""
        if self.search is None or self.search.done:
            return
        try:
            self.search.step(seconds)
        except FindError as error:
            self.wrong, self.search, self.current = str(error), None, None
            return
        if self.current is None:
            self.current = self._sure(self.search.after(self.origin), self.origin)

    def _sure(self, found: Span | None, place: int) -> Span | None:
        """A match behind a place is the nearest one; one before it only counts when all has been searched."""
        assert self.search is not None
        return found if found and (found.start >= place or self.search.done) else None

    def next(self) -> Span | None:
        """The match after the current one; after the last, the first."""
        return self._go(lambda search, here: search.after(here + 1), forward=True)

    def previous(self) -> Span | None:
        """The match before the current one; before the first, the last."""
        return self._go(lambda search, here: search.before(here), forward=False)

    def _go(self, look: Callable[[Search, int], Span | None], *, forward: bool) -> Span | None:
        if self.search is None:
            return None
        here = self.current.start if self.current else self.origin - forward
        while True:
            found = look(self.search, here)
            round_ = found is not None and (found.start <= here if forward else found.start >= here)
            if self.search.done or (found and not round_):
                break
            self.step(_AHEAD)
            if self.search is None:
                return None
        self._went_round = ("from the top again" if forward else "from the end again") if round_ else ""
        if found:
            self.current = found
        return found

    @property
    def note(self) -> str:
        """How it stands, in a few words: "3 of 14", "none", what is wrong."""
        if self.wrong:
            return self.wrong
        if self.search is None:
            return ""
        if not self.search.count:
            return "none" if self.search.done else "searching…"
        count = f"{self.search.count:,}{'' if self.search.done else '…'}"
        place = (
            f"{self.search.number(self.current):,} of {count}" if self.current and self.search.done else f"of {count}"
        )
        return f"{place} · {self._went_round}" if self._went_round else place


def _inside_slashes(typed: str) -> str:
    """The expression in /…/; the closing slash may still be missing."""
    if not typed.startswith("/"):
        return typed
    inner = typed[1:]
    closed = inner.endswith("/") and not inner.endswith("\\/")
    return inner[:-1] if closed else inner
