"""Sentences and words around a position, for the reading cursor and the mouse. A guess by punctuation, no parser."""

from __future__ import annotations

import re

from reader.model.spans import Span

_REACH = 2_000
"""Code points to look around a position, so that a paragraph of a megabyte costs no more than another."""
_END = re.compile(r"""[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(\[]?[A-ZÀ-ÞΑ-ΩА-Я0-9])|[。！？]+[」』”]?""")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(“\"'‘])(?:[A-Z]\.|(?:[A-Za-z]\.)+[A-Za-z]\.|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Sen|Rep|Gov|"
    r"Rev|Hon|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$"
)
"""Initials, dotted abbreviations and titles: a capital letter after them begins no sentence. From general knowledge."""
_WORD = re.compile(r"[\w’'-]+")


def sentence_around(text: str, paragraph: Span, position: int) -> Span:
    """The sentence of a paragraph that holds a position; behind its last one, the last one."""
    sentences = _sentences(text, paragraph, position)
    for sentence in sentences:
        if position < sentence.end:
            return sentence
    return sentences[-1]


def sentence_beside(text: str, paragraph: Span, sentence: Span, step: int) -> Span | None:
    """The next (1) or the previous (-1) sentence of the paragraph, or None."""
    if step > 0:
        after = [s for s in _sentences(text, paragraph, sentence.end) if s.start >= sentence.end]
        return after[0] if after else None
    before = [s for s in _sentences(text, paragraph, sentence.start) if s.end <= sentence.start]
    return before[-1] if before else None


def word_around(text: str, position: int) -> Span:
    """The word at a position, without its punctuation, or the one character that stands there."""
    window = max(0, position - 100)
    for match in _WORD.finditer(text, window, position + 100):
        if match.start() <= position < match.end():
            start, end = match.span()
            word = match.group()
            return Span(start + len(word) - len(word.lstrip("'’-")), end - len(word) + len(word.rstrip("'’-")))
    return Span(position, min(position + 1, len(text)))


def _sentences(text: str, paragraph: Span, position: int) -> list[Span]:
    """The paragraph's sentences around a position, at least one."""
    low, high = max(paragraph.start, position - _REACH), min(paragraph.end, position + _REACH)
    sentences, start = [], low
    for match in _END.finditer(text, low, high):
        if _ABBREVIATED.search(text, max(start - 1, match.start() - 20, 0), match.end()) and text[match.start()] == ".":
            continue
        sentences.append(Span(start, match.end()))
        start = match.end()
        while start < high and text[start].isspace():
            start += 1
    if start < high or not sentences:
        sentences.append(Span(start, high))
    return sentences
