"""Corrections change what they speak of and what hangs on it, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.export import contract
from reader.extract.parser import Parser
from reader.extract.pipeline import extract
from reader.load import load
from reader.load.text import read as read_text
from reader.model.document import Document
from reader.model.findings import Entity, Figure, Findings, Quote, TextPart
from reader.model.notes import Attribution, Correction, Different, Dropped, Name, Same, Type
from reader.model.reading import Reading
from reader.model.spans import Span
from reader.notes.correct import read
from tests.consistency import check_references, check_spans

TEXT = """\
Ferry fares to rise

HALLVIK (Northwire) - Ferry fares will rise by 12% in May, said Anna Berglund, chief executive of Tidewater Lines.

"We waited as long as we could," Berglund said. She said 40 jobs were at risk.

Karl Berglund, who lives on the island of Sandholm, called the plan "a tax on islanders".

"Nobody asked us," Berglund said. He put the cost at 300 euros a year.

Two engineers said 3 of the 9 ferries were unsafe, Northwire reported. The engineers said the repairs had been put off.

Harbour Watch said it would sue. Tidewater declined to comment.

Karl Berglund said: "Nothing is safe there. My brother nearly drowned.

"And nobody will pay him the 70 euros that he lost."

The mayor, Ines Falk, said Harbour Watch had told her that 5 piers were rotten.
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return read_text(TEXT, "ferry.txt", "f" * 64)


@pytest.fixture(scope="module")
def findings(document: Document, parser: Parser) -> Findings:
    return extract(document, parser)


Corrected = Callable[..., Reading]


@pytest.fixture
def corrected(document: Document, findings: Findings) -> Corrected:
    def make(*corrections: Correction) -> Reading:
        reading = read(document, findings, corrections)
        found = json.loads(contract.encode(reading))
        check_spans(found)
        check_references(found)
        return reading

    return make


def at(words: str, number: int = 0) -> TextPart:
    """The words where they stand for the nth time."""
    start = -1
    for _ in range(number + 1):
        start = TEXT.index(words, start + 1)
    return TextPart(span=Span(start, start + len(words)), text=words)


def entity(reading: Reading, name: str) -> Entity:
    return next(e for e in reading.entities.values() if e.name == name)


def names(reading: Reading) -> set[str]:
    return {e.name for e in reading.entities.values()}


def quote(reading: Reading, words: str) -> Quote:
    return next(q for q in reading.findings.quotes if words in q.text)


def speaker(reading: Reading, words: str) -> str | None:
    part = quote(reading, words).speaker
    return reading.source_label(part.id) if part else None


def test_nothing_corrected_is_the_findings(findings: Findings, corrected: Corrected) -> None:
    assert corrected().findings is findings


def test_two_rows_become_one_with_all_that_they_say(corrected: Corrected) -> None:
    before = corrected()
    reading = corrected(Same(words=at("Karl Berglund"), other=at("Anna Berglund")))
    assert {"Anna Berglund", "Karl Berglund"} <= names(before)
    anna = entity(reading, "Anna Berglund")
    assert "Karl Berglund" in anna.aliases
    assert ("Karl Berglund", "you said so") in {(merge.form, merge.reason) for merge in anna.merges}
    assert speaker(reading, "a tax on islanders") == "Anna Berglund"
    assert len([s for s in reading.findings.sources if s.person == anna.id]) == 1
    assert set(reading.corrected) == {anna.id, *(s.id for s in reading.findings.sources if s.person == anna.id)}


def test_a_form_leaves_a_row_with_its_statements_and_figures(corrected: Corrected) -> None:
    united = Same(words=at("Karl Berglund"), other=at("Anna Berglund"))
    reading = corrected(united, Different(words=at("Karl Berglund"), other=at("Anna Berglund")))
    assert {"Anna Berglund", "Karl Berglund"} <= names(reading)
    assert speaker(reading, "a tax on islanders") == "Karl Berglund"
    assert speaker(reading, "waited as long") == "Anna Berglund"


def test_one_mention_leaves_alone_and_pronouns_go_with_it(corrected: Corrected) -> None:
    """Both sisters are called by the surname: only the second one's words are meant."""
    united = Same(words=at("Karl Berglund"), other=at("Anna Berglund"))
    last = at("Berglund", 3)
    reading = corrected(united, Different(words=last, other=at("Anna Berglund"), alone=True))
    assert speaker(reading, "Nobody asked us") == "Berglund"
    assert speaker(reading, "waited as long") == "Anna Berglund"
    cost = next(figure for figure in reading.findings.figures if figure.value == 300)
    assert reading.source_label(cost.source) == "Berglund"
    jobs = next(figure for figure in reading.findings.figures if figure.value == 40)
    assert reading.source_label(jobs.source) == "Anna Berglund"


def test_a_row_of_one_form_alone_is_not_parted(corrected: Corrected) -> None:
    whole = Different(words=at("Northwire"), other=at("Northwire", 1))
    reading = corrected(whole)
    assert list(reading.misfits) == [whole]
    assert reading.findings == corrected().findings


def test_a_person_was_an_organization(corrected: Corrected) -> None:
    assert entity(corrected(), "Harbour Watch") in corrected().findings.people
    reading = corrected(Type(words=at("Harbour Watch"), type="organization"))
    found = entity(reading, "Harbour Watch")
    assert found in reading.findings.organizations
    assert found.confidence == "certain"
    source = next(s for s in reading.findings.sources if s.organization == found.id)
    assert (source.level, source.person) == ("institution", None)


def test_no_name_leaves_a_speaker_without_one(corrected: Corrected) -> None:
    reading = corrected(Dropped(words=at("Harbour Watch"), was="name"))
    assert "Harbour Watch" not in names(reading)
    said = quote(reading, "it would sue")
    assert said.speaker is not None
    assert reading.sources[said.speaker.id or ""].level == "unnamed"
    assert said.anonymous


def test_one_mention_is_no_name_and_the_others_are(corrected: Corrected) -> None:
    last = at("Berglund", 3)
    reading = corrected(Dropped(words=last, was="name", alone=True))
    assert {"Anna Berglund", "Karl Berglund"} <= names(reading)
    assert not [e for e in reading.entities.values() if last.span in [m.span for m in e.mentions]]
    assert (speaker(reading, "Nobody asked us"), quote(reading, "Nobody asked us").anonymous) == ("Berglund", True)


def test_a_row_is_called_otherwise(corrected: Corrected) -> None:
    reading = corrected(Name(words=at("Anna Berglund"), name="A. Berglund"))
    found = entity(reading, "A. Berglund")
    assert "Anna Berglund" in found.aliases
    assert speaker(reading, "waited as long") == "A. Berglund"


def test_another_speaker_and_the_figure_goes_along(corrected: Corrected) -> None:
    reading = corrected(Attribution(words=at("40 jobs were at risk"), of="statement", source=at("Karl Berglund")))
    said = quote(reading, "40 jobs")
    assert speaker(reading, "40 jobs") == "Karl Berglund"
    assert (said.rule, said.confidence) == ("corrected", "certain")
    jobs = next(figure for figure in reading.findings.figures if figure.value == 40)
    assert reading.source_label(jobs.source) == "Karl Berglund"
    assert set(reading.corrected) == {said.id}


def test_a_speaker_who_has_said_nothing_before_becomes_a_source(corrected: Corrected) -> None:
    assert "Sandholm" not in {s.label for s in corrected().findings.sources}
    reading = corrected(Attribution(words=at("40 jobs were at risk"), of="statement", source=at("Sandholm")))
    assert speaker(reading, "40 jobs") == "Sandholm"


def test_nobody_says_it(corrected: Corrected) -> None:
    reading = corrected(Attribution(words=at("40 jobs were at risk"), of="statement", source=None))
    assert quote(reading, "40 jobs").speaker is None
    assert quote(reading, "40 jobs").anonymous


def test_a_figure_of_the_articles_own_is_somebodys(corrected: Corrected) -> None:
    words = next(figure for figure in corrected().findings.figures if figure.value == 12)
    rise = TextPart(span=words.span, text=words.text)
    reading = corrected(Attribution(words=rise, of="figure", source=at("Harbour Watch")))
    found = next(figure for figure in reading.findings.figures if figure.value == 12)
    assert (reading.source_label(found.source), found.status, found.rule) == (
        "Harbour Watch",
        "attributed",
        "corrected",
    )
    reading = corrected(Attribution(words=rise, of="figure", source=None))
    found = next(figure for figure in reading.findings.figures if figure.value == 12)
    assert (found.source, found.status) == (None, "unattributed")


def test_no_statement_leaves_its_figures_to_the_article(corrected: Corrected) -> None:
    reading = corrected(Dropped(words=at("40 jobs were at risk"), was="statement"))
    assert not [q for q in reading.findings.quotes if "40 jobs" in q.text]
    jobs = next(figure for figure in reading.findings.figures if figure.value == 40)
    assert (jobs.source, jobs.status, jobs.quote) == (None, "unattributed", None)


def test_no_figure(corrected: Corrected) -> None:
    reading = corrected(Dropped(words=at("12%"), was="figure"))
    assert not [f for f in reading.findings.figures if f.value == 12]


def test_an_unnamed_source_turns_out_to_be_someone(corrected: Corrected) -> None:
    reading = corrected(Same(words=at("Two engineers"), other=at("Karl Berglund")))
    assert speaker(reading, "the 9 ferries were unsafe") == "Karl Berglund"
    assert not quote(reading, "the 9 ferries were unsafe").anonymous


def test_words_that_no_longer_stand_there_correct_nothing(corrected: Corrected) -> None:
    moved = Dropped(words=TextPart(span=Span(0, 5), text="Karl "), was="name")
    reading = corrected(moved)
    assert list(reading.misfits) == [moved]
    assert reading.findings == corrected().findings


def test_a_name_in_one_place_is_another_ones(corrected: Corrected) -> None:
    last = at("Berglund", 3)
    reading = corrected(Same(words=last, other=at("Karl Berglund"), alone=True))
    assert last.span in {mention.span for mention in entity(reading, "Karl Berglund").mentions}
    assert speaker(reading, "Nobody asked us") == "Karl Berglund"
    assert speaker(reading, "waited as long") == "Anna Berglund"
    assert "Berglund" not in names(reading)


def test_a_role_leaves_with_the_name_beside_it(corrected: Corrected) -> None:
    """Two in one row: who parts them parts what they are."""
    one = Same(words=at("Karl Berglund"), other=at("Anna Berglund"))
    assert entity(corrected(one), "Anna Berglund").role == "chief executive of Tidewater Lines"
    reading = corrected(one, Different(words=at("Anna Berglund"), other=at("Karl Berglund")))
    anna, karl = entity(reading, "Anna Berglund"), entity(reading, "Karl Berglund")
    assert (anna.role, karl.role) == ("chief executive of Tidewater Lines", None)
    assert (anna.affiliation, karl.affiliation) == (entity(corrected(), "Anna Berglund").affiliation, None)


def test_the_order_of_corrections_of_names_and_statements_is_all_one(corrected: Corrected) -> None:
    """What is said to be Karl's stays his, whether he had a row of his own by then or not."""
    said = Attribution(words=at("40 jobs were at risk"), of="statement", source=at("Karl Berglund"))
    united = Same(words=at("Karl Berglund"), other=at("Anna Berglund"))
    parted = Different(words=at("Karl Berglund"), other=at("Anna Berglund"))
    called = Name(words=at("Karl Berglund"), name="K. B.")
    for order in permutations((said, called, united)):
        assert speaker(corrected(*order, parted), "40 jobs") == "K. B."
        assert speaker(corrected(*order), "40 jobs") == "K. B."


def test_whose_statement_goes_on_is_corrected_with_it(corrected: Corrected) -> None:
    before = corrected()
    first, second = quote(before, "nearly drowned"), quote(before, "nobody will pay")
    assert (second.continues, second.speaker and second.speaker.span) == (first.id, None)
    words = TextPart(span=first.contents[0], text=first.contents[0].of(TEXT))
    reading = corrected(Attribution(words=words, of="statement", source=at("Harbour Watch")))
    assert speaker(reading, "nobody will pay") == "Harbour Watch"
    lost = next(figure for figure in reading.findings.figures if figure.value == 70)
    assert reading.source_label(lost.source) == "Harbour Watch"


def test_no_statement_in_another_leaves_its_figures_to_that_one(corrected: Corrected) -> None:
    before = quote(corrected(), "5 piers were rotten")
    inner = next(q for q in corrected().findings.quotes if q.text == "5 piers were rotten")
    assert inner.within == before.id
    words = TextPart(span=inner.contents[0], text=inner.text)
    reading = corrected(Dropped(words=words, was="statement"))
    piers = next(figure for figure in reading.findings.figures if figure.value == 5)
    assert (reading.source_label(piers.source), piers.quote) == ("Ines Falk", before.id)
    assert not [a for a in reading.findings.assertions if "piers" in a.text]


def test_a_figure_stays_with_whom_it_was_given(corrected: Corrected) -> None:
    """Whatever becomes of the statement around it, and whichever was corrected first."""
    figure = next(figure for figure in corrected().findings.figures if figure.value == 40)
    words = TextPart(span=figure.span, text=figure.text)
    given = Attribution(words=words, of="figure", source=at("Harbour Watch"))
    for other in (
        Attribution(words=at("40 jobs were at risk"), of="statement", source=at("Karl Berglund")),
        Dropped(words=at("40 jobs were at risk"), was="statement"),
    ):
        for order in ((given, other), (other, given)):
            reading = corrected(*order)
            jobs = next(figure for figure in reading.findings.figures if figure.value == 40)
            assert reading.source_label(jobs.source) == "Harbour Watch"


def test_a_sentence_without_its_statement_is_the_articles_own(corrected: Corrected) -> None:
    assert not [a for a in corrected().findings.assertions if "40 jobs" in a.text]
    reading = corrected(Dropped(words=at("40 jobs were at risk"), was="statement"))
    assert [a.text for a in reading.findings.assertions if "40 jobs" in a.text] == ["She said 40 jobs were at risk."]
    starts = [a.span.start for a in reading.findings.assertions]
    assert starts == sorted(starts)
    words = next(q for q in corrected().findings.quotes if "sue" in q.text).contents[0]
    reading = corrected(Dropped(words=TextPart(span=words, text=words.of(TEXT)), was="statement"))
    assert any("sue" in a.text for a in reading.findings.assertions)


def test_who_says_it_does_not_pass_it_on_as_well(corrected: Corrected) -> None:
    before = quote(corrected(), "ferries were unsafe")
    assert [relay.text for relay in before.relay] == ["Northwire"]
    words = TextPart(span=before.contents[0], text=before.contents[0].of(TEXT))
    reading = corrected(Attribution(words=words, of="statement", source=at("Northwire")))
    assert (speaker(reading, "ferries were unsafe"), quote(reading, "ferries were unsafe").relay) == ("Northwire", ())
    assert not [f for f in reading.findings.figures if f.source in [relay.id for relay in f.relay]]


def test_a_source_that_says_nothing_any_more_is_none(corrected: Corrected) -> None:
    assert "Ines Falk" in {s.label for s in corrected().findings.sources}
    reading = corrected(Dropped(words=at("Harbour Watch had told her that 5 piers were rotten"), was="statement"))
    assert "Ines Falk" not in {s.label for s in reading.findings.sources}
    assert "Ines Falk" in names(reading)


def test_a_wrong_type_can_be_corrected_again(corrected: Corrected) -> None:
    words = at("Harbour Watch")
    reading = corrected(Type(words=words, type="place"), Type(words=words, type="person"))
    found = entity(reading, "Harbour Watch")
    assert [s.level for s in reading.findings.sources if s.person == found.id] == ["named"]
    assert speaker(reading, "it would sue") == "Harbour Watch"


def test_an_organization_that_is_a_person_employs_nobody(corrected: Corrected) -> None:
    assert entity(corrected(), "Anna Berglund").affiliation == entity(corrected(), "Tidewater Lines").id
    reading = corrected(Type(words=at("Tidewater Lines"), type="person"))
    anna = entity(reading, "Anna Berglund")
    assert (anna.affiliation, {role.affiliation for role in anna.roles}) == (None, {None})


def test_a_person_is_one_with_an_organization(corrected: Corrected) -> None:
    """It has what organizations have, and no role."""
    reading = corrected(Same(words=at("Anna Berglund"), other=at("Tidewater Lines")))
    found = next(e for e in reading.findings.organizations if "Anna Berglund" in (e.name, *e.aliases))
    assert (found.roles, found.affiliation) == ((), None)
    assert [s.level for s in reading.findings.sources if s.organization == found.id] == ["institution"]


def test_a_described_source_is_parted(corrected: Corrected) -> None:
    assert speaker(corrected(), "the repairs") == "Two engineers"
    reading = corrected(Different(words=at("The engineers"), other=at("Two engineers")))
    assert speaker(reading, "the repairs") == "The engineers"
    assert speaker(reading, "ferries were unsafe") == "Two engineers"


def test_two_described_sources_are_called_by_the_fuller_description(parser: Parser) -> None:
    text = "An employee of the bank said it was late. Later another employee said the vault was empty.\n"
    document = read_text(text, "bank.txt", "b" * 64)
    found = extract(document, parser)
    one, two = (TextPart(span=s.mentions[0].span, text=s.mentions[0].text) for s in found.sources)
    for same in (Same(words=one, other=two), Same(words=two, other=one)):
        assert [s.label for s in read(document, found, [same]).findings.sources] == ["An employee of the bank"]


def test_misfits_alone_change_nothing(parser: Parser) -> None:
    for path in sorted(Path("sample_docs").iterdir()):
        document = load(path)
        found = extract(document, parser)
        moved = Dropped(words=TextPart(span=Span(0, 1), text="\0"), was="name")
        assert read(document, found, [moved]).findings == found


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_corrected_the_contract_holds(data: st.DataObject, corrected: Corrected) -> None:
    """Any corrections of anything that was found, one upon another."""
    found = corrected().findings
    mentions = [m for e in (*found.people, *found.organizations, *found.places, *found.sources) for m in e.mentions]
    words = st.sampled_from([TextPart(span=m.span, text=m.text) for m in mentions])
    said = st.sampled_from([TextPart(span=q.contents[0], text=q.contents[0].of(TEXT)) for q in found.quotes])
    figures = st.sampled_from([TextPart(span=f.span, text=f.text) for f in found.figures])
    corrections = st.one_of(
        st.builds(Same, words=words, other=words, alone=st.booleans()),
        st.builds(Different, words=words, other=words, alone=st.booleans()),
        st.builds(Type, words=words, type=st.sampled_from(["person", "organization", "place"])),
        st.builds(Name, words=words, name=st.just("X")),
        st.builds(Attribution, words=said, of=st.just("statement"), source=st.none() | words),
        st.builds(Attribution, words=figures, of=st.just("figure"), source=st.none() | words),
        st.builds(Dropped, words=words, was=st.just("name"), alone=st.booleans()),
        st.builds(Dropped, words=said, was=st.just("statement")),
        st.builds(Dropped, words=figures, was=st.just("figure")),
    )
    reading = corrected(*data.draw(st.lists(corrections, max_size=6)))
    figures_now = (figure.id for figure in reading.findings.figures)
    everything = {*reading.entities, *reading.sources, *reading.quotes, *figures_now}
    assert set(reading.corrected) <= everything
    check_names(reading)
    for one in (*reading.findings.quotes, *reading.findings.figures):
        source = one.source if isinstance(one, Figure) else one.speaker and one.speaker.id
        mouths = [id_ for id_ in (source, *(relay.id for relay in one.relay)) if id_]
        assert len(mouths) == len(set(mouths))


def check_names(reading: Reading) -> None:
    """Everything stands once, and every type has what it can have."""
    found = reading.findings
    spans = [mention.span for e in reading.entities.values() for mention in e.mentions]
    assert len(spans) == len(set(spans))
    organizations = {None, *(e.id for e in found.organizations)}
    for e in reading.entities.values():
        assert {merge.form for merge in e.merges} <= set(e.aliases) <= {mention.text for mention in e.mentions}
        assert {e.affiliation, *(role.affiliation for role in e.roles)} <= organizations - {e.id}
        assert (e.role, e.role_span) == ((e.roles[0].text, e.roles[0].span) if e.roles else (None, None))
        assert e in found.people or not (e.roles or e.affiliation)
        for offer in e.possibly_same:
            assert e.id in [back.id for back in reading.entities[offer.id].possibly_same]
    known = [entity for source in found.sources if (entity := source.person or source.organization)]
    assert len(known) == len(set(known))
    for source in found.sources:
        assert source.label == reading.source_label(source.id)
        for offer in source.possibly_same:
            assert source.id in [back.id for back in reading.sources[offer.id].possibly_same]
