"""Panes: their focus, their sizes, what is hidden, titles."""

from __future__ import annotations

from textual import events, on
from textual.widget import Widget

from reader.ui import panes
from reader.ui.arrange import SIDEBAR, Wishes, arrange
from reader.ui.commands import BY_ID, printed_keys
from reader.ui.items import ORDER_NAMES
from reader.ui.screens.parts.base import ReadingBase
from reader.ui.widgets.pane import Pane


class Paning(ReadingBase):
    """Commands of the panes."""

    wishes = Wishes()

    def fill_panes(self) -> None:
        """Show what was found."""
        assert self.account
        for name, pane in self.tables.items():
            pane.fill(panes.ROWS[name](self.account), "none found")
        self.arrange_panes()

    def arrange_panes(self) -> None:
        """Sizes and drawers for this terminal."""
        width, height = self.app.size
        focused = (self.focused_table.id or "") if self.focused_table else ""
        rows = {name: 0 if pane.folded else max(pane.total, 1) for name, pane in self.tables.items()}
        open_ = self.contents is not None and self.contents.display
        plan = arrange(width, height, rows, self.wishes, focused, outline=open_)
        sidebar, figures = self.query_one("#sidebar"), self.tables["figures"]
        sidebar.display, figures.display = plan.sidebar > 0, plan.figures > 0
        sidebar.styles.width, figures.styles.height = plan.sidebar, plan.figures
        sidebar.set_class(plan.over, "-over")
        figures.drawer = plan.figures_drawer
        for name, rows_high in zip(SIDEBAR, plan.heights, strict=True):
            self.tables[name].styles.height = rows_high
            self.tables[name].drawer = plan.sidebar_drawer
        if self.contents:
            self.contents.styles.width = plan.outline
            self.contents.set_class(plan.over, "-over")
        if self.maximized:
            self.maximized.styles.height = "1fr"

    def on_resize(self, event: events.Resize) -> None:
        """The terminal has another size."""
        self.arrange_panes()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A drawer opens when it gets the focus."""
        self.arrange_panes()

    @on(Pane.Folded)
    def _on_folded(self) -> None:
        self.arrange_panes()

    @on(Pane.Changed)
    def _on_changed(self, event: Pane.Changed) -> None:
        self._title_pane(event.pane)

    def title_panes(self) -> None:
        """Titles and counts in the panes' borders."""
        for pane in self.tables.values():
            self._title_pane(pane)

    def _title_pane(self, pane: Pane) -> None:
        name = pane.id or ""
        key = printed_keys(self.app, BY_ID[f"pane.{name}"]).split()[0]
        title = f"{key} {name.capitalize()}{f' {pane.total}' if self.account else ''}"
        if name in panes.FOLDED:
            title += " ▸" if pane.folded else " ▾"
        if pane.order != panes.ORDERS[name][0]:
            title += f" · {ORDER_NAMES[pane.order]}"
        if pane.filtering or pane.filter:
            title += f" · “{pane.filter}{'▏' if pane.filtering else ''}” {len(pane.items)}"
        pane.show_title(title, panes.NOTES[name](self.account) if self.account and name in panes.NOTES else "")

    def action_focus_pane(self, name: str) -> None:
        """Open and focus a pane; the focused one again gives the article back, and folds if it can be folded."""
        pane = self.tables[name]
        leave = pane.has_focus and not pane.folded
        pane.fold(leave)
        self.focus_on(self.article if leave else pane)

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

        targets: dict[str, Widget] = {"t": self.article, "p": self.tables["people"], "o": self.tables["organizations"]}
        targets |= {"s": self.tables["sources"], "l": self.tables["places"], "f": self.tables["figures"]}

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
