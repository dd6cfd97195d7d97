"""The place and the marks hold, whatever the terminal does."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from textual.pilot import Pilot
from textual.widgets._toast import Toast

from reader.model.spans import Span
from reader.ui.app import ReaderApp
from reader.ui.flow.place import Place
from reader.ui.screens.reading import ReadingScreen
from reader.ui.widgets.table import Table
from tests import canned

OpenApp = Callable[..., ReaderApp]


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen)
    return screen


@pytest.mark.parametrize("seed", [1, 2])
async def test_the_place_survives_any_sequence_of_resizes(open_app: OpenApp, seed: int) -> None:
    chance = random.Random(seed)
    async with open_app(canned.long_reading(40)).run_test(size=(120, 40)) as pilot:
        article = screen_of(pilot).article
        await pilot.press(*["space"] * 3)
        place = article.place
        for _ in range(12):
            await pilot.resize_terminal(chance.randint(30, 220), chance.randint(8, 70))
            await pilot.pause()
            assert article.place == place
            top = article._rows.row(article.scroll_offset.y + place.lead)
            assert top
            assert top.span
            assert top.paragraph == place.paragraph
            assert top.span.start <= article.position < top.span.end


async def test_the_lines_below_speak_of_what_is_shown_in_the_same_paint(open_app: OpenApp) -> None:
    """A line that came a message later would be painted a frame later, and the eye sees every page twice."""
    async with open_app(canned.long_reading(40)).run_test(size=(120, 40)) as pilot:
        screen = screen_of(pilot)
        status, inspector = screen._status.text, screen._inspector.text
        assert "by_hand" in inspector
        screen.article.action_page_forward()
        assert screen._status.text != status
        assert "by_hand" not in screen._inspector.text


async def test_what_is_shown_is_what_stands_at_its_offset(open_app: OpenApp) -> None:
    """Every drawn segment knows its paragraph and offset: the mouse selects by them."""
    async with open_app(canned.long_reading()).run_test(size=(100, 40)) as pilot:
        article = screen_of(pilot).article
        paragraphs = article.document.paragraphs
        drawn = 0
        for y in range(article.size.height):
            for segment in list(article.render_line(y))[2:]:
                meta = segment.style.meta if segment.style else {}
                if "offset" in meta and segment.text.strip(" ▌"):
                    x, index = meta["offset"]
                    start = paragraphs[index].span.start + x
                    assert Span(start, start + len(segment.text)).of(article.document.text) == segment.text
                    drawn += 1
        assert drawn > 20


async def test_marked_words_are_the_words_of_their_spans(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(100, 40)) as pilot:
        article = screen_of(pilot).article
        await pilot.press("1", "enter", "enter")
        look = article.get_component_rich_style("article--selected", partial=True).bgcolor
        shown = [
            segment.text
            for y in range(article.size.height)
            for segment in article.render_line(y)
            if segment.style and segment.style.bgcolor == look
        ]
        assert " ".join(shown) == "Ilse Brandvold"
        assert [s.of(canned.TEXT) for s in article.layer_of("current").spans] == ["Brandvold"]


@pytest.mark.parametrize("size", [(99, 30), (59, 30), (40, 12)])
async def test_panes_are_drawers_on_small_terminals(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app().run_test(size=size) as pilot:
        screen = screen_of(pilot)
        sidebar, figures = screen.query_one("#sidebar"), screen.tables["figures"]
        assert not sidebar.display
        assert figures.display == (size[0] >= 60)
        assert "harbour bridge" in " ".join(screen.article.render_line(y).text for y in range(3))
        await pilot.press("3")
        assert sidebar.display
        await pilot.press("enter")
        assert not sidebar.display
        assert screen.focused is screen.article
        await pilot.press("2")
        assert screen.article.region.right <= screen.tables["people"].region.x or size[0] < 60
        assert screen.tables["people"].size.width == size[0] - 1 or size[0] >= 60
        await pilot.press("escape")
        await pilot.press("f")
        assert screen.article.region.bottom <= figures.region.y
        assert figures.display
        await pilot.press("escape")
        assert figures.display == (size[0] >= 60)


async def test_the_place_is_remembered_by_the_content_not_the_name(open_app: OpenApp) -> None:
    import msgspec

    from reader.model.reading import Reading

    reading = canned.long_reading()
    async with open_app(reading).run_test(size=(120, 40)) as pilot:
        await pilot.press("space", "space")
        place = screen_of(pilot).article.place
    moved = Reading(msgspec.structs.replace(reading.document, source="elsewhere.txt"), reading.findings)
    async with open_app(moved).run_test(size=(90, 30)) as pilot:
        assert screen_of(pilot).article.place == place


async def test_a_place_beyond_the_text_is_its_end(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        screen_of(pilot).article.restore(Place(999, 999))
        await pilot.pause()
        assert screen_of(pilot).article.progress == 1.0


async def test_the_last_key_of_the_help_can_be_reached(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark", "G")
        await pilot.pause()
        table = pilot.app.screen.query_one(Table)
        assert table.cursor == len(table.items) - 1
        assert table.scroll_offset.y + table.size.height >= len(table.items)


async def test_progress_is_what_stands_above_and_is_told_after_every_move(open_app: OpenApp) -> None:
    async with open_app(canned.long_reading()).run_test(size=(100, 32)) as pilot:
        screen = screen_of(pilot)

        async def told(*keys: str) -> str:
            await pilot.press(*keys)
            await pilot.pause()
            return screen._status.text.split()[-1]

        assert await told() == "0%"
        assert await told("m", "b", "G") == "100%"
        assert await told("apostrophe", "b") == "0%"
        assert await told("ctrl+o") == "100%"
        assert await told("L") == "0%"
        middle = await told("space", "space")
        assert 0 < int(middle.rstrip("%")) < 50
        assert await told("slash", *"tide", "escape") == middle


async def test_one_message_at_a_time_and_none_over_the_text(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(80, 24), notifications=True) as pilot:
        screen = screen_of(pilot)
        await pilot.press("n", "minus", "minus", "minus")
        await pilot.pause(0.1)
        (toast,) = screen.query(Toast)
        assert "columns wide" in str(toast.render())
        assert toast.region == screen._status.region
