"""Nothing in an article is markup or an action in the search screens: it is shown as it is written."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot
from textual.widgets import Static

from reader.load.text import read
from reader.model.findings import Engine, Findings, MentionPart, Quote, Source
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.ui.app import ReaderApp
from reader.ui.screens.quotes import QuoteSearch

OpenApp = Callable[..., ReaderApp]

SPEAKER = "[@click=app.quit]Anna[/] [link=https://x.example]"
WORDS = "“[bold]Press[/bold] [@click=app.bell]here[/], [sic] [/]”"
TEXT = f"{WORDS} said {SPEAKER} on Monday.\n\n[@click=app.quit]Second[/] paragraph, quiet\n\nThird"


def reading() -> Reading:
    speaker = MentionPart(id="s1", span=Span(TEXT.index(SPEAKER), TEXT.index(SPEAKER) + len(SPEAKER)), text=SPEAKER)
    quote = Quote(
        id="q1", paragraph=0, kind="direct", contents=(Span(0, len(WORDS)),), text=WORDS, speaker=speaker,
        rule="by_hand", confidence="certain",
    )  # fmt: skip
    found = Findings(
        engine=Engine(name="", model="", version=""),
        sources=(Source(id="s1", label=SPEAKER, level="named"),),
        quotes=(quote,),
    )
    return Reading(read(TEXT, "[@click=app.quit]x[.txt", ""), found)


def actions(pilot: Pilot[None]) -> list[object]:
    """Every action and link on the screen."""
    screen = pilot.app.screen
    size = screen.size
    styles = (screen.get_style_at(x, y) for y in range(size.height) for x in range(size.width))
    return [style.meta.get("@click") or style.link for style in styles if style.meta.get("@click") or style.link]


async def test_quote_search(open_app: OpenApp) -> None:
    async with open_app(reading()).run_test(size=(160, 30)) as pilot:
        await pilot.press("quotation_mark", *"sic")
        screen = pilot.app.screen
        assert isinstance(screen, QuoteSearch)
        assert WORDS in screen.hits.render_line(0).text
        assert SPEAKER in screen.hits.render_line(1).text
        assert str(screen.query_one("#preview-words", Static).content).startswith(WORDS)
        assert actions(pilot) == []
        for _ in range(3):
            await pilot.press("ctrl+t")
            assert actions(pilot) == []
        await pilot.click("#quotes-preview", offset=(20, 4))
        assert pilot.app.is_running


async def test_outline_find_and_pictures(open_app: OpenApp) -> None:
    async with open_app(reading()).run_test(size=(120, 40)) as pilot:
        await pilot.press("t")
        assert actions(pilot) == []
        await pilot.press("escape", "slash", "left_square_bracket", "at")
        assert actions(pilot) == []
        await pilot.press("escape", "V")
        assert actions(pilot) == []
        assert pilot.app.is_running
