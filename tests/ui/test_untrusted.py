"""Words of a document, a title or a file name are letters on the screen: no markup, no action, no link, no control."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot

from reader.model.reading import Reading
from reader.ui.app import ReaderApp
from reader.ui.armour import Armour
from tests import canned

OpenApp = Callable[..., ReaderApp]
NASTY = "[ @click=app.quit]Mayor[/] [/b] [link=https://x.example]x[/link] $primary \\[red]"


def nasty_reading() -> Reading:
    """The canned reading with markup for title, names, labels and counted words."""
    reading = canned.reading()
    found = reading.findings
    replace = msgspec.structs.replace
    return Reading(
        replace(reading.document, title=NASTY, publisher=NASTY),
        replace(
            found,
            people=tuple(replace(person, name=NASTY) for person in found.people),
            sources=tuple(replace(source, label=NASTY) for source in found.sources),
            quotes=tuple(replace(quote, rule=NASTY) for quote in found.quotes),
            figures=tuple(
                replace(figure, counted=replace(figure.counted, text=NASTY))
                for figure in found.figures
                if figure.counted
            ),
        ),
    )


def live(pilot: Pilot[None]) -> list[str]:
    """Cells that a click would run, or that lead somewhere."""
    strips = pilot.app.screen._compositor.render_strips()
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and (segment.style.link or any(key.startswith("@") for key in segment.style.meta))
    ]


async def test_markup_is_shown_as_it_is_written_everywhere(open_app: OpenApp) -> None:
    async with open_app(nasty_reading()).run_test(size=(200, 50)) as pilot:
        for keys in (
            [],
            ["1", "enter"],
            ["f"],
            ["Y"],
            ["escape", "escape", "y"],
            ["quotation_mark"],
        ):
            await pilot.press(*keys)
            await pilot.pause()
            assert live(pilot) == [], keys
        await pilot.press("escape")
        await pilot.pause()
        text = "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())
        assert "[ @click=app.quit]Mayor[/] [/b]" in text


async def test_messages_are_plain_words(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        app.say(NASTY, bad=True)
        await pilot.pause()
        assert live(pilot) == []


def test_the_gate_lets_no_control_and_no_link_through() -> None:
    nasty = Segment("a\x1b]52;c;eA==\x07\x9b31m\u202eb", Style(link="https://x.example"))
    line = [nasty, Segment("漢字 é\u0301 👩\u200d🚀")]
    cleaned = Armour().apply(line, Color(0, 0, 0))
    assert cleaned[0].text == "a␛]52;c;eA==␇\ufffd31m\ufffdb"
    assert cleaned[0].style
    assert cleaned[0].style.link is None
    assert cleaned[1] is line[1] or cleaned[1].text == line[1].text
