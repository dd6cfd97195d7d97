"""The linguistic analysis of a document: sentences, tokens, dependencies, names. The only module that knows spaCy.

Every other step of extraction works on the plain objects here, so that it can be tested without a model.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.extract import DEFAULT_MODEL
from reader.extract.collecting import made_to_stay
from reader.model.document import Document, Paragraph
from reader.model.findings import Engine
from reader.model.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language

CHUNK = 10_000
"""Characters of one piece given to the parser, at most. No sentence is longer."""

LONGEST_RUN = 300
"""Characters of a piece without a blank, at most: the tokenizer is quadratic in them."""

# The parser learned from straight quotation marks and single blanks; one character for one, so offsets hold.
_PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\n": " ", "\r": " ", "\t": " ", "\xa0": " "}
_RUN = re.compile(rf"(\S{{1,{LONGEST_RUN}}})\s*")
_POSITION = attrgetter("i")
_SENTENCE_ENDS = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”")


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
        for token in found:
            found += token.children
        found.sort(key=_POSITION)
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


@dataclass(slots=True)
class Analysis:
    """A document as the parser sees it. No token crosses a paragraph."""

    text: str
    paragraphs: Sequence[Paragraph]
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def within(self, span: Span) -> list[Token]:
        """The tokens that share a character with the span."""
        starts = self._token_starts()
        first = max(0, bisect_right(starts, span.start) - 1)
        last = bisect_left(starts, span.end)
        if first < last and self.tokens[first].end <= span.start:
            first += 1
        return self.tokens[first:last]

    def at(self, offset: int) -> Token | None:
        """The token at this offset, None between tokens."""
        index = bisect_right(self._token_starts(), offset) - 1
        return self.tokens[index] if index >= 0 and self.tokens[index].end > offset else None

    def _token_starts(self) -> list[int]:
        if len(self._starts) != len(self.tokens):
            self._starts = [token.start for token in self.tokens]
        return self._starts


class Parser:
    """A spaCy pipeline with tagger, parser and named-entity recognition."""

    def __init__(self, nlp: Language, info: Engine) -> None:
        self._nlp = nlp
        self.info = info

    @classmethod
    def load(cls, model: str = DEFAULT_MODEL) -> Parser:
        """Load a model that is installed. Takes a second or two.

        Raises:
            ReaderError: no such model, or one without parser and names.
        """
        try:
            nlp = _spacy().load(model)
        except OSError as error:
            raise ReaderError(f"{model}: no such spaCy model is installed; install it with pip") from error
        if missing := {"parser", "ner"} - set(nlp.pipe_names):
            raise ReaderError(f"{model}: the model has no {' and no '.join(sorted(missing))}; choose another")
        meta = nlp.meta
        return cls(nlp, Engine(name="spacy", model=f"{meta['lang']}_{meta['name']}", version=meta["version"]))

    def analyse(self, document: Document, progress: Callable[[float], None] | None = None) -> Analysis:
        """Parse a document, paragraph by paragraph. `progress` hears the share done, 0 to 1."""
        analysis = Analysis(document.text, document.paragraphs)
        pieces = [
            (_plain(document.text[piece.start : piece.end]), (piece, paragraph))
            for paragraph in document.paragraphs
            for piece in _pieces(document.text, paragraph.span)
        ]
        words, forms = _Words(self._nlp.vocab), _Forms()
        total = max(1, len(document.text))
        for parsed, (piece, paragraph) in self._nlp.pipe(pieces, as_tuples=True, batch_size=64):
            _add(analysis, words, forms, parsed, piece.start, paragraph)
            if progress:
                progress(piece.end / total)
        return analysis


@cache
def _spacy() -> Any:
    """The library, imported once. It takes half a second: only who parses waits for it."""
    with made_to_stay():
        import spacy

        return spacy


def _plain(text: str) -> str:
    for mark, plain in _PLAIN.items():  # ten times as fast as `str.translate`
        text = text.replace(mark, plain)
    return text


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A paragraph in pieces that the parser can take: whole, if it is of human length; else ended at a sentence's end,
    where there is one, and within a run of characters without a blank that is too long.
    """
    words = text[span.start : span.end].split()
    if words and span.end - span.start <= CHUNK and max(map(len, words)) < LONGEST_RUN:
        yield span
        return
    start = sentence = span.start
    for run in _RUN.finditer(text, span.start, span.end):
        if run.end() - start > CHUNK:
            cut = sentence if sentence > start else run.start()
            yield Span(start, cut)
            start = sentence = cut
        if run.end(1) - run.start() == LONGEST_RUN:
            yield Span(start, run.end())
            start = sentence = run.end()
        elif run[1].endswith(_SENTENCE_ENDS):
            sentence = run.end()
    if text[start : span.end].strip():
        yield Span(start, span.end)


class _Words(dict[int, str]):
    """The strings of a vocabulary by their number, each looked up once."""

    def __init__(self, vocabulary: Any) -> None:
        super().__init__()
        self._strings = vocabulary.strings

    def __missing__(self, number: int) -> str:
        self[number] = word = str(self._strings[number])
        return word


class _Forms(dict[str, tuple[str, str]]):
    """The words of a text as written and in lower case: in memory once, however often they stand there."""

    def __missing__(self, word: str) -> tuple[str, str]:
        self[word] = forms = (word, word.lower().replace("’", "'"))
        return forms


_COLUMNS = ["IDX", "LENGTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "IS_SPACE"]
"""What is copied of a token. Asked for all at once: a token at a time takes three times as long."""


def _add(analysis: Analysis, words: _Words, forms: _Forms, parsed: Any, offset: int, paragraph: Paragraph) -> None:
    """Copy one parsed piece into the analysis. Blank tokens are left out; what hangs on one moves to its head."""
    table: list[list[int]] = parsed.to_array(_COLUMNS).tolist()
    steps: list[int] = parsed.to_array("HEAD").astype("int64").tolist()
    made: dict[int, Token] = {}
    hanging: defaultdict[int, list[Token]] = defaultdict(list)
    text, tokens = analysis.text, analysis.tokens
    for sent in parsed.sents:
        sentence = Sentence(len(analysis.sentences), paragraph)
        for i in range(sent.start, sent.end):
            idx, length, lemma, pos, tag, dep, entity, blank = table[i]
            if blank:
                continue
            start = offset + idx
            end = start + length
            word, lower = forms[text[start:end]]
            token = made[i] = Token(
                len(tokens), word, start, end,
                words[lemma], words[pos], words[tag], words[dep], words[entity], lower, sentence,
            )  # fmt: skip
            sentence.tokens.append(token)
            tokens.append(token)
        if sentence.tokens:
            analysis.sentences.append(sentence)
    for i, token in made.items():
        above = i + steps[i]
        while above not in made and steps[above]:
            above += steps[above]
        token.head = made.get(above, token)
        if token.head is not token:
            hanging[token.head.i].append(token)
    for number, below in hanging.items():
        tokens[number].children = below
    for name in parsed.ents:
        inside = [made[i] for i in range(name.start, name.end) if i in made]
        if inside:
            analysis.names.append(Name(Span(inside[0].start, inside[-1].end), name.label_, inside))
