"""The outline: every heading is in it, and one always knows under which one one reads."""

from __future__ import annotations

from reader.load.text import read
from reader.model.document import Document, Section
from reader.model.spans import Span
from reader.ui.outline import FIRST_WORDS, current, matching, outline


def sectioned() -> Document:
    titles = (("Summary", 2), ("The dredging", 2), ("What it cost", 3), ("Café owners", 2))
    sections = tuple(
        Section(id=f"h{i}", title=title, level=level, span=Span(100 * i + 50, 100 * i + 60))
        for i, (title, level) in enumerate(titles)
    )
    return Document(source="-", sha256="", format="markdown", text="x" * 500, sections=sections)


def test_sections_with_their_depth() -> None:
    assert [(h.number, h.title, h.depth) for h in outline(sectioned())] == [
        (1, "Summary", 0),
        (2, "The dredging", 0),
        (3, "What it cost", 1),
        (4, "Café owners", 0),
    ]


def test_without_sections_the_first_words_of_each_paragraph() -> None:
    long = "word " * 40
    headings = outline(read(f"A short one.\n\n{long}\n\n{'x' * 200}", "-", ""))
    assert headings[0].title == "A short one."
    assert headings[1].title == "word " * (FIRST_WORDS // 5 - 1) + "word…"
    assert headings[2].title == "x" * FIRST_WORDS + "…"


def test_the_current_heading() -> None:
    headings = outline(sectioned())
    assert [current(headings, at) for at in (0, 50, 149, 150, 500)] == [0, 0, 0, 1, 3]
    assert current([], 0) is None


def test_typing_finds_words_anywhere_and_a_number_leaves_all() -> None:
    headings = outline(sectioned())
    assert [h.number for h in matching(headings, "COST it")] == [3]
    assert [h.number for h in matching(headings, "cafe")] == [4]
    assert len(matching(headings, "3")) == 4
    assert matching(headings, "zebra") == []
