"""One key corrects a row or what stands in the sentence; one takes it back; it lasts."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from textual.pilot import Pilot
from textual.widgets import Input

from reader.model.findings import Entity, Merge, TextPart
from reader.model.notes import Dropped
from reader.model.reading import Reading
from reader.notes import store
from reader.ui.app import ReaderApp
from reader.ui.screens.choose import Choose
from reader.ui.screens.reading import ReadingScreen
from tests import canned

OpenApp = Callable[..., ReaderApp]


def screen_of(pilot: Pilot[None]) -> ReadingScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReadingScreen), screen
    return screen


def rows(pilot: Pilot[None]) -> list[str]:
    """The rows of the open list."""
    screen = pilot.app.screen
    assert isinstance(screen, Choose), screen
    return [" ".join(" ".join(cell.text for cell in item.cells).split()) for item in screen.table.items]


def entities(pilot: Pilot[None]) -> dict[str, Entity]:
    account = screen_of(pilot).account
    assert account
    return account.reading.entities


def said(pilot: Pilot[None]) -> str:
    return [notice.message for notice in pilot.app._notifications][-1]


async def typed(pilot: Pilot[None], words: str) -> None:
    await pilot.press(*("space" if c == " " else c for c in words), "enter")
    await pilot.pause()


async def test_a_place_is_corrected_and_the_correction_lasts(open_app: OpenApp) -> None:
    app = open_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("5", "e")
        assert rows(pilot)[:3] == ["is a person", "is an organization", "is no name"]
        await typed(pilot, "organ")
        assert said(pilot) == "Corrected: “harbour” is an organization"
        assert "the harbour" in [e.name for e in entities(pilot).values() if e.id.startswith("o")]
        table = screen_of(pilot).tables["organizations"]
        assert "the harbour*" in [item.cells[0].text for item in table.items]
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert "the harbour" in [e.name for e in entities(pilot).values() if e.id.startswith("o")]


async def test_it_is_taken_back_from_the_list_of_corrections(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("5", "e", "down", "down", "up", "down", "enter")
        assert "the harbour" not in {e.name for e in entities(pilot).values()}
        await pilot.press("E")
        assert rows(pilot) == ["take back “harbour” is no name"]
        await pilot.press("enter")
        assert said(pilot) == "Taken back: “harbour” is no name"
        assert "the harbour" in {e.name for e in entities(pilot).values()}
        await pilot.press("E")
        assert rows(pilot) == []
        await pilot.press("escape")


async def test_a_correction_is_taken_back_from_its_row(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "e")
        assert "is not “Brandvold”" in rows(pilot)
        await typed(pilot, "not")
        assert {"Ilse Brandvold", "Brandvold"} <= {e.name for e in entities(pilot).values()}
        await pilot.press("g", "e")
        assert rows(pilot)[-1] == "take back “Brandvold” is not “Ilse Brandvold”"
        await typed(pilot, "take")
        assert "Brandvold" not in {e.name for e in entities(pilot).values()}


async def test_the_sentence_offers_what_stands_in_it(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("right_curly_bracket", "right_curly_bracket", "right_curly_bracket", "e")
        assert rows(pilot)[0].startswith("statement one engineer: The mayor heard")
        await pilot.press("enter")
        assert rows(pilot)[0] == "is no statement"
        await typed(pilot, "is said by ilse")
        account = screen_of(pilot).account
        assert account
        assert account.quote_chain(account.reading.quotes["q4"]) == "Ilse Brandvold"
        await pilot.press("i")
        facts = [cell.text for item in pilot.app.screen.query_one("#facts").items for cell in item.cells]  # type: ignore[attr-defined]
        assert "“The mayor heard our warnings and the …” is said by “Ilse Brandvold”" in facts


async def test_a_name_in_one_sentence_is_another_ones(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("right_curly_bracket", "e")
        await typed(pilot, "person")
        assert "is not “Brandvold” in this sentence" in rows(pilot)
        await typed(pilot, "in this")
        assert {"Ilse Brandvold", "Brandvold"} <= {e.name for e in entities(pilot).values()}


async def test_a_click_on_a_row_makes_the_correction_once(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("5", "e")
        chosen = pilot.app.screen
        assert isinstance(chosen, Choose)
        await pilot.double_click(chosen.table, offset=(4, 2))
        await pilot.pause()
        assert said(pilot) == "Corrected: “harbour” is an organization"
        assert len(store.load(screen_of(pilot).document).corrections) == 1
        await pilot.press("1", "e")
        chosen = pilot.app.screen
        assert isinstance(chosen, Choose)
        field = chosen.query_one(Input)
        for _ in range(2):  # as two keys that come before the first one is answered
            field.post_message(Input.Submitted(field, ""))
        await pilot.pause()
        assert len(store.load(screen_of(pilot).document).corrections) == 2


async def test_a_reason_is_not_looked_in_for_what_is_typed(open_app: OpenApp) -> None:
    """It may name another one: enter would correct what nobody meant."""
    reading = canned.reading()
    (mayor,) = reading.findings.people
    merge = Merge(form="Brandvold", reason="it may be the harbour as well", confidence="likely")
    found = replace(reading.findings, people=(replace(mayor, merges=(merge,)),))
    async with open_app(Reading(reading.document, found)).run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "e")
        assert "is not “Brandvold” it may be the harbour as well" in rows(pilot)
        await pilot.press(*"harbour")
        assert rows(pilot) == []


async def test_nothing_is_corrected_by_going_back(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "e", "pagedown", "pageup", "escape")
        assert store.load(screen_of(pilot).document).corrections == ()


async def test_the_cursor_stays_where_a_row_goes(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("2", "j", "e")
        await pilot.press("escape")
        table = screen_of(pilot).tables["organizations"]
        assert table.cursor == 1
        await pilot.press("4", "j", "e")
        await typed(pilot, "no figure")
        figures = screen_of(pilot).tables["figures"]
        assert (len(figures.items), figures.cursor) == (2, 1)


async def test_what_is_selected_is_followed_or_let_go(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("5", "enter", "e")
        await typed(pilot, "no name")
        assert screen_of(pilot).choice is None
        assert screen_of(pilot).article.layer_of("selected").spans == []


async def test_the_cursor_goes_where_its_row_goes(open_app: OpenApp) -> None:
    """One with another, a row is that one."""
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "e")
        await typed(pilot, "is not brandvold")
        await pilot.press("5", "e")
        await typed(pilot, "is a person")
        table = screen_of(pilot).tables["people"]
        await pilot.press("1", "G")
        assert [item.cells[0].text for item in table.items] == ["Ilse Brandvold*", "the harbour*", "Brandvold*"]
        await pilot.press("e")
        await typed(pilot, "is the same as ilse")
        assert (len(table.items), table.cursor) == (2, 0)


async def test_what_is_selected_keeps_its_place_and_its_marks(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("5", "enter", "enter")
        choice = screen_of(pilot).choice
        assert choice
        await pilot.press("e")
        await typed(pilot, "is a person")
        now = screen_of(pilot).choice
        assert now
        assert (now.label, now.count, now.here) == ("the harbour", "2 of 2", choice.here)
        assert now.id[0] == "p"
        assert list(screen_of(pilot).article.layer_of("current").spans) == [choice.here]


async def test_a_pane_without_a_row_has_nothing_to_correct(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("1", "F", "x", "x", "enter", "e")
        assert said(pilot) == "No row here that could be corrected"


async def test_a_correction_that_leaves_another_without_words_says_so(open_app: OpenApp) -> None:
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("4", "e")
        await typed(pilot, "is cited by the harbour")
        await pilot.press("5", "e")
        await typed(pilot, "no name")
        assert said(pilot).startswith("1 of your corrections fits nothing now, E shows them. Corrected: “harbour”")
        await pilot.press("4", "j", "e")
        await typed(pilot, "no figure")
        assert said(pilot).startswith("Corrected: “two city engineers” is no figure")


async def test_a_damaged_file_is_told_of_and_kept(open_app: OpenApp) -> None:
    document = canned.reading().document
    path = store.file_of(document)
    path.parent.mkdir(parents=True)
    path.write_text("format: [")
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert "your corrections are not read" in said(pilot)
        assert entities(pilot)
        await pilot.press("5", "e", "enter")
        assert "your corrections are not read" in said(pilot)
    assert path.read_text() == "format: ["


async def test_a_correction_that_fits_nothing_is_shown_and_can_go(open_app: OpenApp) -> None:
    document = canned.reading().document
    gone = Dropped(words=TextPart(span=canned.span("Nobody"), text="Nobody"), was="figure")
    store.add(document, gone)
    async with open_app().run_test(size=(120, 40)) as pilot:
        assert said(pilot) == "Some corrections fit nothing that was found: E shows them"
        await pilot.press("E")
        assert rows(pilot) == ["take back “Nobody” is no figure fits nothing now"]
        await pilot.press("enter")
    assert store.load(document).corrections == ()


async def test_words_of_a_text_are_no_markup_in_the_list(open_app: OpenApp) -> None:
    document = canned.reading().document
    words = TextPart(span=canned.span("harbour"), text="harbour")
    store.add(document, Dropped(words=words, was="name"))
    path = store.file_of(document)
    path.write_text(path.read_text().replace("text: harbour", "text: '[@click=app.quit]x[/]'"))
    async with open_app().run_test(size=(120, 40)) as pilot:
        await pilot.press("E")
        assert rows(pilot) == ["take back “[@click=app.quit]x[/]” is no name fits nothing now"]
        await pilot.press("escape")
