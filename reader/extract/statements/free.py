"""Quotations that no cue stands beside: what governs them, or the voice that they go on from."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.statements import cues
from reader.extract.statements.contents import voice_of
from reader.extract.statements.direct import Around
from reader.extract.statements.draft import Draft
from reader.extract.statements.marks import Quotation
from reader.extract.statements.phrases import is_mark, spoken_by
from reader.extract.statements.setting import Setting
from reader.model.findings import Confidence

_ENDS = frozenset({".", "?", "!"})


def find(setting: Setting, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts for quotations that none of the given ones holds. One that goes on from a given draft is added to it."""
    taken = _Taken(drafts)
    found: list[Draft] = []
    last: Draft | None = None
    for paragraph in setting.analysis.paragraphs:
        here = setting.speech_in(paragraph.span)
        tokens = setting.tokens_of(paragraph) if here else []
        for index, quotation in enumerate(here):
            held = taken.holder(quotation)
            if held is not None:
                last = held if held.within is None else last
                continue
            around = Around(setting, tokens, quotation, here[index + 1] if index + 1 < len(here) else None)
            earlier = taken.before(quotation.span.start)
            if earlier is not None and _goes_on(around, earlier, paragraph.span.start):
                earlier.contents.append(quotation.span)
                last = earlier
                continue
            draft = (
                _after_colon(around)
                or _governed(around)
                or _alone(around, last, paragraph.span.start)
                or _unclaimed(around)
            )
            if draft is not None:
                found.append(draft)
                last = draft if draft.voice or draft.carried else last
    return found


class _Taken:
    """The given drafts by place."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        spans = [(span, draft) for draft in drafts for span in draft.contents]
        self._spans = sorted(spans, key=lambda pair: (pair[0].start, -pair[0].end))
        self._at = 0
        self._open: list[tuple[int, Draft]] = []
        self._ended = sorted(((draft.end, draft) for draft in drafts), key=lambda pair: pair[0])
        self._end = 0
        self._last: Draft | None = None

    def holder(self, quotation: Quotation) -> Draft | None:
        """The draft that holds the quotation. Asked in the order of the text."""
        while self._at < len(self._spans) and self._spans[self._at][0].start <= quotation.span.start:
            span, draft = self._spans[self._at]
            self._open.append((span.end, draft))
            self._at += 1
        self._open = [pair for pair in self._open if pair[0] > quotation.span.start]
        return self._open[0][1] if self._open else None

    def before(self, offset: int) -> Draft | None:
        """The last draft that has ended at the offset. Asked in the order of the text."""
        while self._end < len(self._ended) and self._ended[self._end][0] <= offset:
            self._last = self._ended[self._end][1]
            self._end += 1
        return self._last


# ------------------------------------------------------------------ rules


def _goes_on(around: Around, earlier: Draft, paragraph: int) -> bool:
    """«X, she said. "Y."»: the cue behind the reported words ends its sentence, and the quotation stands behind it."""
    if earlier.cue is None or earlier.cue.start < earlier.end or earlier.start < paragraph or not around.starts:
        return False
    if around.goes_on_in_prose:
        return False
    between = [t for t in around.tokens if earlier.end <= t.start < around.quotation.span.start]
    ends = [t for t in between if t.text in _ENDS]
    return any(t is earlier.cue for t in between) and len(ends) == 1 and ends[0] is between[-1]


def _after_colon(around: Around) -> Draft | None:
    """«Her message was plain: "…"»: the subject of the sentence speaks."""
    if not around.before or around.before[-1].text != ":" or not around.starts:
        return None
    verb = next((t for t in around.before if cues.is_verb(t) and t.child("nsubj") and t.dep != "relcl"), None)
    voice = voice_of(around.setting, verb) if verb is not None else None
    if verb is None or voice is None:
        return None
    return Draft([around.quotation.span], "after a colon", "possible", voice=voice, cue=verb, cue_span=verb.span)


def _governed(around: Around) -> Draft | None:
    """«He likened them to "…"», «They chanted "…"»: the nearest verb that may bring words of others."""
    words = around.quotation.inner.of(around.text).split()
    verb = next((t for t in reversed(around.before) if cues.is_verb(t) and t.pos == "VERB"), None)
    if verb is None or len(words) < 2 or not cues.cue(verb, "quoting", "say", "naming", "stand", "ask"):
        return None
    voice = voice_of(around.setting, verb)
    if voice is None:
        return None
    return Draft([around.quotation.span], "quoted words", "possible", voice=voice, cue=verb, cue_span=verb.span)


def _unclaimed(around: Around) -> Draft | None:
    """Words in quotation marks that say something, whoever says it: a reader trusts the list to be complete."""
    tokens = around.setting.analysis.within(around.quotation.inner)
    words = [t for t in tokens if not is_mark(t)]
    if len(words) < 4 or around.title or not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in words):
        return None
    subject = next((t for t in around.before if t.dep == "nsubj"), None)
    voice = spoken_by(subject) if subject is not None and cues.may_say(subject) else None
    return Draft([around.quotation.span], "unclaimed quotation", "possible", voice=voice)


def _alone(around: Around, last: Draft | None, paragraph: int) -> Draft | None:
    """A whole sentence in quotation marks: the last voice goes on."""
    words = around.quotation.inner.of(around.text).split()
    outside = [t for t in (*around.before, *around.after[:1]) if not is_mark(t)]
    prose = [t for t in around.before if not is_mark(t)] or around.goes_on_in_prose
    if last is None or prose or len(words) < 4 or not around.starts or around.title or (outside and not around.ends):
        return None
    near = last.start >= paragraph
    confidence: Confidence = "likely" if near else "possible"
    return Draft([around.quotation.span], "free quotation", confidence, carried=last)
