"""Bounds, from the words around a number: pure, no model."""

import pytest

from reader.extract.figures import bounds, numbers


@pytest.mark.parametrize(
    ("text", "bound", "words"),
    [
        ("at least seven", ">=", "at least"),
        ("At least 7", ">=", "At least"),
        ("no fewer than 20", ">=", "no fewer than"),
        ("more than 60", ">", "more than"),
        ("well over 60", ">", "well over"),
        ("up to 400", "<=", "up to"),
        ("as many as 14", "<=", "as many as"),
        ("no more than 3", "<=", "no more than"),
        ("the toll passes 200", ">", "passes"),
        ("losses could top $600", ">", "could top"),
        ("fewer than 5", "<", "fewer than"),
        ("just under 20", "<", "just under"),
        ("about 35", "~", "about"),
        ("nearly 300", "~", "nearly"),
        ("an estimated 300", "~", "an estimated"),
        ("about another 30", "~", "about"),
        ("> 5", ">", ">"),
        ("50 or more", ">=", "or more"),
        ("50+", ">=", "+"),
        ("50 or so", "~", "or so"),
        ("just shy of 40", "<", "just shy of"),
        ("a shade over 40", ">", "a shade over"),
        ("capped at 40", "<=", "capped at"),
        ("at a minimum 40", ">=", "at a minimum"),
        ("on the order of 40", "~", "on the order of"),
        ("40 at the outside", "<=", "at the outside"),
        ("five sank and some 20 were lost", "~", "some"),
        ("40 shops and over 1,000 staff", ">", "over"),
        ("ran it in under 20 minutes", "<", "under"),
        ("has over 20 years of practice", ">", "over"),
        ("it costs as little as $5", ">=", "as little as"),
        ("fares rose up to 5 percent", "<=", "up to"),
        ("34 MAX jets", "=", None),
        ("the toll passed 100", ">", "passed"),
        ("they passed five laws", "=", None),
        ("a story about 40 sailors", "=", None),
        ("7", "=", None),
        ("plus or minus 3", "~", "plus or minus"),
        ("spent £30bn on rail over five years", "=", None),
        ("lasted over five years", ">", "over"),
        ("rose back up to 5", "=", None),
        ("turned around 3", "=", None),
    ],
)
def test_bound(text, bound, words):
    *_, number = numbers.find(text)
    found, span = bounds.find(text, number.span, number.outer)
    assert found == bound
    assert (span.of(text) if span else None) == words


def test_at_least_is_never_lost():
    for middle in ("", " a further", " another", " some", " $"):
        text = f"at least{middle} 50".replace("$ ", "$")
        (number,) = numbers.find(text)
        found, _ = bounds.find(text, number.span, number.outer)
        assert found in (">=",) or middle == " some", text
