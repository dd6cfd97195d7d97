"""The linguistic analysis of a document: sentences, tokens, dependencies, names.

Plain objects, which `parser` makes: every other step of extraction works on these, and can be tested without a model.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from reader.model.document import Paragraph
from reader.model.spans import Span

POSITION = attrgetter("i")
"""Sorts tokens in the order of the text."""


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark. `i` counts over the document; `start` and `end` are offsets into its text.

    `pos` is a universal part of speech, `tag` a Penn Treebank tag, `dep` a ClearNLP dependency, `entity` the
    model's type of the name it is part of (OntoNotes: PERSON, ORG, GPE, …) or "".
    """

    i: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    entity: str
    lower: str
    """The word in lower case, apostrophes straight."""
    sentence: Sentence
    head: Token = field(init=False)
    children: Sequence[Token] = ()

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)

    @property
    def lefts(self) -> list[Token]:
        """Children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """Children after it."""
        return [child for child in self.children if child.i > self.i]

    def child(self, *deps: str) -> Token | None:
        """The first child with one of these dependencies."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def subtree(self) -> list[Token]:
        """It and all that depends on it, in the order of the text."""
        found = [self]
        if not self.children:
            return found
        for token in found:
            found += token.children
        found.sort(key=POSITION)
        return found

    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, up to the root of the sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def __repr__(self) -> str:
        return f"<{self.i} {self.text} {self.tag} {self.dep}>"


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence: tokens in order, and the paragraph it stands in."""

    index: int
    paragraph: Paragraph
    tokens: list[Token] = field(default_factory=list)
    _title_case: bool | None = None

    @property
    def span(self) -> Span:
        """From its first word to the end of its last."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def title_case(self) -> bool:
        """Whether it is a heading with Capitals on Most Words, which say nothing then.

        With a full stop and a verb or a longer word in lower case it is a sentence: "The Harbour Council (HC) met."
        """
        if self._title_case is None:
            words = [token.text for token in self.tokens if len(token.text) > 3 and token.text[0].isalpha()]
            enough = len(words) > 3 or (len(words) == 3 and all(token.text != ":" for token in self.tokens))
            most = enough and sum(word[0].isupper() for word in words) > 0.8 * len(words)
            self._title_case = most and not self._says
        return self._title_case

    @property
    def _says(self) -> bool:
        lower = (token for token in self.tokens if token.text.islower())
        return self.tokens[-1].text == "." and any(len(t.text) > 3 or t.tag[:2] in ("VB", "MD") for t in lower)

    @property
    def root(self) -> Token:
        """The token that has itself as head."""
        return next((token for token in self.tokens if token.head is token), self.tokens[0])


@dataclass(slots=True, eq=False)
class Name:
    """A name as the model saw it: label is an OntoNotes type. Also DATE, CARDINAL, MONEY and their like."""

    span: Span
    label: str
    tokens: list[Token]


@dataclass(frozen=True, eq=False)
class Analysis:
    """A document as the parser sees it. No token crosses a paragraph."""

    text: str
    paragraphs: Sequence[Paragraph]
    tokens: list[Token]
    sentences: list[Sentence]
    names: list[Name]

    @cached_property
    def not_small(self) -> list[Token]:
        """The tokens that are not in small letters throughout: words with a capital, numbers, marks."""
        return [token for token in self.tokens if not token.text.islower()]

    def all_of(self, words: Iterable[str]) -> list[Token]:
        """The tokens that are one of these words, in small letters, in the order of the text."""
        found = [token for word in self._by_word.keys() & words for token in self._by_word[word]]
        found.sort(key=POSITION)
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[Token]]:
        found: dict[str, list[Token]] = defaultdict(list)
        for token in self.tokens:
            found[token.lower].append(token)
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def within(self, span: Span) -> list[Token]:
        """The tokens that share a character with the span."""
        starts = self._starts
        first = max(0, bisect_right(starts, span.start) - 1)
        last = bisect_left(starts, span.end)
        if first < last and self.tokens[first].end <= span.start:
            first += 1
        return self.tokens[first:last]

    def at(self, offset: int) -> Token | None:
        """The token at this offset, None between tokens."""
        index = bisect_right(self._starts, offset) - 1
        return self.tokens[index] if index >= 0 and self.tokens[index].end > offset else None
