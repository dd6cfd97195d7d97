"""Finding in the text: `/`, `n`, `N`, and what is typed into the find bar. Matches are layers of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.flow.place import START
from reader.ui.screens.parts.going import Going

if TYPE_CHECKING:
    from reader.search.session import FindSession
    from reader.ui.widgets.findbar import Asked, FindBar

_FIRST = 0.005
"""Seconds of searching before the first picture: enough for what is in sight in a text of any size."""
_SLICE = 0.005
"""Seconds of searching between two keys."""
_PAUSE = 0.005


class Finding(Going):
    """Commands that find. What they need is made when they are first used: the first paint does not wait."""

    find_bar: FindBar | None = None
    finding: FindSession | None = None
    _found_from = START
    _searching = False

    @property
    def is_finding(self) -> bool:
        """Whether there is something that `n` and `N` look for."""
        return bool(self.find_bar and self.find_bar.display and self.finding and self.finding.search is not None)

    async def action_find(self) -> None:
        """Open the find bar; matches are looked for from here on."""
        from reader.search.session import FindSession
        from reader.ui.widgets.findbar import FindBar

        if self.find_bar is None:
            self.find_bar, self.finding = FindBar(name="find"), FindSession(self.document)
            await self.mount(self.find_bar, before="#inspector")
            self.watch(self.find_bar, "asked", self._on_asked, init=False)
        assert self.finding
        self._found_from = self.article.place
        self.finding.begin(self.article.position)
        self.find_bar.open()
        self._ask(self.finding, self.finding.typed, regex=self.finding.regex)

    def _on_asked(self, asked: Asked) -> None:
        """Something else is looked for."""
        if self.finding:
            self._ask(self.finding, asked.typed, regex=asked.regex)

    def _ask(self, finding: FindSession, typed: str, *, regex: bool) -> None:
        finding.ask(typed, regex=regex)
        if not finding.wrong:
            finding.step(_FIRST)
            if finding.current is None:
                self.article.restore(self._found_from)
            self._show_found(finding)
            self.call_after_refresh(self._search_on, finding)
        self._tell_found(finding)

    def _search_on(self, finding: FindSession) -> None:
        """Come back for the rest of the text when nothing else is to be done."""
        if not finding.done and not self._searching:
            self._searching = True
            self.set_timer(_PAUSE, lambda: self._search_more(finding))

    def _search_more(self, finding: FindSession) -> None:
        self._searching = False
        before = finding.current
        finding.step(_SLICE)
        if finding.current is not before:
            self._show_found(finding)
        elif finding.done:
            self.article.mark_found(finding.search, finding.current)
        if finding.done or finding.current is not before:
            self._tell_found(finding)
        self._search_on(finding)

    def _show_found(self, finding: FindSession) -> None:
        """Mark what has been found, and bring the current match into sight."""
        self.article.mark_found(finding.search, finding.current)
        if finding.current:
            self.article.reveal(finding.current)

    def _tell_found(self, finding: FindSession) -> None:
        if self.find_bar:
            self.find_bar.tell(finding.note, wrong=bool(finding.wrong))

    def on_find_bar_stepped(self, event: FindBar.Stepped) -> None:
        """The next or previous match."""
        self._step_found(event.step)

    def _step_found(self, step: int) -> None:
        if self.finding is None:
            return
        if self.finding.next() if step > 0 else self.finding.previous():
            self._show_found(self.finding)
        self._tell_found(self.finding)

    def action_find_next(self) -> None:
        """The next match."""
        self._step_found(1)

    def action_find_previous(self) -> None:
        """The match before."""
        self._step_found(-1)

    def on_find_bar_accepted(self) -> None:
        """Stay at the match; the way back is a jump."""
        if self.finding and self.finding.current:
            self.jumps.leave(self._found_from)
            self.article.focus()
        else:
            self.close_find()

    def on_find_bar_cancelled(self) -> None:
        """Back to where the reader was."""
        self.close_find()
        self.article.restore(self._found_from)

    def close_find(self) -> bool:
        """Mark nothing as found any more. Whether there was anything to close."""
        if self.find_bar is None or not self.find_bar.display:
            return False
        self.find_bar.display = False
        self.article.mark_found(None, None)
        self.article.focus()
        return True
