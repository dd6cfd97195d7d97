"""What screens may ask of the app: the settings, what is remembered, the worker, a message. It knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui import memory, settings
from reader.ui.ending import EndingApp

if TYPE_CHECKING:
    from reader.extract.remote import Worker


class Host(EndingApp):
    """The app as its screens see it."""

    def __init__(self, worker: Worker | None = None) -> None:
        super().__init__()
        self._worker = worker
        self.settings, self._wrong = settings.load()
        self._remembered = memory.recall()

    @property
    def text_width(self) -> int:
        """Columns of the text at most: those chosen last, else those of the settings, else ours."""
        return self._remembered.width or self.settings.width or settings.WIDTH

    def take_worker(self) -> Worker | None:
        """The worker that was started before the screen, for the first who asks."""
        worker, self._worker = self._worker, None
        return worker

    def keep_theme(self, name: str) -> None:
        """Use a theme, the next time too."""
        self.theme = name
        self._remember(theme=name)

    def keep_width(self, width: int) -> None:
        """Use a width of the text the next time too."""
        self._remember(width=width)

    def _remember(self, *, theme: str | None = None, width: int | None = None) -> None:
        known = memory.recall()
        known.theme, known.width = theme or known.theme, width or known.width
        self._remembered = known
        memory.keep(known)

    def say(self, message: str, *, bad: bool = False) -> None:
        """Tell the user something, in plain words: nothing in them is markup."""
        self.notify(message, markup=False, severity="error" if bad else "information", timeout=6 if bad else 3)

    def on_notify(self) -> None:
        """One message at a time: the one before goes, Textual shows the new one."""
        self._notifications.clear()
