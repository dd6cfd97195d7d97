"""Jumps: back to where they began, forward again, and no further."""

from __future__ import annotations

from reader.model.spans import Span
from reader.ui.choice import Choice
from reader.ui.flow.place import MOST_JUMPS, Jumps, Place


def test_back_and_forward_are_opposites() -> None:
    jumps = Jumps()
    jumps.leave(Place(1, 0))
    jumps.leave(Place(2, 0))
    assert jumps.back(Place(3, 0)) == Place(2, 0)
    assert jumps.back(Place(2, 0)) == Place(1, 0)
    assert jumps.back(Place(1, 0)) is None
    assert jumps.forward(Place(1, 0)) == Place(2, 0)
    assert jumps.forward(Place(2, 0)) == Place(3, 0)
    assert not jumps.can_go_forward


def test_a_new_jump_forgets_what_lay_forward() -> None:
    jumps = Jumps()
    jumps.leave(Place(1, 0))
    jumps.back(Place(2, 0))
    jumps.leave(Place(5, 0))
    assert jumps.forward(Place(6, 0)) is None


def test_the_oldest_jump_is_forgotten_first() -> None:
    jumps = Jumps()
    for number in range(MOST_JUMPS + 5):
        jumps.leave(Place(number, 0))
    last = None
    while place := jumps.back(Place(999, 0)):
        last = place
    assert last == Place(5, 0)


def test_mentions_go_round() -> None:
    words = [Span(0, 1), Span(5, 6), Span(9, 10)]
    choice = Choice("p1", "A", words)
    assert [choice.step(1) for _ in range(4)] == [*words, words[0]]
    assert choice.step(-1) == words[2]
    assert choice.count == "3 of 3"
