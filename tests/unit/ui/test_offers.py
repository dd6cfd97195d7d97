"""What is offered to be corrected: all of it can be, and what is likely stands first."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.extract.parser import Parser
from reader.extract.pipeline import extract
from reader.load import load
from reader.load.text import read as read_text
from reader.model.findings import TextPart
from reader.model.notes import Attribution, Different, Dropped, Name, Same
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.notes.correct import read
from reader.ui import correcting
from reader.ui.account import Account

NAMESAKES = """\
Rates

Maria Lunde said rates would rise. Ida Moreau, a teacher, said they would not.

"They will fall," Moreau said. Peter Moreau said nothing would change. Moreau said it was luck.

An official said it was late. The official said 9 banks agreed.
"""


@pytest.fixture(scope="module")
def namesakes(parser: Parser) -> Account:
    document = read_text(NAMESAKES, "rates.txt", "c" * 64)
    return Account(Reading(document, extract(document, parser)))


def id_of(account: Account, label: str) -> str:
    return next(id_ for id_ in account.words if account.label(id_) == label)


def lines(options: list[correcting.Option]) -> list[str]:
    return [" ".join(f"{option.does} {option.whom} {option.why}".split()) for option in options]


@pytest.mark.parametrize("name", ["afghan-pilots.txt", "ferry-inquiry.txt"])
def test_whatever_is_offered_can_be_corrected(name: str, parser: Parser) -> None:
    document = load(Path("sample_docs") / name)
    found = extract(document, parser)
    account = Account(Reading(document, found))
    for id_ in account.words:
        for option in correcting.options(account, id_):
            reading = read(document, found, [option.correction])
            assert not reading.misfits, option
            assert reading.findings != found, option


def test_namesakes_stand_first(namesakes: Account) -> None:
    offered = lines(correcting.options(namesakes, id_of(namesakes, "Ida Moreau")))
    same = [line for line in offered if line.startswith("is the same as")]
    assert [line.removeprefix("is the same as ") for line in same] == ["Peter Moreau", "Maria Lunde"]


def test_a_name_in_one_sentence_may_be_a_namesake(namesakes: Account) -> None:
    start = NAMESAKES.index("Moreau said it was luck")
    sentence = Span(start, start + len("Moreau said it was luck."))
    (id_,) = (one for one in correcting.things(namesakes, sentence) if one[0] == "p")
    other = "Ida Moreau" if namesakes.label(id_) == "Peter Moreau" else "Peter Moreau"
    assert lines(correcting.here(namesakes, id_, sentence))[:3] == [
        f"here means {other} “Moreau” in this sentence only",
        "is not “Moreau” in this sentence",
        "is no name in this sentence",
    ]


def test_a_source_without_a_name_is_offered_in_its_sentence_and_can_be_parted(namesakes: Account) -> None:
    start = NAMESAKES.index("The official")
    things = correcting.things(namesakes, Span(start, start + 30))
    source = next(one for one in things if one[0] == "s")
    assert correcting.thing(namesakes, source) == ("source", "An official")
    assert "is not “The official”" in lines(correcting.options(namesakes, source))


def test_corrections_in_words() -> None:
    words, other = (TextPart(span=Span(0, len(text)), text=text) for text in ("Moreau", "Ida\nMoreau"))
    said = {
        "“Moreau” is the same as “Ida Moreau”": Same(words=words, other=other),
        "one “Moreau” means “Ida Moreau”": Same(words=words, other=other, alone=True),
        "“Moreau” is not “Ida Moreau”": Different(words=words, other=other),
        "one “Moreau” is not “Ida Moreau”": Different(words=words, other=other, alone=True),
        "one “Moreau” is no name": Dropped(words=words, was="name", alone=True),
        "“Moreau” is said by “Ida Moreau”": Attribution(words=words, of="statement", source=other),
        "“Moreau” is said by somebody unknown": Attribution(words=words, of="statement", source=None),
        "“Moreau” is cited by nobody but the article": Attribution(words=words, of="figure", source=None),
    }
    assert {correcting.describe(correction): correction for correction in said.values()} == said


def test_two_rows_of_one_name_are_told_apart_by_their_paragraph(parser: Parser) -> None:
    document = read_text(NAMESAKES, "rates.txt", "c" * 64)
    parts = {
        name: TextPart(span=Span(start := NAMESAKES.index(name), start + len(name)), text=name)
        for name in ("Maria Lunde", "Ida Moreau", "Peter Moreau")
    }
    renamed = [Name(words=parts[name], name="Moreau") for name in ("Ida Moreau", "Peter Moreau")]
    account = Account(read(document, extract(document, parser), renamed))
    offered = [option.whom for option in correcting.options(account, id_of(account, "Maria Lunde"))]
    assert {"Moreau, ¶ 2", "Moreau, ¶ 3"} <= set(offered)
