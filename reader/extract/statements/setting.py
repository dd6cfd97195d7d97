"""What every rule for statements looks at: the parse, the cast, and where the quotations are."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from reader.extract.analysis import Analysis, Sentence, Token
from reader.extract.names.cast import Cast
from reader.extract.statements.marks import Quotation, quotations
from reader.model.document import Paragraph
from reader.model.spans import Span


class Setting:
    """A document under examination. Quotations are the outermost ones."""

    def __init__(self, analysis: Analysis, cast: Cast) -> None:
        self.analysis = analysis
        self.cast = cast
        self.text = analysis.text
        self.quotations = [q for q in quotations(analysis.text, analysis.paragraphs) if not q.nested]

    @cached_property
    def _starts(self) -> list[int]:
        return [q.span.start for q in self.quotations]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self.quotations[at].span.end:
            return self.quotations[at]
        return None

    def quoted(self, token: Token) -> bool:
        """Whether it stands in a quotation."""
        return self.quotation_at(token.start) is not None

    def quotations_in(self, span: Span) -> list[Quotation]:
        """The quotations that share a character with the span."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, span.end - 1)
        return [q for q in self.quotations[first:last] if q.span.overlaps(span)]

    def whole(self, span: Span) -> Span:
        """The span, made wider so that it cuts no quotation in two."""
        for quotation in self.quotations_in(span):
            span = Span(min(span.start, quotation.span.start), max(span.end, quotation.span.end))
        return span

    def tokens_of(self, paragraph: Paragraph) -> list[Token]:
        """The tokens of a paragraph."""
        return self.analysis.within(paragraph.span)

    def sentences_of(self, paragraph: Paragraph) -> list[Sentence]:
        """The sentences of a paragraph."""
        return self.analysis.sentences_in(paragraph)
