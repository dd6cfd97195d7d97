"""Quote search: results narrow with every key, each with who says it and through whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from reader.export import cite
from reader.export.gaps import whole
from reader.model.document import Document
from reader.resources import later_styles
from reader.search.entries import Entry
from reader.search.index import Index
from reader.search.query import Query, QueryError, parse, toggled
from reader.search.rank import Results, search
from reader.ui import clipboard
from reader.ui.asked import FILTERS, Memory, asks_for_speaker
from reader.ui.closing import close
from reader.ui.commands import BY_ID, Commanded, bindings, printed_keys
from reader.ui.footer import footer
from reader.ui.listing import ORDER_NAMES, ORDERS
from reader.ui.widgets.chips import Chip, Chips
from reader.ui.widgets.hits import HitList
from reader.ui.widgets.line import Line, Part
from reader.ui.widgets.passage import PassageView

if TYPE_CHECKING:
    from reader.ui.host import Host

_NARROW = 60
"""Columns below which there is no room to name the order."""


class QuoteSearch(Commanded, Screen[Entry | None]):
    """Search the quotes of a document. Closes with the entry to go to, or None to stay where the reader was."""

    CSS_PATH = later_styles()
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("quotes")]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (_NARROW, "-narrow"), (100, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = "#query"
    app: Host

    def __init__(self, document: Document, index: Index, memory: Memory) -> None:
        super().__init__()
        self.document = document
        self.index = index
        self.memory = memory
        self._results = Results((), Query(), index)
        self._wrong = ""
        self._recalled = 0
        """How far back in the history the query comes from; 0 for one that was typed."""
        self._held = memory.chosen
        """The entry that the cursor was put on; until then it stays on the best one."""

    def compose(self) -> ComposeResult:
        """The widgets."""
        with Horizontal(id="query-bar"):
            yield Static(Content(' " '), id="query-sign")
            yield Input(self.memory.typed, placeholder="words, speaker:name, kind:direct …", id="query", compact=True)
            yield Line(name="query-note")
        yield Chips(name="query-filters")
        yield Line(name="query-wrong")
        with Container(id="quotes-middle"):
            yield HitList(name="hits")
            yield PassageView(self.document, name="quotes-preview")
        yield Line(name="quotes-keys")

    def on_mount(self) -> None:
        """Show the last query again, or everything."""
        field = self.query_one("#query", Input)
        field.select_all()
        self.watch(field, "value", self._on_typed, init=False)  # at once, so that the answer is painted with the letter
        self.ask(self.memory.typed)
        self._show_keys()

    # -- asking

    @property
    def hits(self) -> HitList:
        """The results."""
        return self.query_one("#hits", HitList)

    def _on_typed(self, typed: str) -> None:
        if typed != self.memory.typed:
            self._recalled = 0
            self.ask(typed)

    def ask(self, typed: str) -> None:
        """Answer a query. What is not understood in it is told, and the rest of it answered."""
        self.memory.typed = typed
        self._wrong = ""
        try:
            query = parse(typed)
        except QueryError as error:
            self._wrong, query = str(error), error.rest
        self._results = search(self.index, query)
        self.hits.empty = "Nobody says this here. Fewer words find more; esc goes back" if typed else "No quotes found"
        self.hits.show(self._results, self.memory.order, keep=self._held)
        self._show_note()
        self._show_preview()

    def _set_query(self, typed: str) -> None:
        """Put another query into the field."""
        field = self.query_one("#query", Input)
        field.value = typed
        field.cursor_position = len(typed)

    # -- showing

    def _show_note(self) -> None:
        total = len(self.index.numbers.get("quotes", ()))
        found = len(self._results.entries)
        count = f"{found} of {total}" if self.memory.typed.strip() else f"{total} quotes"
        order = (Part(f"  {ORDER_NAMES[self.memory.order]}", "quiet"),) if self.app.size.width >= _NARROW else ()
        self.query_one("#query-note", Line).show((), (Part(count), *order, Part(" ")))
        wrong = self.query_one("#query-wrong", Line)
        wrong.show((Part(f" ✗ {self._wrong}", "doubtful"),))
        wrong.display = bool(self._wrong)

    def _show_filters(self) -> None:
        asked = self._results.query
        chips = [Chip(f.command, self._key(f.command), f.name, f.is_on(asked)) for f in FILTERS]
        if name := self._speaker():
            by = asks_for_speaker(self.memory.typed, name)
            chips.append(Chip("quotes.speaker", self._key("quotes.speaker"), f"by {name}", by))
        self.query_one("#query-filters", Chips).show(chips)

    def _speaker(self) -> str:
        entry = self.hits.entry
        return entry.speaker if entry else ""

    @on(HitList.Moved)
    def _hold(self, event: HitList.Moved) -> None:
        """The reader has put the cursor somewhere: there it stays while the query changes."""
        self._held = event.entry.id

    @on(HitList.Highlighted)
    def _show_preview(self) -> None:
        entry = self.hits.entry
        self._show_filters()
        self.query_one(PassageView).show(entry, self._results.marks(entry.text, "text") if entry else ())

    def _show_keys(self) -> None:
        self.query_one("#quotes-keys", Line).show(tuple(footer(self.app, "quotes")))

    def _key(self, command_id: str) -> str:
        return printed_keys(self.app, BY_ID[command_id]).split()[0]

    # -- commands

    @on(Input.Submitted, "#query")
    @on(HitList.Chosen)
    def action_go(self) -> None:
        """Go to the words of the entry under the cursor."""
        if entry := self.hits.entry:
            self.memory.keep(self.memory.typed)
            self.memory.chosen = entry.id
            close(self, entry)

    def action_back(self) -> None:
        """Back to where the reader was."""
        self.memory.keep(self.memory.typed)
        close(self)

    def action_next_hit(self) -> None:
        """Next result."""
        self.hits.action_cursor_down()

    def action_previous_hit(self) -> None:
        """Result before; above the first one, the query asked before this."""
        if self.hits.cursor:
            self.hits.action_cursor_up()
        else:
            self.action_older()

    def action_next_page(self) -> None:
        """One page of results on."""
        self.hits.action_cursor_page_down()

    def action_previous_page(self) -> None:
        """One page of results back."""
        self.hits.action_cursor_page_up()

    def action_older(self) -> None:
        """The query asked before this one."""
        self._recall(self._recalled + 1)

    def action_newer(self) -> None:
        """The query asked after this one."""
        self._recall(self._recalled - 1)

    def _recall(self, back: int) -> None:
        history = self.memory.history
        if back < 0 or back > len(history):
            return
        typed = history[-back] if back else ""
        self._recalled, self._held = back, None
        self.ask(typed)
        self._set_query(typed)

    def action_filter(self, name: str, value: str) -> None:
        """Turn a filter on or off: it is written into the query, where it can be read and learned."""
        self._set_query(toggled(self.query_one("#query", Input).value, name, value))

    def action_filter_speaker(self) -> None:
        """Only what this speaker says."""
        if name := self._speaker():
            self.action_filter("speaker", name)

    @on(Chips.Toggled)
    async def _on_chip(self, event: Chips.Toggled) -> None:
        await self.action_do(event.chip.command)

    def action_next_order(self) -> None:
        """Sort otherwise."""
        self.memory.order = ORDERS[(ORDERS.index(self.memory.order) + 1) % len(ORDERS)]
        self.hits.show(self._results, self.memory.order, keep=self.hits.entry.id if self.hits.entry else None)
        self._show_note()
        self._show_preview()

    def action_switch(self) -> None:
        """From the query to the results and back."""
        (self.query_one("#query") if self.hits.has_focus else self.hits).focus()

    def action_copy_hit(self) -> None:
        """Copy the entry with its attribution."""
        if entry := self.hits.entry:
            self.run_worker(self._copy(cite.cite(self.document, _shown(entry))), group="copy", exclusive=True)

    async def _copy(self, text: str) -> None:
        message, bad = await clipboard.copy(text, self.app.settings.copy_command, self.app.copy_to_clipboard)
        self.app.say(message, bad=bad)

    def action_export(self) -> None:
        """Write all results to a file."""
        from reader.ui.screens.path import PathPrompt

        entries = tuple(self.hits.listing.entries)
        if not entries:
            self.app.say("Nothing to write: no results")
            return
        stem = Path(self.document.source).stem if self.document.source != "-" else "quotes"
        prompt = PathPrompt(
            f"Write {len(entries)} result{'s' * (len(entries) != 1)} to (.md, .txt or .jsonl)",
            f"{stem or 'quotes'}-quotes.md",
            lambda path: _written(self.document, entries, path.suffix.lstrip(".").lower()),
        )
        self.app.push_screen(prompt, self._tell_written)

    def _tell_written(self, path: Path | None) -> None:
        if path is not None:
            self.app.say(f"Written to {path}")


def _shown(entry: Entry) -> Entry:
    """An entry as people read it, with its gaps."""
    return replace(entry, text=whole(entry.text, entry.spans))


def _written(document: Document, entries: Sequence[Entry], form: str) -> bytes:
    """Entries as a file: for people with their gaps, for programs as they stand, beside their spans."""
    return cite.listing(document, entries if form == "jsonl" else map(_shown, entries), form)
