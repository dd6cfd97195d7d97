"""The reading screen: the article, its panes, one line that says who says this, and the status line."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus

from reader.model.document import Document
from reader.model.reading import Reading
from reader.ui import inspector, marks, memory
from reader.ui.account import Account
from reader.ui.commands import Need, bindings
from reader.ui.flow.place import START
from reader.ui.footer import footer, hint
from reader.ui.screens.parts.copies import Copies
from reader.ui.screens.parts.correcting import Correcting
from reader.ui.screens.parts.finding import Finding
from reader.ui.screens.parts.knowing import Knowing
from reader.ui.screens.parts.outlining import Outlining
from reader.ui.screens.parts.paning import Paning
from reader.ui.screens.parts.picturing import Picturing
from reader.ui.screens.parts.searching import Searching
from reader.ui.settings import NARROWEST, WIDEST
from reader.ui.widgets.article import ArticleView
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Table

_WORDS_A_MINUTE = 240
"""Silent reading of English non-fiction by adults (Brysbaert 2019: 238)."""
_LONG = 400_000
"""Code points from which on words are counted by the blanks between them, and findings come after the first paint."""


class ReadingScreen(Finding, Searching, Outlining, Picturing, Knowing, Correcting, Paning, Copies):
    """One document and what was found in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reading")]
    AUTO_FOCUS = "#article"
    ESCAPE_TO_MINIMIZE = False
    ALLOW_IN_MAXIMIZED_VIEW = "#inspector, #status"

    def __init__(self, document: Document, model: str, width: int) -> None:
        super().__init__(document, model, width)
        self._title_line, self._inspector, self._status = (Line(name=n) for n in ("title", "inspector", "status"))
        self._news = ""
        """How the findings are getting on, while they are not there."""

    def compose(self) -> ComposeResult:
        """The widgets."""
        *sidebar, figures = self.tables.values()
        yield self._title_line
        with Horizontal(id="middle"):
            yield self.article
            with Vertical(id="sidebar"):
                yield from sidebar
        yield figures
        yield self._inspector
        yield self._status

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """The first time, styles have just been applied: to apply them again would delay the first paint."""
        if not self.stack_updates:
            event.refresh_styles = False

    def on_mount(self) -> None:
        """Show what is known at once, ask for the rest."""
        self._show_title()
        self.bookmarks = memory.marks_in(self.document)
        if (place := memory.place_in(self.document)) != START:
            self.article.restore(place)
        from reader.extract import cache

        if not self._is_long and (findings := cache.recall(self.document, self.model)):
            self.take(findings)
        else:
            self.arrange_panes()
            self.title_panes()
            self.call_after_refresh(self._start_extraction)
        self.show_status()
        self.watch(self.article, "scroll_y", self._on_moved, init=False)
        self.watch(self.article, "sentence", self._on_cursor_moved, init=False)

    @property
    def _is_long(self) -> bool:
        return len(self.document.text) >= _LONG

    def _show_title(self) -> None:
        """Title and length. The words of a very long text are counted after the first paint."""
        text = self.document.text
        if not self._is_long:
            self._title_line.show(*_title(self.document, len(text.split())))
        else:
            self._title_line.show(*_title(self.document, None))
            self.call_after_refresh(
                lambda: self._title_line.show(*_title(self.document, text.count(" ") + text.count("\n")))
            )

    def on_unmount(self) -> None:
        """Remember the place."""
        memory.leave(self.document, self.article.place, self.bookmarks)

    def _start_extraction(self) -> None:
        self.run_worker(self._extract(), group="extract")

    async def _extract(self) -> None:
        from reader.extract.remote import Progress, WorkerError, findings_of

        self._tell("finding names, quotes and figures…")
        try:
            async for news in findings_of(self.document, self.model, self.app.take_worker()):
                if isinstance(news, Progress):
                    self._tell(f"finding names, quotes and figures… {news.share:.0%}")
                else:
                    self.take(news)
        except WorkerError as error:
            self._fail(f"No findings: {error}")

    def _tell(self, news: str) -> None:
        self._news = news
        self.show_status()

    def _fail(self, news: str) -> None:
        self._tell(news)
        for table in self.tables.values():
            table.empty = "no findings"
            table.refresh()

    def show_reading(self, reading: Reading) -> None:
        """Show findings, corrected as they are."""
        self.account = Account(reading)
        self.reselect()
        for name, spans in marks.layers(reading).items():
            self.article.set_layer(name, spans)
        self.fill_panes()
        self._tell("")
        self._tell_of_focused()

    def show_status(self) -> None:
        """What is going on, what is selected, the keys, and how far the reader has come."""
        left: list[Part] = []
        if self._news:
            left += [Part(f" {self._news} ", "doubtful" if self._news.startswith("No ") else "quiet")]
        if self.choice:
            left += [
                Part(f" {self.choice.label} ", "strong"),
                Part(f"{self.choice.count if self._at_choice else ''}  "),
            ]
            if self._at_choice and len(self.choice.words) > 1:
                left += hint(self.app, "mention.next", "next")
        if self.maximized:
            left += hint(self.app, "pane.zoom", "all panes")
        left += footer(self.app, "reading", self.lacks)
        self._status.show(tuple(left), (Part(f"{self.article.progress:4.0%} ", "quiet"),))

    @property
    def _at_choice(self) -> bool:
        """Whether the reader is still where the choice led."""
        return self.choice is not None and self.choice.here.overlaps(self.article.sentence)

    def _show_inspector(self) -> None:
        chosen = self.choice.id if self.choice and self._at_choice else ""
        self._inspector.show(inspector.parts(self.account, self.article.sentence, chosen))

    @on(Table.Highlighted)
    def _on_row(self, event: Table.Highlighted) -> None:
        self._show_row()

    @on(DescendantFocus)
    def _tell_of_focused(self) -> None:
        if self.focused_table:
            self._show_row()
        else:
            self._show_inspector()

    def _show_row(self) -> None:
        if self.account and self.focused_table:
            item = self.focused_table.item
            self._inspector.show(inspector.of_row(self.account, item.id) if item else ())

    def visit(self, id_: str, step: int = 1) -> None:
        """Go to the words of something, and say who says them."""
        super().visit(id_, step)
        self._show_inspector()

    @on(ArticleView.Counted)
    def _on_moved(self) -> None:
        self.show_status()
        self.outline_follows()

    def _on_cursor_moved(self) -> None:
        self.show_status()
        self._show_inspector()

    # -- commands

    def lacks(self, need: Need) -> str:
        """Why a command with this need cannot run now."""
        match need:
            case "findings" | "figures" | "quotes" if self.account is None:
                return "The findings are not there yet"
            case "sections" if not self.document.sections:
                return "This text has no sections"
            case "selected" if self.choice is None:
                return "Nothing is selected: enter on a row of a pane selects it"
            case "marks" if not self.bookmarks:
                return "No marks yet: m and a letter sets one"
            case "found" if not self.is_finding:
                return "Nothing is looked for: / finds"
            case "jumps" if not self.jumps.can_go_back:
                return "No jump to go back from"
            case "returns" if not self.jumps.can_go_forward:
                return "No jump to go forward to"
        return ""

    def action_back_out(self) -> None:
        """Out of what is innermost: a selection, a zoom, a filter, a pane, what is selected."""
        table = self.focused_table
        if self.selections:
            self.clear_selection()
        elif self.maximized:
            self.minimize()
        elif table and table.filter:
            table.drop_filter()
        elif table:
            self.article.focus()
        elif not (self.close_find() or self.close_outline()):
            self.unselect()

    def action_change_width(self, by: int) -> None:
        """Wrap the text wider or narrower; remembered."""
        width = max(NARROWEST, min(self.article.text_width + by, WIDEST))
        self.article.set_width(width)
        self.app.keep_width(width)
        self.app.say(f"Text at most {width} columns wide")

    def action_choose_theme(self) -> None:
        """The themes, each shown while the cursor is on it."""
        from reader.ui.screens.themes import ThemeScreen

        self.app.push_screen(ThemeScreen())

    def action_show_help(self) -> None:
        """All keys, those of the focused pane first."""
        from reader.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen("list" if self.focused_table else "article"))

    def action_leave(self) -> None:
        """End the program."""
        self.app.exit()


def _title(document: Document, words: int | None) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Title · publisher · date, and on the right words and minutes, where they are counted."""
    title = document.title or document.source.rsplit("/", 1)[-1]
    about = [part for part in (document.publisher, (document.published or "")[:10]) if part]
    left = (Part(f" {title}", "strong"), *(Part(f"  ·  {part}", "quiet", whole=True) for part in about))
    if words is None:
        return left, ()
    return left, (Part(f"{words:,} word{'s' * (words != 1)} · {max(1, round(words / _WORDS_A_MINUTE))} min ", "quiet"),)
