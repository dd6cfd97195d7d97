"""A figure in the making: the number, its tokens, and what the steps have found about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.extract.analysis import Analysis, Sentence, Token
from reader.extract.figures.number import Number
from reader.extract.figures.units import Unit
from reader.model.findings import Bound, Confidence, MentionPart, Period, Trend
from reader.model.spans import Span


@dataclass(slots=True, eq=False)
class Draft:
    """Everything known of a figure so far. Offsets are of the document's text."""

    number: Number
    tokens: list[Token]
    unit: Unit | None
    paragraph: int
    bound: Bound = "="
    bound_span: Span | None = None
    trend: Trend | None = None
    counted: Span | None = None
    elided: bool = False
    subject: Span | None = None
    agent: MentionPart | None = None
    place: MentionPart | None = None
    period: Period | None = None
    far: bool = False
    """Whether the period stands in another clause."""
    sentence: Sentence = field(init=False)
    """The sentence it stands in."""
    first: Token = field(init=False)
    """Its first token, the currency sign included."""
    last: Token = field(init=False)
    """The last token of the number, without its unit."""
    anchor: Token = field(init=False)
    """The token that stands for the number in the parse."""
    core: Span = field(init=False)
    """From the currency sign to the end of the unit."""
    core_tokens: list[Token] = field(init=False)
    """The number with its sign and unit."""
    opening: Token = field(init=False)
    """The token that all its words begin with: that of the modifier, where one stands before the number."""
    span: Span = field(init=False)
    """Modifier, number, unit and the counted noun where it follows."""
    node_tokens: list[Token] = field(init=False)
    """The number with its unit, or with the noun that it counts, in so far as these follow it."""
    node: Token = field(init=False)
    """The token that stands for the figure in the parse: its unit, its noun, or the number."""

    def __post_init__(self) -> None:
        self.first, self.last, self.sentence = self.tokens[0], self.tokens[-1], self.tokens[-1].sentence
        self.anchor = top(self.tokens)
        end = self.number.span.end
        if self.unit is not None and self.unit.span is not None:
            end = max(end, self.unit.span.end)
        self.core = self.span = Span(self.number.outer.start, end)
        self.core_tokens = self.node_tokens = self._until(end)
        self.opening, self.node = self.first, top(self.core_tokens)

    def bounded(self, bound: Bound, words: Span) -> None:
        """Note its bound, and where the words of that stand."""
        self.bound, self.bound_span = bound, words
        self._settle()

    def counts(self, noun: Span | None, *, elided: bool = False) -> None:
        """Note what it counts; `elided` where the noun stands elsewhere."""
        self.counted, self.elided = noun, elided
        self._settle()

    def _settle(self) -> None:
        span, bound, counted = self.core, self.bound_span, None if self.elided else self.counted
        if bound is not None:
            span = Span(min(span.start, bound.start), max(span.end, bound.end))
        if counted is not None and counted.start >= self.number.span.start:
            span = Span(span.start, max(span.end, counted.end))
        self.span, self.node_tokens = span, self.core_tokens
        if self.unit is None and counted is not None and counted.start >= self.number.span.end:
            self.node_tokens = self._until(counted.end)
        self.node = top(self.node_tokens)

    @property
    def rule(self) -> str:
        """How it was read, and what makes it a figure: "digits, unit", "words, counted", "digits, elided"."""
        reason = "unit" if self.unit else "elided" if self.elided else "counted" if self.counted else "alone"
        return f"{self.number.form}, {reason}"

    @property
    def confidence(self) -> Confidence:
        """Certain with a unit, likely with a noun of its own; possible with another's, or none, or for "one".

        No more than likely where its period stands in another clause, nor surer than the reading as one number or two.
        """
        if (
            self.number.surest == "possible"
            or self.number.form == "vague"
            or (self.number.form == "words" and self.number.value == 1)
        ):
            return "possible"
        if self.unit is not None:
            return "likely" if self.far else self.number.surest
        return "likely" if self.counted is not None and not self.elided else "possible"

    def _until(self, end: int) -> list[Token]:
        sentence = self.sentence.tokens
        start = self.first.i - sentence[0].i
        found = []
        for token in sentence[max(0, start) :]:
            if token.start >= end:
                break
            found.append(token)
        return found or self.tokens


def top(tokens: list[Token]) -> Token:
    """The token whose head lies outside of these."""
    if len(tokens) == 1:
        return tokens[0]
    inside = {token.i for token in tokens}
    free = [token for token in tokens if token.head.i not in inside or token.head is token]
    return next((token for token in reversed(free) if token.pos in ("NOUN", "PROPN", "NUM", "SYM")), tokens[-1])


def after(analysis: Analysis, token: Token) -> Token | None:
    """The next token of the paragraph."""
    following = analysis.tokens[token.i + 1] if token.i + 1 < len(analysis.tokens) else None
    return following if following and following.sentence.paragraph is token.sentence.paragraph else None


def before(analysis: Analysis, token: Token) -> Token | None:
    """The token before, in the same paragraph."""
    previous = analysis.tokens[token.i - 1] if token.i else None
    return previous if previous and previous.sentence.paragraph is token.sentence.paragraph else None
