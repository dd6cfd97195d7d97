"""The pictures, a key each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.screens.parts.going import Going

if TYPE_CHECKING:
    from reader.ui.screens.pictures import Picture


class Picturing(Going):
    """Commands that show a picture."""

    def action_picture(self, name: Picture) -> None:
        """Show a picture; the row chosen there is gone to."""
        from reader.ui.screens.pictures import Pictures

        if self.account:
            self.app.push_screen(Pictures(self.account, name), self._to_finding)

    def _to_finding(self, id_: str | None) -> None:
        if not id_ or not self.account:
            return
        if id_ in self.account.words:
            self.visit(id_)
        elif date := next((date for date in self.account.reading.findings.dates if date.id == id_), None):
            self.goto(date.span)
