"""Quotation marks: where quotations begin and end. One pass over the text, apostrophes told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.document import Paragraph
from reader.model.spans import Span

_DOUBLE = '"“”„‟«»″'
_SINGLE = "'‘’‚‹›"
_MARK = re.compile(rf"``|''|[{_DOUBLE}{_SINGLE}]")
_ELISION = re.compile(r"(?:tis|twas|em|til|till|cause|bout|round|cuz|n|nuff|\d0s|\d\d)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\n\r\xa0\u2009\u200a\u202f([{<—–-/…:*_>.,;=")
_STRONG_END = frozenset(",.?!…—–-)]")


@dataclass(slots=True)
class Quotation:
    """Words in quotation marks, marks included. `inner` leaves them out.

    `nested` stands inside another quotation; `closed` is false where the paragraph ends first; `reopened` where it
    goes on from the paragraph before, which was not closed.
    """

    span: Span
    inner: Span
    single: bool = False
    nested: bool = False
    closed: bool = True
    reopened: bool = False


_SMALL = frozenset({"a", "an", "the", "of", "and", "to", "in", "for", "on", "with", "at", "by", "from", "or", "is"})
_BEFORE_WORK = re.compile(
    r"(?:[’']s|\b(?:on|in|of|the|book|film|movie|song|show|series|play|album|novel|essay|titled|called)),? \Z"
)


def is_work(quotation: Quotation, text: str) -> bool:
    """Whether it is the title of a work («on "Face the Nation"») or a nickname («Jane "Mia" Doe»), and no speech."""
    words = quotation.inner.of(text).split()
    if not words or len(words) > 10 or not words[0][:1].isupper():
        return False
    before, after = (
        text[max(0, quotation.span.start - 24) : quotation.span.start],
        text[quotation.span.end : quotation.span.end + 2],
    )
    if len(words) <= 2 and words[-1].isalpha() and after[:1] == " " and after[1:].isupper():
        last = before.split()[-1:]
        return bool(last) and last[0][:1].isupper() and last[0].isalpha()
    large = sum(w[:1].isupper() or w.lower().strip(",.?!") in _SMALL or w[:1].isdigit() for w in words)
    return large == len(words) and bool(_BEFORE_WORK.search(before))


def quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """All quotations, in the order of their beginning. None crosses a paragraph."""
    found: list[Quotation] = []
    open_before = False
    for paragraph in paragraphs:
        here = sorted(_scan(text, paragraph.span), key=lambda q: (q.span.start, -q.span.end))
        if here and open_before and not text[paragraph.span.start : here[0].span.start].strip():
            here[0].reopened = True
        found += here
        open_before = any(not q.closed for q in here)
    return found


def _scan(text: str, span: Span) -> Iterator[Quotation]:
    """The quotations of one paragraph."""
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, span.start, span.end)]
    double: tuple[int, int] | None = None
    opener = ""
    single: tuple[int, int] | None = None
    around: tuple[int, int] | None = None
    later_end = _later_single_ends(text, marks)
    for index, (at, mark) in enumerate(marks):
        end = at + len(mark)
        if mark in _SINGLE:
            if single is None and _opens_single(text, at, mark):
                single = (at, end)
            elif single is not None and _closes_single(text, at, mark):
                possessive = text[at - 1 : at] == "s" and mark != "›" and later_end[index]
                if not possessive:
                    yield Quotation(Span(single[0], end), Span(single[1], at), single=True, nested=double is not None)
                    single = None
        elif _opens(text, at, mark, opener):
            around = single if double is None else None
            double, single, opener = (at, end), None, mark
        elif double is not None:
            single = around if later_end[index] else None
            yield Quotation(Span(double[0], end), Span(double[1], at), nested=single is not None)
            double, opener = None, ""
    if double is not None:
        yield Quotation(Span(double[0], span.end), Span(double[1], span.end), closed=False)


def _opens(text: str, at: int, mark: str, opener: str) -> bool:
    """Whether a double mark opens a quotation. `opener` is the mark of the one that is open, or ""."""
    inside = bool(opener)
    before, after = text[at - 1 : at] if at else "", text[at + len(mark) : at + len(mark) + 1]
    free_before = not before or before in _BEFORE_OPENING or before in _SINGLE
    bound_after = bool(after) and not after.isspace()
    match mark:
        case "“":
            return opener != "„"
        case "„" | "``" | "‟":
            return True
        case "«":
            return not inside
        case "»":
            return not inside and free_before and bound_after
    if inside:
        # A mark that can only open: the quotation before was never closed.
        return bound_after and (not before or before.isspace()) and after not in ".,;:!?)"
    return bound_after and free_before


def _opens_single(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if not after or after.isspace() or (before and before not in _BEFORE_OPENING and before not in _DOUBLE):
        return False
    return mark in "‘‚‹" or (mark == "'" and not _ELISION.match(text, at + 1))


def _closes_single(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return mark in "'’‘›" and not before.isspace() and not after.isalnum()


def _later_single_ends(text: str, marks: Sequence[tuple[int, str]]) -> list[bool]:
    """For each mark: whether a single mark that ends a clause follows before the next one that opens."""
    later = [False] * len(marks)
    seen = False
    for index in range(len(marks) - 1, -1, -1):
        at, mark = marks[index]
        later[index] = seen
        if mark in _SINGLE:
            if _closes_single(text, at, mark) and text[at - 1 : at] in _STRONG_END:
                seen = True
            elif _opens_single(text, at, mark):
                seen = False
    return later
