"""The one table of commands. Keys, footer, palette and help are made of it; keys can be set anew by a command's id.

A command is run by the widget or screen where it belongs: `action` names one of its methods, `action_NAME`. What a
command needs (findings, sections, …) is asked of the screen first; what is lacking is said instead of running it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

Where = Literal[
    "reading",
    "article",
    "list",
    "pane",
    "start",
    "help",
    "quotes",
    "hits",
    "find",
    "outline",
    "prompt",
    "pictures",
    "facts",
    "choose",
]
Need = Literal["", "findings", "sections", "figures", "quotes", "selected", "marks", "found", "jumps", "returns"]


class Command(NamedTuple):
    """What a person can do."""

    id: str
    keys: str
    """Textual's names, parted by commas; the first one is shown."""
    action: str
    help: str
    where: Where
    group: str
    footer: str = ""
    """The word in the footer, where it is shown there."""
    needs: Need = ""
    palette: bool = True


_MOVE, _GO, _FIND, _PANES, _CORRECT = "Move", "Go", "Find", "Panes", "Correct"
_COPY, _VIEW, _APP = "Copy", "View", "Program"

COMMANDS: tuple[Command, ...] = (
    Command("line.down", "j,down", "line_down", "one row down", "article", _MOVE, palette=False),
    Command("line.up", "k,up", "line_up", "one row up", "article", _MOVE, palette=False),
    Command("page.down", "space,pagedown", "page_forward", "one page down", "article", _MOVE, palette=False),
    Command("page.up", "b,pageup", "page_back", "one page up", "article", _MOVE, palette=False),
    Command("text.start", "g,home", "text_start", "to the beginning", "article", _MOVE),
    Command("text.end", "G,end", "text_end", "to the end", "article", _MOVE),
    Command("sentence.next", "right,right_parenthesis", "next_sentence", "next sentence", "article", _MOVE),
    Command("sentence.previous", "left,left_parenthesis", "previous_sentence", "previous sentence", "article", _MOVE),
    Command("row.down", "j,down", "cursor_down", "next row", "list", _MOVE, palette=False),
    Command("row.up", "k,up", "cursor_up", "previous row", "list", _MOVE, palette=False),
    Command("row.page-down", "space,pagedown", "cursor_page_down", "one page down", "list", _MOVE, palette=False),
    Command("row.page-up", "b,pageup", "cursor_page_up", "one page up", "list", _MOVE, palette=False),
    Command("row.first", "g,home", "cursor_first", "first row", "list", _MOVE, palette=False),
    Command("row.last", "G,end", "cursor_last", "last row", "list", _MOVE, palette=False),
    Command("row.choose", "enter", "choose", "go to its words, again: to the next", "list", _GO, palette=False),
    Command("row.filter", "F", "filter", "type to filter the rows, esc shows all", "pane", _PANES, palette=False),
    Command("row.sort", "S", "sort", "sort otherwise: the title says by what", "pane", _PANES, palette=False),
    Command("paragraph.next", "right_curly_bracket", "next_paragraph", "next paragraph", "reading", _MOVE),
    Command("paragraph.previous", "left_curly_bracket", "previous_paragraph", "previous paragraph", "reading", _MOVE),
    Command("section.next", "right_square_bracket", "next_section", "next section", "reading", _MOVE, "", "sections"),
    Command(
        "section.previous",
        "left_square_bracket",
        "previous_section",
        "section before",
        "reading",
        _MOVE,
        "",
        "sections",
    ),
    Command("jump.back", "ctrl+o,backspace", "jump_back", "the way back", "reading", _GO, "back", "jumps"),
    Command("jump.forward", "ctrl+i,L", "jump_forward", "forward again", "reading", _GO, "", "returns"),
    Command("mark.set", "m", "set_mark", "set a mark: m and a letter", "reading", _GO),
    Command("mark.go", "apostrophe", "go_to_mark", "go to a mark: ' and its letter", "reading", _GO, "", "marks"),
    Command("mention.next", "full_stop", "next_mention", "next mention of the same", "reading", _GO, "", "selected"),
    Command("mention.previous", "comma", "previous_mention", "mention before this one", "reading", _GO, "", "selected"),
    Command("find.open", "slash", "find", "find in the text", "reading", _FIND, "find"),
    Command("find.next", "n", "find_next", "next match", "reading", _FIND, needs="found"),
    Command("find.previous", "N", "find_previous", "match before", "reading", _FIND, needs="found"),
    Command("find.cancel", "escape", "cancel", "back to where you were", "find", _FIND, palette=False),
    Command("find.down", "down", "step(1)", "next match", "find", _FIND, palette=False),
    Command("find.up", "up", "step(-1)", "match before", "find", _FIND, palette=False),
    Command("find.regex", "ctrl+r", "toggle_regex", "regular expression or words", "find", _FIND, palette=False),
    Command("outline.open", "t", "outline", "outline", "reading", _GO, "outline"),
    Command("outline.close", "escape,ctrl+t", "close", "close the outline", "outline", _GO, palette=False),
    Command("outline.down", "down", "row_down", "next heading", "outline", _MOVE, palette=False),
    Command("outline.up", "up", "row_up", "heading before", "outline", _MOVE, palette=False),
    Command("outline.page-down", "pagedown", "rows_down", "one page down", "outline", _MOVE, palette=False),
    Command("outline.page-up", "pageup", "rows_up", "one page up", "outline", _MOVE, palette=False),
    Command("quotes.open", "quotation_mark", "search_quotes", "search quotes", "reading", _FIND, "quotes", "quotes"),
    Command("facts.open", "i", "know", "what is known of this, and why", "reading", _GO, "", "findings"),
    Command("points.open", "R", "points", "what to look at: silence, checks, sums", "reading", _GO, "", "findings"),
    Command("facts.close", "escape,q,i,R", "close", "back", "facts", _GO, palette=False),
    Command("voices.open", "V", "picture('voices')", "picture: who has the say", "reading", _VIEW, "", "findings"),
    Command("dates.open", "D", "picture('dates')", "picture: the dates in time", "reading", _VIEW, "", "findings"),
    Command("scales.open", "C", "picture('scales')", "picture: figures compared", "reading", _VIEW, "", "findings"),
    Command("pictures.voices", "V", "picture('voices')", "who has the say", "pictures", _VIEW, "voices", palette=False),
    Command("pictures.dates", "D", "picture('dates')", "the dates in time", "pictures", _VIEW, "dates", palette=False),
    Command(
        "pictures.scales", "C", "picture('scales')", "figures compared", "pictures", _VIEW, "figures", palette=False
    ),
    Command("pictures.close", "escape,q", "close", "back", "pictures", _VIEW, "back", palette=False),
    Command("pane.people", "1", "focus_pane('people')", "people", "reading", _PANES),
    Command("pane.organizations", "2", "focus_pane('organizations')", "organizations", "reading", _PANES),
    Command("pane.sources", "3", "focus_pane('sources')", "sources", "reading", _PANES),
    Command("pane.places", "5", "focus_pane('places')", "places: opens them; again: folds them", "reading", _PANES),
    Command("pane.figures", "4,f", "focus_pane('figures')", "figures", "reading", _PANES, "figures"),
    Command("pane.next", "tab", "pane_next", "next pane", "reading", _PANES, "panes", palette=False),
    Command("pane.previous", "shift+tab", "pane_previous", "previous pane", "reading", _PANES, palette=False),
    Command("pane.jump", "o", "jump_mode", "jump to a pane by its letter", "reading", _PANES, palette=False),
    Command("pane.zoom", "z", "zoom", "the focused pane alone, and back", "reading", _PANES),
    Command("pane.grow", "greater_than_sign", "resize_panes(1)", "larger panes", "reading", _PANES),
    Command("pane.shrink", "less_than_sign", "resize_panes(-1)", "smaller panes", "reading", _PANES),
    Command("sidebar.toggle", "backslash", "toggle_sidebar", "hide or show the sidebar", "reading", _PANES),
    Command("figures.toggle", "vertical_line", "toggle_figures", "hide or show the figures", "reading", _PANES),
    Command("width.grow", "plus,equals_sign", "change_width(4)", "wider text", "reading", _VIEW),
    Command("width.shrink", "minus", "change_width(-4)", "narrower text", "reading", _VIEW),
    Command("theme.choose", "T", "choose_theme", "choose the colours", "reading", _VIEW),
    Command(
        "correct",
        "e",
        "correct",
        "correct a row, or what stands in the sentence",
        "reading",
        _CORRECT,
        "correct",
        "findings",
    ),
    Command(
        "corrections.open",
        "E",
        "corrections",
        "your corrections: enter takes one back",
        "reading",
        _CORRECT,
        "",
        "findings",
    ),
    Command("choose.close", "escape", "close", "back", "choose", _CORRECT, palette=False),
    Command("choose.down", "down", "row_down", "next row", "choose", _MOVE, palette=False),
    Command("choose.up", "up", "row_up", "row before", "choose", _MOVE, palette=False),
    Command("choose.page-down", "pagedown", "rows_down", "one page down", "choose", _MOVE, palette=False),
    Command("choose.page-up", "pageup", "rows_up", "one page up", "choose", _MOVE, palette=False),
    Command("copy", "y", "copy", "copy what is focused, with its attribution", "reading", _COPY, "copy"),
    Command("copy.as", "Y", "copy_as", "copy as text, Markdown or citation", "reading", _COPY),
    Command("quotes.go", "enter", "go", "go to the words", "quotes", _GO, "go", palette=False),
    Command("quotes.back", "escape", "back", "back to where you were", "quotes", _GO, "back", palette=False),
    Command("quotes.next", "down", "next_hit", "next result", "quotes", _MOVE, palette=False),
    Command(
        "quotes.previous",
        "up",
        "previous_hit",
        "result before; above the first, the query before",
        "quotes",
        _MOVE,
        palette=False,
    ),
    Command("quotes.page-down", "pagedown", "next_page", "one page down", "quotes", _MOVE, palette=False),
    Command("quotes.page-up", "pageup", "previous_page", "one page up", "quotes", _MOVE, palette=False),
    Command("quotes.older", "ctrl+up", "older", "the query before", "quotes", _FIND, palette=False),
    Command("quotes.newer", "ctrl+down", "newer", "the query after", "quotes", _FIND, palette=False),
    Command("quotes.direct", "f2", "filter('kind', 'direct')", "only direct quotes", "quotes", _FIND, palette=False),
    Command("quotes.mixed", "f3", "filter('kind', 'mixed')", "only mixed ones", "quotes", _FIND, palette=False),
    Command("quotes.indirect", "f4", "filter('kind', 'indirect')", "only indirect", "quotes", _FIND, palette=False),
    Command("quotes.named", "f5", "filter('anon', 'no')", "only named speakers", "quotes", _FIND, palette=False),
    Command("quotes.unnamed", "f6", "filter('anon', 'yes')", "only unnamed speakers", "quotes", _FIND, palette=False),
    Command("quotes.speaker", "f7", "filter_speaker", "only this speaker", "quotes", _FIND, palette=False),
    Command("quotes.order", "ctrl+t", "next_order", "sort otherwise", "quotes", _VIEW, "sort", palette=False),
    Command("quotes.switch", "tab", "switch", "to the results and back", "quotes", _PANES, "results", palette=False),
    Command("quotes.copy", "ctrl+y", "copy_hit", "copy with attribution", "quotes", _COPY, "copy", palette=False),
    Command("quotes.export", "ctrl+s", "export", "write all to a file", "quotes", _COPY, "write all", palette=False),
    Command("hits.copy", "y", "screen.copy_hit", "copy with attribution", "hits", _COPY, palette=False),
    Command("hits.query", "quotation_mark,slash", "screen.switch", "back to the query", "hits", _PANES, palette=False),
    Command("prompt.back", "escape", "back", "write nothing", "prompt", _APP, palette=False),
    Command("app.escape", "escape", "back_out", "back out", "reading", _APP, palette=False),
    Command("app.help", "question_mark", "show_help", "all keys", "reading", _APP, "keys"),
    Command("app.quit", "q", "leave", "quit", "reading", _APP, "quit"),
    Command("start.help", "question_mark", "show_help", "all keys", "start", _APP, "keys", palette=False),
    Command("start.quit", "q,escape", "leave", "quit", "start", _APP, "quit"),
    Command("help.close", "escape,q,question_mark", "close", "back", "help", _APP, palette=False),
)

if TYPE_CHECKING:
    _Node = DOMNode
else:  # a node before the widget in a class's bases would take its default styles away
    _Node = object

BY_ID = {command.id: command for command in COMMANDS}


def bindings(where: Where) -> Iterator[Binding]:
    """The bindings of the commands that belong to one kind of widget or screen."""
    for command in COMMANDS:
        if command.where == where:
            yield Binding(command.keys, f"do({command.id!r})", command.help, show=bool(command.footer), id=command.id)


_TOGETHER: tuple[tuple[Where, ...], ...] = (
    ("article", "reading"),
    ("list", "reading"),
    ("list", "start"),
    ("list", "help"),
    ("list", "facts"),
)
"""Where commands are at hand at the same time."""


def clash(keys: Mapping[str, str]) -> tuple[str, str, str] | None:
    """A key that would stand for two commands at once, and their ids. `keys` has the keys of each command's id."""
    for places in _TOGETHER:
        taken: dict[str, str] = {}
        for command in COMMANDS:
            for key in keys[command.id].split(",") if command.where in places else ():
                if taken.setdefault(key, command.id) != command.id:
                    return key, taken[key], command.id
    return None


def printed_keys(app: App[Any], command: Command) -> str:
    """The keys that run a command now, as they are printed on a keyboard."""
    keys = app._keymap.get(command.id, command.keys)
    return " ".join(app.get_key_display(Binding(key, "")) for key in keys.split(","))


class Commanded(_Node):
    """A mixin for what runs commands: a widget or a screen."""

    def lacks(self, need: Need) -> str:
        """Why a command with this need cannot run now, in a few words, or nothing. The screen knows."""
        screen = self.screen
        return screen.lacks(need) if isinstance(screen, Commanded) and screen is not self else ""

    async def action_do(self, command_id: str) -> None:
        """Run a command of the table, or say why not."""
        command = BY_ID[command_id]
        if command.needs and (reason := self.lacks(command.needs)):
            self.app.notify(reason, markup=False, timeout=3)
            return
        action = command.action if "(" in command.action else f"{command.action}()"
        await self.app.run_action(action, default_namespace=self)
