"""The reading screen: the article, its panes, one line that says who says this, and the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from reader.model.document import Document
from reader.model.findings import Findings
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.search.entries import Entry, entries
from reader.search.index import Index
from reader.ui import inspector, marks, memory, panes
from reader.ui.account import Account
from reader.ui.commands import COMMANDS, Commanded, Need, bindings, printed_keys
from reader.ui.flow.place import START, Jumps, Place, place_of
from reader.ui.screens import quotes
from reader.ui.widgets.article import ArticleView
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.table import Table

if TYPE_CHECKING:
    from reader.ui.app import ReaderApp

_WORDS_A_MINUTE = 240
"""Silent reading of English non-fiction by adults (Brysbaert 2019: 238)."""
_EXACT_COUNT = 400_000
"""Code points up to which words are counted one by one."""
PANES = ("people", "organizations", "sources", "figures")


class ReadingScreen(Commanded, Screen[None]):
    """One document and what was found in it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reading")]
    AUTO_FOCUS = "#article"
    app: ReaderApp

    def __init__(self, document: Document, model: str) -> None:
        super().__init__()
        self.document = document
        self.model = model
        self.account: Account | None = None
        """None until the findings have come."""
        self.article = ArticleView(document, width=80, name="article")
        self.tables = [Table(*panes.COLUMNS[name], name=name, empty="reading…") for name in PANES]
        self._title, self._inspector, self._status = (Line(name=name) for name in ("title", "inspector", "status"))
        self.jumps = Jumps()
        self.marks: dict[str, Place] = {}
        self._news = ""
        """How the findings are getting on, while they are not there."""
        self.quote_memory = quotes.Memory()
        self._index: Index | None = None
        self._selected: str | None = None
        self._visited = -1

    def compose(self) -> ComposeResult:
        """The widgets."""
        people, organizations, sources, figures = self.tables
        yield self._title
        with Horizontal(id="middle"):
            yield self.article
            with Vertical(id="sidebar"):
                yield people
                yield organizations
                yield sources
        yield figures
        yield self._inspector
        yield self._status

    def on_mount(self) -> None:
        """Show what is known at once, ask for the rest."""
        self._title.show(*_title(self.document))
        self._name_panes()
        self.marks = memory.marks_in(self.document)
        if (place := memory.place_in(self.document)) != START:
            self.article.restore(place)
        from reader.extract import cache

        if findings := cache.recall(self.document, self.model):
            self.take(findings)
        else:
            self.run_worker(self._extract(), exit_on_error=False, group="extract")
        self._show_status()

    def on_unmount(self) -> None:
        """Remember the place."""
        memory.leave(self.document, self.article.place, self.marks)

    async def _extract(self) -> None:
        from reader.extract.remote import Progress, WorkerError, findings_of

        self._tell("finding names, quotes and figures…")
        try:
            async for news in findings_of(self.document, self.model):
                if isinstance(news, Progress):
                    self._tell(f"finding names, quotes and figures… {news.share:.0%}")
                else:
                    self.take(news)
        except WorkerError as error:
            self._fail(f"No findings: {error}")

    def _tell(self, news: str) -> None:
        self._news = news
        self._show_status()

    def _fail(self, news: str) -> None:
        self._tell(news)
        for pane in self.tables:
            pane.empty = "no findings"
            pane.refresh()

    def take(self, findings: Findings) -> None:
        """Show findings."""
        reading = Reading(self.document, findings)
        self.account = Account(reading)
        self._index = None
        for name, spans in marks.layers(reading).items():
            self.article.set_layer(name, spans)
        for pane in self.tables:
            pane.empty = "none found"
            pane.show(panes.ROWS[pane.id or ""](self.account))
        self._name_panes()
        self._tell("")
        self._show_inspector()

    # -- parts

    @property
    def reading(self) -> Reading | None:
        """The document with its findings, once there are any."""
        return self.account.reading if self.account else None

    def _name_panes(self) -> None:
        """Titles and counts in the panes' borders. Our own words only: Textual reads them as markup."""
        for number, pane in enumerate(self.tables, 1):
            count = f" {len(pane.items)}" if self.account else ""
            if pane.id == "sources" and self.account and (unnamed := panes.unnamed(self.account)):
                count += f" · {unnamed} unnamed"
            pane.border_title = f"{number} {(pane.id or '').capitalize()}{count}"

    def _show_status(self) -> None:
        left: list[Part] = []
        if self._news:
            left += [Part(f" {self._news} ", "doubtful" if self._news.startswith("No ") else "quiet")]
        if self._selected and self.account:
            words = self.account.words[self._selected]
            label = _label(self.account, self._selected)
            left += [Part(f" {label} ", "strong"), Part(f"{self._visited + 1} of {len(words)}  ")]
        for command in COMMANDS:
            if command.footer and command.where == "reading":
                left += [
                    Part(f" {printed_keys(self.app, command).split()[0]}", "key"),
                    Part(f" {command.footer} ", "quiet"),
                ]
        self._status.show(tuple(left), (Part(f"{self.article.progress:4.0%} ", "quiet"),))

    def _show_inspector(self) -> None:
        self._inspector.show(inspector.parts(self.account, self.article.sentence))

    @on(ArticleView.Moved)
    def _on_moved(self) -> None:
        self._show_status()

    @on(ArticleView.CursorMoved)
    def _on_cursor_moved(self) -> None:
        self._show_inspector()

    # -- going to words

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

    def visit(self, id_: str) -> None:
        """Go to the words of an entity, source, figure or quote; of the same one again, to its next words."""
        assert self.account
        words = self.account.words[id_]
        if not words:
            self.app.say("It stands nowhere in the text")
            return
        if id_ != self._selected:
            self._selected, self._visited = id_, -1
            self.article.set_layer("selected", words)
            related = self.account.related(id_)
            for pane in self.tables:
                pane.mark(related)
        self._visited = (self._visited + 1) % len(words)
        self.goto(words[self._visited])
        self._show_status()

    def unselect(self) -> None:
        """Mark nothing any more."""
        self._selected = None
        for layer in ("selected", "current"):
            self.article.set_layer(layer, ())
        for pane in self.tables:
            pane.mark(frozenset())
        self._show_status()

    # -- commands

    def lacks(self, need: Need) -> str:
        """Why a command with this need cannot run now."""
        match need:
            case "findings" | "figures" | "quotes" if self.account is None:
                return "The findings are not there yet"
            case "sections" if not self.document.sections:
                return "This text has no sections"
            case "jumps" if not self.jumps.can_go_back:
                return "No jump to go back from"
            case "returns" if not self.jumps.can_go_forward:
                return "No jump to go forward to"
        return ""

    def action_next_paragraph(self) -> None:
        """The cursor goes to the next paragraph."""
        self.article.walk_paragraphs(1)

    def action_previous_paragraph(self) -> None:
        """The cursor goes to the paragraph before."""
        self.article.walk_paragraphs(-1)

    def action_next_section(self) -> None:
        """The next heading comes to the top."""
        starts = [section.span.start for section in self.document.sections]
        self._to_section(next((start for start in starts if start > self.article.position), None))

    def action_previous_section(self) -> None:
        """The heading before comes to the top."""
        starts = [section.span.start for section in self.document.sections]
        self._to_section(next((start for start in reversed(starts) if start < self.article.position), None))

    def _to_section(self, start: int | None) -> None:
        if start is None:
            self.app.say("No more sections this way")
            return
        self.jumps.leave(self.article.place)
        self.article.restore(place_of(start, self.document.paragraphs))

    def action_jump_back(self) -> None:
        """Where the last jump began."""
        if place := self.jumps.back(self.article.place):
            self.article.restore(place)

    def action_jump_forward(self) -> None:
        """Where the reader was before going back."""
        if place := self.jumps.forward(self.article.place):
            self.article.restore(place)

    def action_search_quotes(self) -> None:
        """Search what is said; the entry chosen there is gone to."""
        if self.reading is None:
            return
        if self._index is None:
            self._index = Index(entries(self.reading))
        search = quotes.QuoteSearch(self.document, self._index, self.quote_memory)
        self.app.push_screen(search, self._to_entry)

    def _to_entry(self, entry: Entry | None) -> None:
        if entry is not None:
            self.unselect()
            self.visit(entry.id)

    def action_focus_pane(self, name: str) -> None:
        """Focus a pane; the focused one again gives the article back."""
        pane = self.tables[PANES.index(name)]
        (self.article if pane.has_focus else pane).focus()

    def action_pane_next(self) -> None:
        """The next pane."""
        self.focus_next()

    def action_pane_previous(self) -> None:
        """The previous pane."""
        self.focus_previous()

    def action_back_out(self) -> None:
        """Out of a pane, then out of what is selected."""
        if self.selections:
            self.clear_selection()
        elif not self.article.has_focus:
            self.article.focus()
        else:
            self.unselect()

    def action_show_help(self) -> None:
        """All keys, those of the focused pane first."""
        from reader.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen("list" if isinstance(self.focused, Table) else "article"))

    def action_leave(self) -> None:
        """End the program."""
        self.app.exit()


def _label(account: Account, id_: str) -> str:
    reading = account.reading
    if entity := reading.entities.get(id_):
        return entity.name
    if source := reading.source_label(id_):
        return source
    return next((figure.text for figure in reading.findings.figures if figure.id == id_), "")


def _title(document: Document) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Title · publisher · date, and on the right words and minutes."""
    title = document.title or document.source.rsplit("/", 1)[-1]
    about = [part for part in (document.publisher, (document.published or "")[:10]) if part]
    words = _count_words(document.text)
    left = (Part(f" {title}", "strong"), *(Part(f"  ·  {part}", "quiet") for part in about))
    return left, (Part(f"{words:,} words · {max(1, round(words / _WORDS_A_MINUTE))} min ", "quiet"),)


def _count_words(text: str) -> int:
    return len(text.split()) if len(text) < _EXACT_COUNT else text.count(" ") + text.count("\n")
