"""Plain text: paragraphs, headings, title, byline and dates where they stand."""

from __future__ import annotations

import re

from reader.load import front
from reader.load.blocks import blocks
from reader.load.outline import Heading, sections
from reader.model.document import Document, Paragraph, ParagraphKind
from reader.model.spans import Span

LONGEST_TITLE = 200
LONGEST_HEADING = 80
"""Characters. A heading in plain text is only told by its looks, so these are strict."""

_ENDS_A_SENTENCE = re.compile(r"[.,;:!?…\"”’)\]–—-]$")
_ENDS_A_TITLE = re.compile(r"[.,;:]$")
_ITEM = re.compile(r"(?:[-*•–]|\d{1,3}[.)])\s+\S")


def read(text: str, source: str, sha256: str) -> Document:
    """A document of a decoded, neutralised text. Its spans hold in the file."""
    found = list(blocks(text))
    spans = [span for span, _ in found]
    head = front.find(text, spans)
    kinds: dict[int, ParagraphKind] = dict(head.kinds)
    headings: list[Heading] = []
    if (title := _title(text, spans, kinds)) is not None:
        headings.append(Heading(title, 1, spans[title].of(text)))
    for index, (span, alone) in enumerate(found):
        if index == title or index in kinds:
            continue
        if _ITEM.match(text, span.start, span.end):
            kinds[index] = "list"
        elif alone and _heads(text, found, index):
            headings.append(Heading(index, 2, span.of(text)))
    kinds |= {heading.paragraph: "heading" for heading in headings}
    paragraphs = tuple(Paragraph(index=i, kind=kinds.get(i, "body"), span=span) for i, span in enumerate(spans))
    return Document(
        source=source,
        sha256=sha256,
        format="text",
        title=headings[0].title if title is not None else None,
        byline=head.byline,
        authors=head.authors,
        publisher=head.publisher,
        published=head.published,
        modified=head.modified,
        text=text,
        sections=sections(headings, paragraphs),
        paragraphs=paragraphs,
    )


def _title(text: str, spans: list[Span], kinds: dict[int, ParagraphKind]) -> int | None:
    """The paragraph that is the title: the first that is no byline or date, where it is short and no sentence."""
    first = next((index for index in range(len(spans)) if index not in kinds), None)
    if first is None or first == len(spans) - 1:
        return None
    words = spans[first].of(text)
    fits = len(words) <= LONGEST_TITLE and not _ENDS_A_TITLE.search(words)
    return first if fits and words[0].isalnum() | (words[0] in "\"'“‘«¿¡[(") else None


def _heads(text: str, found: list[tuple[Span, bool]], index: int) -> bool:
    """Whether a paragraph between blank lines is a heading: short, no sentence, before something longer."""
    span, _ = found[index]
    if span.end - span.start > LONGEST_HEADING or index + 1 == len(found):
        return False
    words = span.of(text)
    if "\n" in words or _ENDS_A_SENTENCE.search(words) or len(words.split()) > 12:
        return False
    following, _ = found[index + 1]
    longer = following.end - following.start > max(LONGEST_HEADING, 2 * len(words))
    return longer and (words[0].isupper() or words[0].isdigit())
