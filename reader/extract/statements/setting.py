"""What every rule for statements looks at: the parse, the cast, and where the quotations are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from reader.extract.analysis import Analysis, Token
from reader.extract.names.cast import Cast
from reader.extract.statements.marks import Quotation, is_work, quotations
from reader.model.document import Paragraph
from reader.model.spans import Span

_DATELINE = re.compile(r"[A-Z][A-Z.' -]{2,30}(?:, [^\n—–-]{1,40}?)?(?: \([A-Za-z ]{1,20}\))? ?(?:[—–]|--?) ")

_LONGEST_DATELINE = 100
"""Characters of a dateline, at most."""

_HYPHENS = "-‐‑"

MOST = 400
"""Tokens of a sentence, at most, that rules look at: what is longer is no prose, and would cost quadratic time."""


class Setting:
    """A document under examination. `quotations` are the outermost ones, `speech` those that may be speech."""

    def __init__(self, analysis: Analysis, cast: Cast, authors: Sequence[str] = ()) -> None:
        self.analysis = analysis
        self.cast = cast
        self.authors = tuple(authors)
        self.text = analysis.text
        self.quotations = [q for q in quotations(analysis.text, analysis.paragraphs) if not q.nested]
        self.speech: list[Quotation] = []
        self._speech_starts: list[int] = []
        self._say([q for q in self.quotations if not is_work(q, analysis.text)])

    def _say(self, speech: list[Quotation]) -> None:
        self._prose: list[Token] | None = None
        self._by_word: dict[str, list[Token]] | None = None
        self.speech = speech
        self._speech_starts = [q.span.start for q in speech]

    def leave_out(self, turns: Sequence[Span]) -> None:
        """Count no mark in these spans (in order) as opening a quotation that is not closed: it is a stray one."""
        starts = [span.start for span in turns]

        def stray(quotation: Quotation) -> bool:
            at = bisect_right(starts, quotation.span.end) - 1
            return not quotation.closed and at >= 0 and turns[at].overlaps(quotation.span)

        self._say([q for q in self.speech if not stray(q)])

    @cached_property
    def _starts(self) -> list[int]:
        return [q.span.start for q in self.quotations]

    def marked(self, token: Token) -> bool:
        """Whether it stands between quotation marks of any kind."""
        at = bisect_right(self._starts, token.start) - 1
        return at >= 0 and token.start < self.quotations[at].span.end

    def quoted(self, token: Token) -> bool:
        """Whether it stands in a quotation that may be speech: no title, no nickname."""
        at = bisect_right(self._speech_starts, token.start) - 1
        return at >= 0 and token.start < self.speech[at].span.end

    def quotations_in(self, span: Span) -> list[Quotation]:
        """The quotations that share a character with the span."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, span.end - 1)
        return [q for q in self.quotations[first:last] if q.span.overlaps(span)]

    def speech_in(self, span: Span) -> list[Quotation]:
        """The quotations in the span that may be speech."""
        first = max(0, bisect_right(self._speech_starts, span.start) - 1)
        last = bisect_right(self._speech_starts, span.end - 1)
        return [q for q in self.speech[first:last] if q.span.overlaps(span)]

    def whole_words(self, span: Span) -> Span:
        """The span, made wider so that it cuts no word in two at a hyphen: "e-mail"."""
        start, end = span
        while end + 1 < len(self.text) and self.text[end] in _HYPHENS and self.text[end + 1].isalnum():
            end += 1
            while end < len(self.text) and self.text[end].isalnum():
                end += 1
        while start > 1 and self.text[start - 1] in _HYPHENS and self.text[start - 2].isalnum():
            start -= 1
            while start > 0 and self.text[start - 1].isalnum():
                start -= 1
        return Span(start, end)

    def whole(self, span: Span) -> Span:
        """The span, made wider so that it cuts no quotation in two."""
        for quotation in self.quotations_in(span):
            span = Span(min(span.start, quotation.span.start), max(span.end, quotation.span.end))
        return span

    @cached_property
    def people(self) -> frozenset[str]:
        """The ids of all people."""
        return frozenset(person.id for person in self.cast.people)

    @cached_property
    def organizations(self) -> frozenset[str]:
        """The ids of all organizations."""
        return frozenset(organization.id for organization in self.cast.organizations)

    @cached_property
    def mention_ends(self) -> frozenset[tuple[str, int]]:
        """Where mentions of the cast end: (entity, offset)."""
        return frozenset((e.id, m.span.end) for e in self.cast.entities.values() for m in e.mentions)

    @cached_property
    def name_ends(self) -> dict[tuple[str, int], int]:
        """Where a name that starts at a place ends: (entity, start) to end."""
        names = ((e.id, m) for e in self.cast.entities.values() for m in e.mentions if m.kind == "name")
        return {(entity, m.span.start): m.span.end for entity, m in names}

    def prose(self) -> list[Token]:
        """The words that a rule may start from: outside quotations, in sentences of human length."""
        if self._prose is None:
            self._prose = []
            for sentence in self.analysis.sentences:
                if len(sentence.tokens) <= MOST:
                    speech = self.speech_in(sentence.span)
                    self._prose += [t for t in sentence.tokens if not (speech and self.quoted(t))]
        return self._prose

    def prose_of(self, words: Iterable[str]) -> list[Token]:
        """Those of them that are one of these words, as they stand or in their base form, in the order of the text."""
        if self._by_word is None:
            self._by_word = defaultdict(list)
            for token in self.prose():
                self._by_word[token.lower].append(token)
                if (lemma := token.lemma.lower()) != token.lower:
                    self._by_word[lemma].append(token)
        found = {token.i: token for word in self._by_word.keys() & words for token in self._by_word[word]}
        return [found[i] for i in sorted(found)]

    def dateline(self, token: Token) -> int | None:
        """Where the dateline ends («HOLM, May 5 (AP) — ») that the token stands in, at the start of a paragraph."""
        paragraph = token.sentence.paragraph.span
        if token.start - paragraph.start > _LONGEST_DATELINE:
            return None
        match = _DATELINE.match(self.text, paragraph.start, paragraph.end)
        return match.end() if match and token.start < match.end() else None

    def tokens_of(self, paragraph: Paragraph) -> list[Token]:
        """The tokens of a paragraph."""
        return self.analysis.within(paragraph.span)
