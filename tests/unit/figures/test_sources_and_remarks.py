"""Who cites a figure, and what relates figures."""

import pytest

from reader.extract import dates, figures, statements
from reader.extract.figures.sources import Credits
from reader.extract.names.cast import Cast
from reader.extract.statements import Statements
from reader.load.text import read as read_text
from reader.model.findings import Check, Entity, Mention, MentionPart, Quote, Relay, Source, TextPart
from reader.model.spans import Span

TEXT = "Two guards said nine boats sank, the Courier reported."


def part(words, text=TEXT):
    start = text.index(words)
    return TextPart(span=Span(start, start + len(words)), text=words)


def quote(words, speaker=None, relay=None, text=TEXT, **rest):
    said = part(words, text)
    source, name = speaker or (None, None)
    outer = (Relay(id=relay, span=None, text=None, cue=None),) if relay else ()
    mention = MentionPart(id=source, span=part(name, text).span, text=name) if source else None
    fields = {"id": "q1", "paragraph": 0, "kind": "indirect", "rule": "test", "confidence": "likely"} | rest
    return Quote(contents=(said.span,), text=words, speaker=mention, relay=outer, **fields)


def credit(words, *quotes, checks=()):
    return Credits(Statements(quotes=quotes, checks=checks)).of(part(words).span)


def test_the_innermost_statement_is_the_source():
    outer = quote("Two guards said nine boats sank", ("s2", "the Courier"), id="q2")
    inner = quote("nine boats sank", ("s1", "Two guards"), relay="s2")
    found = credit("nine", outer, inner)
    assert (found.source, found.quote, found.status) == ("s1", "q1", "attributed")
    assert [relay.id for relay in found.relay] == ["s2"]


def test_a_number_in_the_speakers_name_is_the_reporters():
    found = credit("Two", quote("nine boats sank", ("s1", "Two guards"), relay="s2"))
    assert (found.source, found.quote, found.aside) == ("s2", None, True)


def test_nobody_vouches_for_a_figure_outside_of_statements():
    found = credit("Two", quote("nine boats sank", ("s1", "the Courier")))
    assert (found.source, found.status) == (None, "unattributed")


RETOLD = "Nine boats sank, the Courier reported. Two guards said six sank. The pier is shut, the Courier reported."


def retold(*relayed):
    """Who cites "Two" where the Courier relays these of the text's three statements."""
    said = [("Nine boats sank", "q1", None), ("six sank", "q2", ("s1", "Two guards")), ("The pier is shut", "q3", None)]
    quotes = tuple(
        quote(words, speaker, relay="s2" if key in relayed else None, text=RETOLD, id=key)
        for words, key, speaker in said
    )
    courier = Source(id="s2", label="the Courier", level="institution", organization="o1")
    found = Credits(Statements(quotes=quotes, sources=(courier,))).of(part("Two", RETOLD).span)
    return found.source


def test_a_text_that_retells_a_report_takes_the_number_of_speakers_from_it():
    assert retold("q1", "q3") == "s2"


@pytest.mark.parametrize("relayed", [("q1",), ("q3",)])
def test_one_relayed_statement_makes_no_reporter_of_all(relayed):
    assert retold(*relayed) is None


@pytest.mark.parametrize(
    ("kind", "status"), [("confirmed", "confirmed"), ("unverified", "unverified"), ("acknowledged", "attributed")]
)
def test_a_check_gives_its_status(kind, status):
    check = Check(
        id="c1",
        paragraph=0,
        kind=kind,
        by="s9",
        of=part("nine boats"),
        cue=part("sank"),
        span=part("nine boats sank").span,
    )
    found = credit("nine", checks=(check,))
    assert (found.source, found.status) == ("s9", status)


def test_who_denies_a_figure_does_not_vouch_for_it():
    check = Check(
        id="c1",
        paragraph=0,
        kind="denied",
        by="s9",
        of=part("nine boats"),
        cue=part("sank"),
        span=part("nine boats").span,
    )
    found = credit("nine", checks=(check,))
    assert (found.source, found.status) == (None, "unverified")


@pytest.fixture
def cited(parser):
    """`cited(text)` gives, for each figure, what the text calls its source."""

    def run(text):
        analysis = parser.analyse(read_text(text, "-", ""))
        said = statements.find(analysis, Cast())
        found, _ = figures.find(analysis, Cast(), dates.find(analysis, "2024-05-15"), said)
        labels = {source.id: source.label for source in said.sources}
        return [labels.get(figure.source or "") for figure in found]

    return run


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The ministry counted 61 deaths.", ["The ministry"]),
        ("Twelve sailors drowned, police said, and 40 were hurt.", ["police", "police"]),
        ("A paid $5 million, according to the bank, and B paid $9 million.", ["the bank", "the bank"]),
        ("The top 9 percent saw their pay rise by 5 percent, according to the bank.", ["the bank", "the bank"]),
        ("The bank said it would lose $5 million but would save $9 million.", ["The bank", "The bank"]),
        ("The bank said it lost $5 million and closed 9 branches.", ["The bank", "The bank"]),
        ("The bank lost $5 million, it said, while its rival earned $9 million.", [None, None]),
        ("The mayor said the fee was 5 percent, but the bank left it at 9 percent.", ["The mayor", None]),
        ("The poll found that 54 percent of voters said the law should stay.", ["The poll"]),
    ],
)
def test_who_cites_a_figure_beside_a_statement(cited, text, sources):
    assert cited(text) == sources


def test_agent_and_place_come_from_the_cast(read):
    text = "The report counts 30 deaths caused by the Reds in Ruritania and 12 deaths caused by the Blues."

    def entity(name, number):
        at = text.index(name)
        mention = Mention(span=Span(at, at + len(name)), text=name, kind="name")
        return Entity(id=number, name=name, mentions=(mention,))

    cast = Cast(organizations=[entity("Reds", "o1"), entity("Blues", "o2")], places=[entity("Ruritania", "l1")])
    found, _ = read(text, cast)
    assert [(f.agent.id, f.place.id) for f in found] == [("o1", "l1"), ("o2", "l1")]


def test_parts_that_come_out_are_linked(read):
    found, remarks = read("At least nine boats sank. Police named two of the boats but not the other seven.")
    (remark,) = remarks
    assert (remark.kind, remark.figures) == ("parts", tuple(figure.id for figure in found))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nine boats sank. Police named two of the boats but not the other five.", "sum_differs"),
        ("The blast hurt 12 people: five men and six women.", "sum_differs"),
        ("The blast hurt 12 people: five men and seven women.", "parts"),
        ("Of the 40 boats, 25 were old and 15 were new.", "parts"),
        ("Of the 40 boats, 25 were old and 20 were new.", "sum_differs"),
        ("The blast hurt 12 people, eight of them guards and four of them cooks.", "parts"),
        ("Inspectors closed 12 of 40 mines (20%).", "percentage_differs"),
        ("Exports rose 50 percent from $40 million to $50 million.", "percentage_differs"),
    ],
)
def test_what_a_reader_should_look_at(read, text, kind):
    _, remarks = read(text)
    assert [remark.kind for remark in remarks] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors closed 12 of 40 mines (30%).",
        "The blast hurt 12 people: eight guards, three cooks and a driver.",
        "Of the 40 boats, 25 were old and 10 were new.",
        "The shares fell 5 percent to $95 from $100, then rose 2 percent to $97.",
        "Exports rose 25 percent from $40 million to $50 million.",
        "Nine boats sank. Two crews swam ashore, and seven sailors were saved by fishermen.",
        "The team scored 5 goals in May. The team scored 7 goals in June.",
    ],
)
def test_no_remark_where_numbers_agree_or_have_nothing_to_do_with_each_other(read, text):
    _, remarks = read(text)
    assert remarks == ()


def test_two_values_for_one_thing_and_period_are_put_side_by_side(read):
    _, remarks = read("The mine sold 300 trucks in 2022.\n\nThe mine sold 500 trucks in 2022.")
    assert [remark.kind for remark in remarks] == ["figures_differ"]


def test_certain_is_only_what_is_beyond_doubt(read):
    texts = {
        "The levy is 2% to 4%.": "certain",
        "The levy will fall by 2% to 4%.": "likely",  # to 4%?
        "Sales rose 3% to 6%.": "likely",  # a range?
        "The levy will fall by $5m to $7m.": "possible",  # from 12, or by 5 to 7?
        "In 2022 it made $9 million.": "certain",
        "In 2022, when the mine shut and its owner left, it made $9 million.": "likely",  # the year of another clause
    }
    assert {text: read(text)[0][0].confidence for text in texts} == texts


def test_the_figure_of_a_possible_statement_is_not_certain(parser):
    text = "The mine lost $9 million."
    analysis = parser.analyse(read_text(text, "-", ""))
    confidences = {}
    for confidence in ("likely", "possible"):
        said = quote("The mine lost $9 million.", text=text, confidence=confidence)
        found, _ = figures.find(analysis, Cast(), (), Statements(quotes=(said,)))
        confidences[confidence] = found[0].confidence
    assert confidences == {"likely": "certain", "possible": "likely"}


def test_a_place_in_another_clause_is_not_the_figures(read):
    text = (
        "Sales fell to $9 million as a strike in Ruritania went on. Ann Boyd, 57, whose boat sank near Ruritania, wept."
    )
    at = [place for place in range(len(text)) if text.startswith("Ruritania", place)]
    mentions = tuple(Mention(span=Span(place, place + 9), text="Ruritania", kind="name") for place in at)
    place = Entity(id="l1", name="Ruritania", mentions=mentions)
    found, _ = read(text, Cast(places=[place]))
    assert [(figure.value, figure.place) for figure in found] == [(9000000, None), (57, None)]
