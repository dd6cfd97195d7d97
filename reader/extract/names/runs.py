"""Runs of words that may be names: what the model saw, mended at the edges, and capitalised words that it missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.extract.analysis import Analysis, Sentence, Token
from reader.extract.names.lexicons import organizations, places, titles
from reader.extract.names.words import Key, key_of, plain
from reader.model.spans import Span

NAMES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
"""Types of the model that may be a person, an organization or a place. What has another type is not looked at again,
save where it is a name known from elsewhere."""

_INSIDE = {"-", "–", "&"}


@dataclass(slots=True, eq=False)
class Run:
    """Tokens `first` to `last` of the document, which may be a name. `title` is where its titles begin."""

    first: int
    last: int
    title: int
    span: Span
    text: str
    key: Key
    label: str
    type: str = ""

    @property
    def titled(self) -> bool:
        """Whether a title stands before it."""
        return self.title < self.first

    @property
    def places(self) -> range:
        """The indexes of its tokens."""
        return range(self.first, self.last + 1)


def find_runs(analysis: Analysis) -> list[Run]:
    """All runs, in order, without overlap."""
    taken = bytearray(len(analysis.tokens))
    runs: list[Run] = []
    for source in (_from_model(analysis), _missed(analysis, taken)):
        for run in source:
            if not any(taken[run.first : run.last + 1]):
                taken[run.first : run.last + 1] = b"\1" * (run.last + 1 - run.first)
                runs.append(run)
    return sorted(runs, key=lambda run: run.first)


def make_run(analysis: Analysis, first: int, last: int, label: str, title: int | None = None) -> Run:
    """The run of these tokens."""
    span = Span(analysis.tokens[first].start, analysis.tokens[last].end)
    text = span.of(analysis.text)
    return Run(first, last, first if title is None else title, span, text, key_of(text), label)


def is_capitalised(token: Token) -> bool:
    """Whether the word begins with a capital, or has one inside as "iPhone" and "al-Assad" have."""
    return token.text[0].isupper() or (token.tag in ("NNP", "NNPS") and any(c.isupper() for c in token.text))


def is_title_case(sentence: Sentence) -> bool:
    """Whether the sentence is a heading with Capitals on Most Words, which say nothing then."""
    words = [token for token in sentence.tokens if token.text[0].isalpha() and len(token.text) > 3]
    return len(words) > 3 and sum(token.text[0].isupper() for token in words) > 0.8 * len(words)


def _from_model(analysis: Analysis) -> Iterator[Run]:
    for name in analysis.names:
        if name.label in NAMES:
            for piece in _pieces(name.tokens, name.label):
                run = _trimmed(analysis, piece, name.label)
                if run:
                    yield run


def _pieces(tokens: Sequence[Token], label: str) -> Iterator[list[Token]]:
    """Part what cannot be one name: at a comma or "and" between people, after a possessive."""
    piece: list[Token] = []
    for token in tokens:
        inside_org = label == "ORG" and token.tag == "POS" and token is not tokens[-1]
        if not inside_org and (
            token.tag == "POS" or token.text in ',;:()"' or (label == "PERSON" and token.tag == "CC")
        ):
            if piece:
                yield piece
            piece = []
        else:
            piece.append(token)
    if piece:
        yield piece


def _trimmed(analysis: Analysis, tokens: list[Token], label: str) -> Run | None:
    while tokens and not is_capitalised(tokens[0]) and plain(tokens[0].text) not in titles().particles:
        tokens = tokens[1:]
    while tokens and not (is_capitalised(tokens[-1]) or tokens[-1].text[-1].isdigit()):
        tokens = tokens[:-1]
    if tokens and tokens[0].lower == "the":
        tokens = tokens[1:]
    if not tokens or not any(is_capitalised(token) for token in tokens):
        return None
    first, last = tokens[0].i, tokens[-1].i
    if label in ("PERSON", "ORG"):
        first, last = _widened(analysis, first, last, label)
    title = first
    first = after_titles(analysis, first, last) if label == "PERSON" else first
    if label == "PERSON" and first == title:
        title = before_titles(analysis, first)
    if first > last or not analysis.tokens[first].text[0].isalnum():
        return None
    return make_run(analysis, first, last, label, title)


def _widened(analysis: Analysis, first: int, last: int, label: str) -> tuple[int, int]:
    """Take in proper nouns at the edges that the model left out."""
    tokens = analysis.tokens
    sentence = tokens[first].sentence
    if is_title_case(sentence):
        return first, last
    start, end = sentence.tokens[0].i, sentence.tokens[-1].i
    while last < end and _goes_on(tokens[last], tokens[last + 1]) and not _stops(tokens[last + 1], label):
        last += 1
    while last > first and not any(c.isalnum() for c in tokens[last].text):
        last -= 1
    while first > start and _goes_on(tokens[first], tokens[first - 1]) and not _stops(tokens[first - 1], label):
        first -= 1
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    return first, last


def _goes_on(edge: Token, other: Token) -> bool:
    if other.entity:
        return False
    near = other.start == edge.end or edge.start == other.end
    if other.text in _INSIDE:
        return near
    return other.tag in ("NNP", "NNPS") and is_capitalised(other) and (near or edge.text not in _INSIDE)


def _stops(token: Token, label: str) -> bool:
    word = plain(token.text)
    return titles().is_title(word) or titles().is_role(word) or (label == "PERSON" and word in places().adjectives)


def after_titles(analysis: Analysis, first: int, last: int) -> int:
    """Where the name begins behind the titles that stand in it: "President Ada Okoro" at "Ada"."""
    known = titles()
    begin = first
    for at in range(first, last):
        word = plain(analysis.tokens[at].text)
        if known.is_title(word) or (known.is_role(word) and analysis.tokens[at].text.islower()):
            begin = at + 1
        elif not (word in known.before or word in places().adjectives):
            break
    return begin


def before_titles(analysis: Analysis, first: int) -> int:
    """Where the titles begin that stand before the name: capitalised ones, courtesy titles and roles."""
    known = titles()
    sentence = analysis.tokens[first].sentence
    at = first
    while at > sentence.tokens[0].i:
        token = analysis.tokens[at - 1]
        word = plain(token.text)
        if not (known.is_title(word) or known.is_role(word) or (at < first and word in known.before)):
            break
        if token.tag in ("VB", "VBD", "VBP", "VBZ"):
            break
        at -= 1
    return at


def _missed(analysis: Analysis, taken: bytearray) -> Iterator[Run]:
    """Capitalised proper nouns in a row that the model gave no type."""
    for sentence in analysis.sentences:
        if is_title_case(sentence):
            continue
        tokens = sentence.tokens
        at = 0
        while at < len(tokens):
            if not _proper(tokens[at], taken):
                at += 1
                continue
            end = at
            while end + 1 < len(tokens) and (_proper(tokens[end + 1], taken) or _bridges(tokens, end + 1, taken)):
                end += 1
            first, last = tokens[at].i, tokens[end].i
            begin = after_titles(analysis, first, last)
            if begin <= last and not _only_titles(tokens[at : end + 1]):
                title = first if begin > first else before_titles(analysis, first)
                yield make_run(analysis, begin, last, "", title)
            at = end + 1


def _proper(token: Token, taken: bytearray) -> bool:
    if token.tag not in ("NNP", "NNPS") or taken[token.i] or token.entity or not is_capitalised(token):
        return False
    return plain(token.text) not in places().adjectives and any(c.isalpha() for c in token.text)


def _bridges(tokens: list[Token], at: int, taken: bytearray) -> bool:
    """A hyphen, or "of the" inside a name whose head comes first ("Ministry of Health")."""
    token = tokens[at]
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if token.text in _INSIDE:
        return _proper(following, taken) and (token.text == "&" or token.start == tokens[at - 1].end)
    head_first = plain(tokens[at - 1].text) in organizations().heads
    return token.lower == "of" and head_first and _proper(following, taken)


def _only_titles(tokens: list[Token]) -> bool:
    known = titles()
    return all(known.is_title(w) or known.is_role(w) or w in known.before for w in (plain(t.text) for t in tokens))
