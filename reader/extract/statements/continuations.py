"""Sentences that seem to go on in a source's voice, without a cue: possible, never said."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.extract.analysis import Sentence, Token
from reader.extract.statements import cues
from reader.extract.statements.draft import Draft
from reader.extract.statements.phrases import SUBJECT
from reader.extract.statements.setting import Setting
from reader.model.findings import Continuation
from reader.model.spans import Span

_MOST = 3
"""Sentences that one statement may go on for."""

_BACK = frozenset({"they", "it", "he", "she", "this", "that", "these", "those", "such", "their", "its", "his", "her"})
_CONNECTIVES = frozenset({"yet", "but", "and", "still", "so", "however", "also"})


def find(
    setting: Setting, drafts: Sequence[Draft], ids: dict[int, str], other: Collection[int]
) -> tuple[Continuation, ...]:
    """Continuations of reported statements. `other` has the numbers of sentences with a response or a check."""
    places = [_sentences(setting, draft) for draft in drafts]
    busy = set(other).union(*places)
    found: list[tuple[Sentence, Draft]] = []
    for draft, numbers in zip(drafts, places, strict=True):
        if draft.within is not None or draft.verbatim or not numbers:
            continue
        words = [t for span in draft.contents for t in setting.analysis.within(span)]
        if all(map(setting.marked, words)):
            continue
        about = {cues.lemma(t) for t in words if t.pos in ("NOUN", "PROPN")}
        found += [(sentence, draft) for sentence in _onward(setting, max(numbers), about, busy)]
        found += [(sentence, draft) for sentence in _before(setting, min(numbers), busy)]
    taken: set[int] = set()
    result: list[Continuation] = []
    for sentence, draft in sorted(found, key=lambda pair: pair[0].index):
        if sentence.index in taken:
            continue
        taken.add(sentence.index)
        result.append(
            Continuation(
                id=f"n{len(result) + 1}",
                paragraph=sentence.paragraph.index,
                span=sentence.span,
                text=sentence.span.of(setting.text),
                quote=ids[id(draft)],
            )
        )
    return tuple(result)


def _onward(setting: Setting, last: int, about: set[str], busy: set[int]) -> list[Sentence]:
    """The sentences behind a statement that speak of the same things, in its paragraph."""
    sentences = setting.analysis.sentences
    found: list[Sentence] = []
    for sentence in sentences[last + 1 : last + 1 + _MOST]:
        if sentence.paragraph is not sentences[last].paragraph or sentence.index in busy or not _general(sentence):
            break
        subject = sentence.root.child(*SUBJECT)
        same = subject is not None and cues.lemma(subject) in about
        if not same and sentence.tokens[0].lower not in _BACK:
            break
        found.append(sentence)
    return found


def _before(setting: Setting, first: int, busy: set[int]) -> list[Sentence]:
    """The sentence before a statement that begins with "yet" or "but", in its paragraph."""
    sentences = setting.analysis.sentences
    if first == 0 or sentences[first].tokens[0].lower not in _CONNECTIVES:
        return []
    before = sentences[first - 1]
    if before.paragraph is not sentences[first].paragraph or before.index in busy or not _general(before):
        return []
    return [before]


def _general(sentence: Sentence) -> bool:
    """Whether it states what is or will be, and no event: its verb is in the present, or has a modal."""
    if len(sentence.tokens) < 4 or sentence.tokens[-1].text == "?":
        return False
    verb = sentence.root
    return verb.tag in ("VBZ", "VBP") or any(c.tag in ("MD", "VBZ", "VBP") and c.dep == "aux" for c in verb.children)


def _sentences(setting: Setting, draft: Draft) -> set[int]:
    """The numbers of the sentences that a statement and its cue stand in."""
    spans = [*draft.contents, *([draft.cue_span] if draft.cue_span else [])]
    ends = [t for span in spans for t in _edges(setting, span)]
    numbers = [t.sentence.index for t in ends]
    return set(range(min(numbers), max(numbers) + 1)) if numbers else set()


def _edges(setting: Setting, span: Span) -> list[Token]:
    return [t for offset in (span.start, span.end - 1) if (t := setting.analysis.at(offset))]
