"""The structure of plain text: paragraphs however they are wrapped, title, byline, dates, headings."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.load import calendar, front, load_bytes
from reader.model.document import Document

SENTENCES = [
    "The council voted on Tuesday to close the northern bridge for at least four months, after engineers found cracks.",
    "Mayor Ada Quist said that the decision was the hardest of her eleven years in office, and that she stood by it.",
    "Nobody from the transport ministry would say who is to pay for the repairs, which may cost as much as 9 million.",
    "Shops along the quay expect to lose half of their trade until the spring, their association said in a letter.",
]


def read(text: str) -> Document:
    return load_bytes(text.encode(), "a.txt")


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(p.kind, p.span.of(document.text)) for p in document.paragraphs]


@pytest.mark.parametrize("width", [50, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_one_paragraph(width: int, end: str) -> None:
    paragraphs = [" ".join(SENTENCES[:2]), " ".join(SENTENCES[2:]), SENTENCES[0]]
    text = (end * 2).join(end.join(textwrap.wrap(words, width)) for words in paragraphs)
    assert [" ".join(words.split()) for _, words in kinds(read(text))] == paragraphs


def test_an_indented_line_or_an_item_begins_a_paragraph() -> None:
    paragraphs = [" ".join(SENTENCES[:2]), " ".join(SENTENCES[2:]), f"- {SENTENCES[0]}", f"- {SENTENCES[1]}"]
    text = "\n".join(
        textwrap.fill(words, 72, initial_indent="" if words[0] == "-" else "    ", subsequent_indent="")
        for words in paragraphs
    )
    assert [" ".join(words.split()) for _, words in kinds(read(text))] == paragraphs


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_a_line_that_is_not_wrapped_is_a_paragraph(gap: str) -> None:
    assert [words for _, words in kinds(read(gap.join(SENTENCES)))] == SENTENCES


def test_short_lines_are_not_joined() -> None:
    lines = ["Bridge closed", "By Ada Quist", "March 4, 2024", "It is shut.", "Why it matters to so many people here."]
    assert [words for _, words in kinds(read("\n".join(lines)))] == lines


def test_title_byline_and_date_stand_where_they_stand() -> None:
    text = "\n\n".join(
        ["Bridge closed for months", "By Jo Ng and Mara de Wit, The Post", "Monday, March 4, 2024", *SENTENCES]
    )
    document = read(text)
    assert [kind for kind, _ in kinds(document)] == ["heading", "byline", "dateline", *["body"] * 4]
    assert document.title == "Bridge closed for months"
    assert document.byline == "By Jo Ng and Mara de Wit, The Post"
    assert document.published == "2024-03-04"
    assert document.sections[0].span == (0, len(text))


def test_a_dateline_before_the_first_words_gives_date_and_publisher() -> None:
    document = read(f"Bridge closed\n\nHALLVIK, March 4, 2024 (Northwire) - {SENTENCES[0]}\n\n{SENTENCES[1]}")
    assert (document.published, document.publisher) == ("2024-03-04", "Northwire")
    assert document.paragraphs[1].kind == "body"


def test_headings_are_sections() -> None:
    text = "\n\n".join(
        ["A title", SENTENCES[0], "What comes next", SENTENCES[1], SENTENCES[2], "The cost", SENTENCES[3]]
    )
    document = read(text)
    assert [(s.level, s.title) for s in document.sections] == [(1, "A title"), (2, "What comes next"), (2, "The cost")]
    assert document.sections[1].span.of(text) == "\n\n".join(["What comes next", SENTENCES[1], SENTENCES[2]])


@pytest.mark.parametrize(
    "line", ["He was tired.", "“Never,” she said", "and then it rained", "Why now?", "Nobody knows -"]
)
def test_a_short_paragraph_is_no_heading(line: str) -> None:
    if line.endswith("said"):
        line += "."
    document = read("\n\n".join(["A title", SENTENCES[0], line, SENTENCES[1]]))
    assert document.paragraphs[2].kind == "body"


def test_a_first_sentence_is_no_title() -> None:
    assert read("\n\n".join(SENTENCES)).title is None


def test_items_are_a_list() -> None:
    document = read(f"A title\n\n{SENTENCES[0]}\n\n- one thing\n- another\n\n1. first")
    assert [kind for kind, _ in kinds(document)] == ["heading", "body", "list", "list", "list"]


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("2024-03-04", "2024-03-04", None),
        ("Published: 2024-03-04T10:20:00Z", "2024-03-04T10:20:00Z", None),
        ("Friday, July 21, 2017", "2017-07-21", None),
        ("Fri. 21 July 2017, 10:35 AM EDT", "2017-07-21", None),
        ("Last Updated On: July 11, 2021", None, "2021-07-11"),
        ("Posted Sept. 9, 2020 | Updated 10 Sept 2020 at 9:05 p.m.", "2020-09-09", "2020-09-10"),
    ],
)
def test_date_lines(line: str, published: str | None, modified: str | None) -> None:
    assert calendar.date_line(line) == (published, modified)


@pytest.mark.parametrize(
    "line", ["On July 21, 2017, the bridge fell", "July 2017", "February 31, 2020", "Bridge 5, 2021", "", "2024-13-01"]
)
def test_what_is_no_date_line(line: str) -> None:
    assert calendar.date_line(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jo Ng", ["Jo Ng"]),
        ("BY JO NG", ["JO NG"]),
        ("By Jo Ng, Northwire News", ["Jo Ng"]),
        ("By Jo Ng, Mara de Wit and Lê Văn Cường", ["Jo Ng", "Mara de Wit", "Lê Văn Cường"]),
        ("By Jo Ng in Hallvik", ["Jo Ng"]),
        ("By Zoë O’Neill\u2011Ng", ["Zoë O’Neill\u2011Ng"]),
        ("By Northwire", []),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    assert front.is_byline(line)
    assert list(front.authors(line)) == names


@pytest.mark.parametrize(
    "line", ["By Monday the bridge was shut", "By far the largest", "By 2020", "By Jo.", "Bystanders", "By "]
)
def test_what_is_no_byline(line: str) -> None:
    assert not front.is_byline(line)


@given(st.lists(st.sampled_from(["word", "longer", "\n", "\n\n", "By Jo Ng", "- ", "A", "."]), max_size=60))
def test_sections_and_paragraphs_are_in_order_and_within_the_text(parts: list[str]) -> None:
    document = read(" ".join(parts))
    ends = [0]
    for paragraph in document.paragraphs:
        assert paragraph.span.start >= ends[-1]
        assert paragraph.span
        ends.append(paragraph.span.end)
    for section in document.sections:
        assert 0 <= section.span.start < section.span.end <= len(document.text)
