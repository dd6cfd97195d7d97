"""Quote search as a person uses it: typing narrows, marks are right, nothing typed is lost, the place is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reader.model.spans import Span
from reader.ui.app import ReaderApp
from reader.ui.screens.quotes import QuoteSearch
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.chips import Chips
from reader.ui.widgets.hits import HitList
from reader.ui.widgets.line import Line
from tests.canned import TEXT, span

OpenApp = Callable[..., ReaderApp]
SIZES = [(80, 24), (120, 40), (40, 12)]


def screen_of(pilot: Pilot[None]) -> QuoteSearch:
    screen = pilot.app.screen
    assert isinstance(screen, QuoteSearch)
    return screen


def reading_of(pilot: Pilot[None]) -> ReadingScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


def shown(pilot: Pilot[None]) -> list[str]:
    return [entry.id for entry in screen_of(pilot).hits.listing.entries]


def rows(widget: HitList | Chips | Line) -> list[str]:
    return [widget.render_line(y).text for y in range(widget.size.height)]


async def type_(pilot: Pilot[None], text: str) -> None:
    names = {" ": "space", ":": "colon", '"': "quotation_mark", "-": "minus", "'": "apostrophe", ",": "comma"}
    await pilot.press(*(names.get(character, character) for character in text))


@pytest.mark.parametrize("size", SIZES)
async def test_results_narrow_with_every_key_and_enter_goes_to_the_words(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app().run_test(size=size) as pilot:
        await pilot.press("quotation_mark")
        assert shown(pilot) == ["q1", "q2", "q3", "q4", "q5"]
        await type_(pilot, "mayor w")
        assert shown(pilot)[0] == "q4"
        await type_(pilot, "arn")
        assert shown(pilot) == ["q4"]
        assert any("mayor heard" in row for row in rows(screen_of(pilot).hits))
        await pilot.press("enter")
        here = reading_of(pilot).article
        words = span("“The mayor heard our warnings and the mayor waited,”")
        assert list(here.layer_of("current").within(Span(0, len(TEXT)))) == [words]


async def test_escape_returns_to_where_the_reader_was(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(60, 10)) as pilot:
        await pilot.press("space")
        place = reading_of(pilot).article.place
        await pilot.press("quotation_mark")
        await type_(pilot, "harbour")
        await pilot.press("down", "escape")
        assert reading_of(pilot).article.place == place


async def test_what_matched_is_marked_in_the_row_and_in_its_paragraph(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark")
        await type_(pilot, "wont")
        await pilot.press("backspace", "backspace")
        await type_(pilot, "n't")
        hits = screen_of(pilot).hits
        mark = hits.get_component_rich_style("hits--mark", partial=True).bgcolor
        marked = [s.text for s in hits.render_line(0) if s.style and s.style.bgcolor == mark]
        assert marked == ["won’t"]
        preview = str(screen_of(pilot).query_one("#preview-words", Static).content)
        assert preview == "“Nobody wanted a closure,” Brandvold said. “But the steel won’t wait.”"


async def test_each_result_says_who_and_through_whom(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark")
        await type_(pilot, "traders")
        row = " ".join(rows(screen_of(pilot).hits)[1].split())
        assert row == "▌ — two city engineers ‹ the Courier indirect · ¶ 3"


async def test_a_query_that_is_not_understood_is_told_and_the_results_stay(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark")
        await type_(pilot, "wait kind:")
        assert shown(pilot) == ["q2", "q4"]
        wrong = screen_of(pilot).query_one("#query-wrong", Line)
        assert wrong.display
        assert "kind: what? direct, mixed, indirect" in wrong.text
        await type_(pilot, "d")
        assert not wrong.display
        assert screen_of(pilot).query_one("#query", Input).value == "wait kind:d"


async def test_the_cursor_stays_on_its_quote_while_typing(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark", "down", "down", "down")
        hits = screen_of(pilot).hits
        assert hits.entry is not None
        assert hits.entry.id == "q4"
        await type_(pilot, "wai")
        assert hits.entry is not None
        assert hits.entry.id == "q4"


async def test_filters_are_keys_that_write_the_query(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark", "f2")
        field = screen_of(pilot).query_one("#query", Input)
        assert field.value == "kind:direct"
        assert shown(pilot) == ["q2", "q4"]
        assert "● direct" in rows(screen_of(pilot).query_one("#query-filters", Chips))[0]
        await pilot.press("f6")
        assert shown(pilot) == ["q4"]
        await pilot.press("f2", "f6")
        assert field.value == ""
        await pilot.press("f7")
        assert field.value == 'speaker:"Ilse Brandvold"' or shown(pilot) == ["q4"]
        await pilot.press("f7")
        assert field.value == ""


async def test_a_click_on_a_filter_does_what_its_key_does(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark")
        row = rows(screen_of(pilot).query_one("#query-filters", Chips))[0]
        await pilot.click("#query-filters", offset=(row.index("unnamed"), 0))
        assert shown(pilot) == ["q3", "q4"]


async def test_orders_best_place_speaker(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("quotation_mark")
        await type_(pilot, "wait")
        assert shown(pilot) == ["q2", "q4"]
        await pilot.press("ctrl+t", "ctrl+t")
        assert [row.split()[:2] for row in rows(screen_of(pilot).hits)[:2]] == [["Ilse", "Brandvold"], ["▌", "…“But"]]


async def test_up_on_the_first_result_recalls_the_query_before(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        for query in ("harbour", "wait"):
            await pilot.press("quotation_mark", "ctrl+u")
            await type_(pilot, query)
            await pilot.press("enter")
        await pilot.press("quotation_mark", "ctrl+u")
        field = screen_of(pilot).query_one("#query", Input)
        await pilot.press("up", "up")
        assert field.value == "wait"
        await pilot.press("up")
        assert field.value == "harbour"
        assert shown(pilot) == ["q1", "q5"]
        await pilot.press("ctrl+down")
        assert field.value == "wait"


async def test_opening_again_shows_the_last_search(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark")
        await type_(pilot, "wait")
        await pilot.press("down", "enter", "quotation_mark")
        hits = screen_of(pilot).hits
        assert shown(pilot) == ["q2", "q4"]
        assert hits.entry is not None
        assert hits.entry.id == "q4"


async def test_copy_brings_the_attribution(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark")
        await type_(pilot, "traders")
        await pilot.press("tab", "y")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.clipboard == (
            "At least 40 traders will lose custom — two city engineers (unnamed), as reported by the Courier"
            " (reported speech). bridge.txt, paragraph 3"
        )


async def test_all_results_are_written_and_nothing_is_replaced_unasked(open_app: OpenApp, tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    path.write_text("mine")
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark", "ctrl+s")
        pilot.app.screen.query_one("#path", Input).value = str(path)
        await pilot.press("enter")
        assert path.read_text() == "mine"
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, QuoteSearch)
    assert path.read_text().count("\n> — ") == 5
    assert "> — two city engineers (unnamed), as reported by the Courier" in path.read_text()
    assert "closure,” … “But" in path.read_text()


async def test_a_folder_cannot_be_written(open_app: OpenApp, tmp_path: Path) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("quotation_mark", "ctrl+s")
        for name, says in ((tmp_path / "no" / "x.md", "there is no folder"), (tmp_path / "x.doc", "must end in")):
            pilot.app.screen.query_one("#path", Input).value = str(name)
            await pilot.press("enter")
            assert says in pilot.app.screen.query_one("#prompt-note", Line).text
