"""Highlight layers: what is marked is what the spans say, whatever nests or overlaps."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.ui.flow.layers import Layer, merge

SPAN = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], sum(pair)))
SPANS = st.lists(SPAN, max_size=12)
WINDOWS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: Span(pair[0], sum(pair)))


@given(SPANS, WINDOWS)
def test_a_window_shows_every_span_that_it_touches_and_no_other(spans: list[Span], window: Span) -> None:
    touched = sorted({span for span in spans if span and span.overlaps(window)})
    assert list(Layer(spans).within(window)) == touched


@given(SPANS, SPANS, WINDOWS)
def test_each_character_has_the_names_of_all_that_covers_it(one: list[Span], two: list[Span], window: Span) -> None:
    pieces = merge(window, [("one", Layer(one)), ("two", Layer(two))])
    shown = {position: names for span, names in pieces for position in range(*span)}
    for position in range(*window):
        here = Span(position, position + 1)
        expected = [name for name, spans in (("one", one), ("two", two)) if any(s.overlaps(here) for s in spans)]
        assert list(shown[position]) == expected
    assert len(shown) == window.end - window.start


@given(SPANS, st.integers(0, 80))
def test_the_next_span_starts_behind_the_position(spans: list[Span], position: int) -> None:
    later = [span for span in spans if span and span.start > position]
    found = Layer(spans).after(position)
    assert (found.start if found else None) == (min(span.start for span in later) if later else None)
