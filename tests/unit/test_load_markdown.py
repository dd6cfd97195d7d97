"""Markdown: text without marks, kinds, sections, front matter, and nothing hidden or live."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.load import load_bytes
from reader.model.document import Document

REPORT = """---
title: "The bridges"
author: Ines Okafor and Tomas Brandl
date: 2024-03-14
---
# Bridges *of* Hallvik

A paragraph with **bold** words and a [link](https://example.org) that
goes on.

## Part one

- item one
- item two
  more

> quoted text

| span | year |
|------|------|
| east | 1911 |

    code
    of two lines

<div>seen <script>unseen()</script></div>

## Part two
Last&#27;[31m.
"""


def read(text: str) -> Document:
    return load_bytes(text.encode(), "a.md")


def test_the_text_is_what_a_reader_reads() -> None:
    document = read(REPORT)
    assert [(p.kind, p.span.of(document.text)) for p in document.paragraphs] == [
        ("heading", "Bridges of Hallvik"),
        ("body", "A paragraph with bold words and a link that goes on."),
        ("heading", "Part one"),
        ("list", "item one"),
        ("list", "item two more"),
        ("block_quote", "quoted text"),
        ("table", "span | year"),
        ("table", "east | 1911"),
        ("table", "code\nof two lines"),
        ("body", "seen"),
        ("heading", "Part two"),
        ("body", "Last�[31m."),
    ]
    assert document.text == "\n\n".join(p.span.of(document.text) for p in document.paragraphs)


def test_front_matter_is_metadata_and_headings_are_sections() -> None:
    document = read(REPORT)
    assert document.title == "The bridges"
    assert document.authors == ("Ines Okafor", "Tomas Brandl")
    assert document.published == "2024-03-14"
    assert [(s.level, s.title) for s in document.sections] == [
        (1, "Bridges of Hallvik"),
        (2, "Part one"),
        (2, "Part two"),
    ]
    assert document.sections[1].span.of(document.text).endswith("seen")


def test_without_front_matter_the_highest_heading_is_the_title() -> None:
    document = read("By Jo Ng\n\n## Smaller\n\ntext\n\n# The title\n\n2024-03-04\n")
    assert document.title == "The title"
    assert (document.byline, document.published) == ("By Jo Ng", "2024-03-04")


def test_windows_line_ends_change_nothing() -> None:
    assert read(REPORT.replace("\n", "\r\n")).text == read(REPORT).text


@given(
    st.lists(
        st.sampled_from([*list("#*_`[]()<>|-~\n !&;:'\"\\"), "word", "\n\n", "---\n", "1. ", "    ", "&#27;"]),
        max_size=80,
    )
)
def test_any_markdown_is_read(parts: list[str]) -> None:
    document = read("".join(parts))
    assert "\x1b" not in document.text
    for paragraph in document.paragraphs:
        words = paragraph.span.of(document.text)
        assert words == words.rstrip() != ""
