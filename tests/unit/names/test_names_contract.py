"""What every cast keeps, whatever the text: spans, ids, one entity a span, a reason for every alias."""

from __future__ import annotations

from pathlib import Path

import pytest
from casts import everyone

from reader.extract import names
from reader.extract.names.cast import Cast
from reader.load import load
from reader.model.findings import Entity, Mention
from reader.model.spans import Span

SAMPLES = sorted((Path(__file__).parents[3] / "sample_docs").glob("*.*"))


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def read_cast(request, parser):
    document = load(request.param)
    return document.text, names.find(parser.analyse(document))


def test_mentions_say_what_stands_at_their_span_in_order(read_cast):
    text, cast = read_cast
    for entity in everyone(cast):
        assert entity.mentions
        assert list(entity.mentions) == sorted(entity.mentions, key=lambda mention: mention.span)
        assert all(mention.span.of(text) == mention.text for mention in entity.mentions)
        assert entity.role is None or entity.role_span.of(text) == entity.role


def test_no_span_is_a_mention_of_two_entities(read_cast):
    _, cast = read_cast
    spans = [mention.span for entity in everyone(cast) for mention in entity.mentions]
    assert len(spans) == len(set(spans))


def test_ids_are_numbered_in_order_of_first_mention_and_lead_somewhere(read_cast):
    _, cast = read_cast
    for letter, entities in (("p", cast.people), ("o", cast.organizations), ("l", cast.places)):
        assert [entity.id for entity in entities] == [f"{letter}{n}" for n in range(1, len(entities) + 1)]
        firsts = [next(m.span for m in entity.mentions if m.kind == "name") for entity in entities]
        assert firsts == sorted(firsts)
    for entity in everyone(cast):
        assert entity.affiliation is None or entity.affiliation in cast.entities
        assert all(offer.id in cast.entities and offer.id != entity.id for offer in entity.possibly_same)


def test_the_name_and_every_alias_stand_in_the_text_and_every_alias_has_a_reason(read_cast):
    _, cast = read_cast
    for entity in everyone(cast):
        forms = {mention.text for mention in entity.mentions if mention.kind == "name"}
        assert {entity.name, *entity.aliases} == forms
        assert {merge.form for merge in entity.merges} >= set(entity.aliases)
        assert all(merge.reason for merge in entity.merges)


def test_a_cast_is_the_same_every_time(parser):
    """Ids are promised to be stable for the same text and engine."""
    document = load(SAMPLES[0])
    first, second = (names.find(parser.analyse(document)) for _ in range(2))
    assert everyone(first) == everyone(second)


def mention(start: int, end: int) -> Mention:
    return Mention(span=Span(start, end), text="x" * (end - start), kind="name")


def test_at_a_place_stands_the_entity_of_the_longest_mention_around_it():
    country = Entity(id="l1", name="x", mentions=(mention(10, 21),))
    government = Entity(id="o1", name="x", mentions=(mention(10, 32), mention(50, 60)))
    cast = Cast((), (government,), (country,))
    assert cast.at(Span(10, 21)) is government
    assert cast.at(Span(50, 55)) is government
    assert cast.at(Span(40, 45)) is None
    assert cast.at(Span(30, 34)) is None


def test_mentions_in_a_span_lie_wholly_in_it():
    entity = Entity(id="p1", name="x", mentions=(mention(10, 20), mention(30, 40)))
    cast = Cast((entity,))
    assert [m.span for m, _ in cast.mentions_in(Span(5, 35))] == [(10, 20)]


def test_an_empty_text_has_an_empty_cast(find):
    assert everyone(find("")) == []
