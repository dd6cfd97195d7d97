"""Direct speech: quotations and the cue beside them."""

from __future__ import annotations

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.marks import Quotation
from reader.extract.statements.phrases import NOUN, is_mark, noun_phrase, subject_of
from reader.extract.statements.setting import Setting
from reader.model.document import Paragraph
from reader.model.spans import Span

_ENDS = frozenset({".", "?", "!"})
_REACH = 40
"""Tokens between a quotation and its cue, at most."""


def find(setting: Setting) -> list[Draft]:
    """Quotations with a cue of their own, and those that go on from them."""
    found: list[Draft] = []
    for paragraph in setting.analysis.paragraphs:
        here = setting.quotations_in(paragraph.span)
        if here:
            found += _Paragraph(setting, paragraph, here, found[-1] if found else None).find()
    return found


class _Paragraph:
    """The quotations of one paragraph, in order."""

    def __init__(self, setting: Setting, paragraph: Paragraph, here: list[Quotation], before: Draft | None) -> None:
        self.setting = setting
        self.text = setting.text
        self.tokens = setting.tokens_of(paragraph)
        self.here = here
        self.before = before

    def find(self) -> list[Draft]:
        found: list[Draft] = []
        last: Draft | None = None
        last_quotation: Quotation | None = None
        for index, quotation in enumerate(self.here):
            before, after = self._before(quotation), self._after(quotation)
            draft = (
                self._reopened(quotation)
                or self._led(quotation, before, after)
                or self._followed(
                    quotation, before, after, self.here[index + 1] if index + 1 < len(self.here) else None
                )
            )
            if last and last_quotation and self._goes_on(last, last_quotation, quotation, draft):
                last.contents.append(quotation.span)
                last_quotation = quotation
                continue
            if draft:
                found.append(draft)
                last, last_quotation = draft, quotation
        return found

    # The words around a quotation, up to the end of the sentence or the next quotation.

    def _before(self, quotation: Quotation) -> list[Token]:
        words: list[Token] = []
        for token in reversed(self._outside(end=quotation.span.start)):
            if token.text in _ENDS or self.setting.quoted(token) or len(words) > _REACH:
                break
            words.append(token)
        return words[::-1]

    def _after(self, quotation: Quotation) -> list[Token]:
        words: list[Token] = []
        for token in self._outside(start=quotation.span.end):
            if self.setting.quoted(token) or len(words) > _REACH:
                break
            words.append(token)
            if token.text in _ENDS:
                break
        return words

    def _outside(self, start: int = 0, end: int = 1 << 60) -> list[Token]:
        from bisect import bisect_left

        if start:
            at = bisect_left(self.tokens, start, key=lambda t: t.start)
            return self.tokens[at : at + _REACH + 2]
        at = bisect_left(self.tokens, end, key=lambda t: t.start)
        return self.tokens[max(0, at - _REACH - 2) : at]

    # Rules.

    def _reopened(self, quotation: Quotation) -> Draft | None:
        """A quotation that its paragraph opens anew, the one before having left it open."""
        if not quotation.reopened or not self.before:
            return None
        return Draft("direct", [quotation.span], "reopened", "likely", carried=self.before, continues=self.before)

    def _led(self, quotation: Quotation, before: list[Token], after: list[Token]) -> Draft | None:
        """A cue before it: «She said: "…"»."""
        cue = next((t for t in reversed(before) if cues.speech(t) or cues.cue(t, "think", "show")), None)
        if cue is None:
            return None
        between = [t for t in before if t.i > cue.i]
        last = before[-1]
        tight = not [t for t in between if not is_mark(t)]
        comma = last.text in (",", ":")
        that = last.lower == "that"
        frame = all(self._modifies(t, cue) for t in between)
        if not (tight or (frame and (comma or that)) or (last.text == ":" and len(between) < 15)):
            return None
        if not (comma or that or tight):
            return None
        confidence = "certain" if (comma or _capital(quotation, self.text)) and cues.speech(cue) else "likely"
        return _draft(self.setting, "direct", [quotation.span], cue, "cue before", confidence)

    def _modifies(self, token: Token, cue: Token) -> bool:
        return is_mark(token) or cue is token or cue in _heads(token, 6)

    def _followed(
        self, quotation: Quotation, before: list[Token], after: list[Token], following: Quotation | None
    ) -> Draft | None:
        """A cue after it: «"…," she said», «"…," said the minister»."""
        end = self.text[quotation.inner.end - 1 : quotation.inner.end]
        words = [t for t in after if not is_mark(t)]
        if not words or (end == "." and words[0].text[:1].isupper()):
            return None
        comma = end in ",?!—–-…" or after[0].text in (",", "—", "–", "--", "-")
        if not comma or words[0].lower in ("and", "but", "or", "who", "which", "that", "while", "because"):
            return None
        cue = next((t for t in words[:25] if cues.speech(t) and not _relative(t)), None)
        if cue is None:
            return None
        inverted = all(t.pos == "ADV" or t.i >= cue.i for t in words if t.i <= cue.i)
        voice = _speaker_after(self.setting, cue, words) if inverted else _speaker_before(cue, words)
        if voice is None:
            return None
        spoken = [t for t in before if not is_mark(t)]
        if spoken and before[-1].text != ":":
            start = before[0].start
            span = self.setting.whole(Span(spoken[0].start, quotation.span.end))
            draft = _draft(self.setting, "mixed", [Span(max(start, span.start), span.end)], cue, "cue after", "likely")
        else:
            draft = _draft(self.setting, "direct", [quotation.span], cue, "cue after", "certain")
        draft.voice = voice
        return draft

    def _goes_on(self, last: Draft, earlier: Quotation, quotation: Quotation, own: Draft | None) -> bool:
        """Whether the same voice goes on after its cue: «"A," she said. "B."»."""
        if own is not None and own.cue is not last.cue:
            return False
        between = self.text[earlier.span.end : quotation.span.start]
        if not between.strip(" ,.—–-\n"):
            return True
        words = [t for t in self._outside(start=earlier.span.end) if t.start < quotation.span.start]
        if last.cue is None or not (words and words[0].start <= last.cue.start < quotation.span.start):
            return False
        ends = [t for t in words if t.text in _ENDS]
        return len(ends) <= 1 and (not ends or ends[0] is words[-1])


def _draft(setting: Setting, kind: str, contents: list[Span], cue: Token, rule: str, confidence: str) -> Draft:
    subject = subject_of(cue)
    voice = noun_phrase(subject) if subject is not None and not setting.quoted(subject) else None
    return Draft(kind, contents, rule, confidence, voice=voice, cue=cue, cue_span=cue.span)  # type: ignore[arg-type]


def _speaker_after(setting: Setting, cue: Token, words: list[Token]) -> Voice | None:
    """The noun after an inverted cue: "said the minister"."""
    for child in cue.rights:
        if child.dep in ("nsubj", "dobj", "attr") and child.pos in NOUN:
            return noun_phrase(child)
    noun = next((t for t in words if t.i > cue.i and t.pos in NOUN), None)
    if noun is None:
        return None
    while noun.dep in ("compound", "poss", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    return noun_phrase(noun)


def _speaker_before(cue: Token, words: list[Token]) -> Voice | None:
    """The noun between the quotation and its cue: "she said"."""
    subject = subject_of(cue)
    if subject is not None and words[0].i <= subject.i:
        return noun_phrase(subject)
    noun = next((t for t in reversed(words) if t.i < cue.i and t.pos in NOUN), None)
    return noun_phrase(noun) if noun else None


def _relative(token: Token) -> bool:
    return token.dep in ("relcl", "acl") and any(t.lower in ("who", "which", "that") for t in token.lefts)


def _capital(quotation: Quotation, text: str) -> bool:
    return text[quotation.inner.start : quotation.inner.start + 1].isupper()


def _heads(token: Token, most: int) -> list[Token]:
    found = []
    for head in token.ancestors():
        found.append(head)
        if len(found) >= most:
            break
    return found
