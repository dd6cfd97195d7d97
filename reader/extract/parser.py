"""From a document to its analysis by a spaCy pipeline. The only module that knows spaCy."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.extract import DEFAULT_MODEL
from reader.extract.analysis import Analysis, Name, Sentence, Token
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
# It takes these full stops for a part of the word and reads on: "£702m. Analysts …", "by 5 p.m. Officials …".
_OPENS = r"""\s+["“‘']?"""
_OF_TIME = (
    "Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|East|West|Cent|Pac|Mount|Green|Lond"
)
_STOP = re.compile(
    rf"""(?<=\d[A-Za-z])\.(?=["”’']*(?:{_OPENS}[A-Z]|\s*$))|(?<=[ap]\.m)\.(?={_OPENS}(?!{_OF_TIME})[A-Z][a-z])""",
    re.MULTILINE,
)
_RUN = re.compile(rf"(\S{{1,{LONGEST_RUN}}})\s*")
_SENTENCE_ENDS = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”")


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
        pieces = [
            (_plain(document.text[piece.start : piece.end]), (piece, paragraph))
            for paragraph in document.paragraphs
            for piece in _pieces(document.text, paragraph.span)
        ]
        copied = _Copy(self._nlp.vocab, document.text)
        total = max(1, len(document.text))
        for parsed, (piece, paragraph) in self._nlp.pipe(pieces, as_tuples=True, batch_size=64):
            copied.add(parsed, piece.start, paragraph)
            if progress:
                progress(piece.end / total)
        return Analysis(document.text, document.paragraphs, copied.tokens, copied.sentences, copied.names)


@cache
def _spacy() -> Any:
    """The library, imported once. It takes half a second: only who parses waits for it."""
    with made_to_stay():
        import spacy

        return spacy


def _plain(text: str) -> str:
    text = _STOP.sub("!", text)
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


_COLUMNS = ["HEAD", "SENT_START", "IS_SPACE", "IDX", "LENGTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
"""What is copied of a token. Asked for all at once: a token at a time takes three times as long."""


class _Copy:
    """What has been copied of a parse, piece by piece, into plain objects."""

    def __init__(self, vocabulary: Any, text: str) -> None:
        self.tokens: list[Token] = []
        self.sentences: list[Sentence] = []
        self.names: list[Name] = []
        self._text, self._words, self._forms = text, _Words(vocabulary), _Forms()

    def add(self, parsed: Any, offset: int, paragraph: Paragraph) -> None:
        """Copy a piece that starts at this offset. Blank tokens are left out; what hangs on one moves to its head."""
        table = parsed.to_array(_COLUMNS).T
        made = self._tokens(table[1:].tolist(), offset, paragraph)
        steps: list[int] = table[0].astype("int64").tolist()
        hanging: defaultdict[int, list[Token]] = defaultdict(list)
        for i, token in enumerate(made):
            if token is not None:
                above = i + steps[i]
                while made[above] is None and steps[above]:
                    above += steps[above]
                token.head = made[above] or token
                if token.head is not token:
                    hanging[token.head.i].append(token)
        for number, below in hanging.items():
            self.tokens[number].children = below
        for name in parsed.ents:
            inside = [token for token in made[name.start : name.end] if token]
            if inside:
                self.names.append(Name(Span(inside[0].start, inside[-1].end), name.label_, inside))

    def _tokens(self, columns: list[list[int]], offset: int, paragraph: Paragraph) -> list[Token | None]:
        """The tokens of a piece, with None for a blank one. `columns` are all but the first of `_COLUMNS`."""
        made: list[Token | None] = []
        words, sentence = self._words, None
        for opens, blank, index, length, lemma, pos, tag, dep, entity in zip(*columns, strict=True):
            if opens == 1:
                sentence = None
            if blank:
                made.append(None)
                continue
            if sentence is None:
                sentence = Sentence(len(self.sentences), paragraph)
                self.sentences.append(sentence)
            start = offset + index
            end = start + length
            word, lower = self._forms[self._text[start:end]]
            token = Token(
                len(self.tokens), word, start, end,
                words[lemma], words[pos], words[tag], words[dep], words[entity], lower, sentence,
            )  # fmt: skip
            made.append(token)
            self.tokens.append(token)
            sentence.tokens.append(token)
        return made
