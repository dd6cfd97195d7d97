"""The app: themes, the gate to the terminal, and which screen comes first."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.filter import LineFilter
from textual.screen import Screen

from reader import resources
from reader.model.document import Document
from reader.ui import settings, themes
from reader.ui.armour import Armour
from reader.ui.commands import COMMANDS, Commanded, printed_keys
from reader.ui.host import Host

if TYPE_CHECKING:
    from reader.extract.remote import Worker
    from reader.ui.screens.reading import ReadingScreen
    from reader.ui.screens.start import StartScreen


class ReaderApp(Host):
    """Close reading of one document at a time."""

    TITLE = "reader"
    CSS_PATH = str(resources.styles() / "reader.tcss")
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, document: Document | None = None, model: str = "", worker: Worker | None = None) -> None:
        super().__init__(worker)
        self.animation_level = "none"
        self.model = model
        self._document = document
        self._armour = Armour()
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.set_keymap(settings.keymap(self.settings.keys))
        self._wrong = self._wrong or self._set_theme()

    def _set_theme(self) -> str:
        """The theme that was chosen last, else the one of the settings, else ours. The answer says what is wrong."""
        wanted = [name for name in (self._remembered.theme, self.settings.theme) if name]
        name = next((name for name in wanted if name in self.available_themes), themes.DARK)
        self._begin_with(name)
        wrong = self.settings.theme if name not in wanted else None
        return f"settings: theme: there is no {wrong}" if wrong else ""

    def _begin_with(self, theme: str) -> None:
        """Have a theme from the start. A change to it would have every style parsed twice before the first paint."""
        self.set_reactive(ReaderApp.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self._refresh_truecolor_filter(self.ansi_theme)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Say what is wrong with the settings."""
        if self._wrong:
            self.say(self._wrong, bad=True)

    def get_default_screen(self) -> Screen[None]:
        """The document, or the choice of one."""
        if self._document is None:
            from reader.ui.screens.start import StartScreen

            return StartScreen()
        return self.screen_for(self._document)

    def on_start_screen_opened(self, event: StartScreen.Opened) -> None:
        """Show the document that was chosen."""
        self.push_screen(self.screen_for(event.document))

    def screen_for(self, document: Document) -> ReadingScreen:
        """A screen that shows a document."""
        from reader.ui.screens.reading import ReadingScreen

        return ReadingScreen(document, self.model, self.text_width)

    def on_ready(self) -> None:
        """The first paint is out: from here on garbage is collected, of what comes from here on."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The marks' colours, for themes that are not ours."""
        return themes.marks_for(self.current_theme)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, and ours behind them."""
        return [*super().get_line_filters(), self._armour]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette: what the screen can do, each with its group and keys."""
        if isinstance(screen, Commanded):
            ids = {binding.id for _, binding in screen._bindings if binding.id}
            for command in COMMANDS:
                if command.palette and command.id in ids:
                    about = f"{command.group} · {printed_keys(self, command)}"
                    yield SystemCommand(command.help.capitalize(), about, _runner(screen, command.id))


def _runner(screen: Commanded, command_id: str) -> Callable[[], Awaitable[None]]:
    async def run() -> None:
        await screen.action_do(command_id)

    return run
