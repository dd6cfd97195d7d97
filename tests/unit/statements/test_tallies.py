"""Who gives a number without a sentence around it."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        ("The health ministry counted 61 deaths in May.", "The health ministry", "61 deaths"),
        ("The bank forecasts growth of 3 percent.", "The bank", "growth of 3 percent"),
        ("Police recorded 400 thefts.", "Police", "400 thefts"),
        ("The ferry line posted a loss of $4 million.", "The ferry line", "a loss of $4 million"),
        ("The agency cut its growth forecast to 3 percent.", "The agency", "forecast to 3 percent"),
        ("In a survey of nurses, 45 percent had moved.", "a survey of nurses", "45 percent had moved"),
        ("Some 300 acres burned, by one estimate.", "one estimate", "Some 300 acres burned"),
        ("Some 300 acres burned, by the state's own count.", "the state's own count", "Some 300 acres burned"),
        ("The average shows Olsen ahead by 3 points.", "The average", "by 3 points"),
    ],
)
def test_whoever_gives_a_number_is_its_source(say, text, source, words):
    found = say(text)
    labels = {s.id: s.label for s in found.sources}
    (tally,) = found.tallies
    assert labels[tally.source] == source
    assert words in tally.span.of(text)
    assert not found.quotes


@pytest.mark.parametrize(
    "text",
    [
        "Police found 31 guns.",
        "She recorded two songs.",
        "The team recorded 12 wins.",
        "Olsen took her tally to 20 goals.",
        "In the trial, two guards fell asleep.",
        "The ministry reported delays.",
        "The bank expects a profit in 2024.",
        "In the harbour, 45 boats sank.",
        "They sailed by 12 islands.",
    ],
)
def test_who_only_does_something_with_a_number_is_no_source(say, text):
    found = say(text)
    assert (found.tallies, found.sources) == ((), ())
