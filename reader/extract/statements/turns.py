"""Interviews and transcripts: «Q: …», «A: …», «SMITH: …». Turns are said, though without quotation marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.extract.names.words import acronyms, key_of
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.setting import Setting
from reader.model.findings import Entity
from reader.model.spans import Span

# A label: one to four words in capitals or with a capital, a colon, and words behind it.
_LABEL = re.compile(
    r"[\"“”'‘\s*_]{0,4}([A-Z][\w.’'-]{0,20}(?: [A-Z][\w.’'-]{0,20}){0,3})[*_]{0,2}:[*_]{0,2}[ \t]+(?=\S)"
)
_ANSWER, _QUESTION = frozenset({"a", "answer"}), frozenset({"q", "question", "interviewer"})
INTERVIEWER = "Interviewer"
"""What the one who asks is called, where the byline has no single name: no source, but the publication's voice."""
_SPOKEN = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b")
_LEAST = 3
"""Turns that a document must have before labels count as speakers."""


def find(setting: Setting) -> list[Draft]:
    """One draft a turn; a paragraph between two that says "I" or "you" may go on with the one before."""
    lines = _lines(setting)
    labels = [(line, match) for line in lines if (match := _LABEL.match(setting.text, line.start, line.end))]
    names = Counter(_key(match) for _, match in labels)
    full = _in_full(setting, {match.group(1) for _, match in labels})
    turns = {
        line.start: match
        for line, match in labels
        if names[_key(match)] > 1 or _short(match) or match.group(1) in {*full, *full.values()}
    }
    if len(turns) < _LEAST or len({_key(match) for match in turns.values()}) < 2:
        return []
    drafts: list[Draft] = []
    last = max(turns)
    guest = interviewee(setting)
    for line in lines:
        match = turns.get(line.start)
        if not match and re.fullmatch(r"\W*[(\[][^)\]]*[)\]]\W*", line.of(setting.text)):
            continue
        if match:
            name = full.get(match.group(1), match.group(1))
            drafts.append(_turn(setting, match, name, Span(match.end(), line.end), guest))
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


def _key(match: re.Match[str]) -> str:
    """What the labels of one speaker share: the last word of "Sen. Ann Lee" and "LEE"."""
    return match.group(1).lower().split()[-1]


def _short(match: re.Match[str]) -> bool:
    return match.group(1).lower() in _ANSWER | _QUESTION


def _in_full(setting: Setting, labels: Iterable[str]) -> dict[str, str]:
    """The labels that are the initials of exactly one other's name, with that one: "IC" of "Ines Coll" or "Coll"."""
    labels = sorted(labels)
    others: dict[str, list[str]] = {}
    for label in labels:
        person = _called(setting, label)
        name = person.name if person else label
        for letters in acronyms(key_of(name)) if " " in name else ():
            if label.lower() != letters:
                others.setdefault(letters, []).append(label)
    others = {label: others.get(label.lower(), []) for label in labels if label.isupper()}
    return {label: found[0] for label, found in others.items() if len(found) == 1}


def _turn(setting: Setting, match: re.Match[str], name: str, words: Span, guest: Entity | None) -> Draft:
    """The turn of one label, which stands for a speaker's name in full."""
    span = Span(*match.span(1))
    tokens = setting.analysis.within(span)
    draft = Draft([words], "turn", "likely", verbatim=True)
    if tokens:
        label = name.lower()
        draft.voice = Voice(tokens[-1], span, label=name)
        if label in _ANSWER:
            draft.voice.entity = guest
        elif label in _QUESTION:
            draft.voice.label = setting.authors[0] if len(setting.authors) == 1 else INTERVIEWER
            draft.voice.entity = next((p for p in setting.cast.people if p.name == draft.voice.label), None)
        else:
            draft.voice.entity = setting.cast.at(tokens[-1].span) or _called(setting, name)
    return draft


def _called(setting: Setting, label: str) -> Entity | None:
    """The only person of the cast with this name, or with these initials."""
    people = setting.cast.people
    named = [p for p in people if label.lower() in {n.lower() for n in (p.name, *p.aliases)}]
    named = named or [
        p for p in people if len(label) > 1 and label.isupper() and label.lower() in acronyms(key_of(p.name))
    ]
    return named[0] if len(named) == 1 else None


def interviewee(setting: Setting) -> Entity | None:
    """The person whom an interview is with: the one named most in it, where nobody is named as often."""
    people: Sequence[Entity] = sorted(
        (p for p in setting.cast.people if p.name not in setting.authors), key=lambda e: -len(e.mentions)
    )
    if not people or (len(people) > 1 and len(people[0].mentions) == len(people[1].mentions)):
        return None
    return people[0]
