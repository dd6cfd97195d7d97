"""Folding must never lose the way back: a wrong map marks the wrong words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.spans import Span
from reader.search.fold import fold, fold_text

AWKWARD = st.text(
    alphabet=st.one_of(
        st.sampled_from("aAeéÉİıßﬁŒ…—“’ \n\u00a0\u200b\u0301\u0327한か\u3099ﷺ"),
        st.characters(codec="utf-8"),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("Łódź", "lodz"),
        ("“haven’t”", '"haven\'t"'),
        ("2016–17", "2016-17"),
        ("no\u00a0blank", "no blank"),
        ("A\u200bpple", "apple"),
        ("ofﬁce", "office"),
        ("STRASSE", "straße"),
        ("İzmir", "izmir"),
    ],
)
def test_what_is_typed_on_a_plain_keyboard_finds_what_is_printed(written: str, typed: str) -> None:
    assert fold_text(written) == fold_text(typed)


def test_a_cased_fold_keeps_case_alone() -> None:
    assert fold_text("Élan", cased=True) == "Elan"


@given(AWKWARD, st.booleans())
def test_each_folded_character_leads_back_to_the_character_that_made_it(text: str, cased: bool) -> None:
    folded = fold(text, cased=cased)
    assert folded.text == fold_text(text, cased=cased)
    origins = [i for i, character in enumerate(text) for _ in fold_text(character, cased=cased)]
    for place, origin in enumerate(origins):
        assert folded.source(place, place + 1).start == origin


@given(AWKWARD, st.data())
def test_the_span_of_a_match_folds_to_the_match(text: str, data: st.DataObject) -> None:
    """Save at its edges, where a ligature is taken whole."""
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    span = folded.source(start, end)
    assert folded.text[start:end] in fold_text(span.of(text))


@given(AWKWARD, AWKWARD, AWKWARD)
def test_a_stretch_maps_to_the_whole_text(before: str, text: str, after: str) -> None:
    span = Span(len(before), len(before) + len(text))
    folded = fold(before + text + after, span)
    for place in range(len(folded.text)):
        assert span.contains(folded.source(place, place + 1))


@given(st.text(st.sampled_from("aB \t\n’“é—ﬁßİĸ\u0301\u200bœ\xa0´ˆ中") | st.characters(), max_size=60), st.booleans())
def test_a_text_folds_to_what_its_characters_fold_to(text: str, cased: bool) -> None:
    """The quick way for texts of few foreign characters changes nothing."""
    assert fold(text, cased=cased).text == "".join(fold_text(character, cased=cased) for character in text)
