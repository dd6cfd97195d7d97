"""Cues set apart by commas: wherever the parser ties them, the noun beside them speaks."""

from __future__ import annotations

import pytest

from tests.unit.statements.conftest import Read


@pytest.mark.parametrize(
    ("text", "contents", "speaker"),
    [
        (
            "Gunmen struck a grain store at the port of Lisna before dawn on Sunday, burning four sheds and stopping "
            "shipments from the country’s third-largest harbour, a dock official and two brokers said.",
            "Gunmen struck a grain store at the port of Lisna before dawn on Sunday, burning four sheds and stopping "
            "shipments from the country’s third-largest harbour",
            "a dock official and two brokers",
        ),
        (
            "A short quiet nap after the midday meal cut pain scores by nearly a third in people with bad knees, "
            "a new trial has found.",
            "A short quiet nap after the midday meal cut pain scores by nearly a third in people with bad knees",
            "a new trial",
        ),
        (
            "The harbour will be closed for two weeks and ferries moved to the old quay, figures from the port "
            "authority show.",
            "The harbour will be closed for two weeks and ferries moved to the old quay",
            "figures from the port authority",
        ),
        (
            "The fund lost a third of its value in a week that left investors shaken, two people familiar with the "
            "matter told the Herald.",
            "The fund lost a third of its value in a week that left investors shaken",
            "two people familiar with the matter",
        ),
        (
            "The ferry sank in 1999, although the owner, she admits, knew about the leak.",
            "although the owner knew about the leak",
            "she",
        ),
        (
            "The villagers knew which bridge was weak, he pointed out, and more than a third also used the ford.",
            "The villagers knew which bridge was weak more than a third also used the ford",
            "he",
        ),
    ],
)
def test_the_noun_beside_a_cue_behind_a_comma_speaks(say: Read, text: str, contents: str, speaker: str) -> None:
    found = [(q.text, q.speaker.text) for q in say(text).quotes if q.speaker]
    assert (contents, speaker) in found


@pytest.mark.parametrize(
    "text",
    [
        "When the vote ended, the crowd cheered, and the mayor agreed.",
        "The union walked out of the talks, a move the company denounced.",
        "They came to see the show, a reality show.",
        "In a rare move on Monday, the minister said.",
        "Asked about his future, the coach laughed.",
        "The team has three wins from four, a record the club promised.",
    ],
)
def test_no_statement_where_nothing_is_said(say: Read, text: str) -> None:
    assert say(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "contents", "speaker"),
    [
        ("The mayor, asked whether she would go to court, said she had no plan.", "she had no plan", "The mayor"),
        (
            "His official spokesman, asked if the delay broke a pledge, said the pledge “remains as it was”.",
            "the pledge “remains as it was”",
            "His official spokesman",
        ),
        ("The coach, pressed on the injury, replied that he had no news.", "he had no news", "The coach"),
    ],
)
def test_who_is_asked_between_commas_answers(say: Read, text: str, contents: str, speaker: str) -> None:
    assert [(q.text, q.speaker.text) for q in say(text).quotes if q.speaker] == [(contents, speaker)]


def test_a_reporter_who_cites_others_relays_what_they_relay(say: Read) -> None:
    text = (
        "A military official said the blast pointed to a rocket not seen in the war before, the Morning Ledger "
        "reported, citing two people briefed on the findings."
    )
    (quote,) = say(text).quotes
    assert quote.speaker
    assert quote.speaker.text == "A military official"
    assert [relay.text for relay in quote.relay] == ["two people briefed on the findings", "the Morning Ledger"]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "She faces a revolt after she admitted that plans to bring trams under local control would be delayed by "
            "a year.",
            ["plans to bring trams under local control would be delayed by a year"],
        ),
        (
            "The energy ministry said nine workers were injured, two of them badly, and that loading would resume "
            "“within days.”",
            ["nine workers were injured two of them badly", "loading would resume “within days.”"],
        ),
        (
            "The mine made 40 tonnes last year, according to the bank, or a third of the total.",
            ["The mine made 40 tonnes last year a third of the total"],
        ),
        ("The letter, which the mayor had asked for, was lost.", []),
        (
            "The top fifth paid 8.9 percent, the agency said in a June report, and those below paid 0.8 percent.",
            ["The top fifth paid 8.9 percent those below paid 0.8 percent"],
        ),
        (
            "The difference now, he told me on Friday, is that the bridge is old.",
            ["The difference now is that the bridge is old"],
        ),
        (
            "The museum, Mr. Brandt said, celebrated several of his heroes.",
            ["The museum celebrated several of his heroes"],
        ),
        (
            "A drop of oil the size of a pin, she says, can tell you what people were burning in 1200.",
            ["A drop of oil the size of a pin can tell you what people were burning in 1200"],
        ),
        (
            "She adds that she was wrong about the ice, and that she has “rarely been so happy”.",
            ["she was wrong about the ice", "she has “rarely been so happy”"],
        ),
        ("Holm said after the vote he would not accept the offer.", ["after the vote he would not accept the offer"]),
    ],
)
def test_the_whole_of_what_is_reported(say: Read, text: str, contents: list[str]) -> None:
    assert [quote.text for quote in say(text).quotes] == contents


@pytest.mark.parametrize(
    "text",
    [
        "The guard hid the knives, Bolton magistrates heard.",
        "The court heard that the guard hid the knives.",
        "Jurors were told that the guard hid the knives.",
    ],
)
def test_what_a_court_hears_has_no_speaker(say: Read, text: str) -> None:
    (quote,) = say(text).quotes
    assert (quote.text.lower(), quote.speaker, quote.anonymous) == ("the guard hid the knives", None, True)


def test_who_tells_the_court_speaks(say: Read) -> None:
    (quote,) = say("The jury was told by a cook that the guard hid the knives.").quotes
    assert quote.speaker
    assert quote.speaker.text == "a cook"


def test_the_day_of_saying_is_no_part_of_what_is_said(say: Read) -> None:
    (quote,) = say("Holm Ltd said on Wednesday it would lay off a third of its workers, and close a plant.").quotes
    assert quote.text == "it would lay off a third of its workers, and close a plant"


def test_a_participle_before_a_name_does_not_speak(say: Read) -> None:
    (quote,) = say(
        "Prosecuting, Adeel Khan said the company had known about the fault for at least seven months."
    ).quotes
    assert quote.speaker
    assert quote.speaker.text == "Adeel Khan"


@pytest.mark.parametrize(
    ("text", "contents", "speaker"),
    [
        (
            "In a post on X, the transport minister, Hugo Bell, urged people to travel “only if it cannot wait”.",
            "to travel “only if it cannot wait”",
            "Hugo Bell",
        ),
        ("The union called on the city to free all prisoners.", "to free all prisoners", "The union"),
    ],
)
def test_requests(say: Read, text: str, contents: str, speaker: str) -> None:
    assert [(q.text, q.speaker.text) for q in say(text).quotes if q.speaker] == [(contents, speaker)]
