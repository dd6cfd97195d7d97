"""A small reading, made by hand, for tests that need findings and no parser."""

from __future__ import annotations

import msgspec

from reader.load.text import read
from reader.model.document import Paragraph, ParagraphKind, Section
from reader.model.findings import (
    Engine,
    Entity,
    Figure,
    Findings,
    Mention,
    MentionPart,
    Quote,
    QuoteKind,
    Relay,
    Source,
    SourceLevel,
    TextPart,
)
from reader.model.reading import Reading
from reader.model.spans import Span

TEXT = """\
The harbour bridge will close for ten weeks, Mayor Ilse Brandvold said on Monday.

“Nobody wanted a closure,” Brandvold said. “But the steel won’t wait.”

At least 40 traders will lose custom, two city engineers said, the Courier reported.

“The mayor heard our warnings and the mayor waited,” one engineer said on condition of anonymity.

The port authority called the plan “a reckless gamble with the harbour”.
"""


def span(words: str) -> Span:
    """Where these words stand first in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


BRANDVOLD = Span(TEXT.index("Brandvold said. “But"), TEXT.index(" said. “But"))


def quote(
    number: int, paragraph: int, kind: QuoteKind, *contents: str, speaker: str, mention: str, **more: object
) -> Quote:
    return Quote(
        id=f"q{number}",
        paragraph=paragraph,
        kind=kind,
        contents=tuple(span(words) for words in contents),
        text=" ".join(contents),
        speaker=MentionPart(id=speaker, span=span(mention), text=mention),
        rule="by_hand",
        confidence="certain",
        **more,  # type: ignore[arg-type]
    )


def source(number: int, label: str, level: SourceLevel, **more: object) -> Source:
    return Source(id=f"s{number}", label=label, level=level, **more)  # type: ignore[arg-type]


def reading() -> Reading:
    """Five quotes by four sources, one of them relayed, two unnamed; three figures; four names."""
    courier = Relay(
        id="s3", span=span("the Courier"), text="the Courier", cue=TextPart(span=span("reported"), text="reported")
    )
    mayor = Entity(
        id="p1",
        name="Ilse Brandvold",
        aliases=("Brandvold",),
        role="Mayor",
        role_span=span("Mayor"),
        mentions=(
            Mention(span=span("Ilse Brandvold"), text="Ilse Brandvold", kind="name"),
            Mention(span=BRANDVOLD, text="Brandvold", kind="name"),
        ),
    )
    engineers = "two city engineers"
    return Reading(
        read(TEXT, "bridge.txt", "0" * 64),
        Findings(
            engine=Engine(name="spacy", model="none", version="0"),
            people=(mayor,),
            organizations=(
                Entity(id="o1", name="the Courier", kind="media"),
                Entity(id="o2", name="port authority", kind="government"),
            ),
            places=(
                Entity(
                    id="l1",
                    name="the harbour",
                    mentions=tuple(
                        Mention(span=Span(start, start + len("harbour")), text="harbour", kind="name")
                        for start in (TEXT.index("harbour"), TEXT.rindex("harbour"))
                    ),
                ),
            ),
            sources=(
                source(1, "Mayor Ilse Brandvold", "named", person="p1"),
                source(2, engineers, "unnamed_group", count=2),
                source(3, "the Courier", "institution", organization="o1"),
                source(4, "one engineer", "unnamed"),
                source(5, "The port authority", "institution", organization="o2"),
            ),
            quotes=(
                quote(
                    1,
                    0,
                    "indirect",
                    "The harbour bridge will close for ten weeks",
                    speaker="s1",
                    mention="Ilse Brandvold",
                ),
                quote(
                    2,
                    1,
                    "direct",
                    "“Nobody wanted a closure,”",
                    "“But the steel won’t wait.”",
                    speaker="s1",
                    mention="Brandvold",
                ),
                quote(
                    3,
                    2,
                    "indirect",
                    "At least 40 traders will lose custom",
                    speaker="s2",
                    mention=engineers,
                    relay=(courier,),
                    anonymous=True,
                ),
                quote(
                    4,
                    3,
                    "direct",
                    "“The mayor heard our warnings and the mayor waited,”",
                    speaker="s4",
                    mention="one engineer",
                    anonymous=True,
                ),
                quote(
                    5,
                    4,
                    "mixed",
                    "the plan “a reckless gamble with the harbour”",
                    speaker="s5",
                    mention="The port authority",
                ),
            ),
            figures=(
                Figure(
                    id="f1",
                    paragraph=2,
                    span=span("At least 40 traders"),
                    text="At least 40 traders",
                    number=span("40"),
                    value=40,
                    bound=">=",
                    counted=TextPart(span=span("traders"), text="traders"),
                    source="s2",
                    relay=(courier,),
                    status="attributed",
                    quote="q3",
                    rule="by_hand",
                    confidence="certain",
                ),
                Figure(
                    id="f2",
                    paragraph=2,
                    span=span("two city engineers"),
                    text="two city engineers",
                    number=span("two"),
                    value=2,
                    counted=TextPart(span=span("city engineers"), text="city engineers"),
                    rule="by_hand",
                    confidence="certain",
                ),
                Figure(
                    id="f3",
                    paragraph=3,
                    span=span("one engineer"),
                    text="one engineer",
                    number=span("one"),
                    value=1,
                    counted=TextPart(span=span("engineer"), text="engineer"),
                    source="s1",
                    status="attributed",
                    rule="by_hand",
                    confidence="certain",
                ),
            ),
        ),
    )


def long_reading(chapters: int = 12) -> Reading:
    """The canned reading with chapters behind it, each a heading and five paragraphs: something to scroll."""
    short = reading()
    parts, sections, paragraphs = [TEXT], [], list(short.document.paragraphs)
    position = len(TEXT)

    def add(words: str, kind: ParagraphKind) -> Span:
        nonlocal position
        parts.append(f"\n{words}\n")
        where = Span(position + 1, position + 1 + len(words))
        position = where.end + 1
        paragraphs.append(Paragraph(index=len(paragraphs), kind=kind, span=where))
        return where

    for number in range(1, chapters + 1):
        heading = add(f"Chapter {number}", "heading")
        sections.append(Section(id=f"h{number}", title=f"Chapter {number}", level=1, span=heading))
        for line in range(1, 6):
            add(
                f"Paragraph {number}.{line} counts the boats of the old harbour. The ferries wait for the tide there, "
                f"and Mrs. Odell sells “warm bread — and naïve advice” from a cart. Nobody has asked her why.",
                "body",
            )
    document = msgspec.structs.replace(
        short.document, text="".join(parts), sections=tuple(sections), paragraphs=tuple(paragraphs)
    )
    return Reading(document, short.findings)
