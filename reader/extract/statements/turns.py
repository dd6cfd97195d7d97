"""Interviews and transcripts: «Q: …», «A: …», «SMITH: …». Turns are said, though without quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.setting import Setting
from reader.model.findings import Entity
from reader.model.spans import Span

# A label: one to four words in capitals or with a capital, a colon, and words behind it.
_LABEL = re.compile(
    r"[\"“”'‘\s*_]{0,4}([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3})[*_]{0,2}:[*_]{0,2}[ \t]+(?=\S)"
)
_ANSWER, _QUESTION = frozenset({"a", "answer"}), frozenset({"q", "question", "interviewer"})
_SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_LEAST = 3
"""Turns that a document must have before labels count as speakers."""


def find(setting: Setting) -> list[Draft]:
    """One draft a turn; a paragraph between two that says "I" or "you" may go on with the one before."""
    lines = _lines(setting)
    labels = [(line, match) for line in lines if (match := _LABEL.match(setting.text, line.start, line.end))]
    names = Counter(match.group(1).lower() for _, match in labels)
    turns = {line.start: match for line, match in labels if names[match.group(1).lower()] > 1 or _short(match)}
    if len(turns) < _LEAST or len({match.group(1).lower() for match in turns.values()}) < 2:
        return []
    drafts: list[Draft] = []
    last = max(turns)
    guest = interviewee(setting)
    for line in lines:
        match = turns.get(line.start)
        if not match and re.fullmatch(r"\W*[(\[][^)\]]*[)\]]\W*", line.of(setting.text)):
            continue
        if match:
            drafts.append(_turn(setting, match, Span(match.end(), line.end), guest))
        elif drafts and line.start < last and _SPOKEN.search(line.of(setting.text)):
            before = drafts[-1]
            drafts.append(Draft([line], "turn", "possible", carried=before, continues=before, verbatim=True))
    return drafts


def _lines(setting: Setting) -> list[Span]:
    """The lines of all paragraphs, without blanks at the edges."""
    return [
        Span(paragraph.span.start + match.start(), paragraph.span.start + match.end())
        for paragraph in setting.analysis.paragraphs
        if paragraph.kind not in ("caption", "byline", "dateline")
        for match in re.finditer(r"\S[^\n]*", paragraph.span.of(setting.text).rstrip())
    ]


def _short(match: re.Match[str]) -> bool:
    return match.group(1).lower() in _ANSWER | _QUESTION


def _turn(setting: Setting, match: re.Match[str], words: Span, guest: Entity | None) -> Draft:
    span = Span(*match.span(1))
    tokens = setting.analysis.within(span)
    draft = Draft([words], "turn", "likely", verbatim=True)
    if tokens:
        draft.voice = Voice(tokens[-1], span, label=match.group(1))
        if match.group(1).lower() in _ANSWER:
            draft.voice.entity = guest
    return draft


def interviewee(setting: Setting) -> Entity | None:
    """The person whom an interview is with: the one named most in it, where nobody is named as often."""
    people: Sequence[Entity] = sorted(setting.cast.people, key=lambda e: -len(e.mentions))
    if not people or (len(people) > 1 and len(people[0].mentions) == len(people[1].mentions)):
        return None
    return people[0]
