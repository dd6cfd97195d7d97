"""Markdown: the text without its marks, the headings as sections, what the front matter says of the article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.load import calendar, front
from reader.load.outline import Heading, sections
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.spans import Span
from reader.neutral import neutralise

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z_]{2,20})[ \t]*:[ \t]*([^\n]{1,500})")
_TAG = re.compile(r"<!--.{0,100000}?-->|</?[A-Za-z!?][^<>]{0,2000}>", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style)\b[^<>]{0,2000}>.{0,100000}?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_BLOCK_KINDS: dict[str, ParagraphKind] = {
    "list_item_open": "list", "blockquote_open": "block_quote", "heading_open": "heading", "tr_open": "table",
}  # fmt: skip


@dataclass(slots=True)
class Block:
    """A paragraph to be: its words, its kind, and the level where it is a heading."""

    words: str
    kind: ParagraphKind
    level: int = 0


@dataclass(slots=True)
class _Text:
    """The text while it is put together: paragraphs parted by blank lines."""

    parts: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    length: int = 0

    def add(self, words: str) -> None:
        gap = "\n\n" if self.parts else ""
        start = self.length + len(gap)
        self.parts += (gap, words)
        self.spans.append(Span(start, start + len(words)))
        self.length = start + len(words)


def read(text: str, source: str, sha256: str) -> Document:
    """A document of a decoded, neutralised Markdown file. Spans are of the text without the marks."""
    said, body = _front_matter(text.replace("\r\n", "\n"))
    blocks = [block for block in _blocks(_parser().parse(body)) if block.words]
    put = _Text()
    for block in blocks:
        put.add(block.words)
    whole = neutralise("".join(put.parts))  # `&#27;` has become a character by now
    head = front.find(whole, put.spans)
    headings = [Heading(index, block.level, block.words) for index, block in enumerate(blocks) if block.level]
    paragraphs = tuple(
        Paragraph(index=index, kind=block.kind if block.kind != "body" else head.kinds.get(index, "body"), span=span)
        for index, (block, span) in enumerate(zip(blocks, put.spans, strict=True))
    )
    return Document(
        source=source,
        sha256=sha256,
        format="markdown",
        title=said.get("title") or _title(headings),
        byline=head.byline or said.get("author"),
        authors=front.authors(said["author"]) if "author" in said else head.authors,
        publisher=said.get("publisher") or head.publisher,
        published=calendar.iso(said.get("date", "")) or head.published,
        modified=calendar.iso(said.get("updated", "")) or head.modified,
        text=whole,
        sections=sections(headings, paragraphs),
        paragraphs=paragraphs,
    )


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _title(headings: Sequence[Heading]) -> str | None:
    """The first heading of the highest level that there is."""
    highest = min((heading.level for heading in headings), default=0)
    return next((" ".join(heading.title.split()) for heading in headings if heading.level == highest), None)


_FIELDS = {
    "title": "title", "author": "author", "authors": "author", "byline": "author", "date": "date", "published": "date",
    "updated": "updated", "modified": "updated", "lastmod": "updated", "publisher": "publisher",
}  # fmt: skip


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """What the front matter says, line by line (it is a stranger's, so no YAML is run), and the text after it."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, text
    said: dict[str, str] = {}
    for line in match[1].splitlines():
        if (entry := _FIELD.fullmatch(line.rstrip())) and (name := _FIELDS.get(entry[1].lower())):
            said.setdefault(name, entry[2].strip("\"'[] "))
    return {name: words for name, words in said.items() if words}, text[match.end() :]


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    """The paragraphs of a parsed file, in order."""
    around: list[str] = []
    """The blocks that are open, the innermost last."""
    cells: list[str] = []
    level = 0
    for token in tokens:
        if token.nesting == 1:
            around.append(token.type)
            level = int(token.tag[1:]) if token.type == "heading_open" else 0
        elif token.nesting == -1:
            around.pop()
            if token.type == "tr_close":
                yield Block(" | ".join(cells), "table")
                cells = []
        elif token.type == "inline":
            words = _words(token.children or [])
            if "tr_open" in around:
                cells.append(words)
            else:
                yield Block(words, _kind(around), level)
        elif token.type in {"fence", "code_block"}:
            yield Block(token.content.strip("\n").rstrip(), "table")  # its lines are rows: they stay apart
        elif token.type == "html_block":
            yield Block(_without_tags(token.content), _kind(around))


def _kind(around: Sequence[str]) -> ParagraphKind:
    return next((kind for name in reversed(around) if (kind := _BLOCK_KINDS.get(name))), "body")


def _words(tokens: Sequence[Token]) -> str:
    """The words of a line of inline tokens."""
    parts: list[str] = []
    for token in tokens:
        match token.type:
            case "text" | "code_inline" | "text_special":
                parts.append(token.content)
            case "softbreak" | "hardbreak":
                parts.append("\n" if token.type == "hardbreak" else " ")
            case "image":
                parts.append(_words(token.children or []))
    return "".join(parts).strip()


def _without_tags(source: str) -> str:
    return html.unescape(_TAG.sub("", _HIDDEN.sub("", source))).strip()
