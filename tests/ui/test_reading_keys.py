"""Every command of the reading screen by its key."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

import pytest
from textual.pilot import Pilot

import reader.ui
from reader.model.spans import Span
from reader.search.query import parse
from reader.ui import legend
from reader.ui.app import ReaderApp
from reader.ui.commands import BY_ID, COMMANDS, Commanded
from reader.ui.flow.place import START
from reader.ui.items import Cell
from reader.ui.screens.jump import JumpMode
from reader.ui.screens.quotes import QuoteSearch
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.table import Table
from tests import canned

OpenApp = Callable[..., ReaderApp]


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


def words_at(pilot: Pilot[None], layer: str) -> list[str]:
    article = screen_of(pilot).article
    return [span.of(article.document.text) for span in article.layer_of(layer).spans]


def sentence(pilot: Pilot[None]) -> str:
    article = screen_of(pilot).article
    return article.sentence.of(article.document.text)


def said(pilot: Pilot[None]) -> str:
    """The last message to the user."""
    return [notice.message for notice in pilot.app._notifications][-1]


def test_every_command_is_bound_where_it_has_a_method() -> None:
    for module in pkgutil.walk_packages(reader.ui.__path__, "reader.ui."):
        importlib.import_module(module.name)
    bound = set()
    for home in _subclasses(Commanded):
        for binding in home.__dict__.get("BINDINGS", ()):
            command = BY_ID[binding.id]
            name = command.action.partition("(")[0].rpartition(".")[2]
            owner = QuoteSearch if command.action.startswith("screen.") else home
            assert hasattr(owner, f"action_{name}"), command
            bound.add(command.id)
    assert bound == set(BY_ID)


def _subclasses(home: type) -> set[type]:
    return {below for sub in home.__subclasses__() for below in (sub, *_subclasses(sub))}


async def test_scrolling(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(120, 40)) as pilot:
        article = screen_of(pilot).article
        await pilot.press("j", "down")
        assert article.scroll_offset.y == 2
        await pilot.press("k")
        assert article.scroll_offset.y == 1
        await pilot.press("space")
        assert article.scroll_offset.y == article.size.height
        await pilot.press("b", "k")
        assert article.scroll_offset.y == 0
        await pilot.press("G")
        assert article.progress == 1.0
        assert "12.5" in "".join(article.render_line(y).text for y in range(article.size.height))
        await pilot.press("g")
        assert article.place == START


async def test_the_reading_cursor_walks(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert sentence(pilot).startswith("The harbour bridge")
        await pilot.press("right")
        assert sentence(pilot) == "“Nobody wanted a closure,” Brandvold said."
        await pilot.press("right")
        assert sentence(pilot) == "“But the steel won’t wait.”"
        await pilot.press("left")
        assert sentence(pilot) == "“Nobody wanted a closure,” Brandvold said."
        await pilot.press("right_curly_bracket")
        assert sentence(pilot).startswith("At least 40 traders")
        assert "two city engineers ‹ the Courier" in screen_of(pilot)._inspector.text
        await pilot.press("left_curly_bracket")
        assert sentence(pilot).startswith("“Nobody")


async def test_sections(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(120, 40)) as pilot:
        article = screen_of(pilot).article
        await pilot.press("right_square_bracket", "right_square_bracket")
        assert article.render_line(0).text.strip(" ▌") == "Chapter 2"
        await pilot.press("left_square_bracket")
        assert article.render_line(0).text.strip(" ▌") == "Chapter 1"


async def test_a_key_that_cannot_work_says_why(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("right_square_bracket")
        assert said(pilot) == "This text has no sections"


async def test_a_person_leads_to_their_words_one_after_another_and_back(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(120, 40)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("G")
        left = screen.article.place
        await pilot.press("1", "enter")
        assert words_at(pilot, "current") == ["Ilse Brandvold"]
        assert words_at(pilot, "selected") == ["Ilse Brandvold", "Brandvold"]
        assert "Ilse Brandvold" in screen._status.text
        assert "1 of 2" in screen._status.text
        await pilot.press("enter")
        assert words_at(pilot, "current") == ["Brandvold"]
        assert "2 of 2" in screen._status.text
        await pilot.press("comma")
        assert "1 of 2" in screen._status.text
        await pilot.press("full_stop")
        assert "2 of 2" in screen._status.text
        await pilot.press("ctrl+o", "ctrl+o", "ctrl+o", "ctrl+o")
        assert screen.article.place == left
        await pilot.press("L", "L", "L", "L")
        assert screen.article.place == START


async def test_panes_take_the_focus(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        for key, name in (("2", "organizations"), ("3", "sources"), ("4", "figures")):
            await pilot.press(key)
            assert pilot.app.focused is screen_of(pilot).tables[name]
        await pilot.press("4")
        assert pilot.app.focused is screen_of(pilot).article
        await pilot.press("tab", "tab")
        assert pilot.app.focused is screen_of(pilot).tables["organizations"]
        await pilot.press("shift+tab")
        assert pilot.app.focused is screen_of(pilot).tables["people"]


async def test_a_figure_shows_its_chain_and_leads_to_its_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        figures = screen_of(pilot).tables["figures"]
        row = figures.render_line(0).text
        assert "≥ 40" in row
        assert "two city engineers ‹ the Courier" in row
        await pilot.press("f", "enter")
        assert words_at(pilot, "current") == ["At least 40 traders"]


async def test_rows(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        table = screen_of(pilot).tables["sources"]
        await pilot.press("3", "j", "j", "k")
        assert table.cursor == 1
        await pilot.press("G")
        assert table.cursor == 4
        await pilot.press("g")
        assert table.cursor == 0
        await pilot.press("space")
        assert table.cursor == 4
        await pilot.press("b")
        assert table.cursor == 0


async def test_rows_are_filtered_and_sorted(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        table = screen_of(pilot).tables["sources"]
        await pilot.press("3", "F", *"engin")
        assert [item.id for item in table.items] == ["s2", "s4"]
        assert "“engin▏” 2" in str(table.border_title)
        await pilot.press("enter", "escape")
        assert len(table.items) == 5
        await pilot.press("S", "S")
        assert table.order == "name"
        assert said(pilot) == "Sorted by name"
        assert [item.cells[0].text for item in table.items][:2] == ["Ilse Brandvold", "one engineer"]


async def test_brackets_typed_into_a_filter_are_letters(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("3", "F", "left_square_bracket", "slash", "right_square_bracket")
        assert screen_of(pilot).tables["sources"].filter == "[/]"


async def test_marks_are_remembered_with_the_document(open_app: OpenApp) -> None:
    reading = canned.long_reading()
    async with open_app(reading).run_test(size=(120, 40)) as pilot:
        await pilot.press("space", "m", "a", "g")
        await pilot.press("apostrophe", "a")
        place = screen_of(pilot).article.place
        assert place != START
    async with open_app(reading).run_test(size=(120, 40)) as pilot:
        assert screen_of(pilot).article.place == place
        await pilot.press("g", "apostrophe", "a")
        assert screen_of(pilot).article.place == place


async def test_jump_mode(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("o")
        assert isinstance(pilot.app.screen, JumpMode)
        rows = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
        assert any(" p People 1" in row for row in rows)
        assert rows[1].strip().startswith("t")
        await pilot.press("f")
        assert pilot.app.focused is screen_of(pilot).tables["figures"]


async def test_letters_of_hidden_panes_lie_over_no_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(40, 12)) as pilot:
        article = screen_of(pilot).article
        words = [article.render_line(y).text for y in range(article.size.height)]
        await pilot.press("o")
        await pilot.pause()
        rows = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
        assert [row[: article.size.width].rstrip() for row in rows[2:5]] == [row.rstrip() for row in words[:3]]
        assert all(letter in rows[-1].split() for letter in "posl")
        await pilot.press("l")
        assert screen_of(pilot).tables["places"].has_focus


async def test_a_focused_pane_tells_of_its_row_in_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        inspector = screen_of(pilot)._inspector
        await pilot.press("1")
        assert inspector.text.strip() == "Ilse Brandvold, Mayor  2 statements · 1 figure cited · 2 mentions"
        await pilot.press("3", "j")
        assert inspector.text.strip() == "two city engineers  1 statement · 1 figure cited"
        await pilot.press("f")
        assert inspector.text.strip().startswith("≥ 40 traders  two city engineers ‹ the Courier  certain")
        await pilot.press("escape")
        assert "indirect" in inspector.text


async def test_a_pane_is_zoomed_and_escape_goes_out_step_by_step(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("3", "enter", "z")
        assert screen.maximized is screen.tables["sources"]
        await pilot.pause()
        assert screen.maximized.outer_size.height == 38
        assert "z all panes" in screen._status.text
        assert screen._status.region.bottom == 40
        await pilot.press("escape")
        assert screen.maximized is None
        await pilot.press("escape")
        assert screen.focused is screen.article
        assert screen.choice is not None
        await pilot.press("escape")
        assert screen.choice is None


async def test_panes_are_resized_and_hidden_in_place(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(140, 40)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("space")
        place, sidebar = screen.article.place, screen.query_one("#sidebar")
        width = sidebar.size.width
        await pilot.press("greater_than_sign")
        assert sidebar.size.width > width
        await pilot.press("less_than_sign", "less_than_sign")
        assert sidebar.size.width < width
        await pilot.press("backslash")
        assert not sidebar.display
        await pilot.press("vertical_line")
        assert not screen.tables["figures"].display
        assert screen.article.place == place
        await pilot.press("backslash", "vertical_line")
        assert sidebar.display
        assert screen.tables["figures"].display
        assert screen.article.place == place


async def test_the_width_changes_in_place_and_is_remembered(open_app: OpenApp) -> None:
    reading = canned.long_reading()
    async with open_app(reading).run_test(size=(160, 40)) as pilot:
        await pilot.press("space")
        place = screen_of(pilot).article.place
        await pilot.press("minus", "minus", "plus")
        assert screen_of(pilot).article.text_width == 76
        assert screen_of(pilot).article.place == place
    async with open_app(reading).run_test(size=(160, 40)) as pilot:
        assert screen_of(pilot).article.text_width == 76


async def test_a_theme_is_shown_while_chosen_and_remembered(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        before = pilot.app.theme
        await pilot.press("T", "j")
        assert pilot.app.theme == "reader-light"
        await pilot.press("escape")
        assert pilot.app.theme == before
        await pilot.press("T", "j", "enter")
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert pilot.app.theme == "reader-light"


async def test_what_is_focused_is_copied_with_its_attribution(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("right_curly_bracket", "right_curly_bracket", "y")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard.startswith("At least 40 traders will lose custom")
        assert "OSC 52" in said(pilot)
        await pilot.press("f", "y")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard == "At least 40 traders — two city engineers ‹ the Courier, in bridge.txt"
        await pilot.press("j", "y")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard == "two city engineers — unattributed, in bridge.txt"
        await pilot.press("1", "y")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard == "Ilse Brandvold, Mayor — bridge.txt"


async def test_it_is_copied_in_a_form_that_is_chosen(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("f", "Y", "escape", "Y", "j", "enter")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard.startswith("> At least 40 traders")


async def test_help_has_the_keys_of_the_focused_pane_first(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("question_mark")
        assert pilot.app.screen.query_one("#keys", Table).items[0].cells[0].text == "In the article"
        await pilot.press("escape", "3", "question_mark")
        rows = pilot.app.screen.query_one("#keys", Table).items
        assert rows[0].cells[0].text == "In a pane"
        listed = {row.id for row in rows}
        assert {c.id for c in COMMANDS if c.where in ("reading", "article", "list")} <= listed
        assert {sign for sign, _ in (*legend.SIGNS, *legend.QUERIES)} <= listed
        await pilot.press("G")
        assert "para:3-7" in pilot.app.screen.query_one("#keys", Table).items[-1].id


def test_the_queries_that_the_help_shows_are_understood() -> None:
    for queries, _ in legend.QUERIES:
        for query in queries.split("   "):
            assert parse(query), query


async def test_names_get_the_room_and_a_role_where_there_is_some(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        pane = screen_of(pilot).tables["people"]
        assert pane.render_line(0).text.split() == ["Ilse", "Brandvold", "2", "2"]
        assert "says" in str(pane.border_title)
        long = [item._replace(cells=(Cell("A name as long as this"), *item.cells[1:])) for item in pane.items]
        pane.fill(long, "")
        assert "A name as long as this " in pane.render_line(0).text
        await pilot.resize_terminal(160, 40)
        await pilot.pause()
        assert "Mayor" in pane.render_line(0).text


async def test_places_are_folded_until_their_key_enter_or_a_click_opens_them(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        places = screen_of(pilot).tables["places"]
        assert places.outer_size.height == 1
        assert "5 Places 1" in str(places.border_title)
        await pilot.press("5")
        assert "the harbour" in places.render_line(0).text
        assert places.has_focus
        await pilot.press("enter")
        assert words_at(pilot, "selected") == ["harbour", "harbour"]
        await pilot.press("5")
        assert places.outer_size.height == 1
        assert pilot.app.focused is screen_of(pilot).article
        await pilot.press("tab", "tab", "tab", "tab")
        assert places.folded
        await pilot.press("enter")
        assert places.outer_size.height > 1
        await pilot.click(places, offset=(4, 0))
        assert places.outer_size.height == 1
        await pilot.click(places, offset=(4, 0))
        assert places.outer_size.height > 1
        await pilot.click(places, offset=(4, 1))
        assert screen_of(pilot).choice


async def test_figures_are_sorted_by_source_and_size(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        figures = screen_of(pilot).tables["figures"]
        assert "1 unattributed" in str(figures.border_title)
        await pilot.press("f", "S")
        assert [row.id for row in figures.items] == ["f3", "f1", "f2"]
        assert "by source" in str(figures.border_title)
        assert "unattributed" in figures.render_line(2).text
        await pilot.press("S")
        assert [row.id for row in figures.items] == ["f1", "f2", "f3"]
        await pilot.press("F", *"courier")
        assert [row.id for row in figures.items] == ["f1"]


async def test_quit(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_the_mouse_selects_a_word_and_a_paragraph_and_no_more(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        article = screen_of(pilot).article
        column = article.render_line(0).text.index("bridge") + 2
        await pilot.click(article, offset=(column, 1), times=2)
        assert article.selected_span == canned.span("bridge")
        await pilot.click(article, offset=(column, 1), times=3)
        assert article.selected_span == Span(0, canned.TEXT.index("\n"))


async def test_facts_lead_to_their_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "i", "enter")
        assert words_at(pilot, "current") == ["Ilse Brandvold"]
        await pilot.press("R", "escape", "i", "i")
        screen_of(pilot)


async def test_the_inspector_speaks_of_the_row_that_was_gone_to(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(120, 40)) as pilot:
        screen = screen_of(pilot)
        await pilot.press("f", "enter")
        assert screen._inspector.text.strip().startswith("≥ 40 traders")
        assert "1 of 1" in screen._status.text
        await pilot.press("escape", "ctrl+o", "left_curly_bracket", "left_curly_bracket")
        await pilot.pause()
        assert "1 of 1" not in screen._status.text
