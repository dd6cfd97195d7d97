"""Panes: their focus, their sizes, what is hidden, titles."""

from __future__ import annotations

from textual import events, on
from textual.content import Content
from textual.widget import Widget

from reader.ui import panes
from reader.ui.arrange import SIDEBAR, Wishes, arrange
from reader.ui.screens.parts.base import ReadingBase
from reader.ui.widgets.table import ORDER_NAMES, Table


class Paning(ReadingBase):
    """Commands of the panes."""

    wishes = Wishes()

    def fill_panes(self) -> None:
        """Show what was found."""
        assert self.account
        for name, table in self.tables.items():
            table.empty = "none found"
            table.show(panes.ROWS[name](self.account))
        self.arrange_panes()

    def arrange_panes(self) -> None:
        """Sizes and drawers for this terminal."""
        width, height = self.app.size
        focused = (self.focused.id or "") if isinstance(self.focused, Table) else ""
        rows = {name: max(table.total, 1) for name, table in self.tables.items()}
        plan = arrange(width, height, rows, self.wishes, focused)
        sidebar, figures = self.query_one("#sidebar"), self.tables["figures"]
        _size(sidebar, plan.sidebar, over=plan.sidebar_over)
        sidebar.styles.width = plan.sidebar
        for name, rows_high in zip(SIDEBAR, plan.heights, strict=True):
            self.tables[name].styles.height = rows_high
            self.tables[name].set_class(plan.sidebar_over, "-over")
        _size(figures, plan.figures, over=plan.figures_over)
        figures.styles.height = plan.figures
        if self.maximized:
            self.maximized.styles.height = "1fr"

    def on_resize(self, event: events.Resize) -> None:
        """The terminal has another size."""
        self.arrange_panes()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A drawer opens when it gets the focus."""
        self.arrange_panes()

    @on(Table.Changed)
    def title_panes(self) -> None:
        """Titles and counts in the panes' borders."""
        for number, (name, table) in enumerate(self.tables.items(), 1):
            title = Content(" · ".join(part for part in self._title_of(number, name, table) if part))
            heads = Content.styled(f"   {panes.HEADS}", "$quiet not bold") if name == "figures" else Content("")
            table.border_title = title + heads

    def _title_of(self, number: int, name: str, table: Table) -> list[str]:
        count = f" {table.total}" if self.account else ""
        unnamed = panes.unnamed(self.account) if self.account and name == "sources" else 0
        order = ORDER_NAMES[table.order] if table.order and table.order != panes.ORDERS[name][0] else ""
        words = f"“{table.filter}{'▏' if table.filtering else ''}” {len(table.items)}" if self._filters(table) else ""
        return [f"{number} {name.capitalize()}{count}", f"{unnamed} unnamed" if unnamed else "", order, words]

    @staticmethod
    def _filters(table: Table) -> bool:
        return table.filtering or bool(table.filter)

    def action_focus_pane(self, name: str) -> None:
        """Focus a pane; the focused one again gives the article back."""
        table = self.tables[name]
        self.focus_on(self.article if table.has_focus else table)

    def focus_on(self, widget: Widget) -> None:
        """Focus a widget, and show it where it is hidden."""
        if self.maximized and widget is not self.maximized:
            self.minimize()
        for shown in (widget, widget.parent):
            if isinstance(shown, Widget):
                shown.display = True
        widget.focus()

    def action_pane_next(self) -> None:
        """The next pane."""
        self._step_pane(1)

    def action_pane_previous(self) -> None:
        """The previous pane."""
        self._step_pane(-1)

    def _step_pane(self, by: int) -> None:
        order: list[Widget] = [self.article, *self.tables.values()]
        index = order.index(self.focused) if self.focused in order else 0
        self.focus_on(order[(index + by) % len(order)])

    def action_jump_mode(self) -> None:
        """A letter on every pane: the next key focuses one."""
        from reader.ui.screens.jump import JumpMode

        targets = {"t": self.article, "p": self.tables["people"], "o": self.tables["organizations"]}
        targets |= {"s": self.tables["sources"], "f": self.tables["figures"]}

        def focus(letter: str | None) -> None:
            if letter:
                self.focus_on(targets[letter])

        self.app.push_screen(JumpMode(targets), focus)

    def action_zoom(self) -> None:
        """The focused pane alone, and back."""
        if self.maximized:
            self.minimize()
        elif self.focused:
            self.maximize(self.focused, container=False)
            self.arrange_panes()
            self.show_status()

    def minimize(self) -> None:
        """All panes again, as they were."""
        super().minimize()
        self.arrange_panes()
        self.show_status()

    def action_resize_panes(self, by: int) -> None:
        """A step larger or smaller: the figures where they have the focus, else the sidebar."""
        if self.tables["figures"].has_focus:
            self.wishes = self.wishes._replace(figures=max(-4, min(self.wishes.figures + by, 12)))
        else:
            self.wishes = self.wishes._replace(sidebar=max(-6, min(self.wishes.sidebar + by, 12)))
        self.arrange_panes()

    def action_toggle_sidebar(self) -> None:
        """Hide the sidebar, or show it."""
        if self.query_one("#sidebar").display:
            self._hide(*SIDEBAR)
        self.wishes = self.wishes._replace(no_sidebar=not self.wishes.no_sidebar)
        self.arrange_panes()

    def action_toggle_figures(self) -> None:
        """Hide the figures, or show them."""
        if self.tables["figures"].display:
            self._hide("figures")
        self.wishes = self.wishes._replace(no_figures=not self.wishes.no_figures)
        self.arrange_panes()

    def _hide(self, *names: str) -> None:
        """Take the focus away from what is going to be hidden."""
        if self.focused and self.focused.id in names:
            self.article.focus()


def _size(widget: Widget, size: int, *, over: bool) -> None:
    widget.display = size > 0
    widget.set_class(over, "-over")
