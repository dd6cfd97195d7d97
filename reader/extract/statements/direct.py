"""Direct speech: a quotation and the cue beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.extract.analysis import Token
from reader.extract.statements import cues
from reader.extract.statements.asked import answering
from reader.extract.statements.contents import resumed
from reader.extract.statements.draft import Draft, Voice
from reader.extract.statements.marks import Quotation
from reader.extract.statements.phrases import NOUN, is_mark, noun_phrase, spoken_by, subject_of
from reader.extract.statements.setting import MOST, Setting
from reader.model.document import Paragraph
from reader.model.findings import Confidence
from reader.model.spans import Span

_ENDS = frozenset({".", "?", "!"})
_DASHES = frozenset({"—", "–", "―", "--", "-"})
_SIGNATURE = re.compile(r"[^\S\n]*(?:[—–―]|--)[^\S\n]*([A-Z][^\n“”\"]{1,80})")
_REACH = 40
"""Tokens between a quotation and its cue, at most."""


def find(setting: Setting) -> list[Draft]:
    """Quotations with a cue of their own, and those that go on from them, in the order of the text."""
    found: list[Draft] = []
    for paragraph in setting.analysis.paragraphs:
        here = setting.speech_in(paragraph.span)
        if here:
            found += _in_paragraph(setting, paragraph, here, found[-1] if found else None)
    return found


def _in_paragraph(
    setting: Setting, paragraph: Paragraph, here: Sequence[Quotation], earlier: Draft | None
) -> list[Draft]:
    tokens = setting.tokens_of(paragraph)
    found: list[Draft] = []
    open_draft: tuple[Draft, Quotation] | None = None
    for index, quotation in enumerate(here):
        around = Around(setting, tokens, quotation, here[index + 1] if index + 1 < len(here) else None)
        draft = _reopened(quotation, found[-1] if found else earlier) or next(
            (made for rule in _RULES if (made := rule(around))), None
        )
        if open_draft and _goes_on(around, *open_draft, draft):
            open_draft[0].contents.append(quotation.span)
            open_draft = (open_draft[0], quotation)
        elif draft:
            found.append(draft)
            open_draft = (draft, quotation)
        else:
            open_draft = None
    return found


class Around:
    """A quotation and the words around it: up to the end of the sentence, or to the next quotation."""

    def __init__(
        self, setting: Setting, tokens: Sequence[Token], quotation: Quotation, following: Quotation | None = None
    ) -> None:
        self.setting = setting
        self.quotation = quotation
        self.following = following
        self.tokens = tokens
        self.text = setting.text
        self.before = self._before()
        self.after = self._after()

    def _before(self) -> list[Token]:
        at = bisect_left(self.tokens, self.quotation.span.start, key=lambda t: t.start)
        words: list[Token] = []
        for token in reversed(self.tokens[max(0, at - _REACH) : at]):
            if token.text in _ENDS or self.setting.quoted(token) or len(token.sentence.tokens) > MOST:
                break
            words.append(token)
        signature = (
            words[-1:] and words[-1].text in _DASHES and "\n" in self.text[words[0].end : self.quotation.span.start]
        )
        if signature:
            return []
        return words[::-1]

    def _after(self) -> list[Token]:
        at = bisect_left(self.tokens, self.quotation.span.end, key=lambda t: t.start)
        words: list[Token] = []
        for token in self.tokens[at : at + _REACH]:
            if self.setting.quoted(token) or len(token.sentence.tokens) > MOST:
                break
            words.append(token)
            if token.text in _ENDS:
                break
        return words

    def between(self, earlier: Quotation) -> list[Token]:
        """The words since an earlier quotation, as far as they are near."""
        first = bisect_left(self.tokens, earlier.span.end, key=lambda t: t.start)
        last = bisect_left(self.tokens, self.quotation.span.start, key=lambda t: t.start)
        return list(self.tokens[first:last])

    @property
    def starts(self) -> bool:
        """Whether it begins like a sentence."""
        first = self.text[self.quotation.inner.start : self.quotation.inner.start + 1]
        return first.isupper() or first.isdigit() or first in "[(‘'"

    @property
    def ends(self) -> bool:
        """Whether it ends like a clause, or a comma follows."""
        last = self.text[self.quotation.inner.start : self.quotation.inner.end].rstrip("'’” \"")[-1:]
        return (bool(last) and last in ",?!—–-….") or bool(self.after and self.after[0].text in {",", *_DASHES})

    @property
    def goes_on_in_prose(self) -> bool:
        """Whether its sentence goes on behind it in the article's own words."""
        last = self.text[self.quotation.inner.start : self.quotation.inner.end].rstrip("'’” \"")[-1:]
        return last not in (*_ENDS, "…", ",") and any(not is_mark(t) for t in self.after[:1])

    @property
    def title(self) -> bool:
        """Whether it looks like the title of a work: “Face the Nation”."""
        words = self.quotation.inner.of(self.text).split()
        large = [w for w in words if w[:1].isupper()]
        small = [w for w in words if w.lower().strip(",.") in _SMALL]
        return len(words) > 1 and len(large) + len(small) >= len(words)


# ------------------------------------------------------------------ rules


def _reopened(quotation: Quotation, earlier: Draft | None) -> Draft | None:
    """A quotation that its paragraph opens anew, the one before having left it open."""
    if not quotation.reopened or earlier is None:
        return None
    return Draft([quotation.span], "reopened", earlier.confidence, carried=earlier, continues=earlier)


def _followed(around: Around) -> Draft | None:
    """A cue after it: «"…," she said», «"…," said the minister»."""
    words = [t for t in around.after if not is_mark(t)]
    if not words or not around.ends or words[0].lower in _NO_CUE:
        return None
    if around.text[around.quotation.inner.end - 1] == "." and words[0].text[:1].isupper():
        return None
    cue = next((t for t in words[:25] if cues.speech(t) and not _relative(t)), None)
    if cue is None or _has_clause(around, cue):
        return None
    voice = _adjacent_speaker(around, cue, words)
    if voice is None:
        return None
    spoken = [t for t in around.before if not is_mark(t)]
    if not spoken or around.before[-1].text == ":":
        return _draft([around.quotation.span], cue, voice, "cue after", "certain")
    if around.title:
        return None
    span = around.setting.whole(Span(spoken[0].start, around.quotation.span.end))
    return _draft([span], cue, voice, "cue after a part", "possible")


def _signed(around: Around) -> Draft | None:
    """A name behind a dash: «"…" — Mary Jones»."""
    match = _SIGNATURE.match(around.text, around.quotation.span.end)
    if match is None or around.before:
        return None
    words = [t for t in around.setting.analysis.within(Span(*match.span(1))) if not is_mark(t)]
    if not 1 <= len(words) <= 12 or any(cues.is_verb(t) for t in words[:4]):
        return None
    head = next((t for n, t in enumerate(words) if n + 1 == len(words) or words[n + 1].pos != "PROPN"), words[-1])
    return _draft([around.quotation.span], None, Voice(head, Span(words[0].start, head.end)), "signature", "likely")


def _led(around: Around) -> Draft | None:
    """A cue before it, parted by a comma or a colon: «She said: "…"»."""
    if not around.before or around.before[-1].text not in (",", ":"):
        return None
    cue = next((t for t in reversed(around.before) if _leads(t)), None)
    if cue is None:
        return None
    between = [t for t in around.before if t.i > cue.i and not is_mark(t)]
    if between and not (around.starts or around.before[-1].text == ":" or cue.lemma == "put"):
        return None
    if any(t.dep == "mark" or (cues.is_verb(t) and t.dep in ("ccomp", "advcl", "conj", "relcl")) for t in between):
        return None
    confidence: Confidence = "certain" if cue.child("nsubj") and cues.speech(cue) else "likely"
    return _draft([around.quotation.span], cue, _subject(around.setting, cue), "cue before", confidence)


def _announced(around: Around) -> Draft | None:
    """The paragraph before ends in a cue and a colon: «The letter reads:»."""
    if around.before or around.tokens[0].start < around.quotation.span.start:
        return None
    at = around.tokens[0].i
    if at == 0:
        return None
    colon = around.setting.analysis.tokens[at - 1]
    if colon.text != ":":
        return None
    words = [t for t in colon.sentence.tokens if not around.setting.quoted(t)]
    cue = next((t for t in reversed(words) if _leads(t) or cues.cue(t, "show")), None)
    if cue is None:
        return None
    return _draft(
        [around.quotation.span], cue, _subject(around.setting, cue), "cue in the paragraph before", "possible"
    )


_RULES = (_signed, _followed, _led, _announced)
_NO_CUE = frozenset({"and", "but", "or", "who", "which", "that", "while", "because", "when", "if", "although"})
_JOINING = frozenset({"but", "and", "that", "still", "so", "because", "or"})
_WHEN = frozenset({"after", "before", "when", "while", "as", "since", "because"})
_SMALL = frozenset({"a", "an", "the", "of", "and", "to", "in", "for", "on", "with", "at", "by", "from", "or", "is"})


# ------------------------------------------------------------------ parts


def _goes_on(around: Around, last: Draft, earlier: Quotation, own: Draft | None) -> bool:
    """Whether the same voice goes on: «"A," she said. "B."», «"A," she said, "b."»."""
    between = around.between(earlier)
    words = [t for t in between if not is_mark(t)]
    if own is not None:
        return own.cue is not None and own.cue is last.cue
    if not words:
        return last.cue is not None and (around.starts or not around.ends)
    if last.cue is None or not any(t is last.cue for t in words) or around.goes_on_in_prose:
        return False
    ends = [t for t in between if t.text in _ENDS]
    if ends:
        return len(ends) == 1 and ends[0] is between[-1] and around.starts
    joins = between[-1].text in {",", *_DASHES} or between[-1].lower in _JOINING
    return joins and not any(
        t is not last.cue and t.tag in ("VBD", "VBZ", "VBP") and t.dep not in ("relcl", "aux", "auxpass") for t in words
    )


def _draft(contents: list[Span], cue: Token | None, voice: Voice | None, rule: str, confidence: Confidence) -> Draft:
    return Draft(contents, rule, confidence, voice=voice, cue=cue, cue_span=cue.span if cue else None)


def _leads(token: Token) -> bool:
    if token.tag == "NNS" and token.dep == "ROOT" and token.child("nsubj"):
        # The parser takes "notes" and "claims" for nouns.
        return cues.lemma(token) in cues.words("say")
    return cues.speech(token) or cues.cue(token, "think")


def _subject(setting: Setting, cue: Token) -> Voice | None:
    """Who speaks by a cue that stands before its quotation: "Said Ellis:" and "…, adding:" too."""
    if cue is cue.sentence.tokens[0] and cue.tag == "VBD" and (noun := cue.child("nsubj", "dobj")):
        return noun_phrase(noun)
    subject = subject_of(resumed(cue) or cue) or answering(cue)
    if subject is not None and not setting.quoted(subject):
        return spoken_by(subject)
    before = [t for t in cue.sentence.tokens if t.i < cue.i and not setting.quoted(t)]
    earlier = next((t for t in reversed(before) if cues.speech(t) and t.child("nsubj")), None)
    subject = subject_of(earlier) if earlier is not None else None
    return spoken_by(subject) if subject is not None else None


def _adjacent_speaker(around: Around, cue: Token, words: Sequence[Token]) -> Voice | None:
    """The noun beside a cue that follows a quotation; None where other words stand between."""
    if all(t.pos in ("ADV", "AUX") for t in words if t.i < cue.i):
        return _speaker_after(cue, words)
    subject = subject_of(cue)
    if subject is not None and subject.i >= words[0].i:
        phrase = {t.i for t in subject.subtree()}
        if words[0].i in phrase or all(t.pos in ("ADV", "SCONJ") for t in words if t.i < min(phrase)):
            return spoken_by(subject)
    before = [t for t in words if t.i < cue.i]
    if any(cues.is_verb(t) for t in before):
        return None
    noun = next((t for t in reversed(before) if t.pos in NOUN), None)
    return noun_phrase(noun) if noun else None


def _speaker_after(cue: Token, words: Sequence[Token]) -> Voice | None:
    """The noun after an inverted cue: "said the minister"."""
    for child in cue.rights:
        stands = child.pos in NOUN or (child.pos == "ADJ" and child.child("det") is not None)  # "said the 24-year-old"
        if child.dep in ("nsubj", "dobj", "attr") and stands:
            return noun_phrase(child)
    noun = next((t for t in words if t.i > cue.i and t.pos in NOUN), None)
    if noun is None:
        return None
    while noun.dep in ("compound", "poss", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    return noun_phrase(noun)


def _has_clause(around: Around, cue: Token) -> bool:
    """Whether the cue has a reported clause of its own behind it, in words of the article."""
    return any(
        c.dep == "ccomp" and c.i > cue.i and not around.setting.quoted(c) and c.sentence is cue.sentence
        for c in cue.children
        if not any(t.dep == "mark" and t.lower in _WHEN for t in c.lefts)
    )


def _relative(token: Token) -> bool:
    return token.dep in ("relcl", "acl") and any(t.lower in ("who", "which", "that") for t in token.lefts)
