"""The ledger of sources: level, count, condition, and who is described again."""

from __future__ import annotations

import pytest

from reader.extract import statements
from reader.extract.names.cast import Cast
from reader.extract.parser import Parser
from reader.model.findings import Confidence, Entity, Mention
from reader.model.spans import Span
from tests.unit.statements.conftest import Read, analyse


@pytest.mark.parametrize(
    ("speaker", "level", "count"),
    [
        ("Two senior officials", "unnamed_group", 2),
        ("Officials", "unnamed_group", None),
        ("A senior official", "unnamed", None),
        ("A spokeswoman", "spokesperson", None),
        ("A report", "document", None),
        ("The ministry", "institution", None),
        ("The engineer and two others", "unnamed_group", 3),
        ("Police", "institution", None),
        ("The 23-year-old", "unnamed", None),
    ],
)
def test_level_and_count(say: Read, speaker: str, level: str, count: int | None) -> None:
    found = say(f"{speaker} said that the bridge was closed.")
    (quote,) = found.quotes
    source = next(s for s in found.sources if quote.speaker and s.id == quote.speaker.id)
    assert (source.level, source.count) == (level, count)
    assert quote.anonymous is (level not in ("institution", "document"))


def test_the_condition_is_kept_with_its_words(say: Read) -> None:
    found = say("An engineer, speaking on condition of anonymity, said that the bridge was unsafe.")
    (source,) = found.sources
    assert source.condition
    assert source.condition.text == "speaking on condition of anonymity"


def test_that_official_is_the_one_before(say: Read) -> None:
    found = say("A senior official said the bridge was closed.\n\nThat official said it was unsafe.")
    (source,) = found.sources
    assert [m.text for m in source.mentions] == ["A senior official", "That official"]


def test_one_of_two_is_offered_and_not_merged(say: Read) -> None:
    found = say("Two senior officials said the bridge was closed.\n\nThe senior official said it was unsafe.")
    two, one = found.sources
    assert [offer.id for offer in one.possibly_same] == [two.id]


def test_another_official_is_another(say: Read) -> None:
    found = say("An official said the bridge was closed.\n\nAnother official said it was open.")
    assert len(found.sources) == 2


def test_a_pronoun_stands_for_the_last_voice_that_agrees(say: Read) -> None:
    found = say("A former manager said the ramp was cracked.\n\n“Nobody closed it,” he said.")
    assert len({q.speaker.id for q in found.quotes if q.speaker}) == 1


def test_it_is_not_the_relay(read: Read) -> None:
    text = "The Pentagon said the bridge was lost, Reuters reported. It said that it would send engineers."
    found = read(text)
    labels = {s.id: s.label for s in found.sources}
    last = found.quotes[-1].speaker
    assert last
    assert labels[last.id or ""] == "Pentagon"


def test_the_addressee_is_no_speaker(read: Read) -> None:
    (quote,) = read("The ministry told Reuters that the bridge was closed.").quotes
    assert quote.speaker
    assert quote.addressee
    assert (quote.speaker.text, quote.addressee.text) == ("The ministry", "Reuters")


def test_a_name_behind_a_title_is_the_speaker(read: Read) -> None:
    text = "Maria Holm won the race in June.\n\nThe club's captain, Maria Holm, said the course was hard."
    found = read(text)
    (quote,) = found.quotes
    assert quote.speaker
    source = next(s for s in found.sources if s.id == quote.speaker.id)
    assert source.level == "named"
    assert source.person


def test_a_name_between_commas_is_who_the_spokesman_is(read: Read) -> None:
    found = read("A spokeswoman for the ministry, Maria Holm, said that the bridge was closed.")
    (quote,) = found.quotes
    source = next(s for s in found.sources if quote.speaker and s.id == quote.speaker.id)
    assert (source.label, source.level, quote.anonymous) == ("Maria Holm", "named", False)


def test_he_is_the_nameless_subject_of_the_sentence(read: Read) -> None:
    text = "Peter Holm said the bridge was old.\n\nOne of the engineers was blunter: it was a grave, he said."
    found = read(text)
    labels = {s.id: s.label for s in found.sources}
    last = found.quotes[-1].speaker
    assert last
    assert labels[last.id or ""] == "One of the engineers"


def test_a_named_source_has_no_condition_of_anonymity(read: Read) -> None:
    text = "A manager spoke on condition of anonymity when Peter Holm said the bridge was old."
    assert all(s.condition is None for s in read(text).sources if s.level == "named")


def test_a_condition_is_no_statement(say: Read) -> None:
    text = (
        "A manager who asked not to be named because she was not authorized to speak about it said the bridge was old."
    )
    assert [q.text for q in say(text).quotes] == ["the bridge was old"]


@pytest.mark.parametrize(
    "who", ["An adviser to President Holm", "A spokeswoman for Gov. Ann Holm", "A friend of Ann Holm"]
)
def test_who_speaks_for_a_name_is_not_the_name(read: Read, who: str) -> None:
    found = read(f"President Ann Holm won in June. Holm was re-elected.\n\n{who} said the vote was fair.")
    quote = found.quotes[-1]
    source = next(s for s in found.sources if quote.speaker and s.id == quote.speaker.id)
    assert source.person is None
    assert quote.anonymous


def test_it_is_the_report_of_the_sentence_before(say: Read) -> None:
    found = say(
        "The council met in May.\n\nA report put the cost at €5 million. It found that nine bridges were unsafe."
    )
    labels = {s.id: s.label for s in found.sources}
    last = found.quotes[-1].speaker
    assert last
    assert labels[last.id or ""] == "A report"


def test_a_rank_behind_a_name_is_no_name(read: Read) -> None:
    found = read(
        "Prosecutor Helen Berg KC told the jury that the bridge was unsafe. Mark Orr KC said the bridge was sound.\n\n"
        "Berg said it leaked."
    )
    labels = {s.id: s.label for s in found.sources}
    assert [labels[(q.speaker and q.speaker.id) or ""] for q in found.quotes] == [
        "Helen Berg",
        "Mark Orr",
        "Helen Berg",
    ]


@pytest.mark.parametrize("cast", ["say", "read"])
def test_two_of_one_rank_are_two(cast: str, request: pytest.FixtureRequest) -> None:
    find: Read = request.getfixturevalue(cast)
    found = find("Helen Berg MP said the bridge was unsafe. Mark Orr MP said the bridge was sound.")
    assert len({q.speaker.id for q in found.quotes if q.speaker}) == 2


def test_a_rank_alone_describes_somebody_unnamed(read: Read) -> None:
    found = read("An MP said the bridge was unsafe. Another MP said the bridge was sound.")
    assert [(s.label, s.level) for s in found.sources] == [("An MP", "unnamed"), ("Another MP", "unnamed")]


def test_who_only_a_heading_speaks_of_is_no_rival_of_who_the_text_names(read: Read) -> None:
    found = read(
        "Flood drowns nine, officials say\n\nThe river rose overnight and nine people drowned, two rescue officials "
        "said on Monday.\n\nThe officials, who spoke on condition of anonymity, said the dam had failed.\n"
    )
    two = next(s for s in found.sources if s.label == "two rescue officials")
    assert [m.text for m in two.mentions] == ["two rescue officials", "The officials"]
    assert two.condition


@pytest.mark.parametrize(
    ("who", "anonymous"),
    [("Berg and her colleague Pavel Orr", False), ("Berg and Orr", False), ("Berg and two officials", True)],
)
def test_a_group_is_anonymous_where_one_of_it_is(read: Read, who: str, anonymous: bool) -> None:
    found = read(f"Ines Berg met Pavel Orr in May.\n\n{who} said the pills were useless.")
    assert [q.anonymous for q in found.quotes] == [anonymous]


@pytest.mark.parametrize(("known", "said"), [("certain", "certain"), ("possible", "likely")])
def test_who_may_be_no_name_makes_no_statement_certain(parser: Parser, known: Confidence, said: Confidence) -> None:
    text = "“The bridge is closed,” Anna Berg said."
    mention = Mention(span=Span(24, 33), text="Anna Berg", kind="name")
    cast = Cast([Entity(id="p1", name="Anna Berg", confidence=known, mentions=(mention,))])
    assert [q.confidence for q in statements.find(analyse(parser, text), cast).quotes] == [said]


@pytest.mark.parametrize(
    ("who", "medium"),
    [
        ("The newspaper", True),
        ("The state-run newspaper", True),
        ("The news agency", True),
        ("The national disaster agency", False),
        ("The rival newspaper", False),
        ("The party newspaper", False),
        ("The newspaper of the ruling party", False),
    ],
)
def test_the_only_medium_is_meant_where_no_word_speaks_against_it(read: Read, who: str, medium: bool) -> None:
    found = read(f"The Holm Times opened in May, the Holm Times said.\n\n{who} said that nine bridges had fallen.")
    labels = {s.id: s.label for s in found.sources}
    last = found.quotes[-1].speaker
    assert last
    assert (labels[last.id or ""] == "Holm Times") is medium


@pytest.mark.parametrize("words", ["asked to remain anonymous", "asked that his name not be published"])
def test_a_condition_is_no_request(say: Read, words: str) -> None:
    found = say(f"A guard, who {words}, said the bridge was unsafe.")
    assert [q.text for q in found.quotes] == ["the bridge was unsafe"]
    assert found.sources[0].condition
