"""Runs of words that may be names: what the model saw, mended at the edges, and capitalised words that it missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.extract.analysis import Analysis, Name, Token
from reader.extract.names.lexicons import contexts, given, organizations, places, titles
from reader.extract.names.spotting import edges, extents, offices
from reader.extract.names.spotting.pieces import pieces
from reader.extract.names.words import Key, key_of, plain
from reader.model.findings import Confidence
from reader.model.spans import Span

_LEAST_DATELINE = 4
"""Letters."""
NAMES = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
"""Types of the model that are heard. The last four speak against a person, an organization or a place."""


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
    confidence: Confidence = "likely"
    """How sure the type is, once it is decided."""
    gender: str = ""
    """M or f where its title tells."""
    opens: bool = False
    """Whether it opens a paragraph and has a colon behind it, as who speaks in an interview."""
    generation: str = ""
    """Which of two people of the name is meant: "jr", "iii"."""
    age: str = ""
    """The age that stands beside it."""
    titles: frozenset[str] = frozenset()
    """The words of its titles that not everybody has: "lady", "senator"."""
    relative: bool = False
    """Whether the text gives it as the name of somebody's relative: "his father, Lord Okoro"."""
    doubt: str = ""
    """Why it may be somebody else's."""
    other_name_of: Run | None = None
    """A name of the same person, where the text says so: "Ruth Tan, née Okoro"."""

    @property
    def titled(self) -> bool:
        """Whether a title stands before it."""
        return self.title < self.first

    @property
    def places(self) -> range:
        """The indexes of its tokens."""
        return range(self.first, self.last + 1)


def make_run(analysis: Analysis, first: int, last: int, label: str, title: int | None = None) -> Run:
    """The run of these tokens."""
    start, end = analysis.tokens[first].start, analysis.tokens[last].end
    text = analysis.text[start:end].rstrip("-–")  # "U.S.- and NATO-trained"
    span = Span(start, start + len(text))
    run = Run(first, last, first if title is None else title, span, text, key_of(text), label)
    behind = analysis.tokens[last + 1] if last + 1 < len(analysis.tokens) else None
    run.opens = (
        behind is not None and behind.text == ":" and start == analysis.tokens[first].sentence.paragraph.span.start
    )
    return run


def is_acronym(run: Run) -> bool:
    """Two to seven capitals, or "DfT"."""
    return run.text.isalpha() and 2 <= len(run.text) <= 7 and looks_acronym(run.text)


def looks_acronym(text: str) -> bool:
    """Whether it is written as initials are: "HSA", "H.S.A.", "DfT"."""
    letters = text.replace(".", "")
    return letters.isupper() or (len(letters) == 3 and letters[0].isupper() and letters[2].isupper())


def find_runs(analysis: Analysis, first: Iterable[Run] = ()) -> list[Run]:
    """All runs, in order, without overlap; those given come first."""
    taken = bytearray(len(analysis.tokens))
    runs: list[Run] = []
    for source in (first, _from_model(analysis), _missed(analysis, taken)):
        for run in source:
            if (
                len("".join(run.key)) > 1
                and not (len(run.key) == 1 and run.key[0] in titles().suffixes)
                and not edges.is_party_tag(run.text)
                and not any(taken[run.first : run.last + 1])
            ):
                taken[run.first : run.last + 1] = b"\1" * (run.last + 1 - run.first)
                runs.append(run)
    return _joined(analysis, sorted(runs, key=lambda run: run.first))


def _joined(analysis: Analysis, runs: list[Run]) -> list[Run]:
    """With two runs side by side made one, where the document has the two as one name elsewhere."""
    keys = {run.key for run in runs}
    joined: list[Run] = []
    for run in runs:
        before = joined[-1] if joined else None
        if before and before.last + 1 == run.first and before.key + run.key in keys:
            joined[-1] = make_run(analysis, before.first, run.last, before.label, before.title)
        else:
            joined.append(run)
    return joined


def _from_model(analysis: Analysis) -> Iterator[Run]:
    for name in analysis.names:
        if name.label in NAMES and not _is_adjective(name):
            for piece in pieces(analysis, name.tokens, name.label):
                for part, label in _holder(analysis, edges.trimmed(analysis, piece, name.label), name.label):
                    yield from _run(analysis, part, label)


def _is_adjective(name: Name) -> bool:
    """Whether it is no more than "Swedish": it may begin the name of an institution."""
    return name.label == "NORP" and all(plain(token.text) in places().adjectives for token in name.tokens)


def _run(analysis: Analysis, tokens: list[Token], label: str) -> Iterator[Run]:
    if not tokens:
        return
    first, last = tokens[0].i, tokens[-1].i
    if edges.is_courtesy(tokens[0]) or _is_persons(analysis, tokens, label):
        label = "PERSON"
    if label in ("PERSON", "ORG"):
        first, last = edges.widened(analysis, first, last, label)
    if label == "GPE" and edges.before_head(analysis, last):
        last, label = last + 1, "ORG"
    if label == "GPE" and edges.before_surname(analysis, first, last):
        last, label = last + 1, ""
    if label != "PERSON":
        first = edges.with_ordinal(analysis, first, last)
    if label == "ORG":
        last = offices.with_portfolios(analysis, first, offices.without_office(analysis, first, last))
    if label != "PERSON":
        last = extents.with_task(analysis, last)
    if offices.only_titles(analysis, first, last):
        return
    title = first
    if label != "PERSON" and offices.behind_office(analysis, first):
        title = offices.before_titles(analysis, first)
    if label == "PERSON" and offices.before_office(analysis, last):
        label = ""
    if label == "PERSON":
        last = edges.with_nickname(analysis, first, last)
        first = offices.after_titles(analysis, first, last)
        title = title if first > title else offices.before_titles(analysis, first)
    yield make_run(analysis, first, last, label, title)


def _is_persons(analysis: Analysis, tokens: list[Token], label: str) -> bool:
    """Whether it is a knight, a prince, or a given name before a nickname in quotes, whatever the model hears."""
    first, last = tokens[0], tokens[-1]
    if first.lower in ("sir", "dame") or (label == "GPE" and first.text.istitle() and _is_royal(first)):
        word = plain(last.text)
        return len(tokens) > 1 and word not in organizations().heads and word not in places().heads
    return given().knows(plain(first.text)) and edges.with_nickname(analysis, first.i, last.i) > last.i


def _is_royal(token: Token) -> bool:
    return token.lower in titles().honorifics and token.lower not in titles().courtesies


def _holder(analysis: Analysis, tokens: list[Token], label: str) -> Iterator[tuple[list[Token], str]]:
    """Part an organization from its person: "the head of Harbour Council Ada Okoro", "Ada Okoro of Harbour Council"."""
    if label in ("ORG", "PERSON") and (of := _belongs(tokens, label)):
        yield tokens[:of], "PERSON"
        yield tokens[of + 1 :], "ORG"
        return
    if label == "ORG" and len(tokens) > 2:
        heads = organizations().heads
        last_head = max((i for i, token in enumerate(tokens[:-1]) if plain(token.text) in heads), default=-1)
        names = tokens[last_head + 1 :]
        if last_head > 0 and _is_person(analysis, names):
            yield tokens[: last_head + 1], label
            yield names, "PERSON"
            return
    yield tokens, label


def _belongs(tokens: list[Token], label: str) -> int:
    """The index of the "of" between a person and the institution they belong to, 0 where there is none."""
    heads = organizations().heads
    of = next((at for at, token in enumerate(tokens[:-1]) if token.lower == "of"), 0)
    if not 1 < of < 4 or not all(token.tag == "NNP" and plain(token.text) not in heads for token in tokens[:of]):
        return 0
    named = label == "ORG" and plain(tokens[0].text) in given().gender
    return of if named or plain(tokens[-1].text) in heads else 0


def _is_person(analysis: Analysis, tokens: list[Token]) -> bool:
    """Whether words behind the head of an organization are a person: a given name, or what goes on or speaks."""
    if not all(token.tag == "NNP" for token in tokens) or tokens[-1].i + 1 >= len(analysis.tokens):
        return False
    if plain(tokens[-1].text) in organizations().heads:
        return False
    following = analysis.tokens[tokens[-1].i + 1]
    if plain(tokens[0].text) in given().gender or (len(tokens) == 1 and following.entity == "PERSON"):
        return True
    goes_on = len(tokens) == 1 and following.tag == "NNP" and edges.is_capitalised(following)
    return goes_on or (len(tokens) == 2 and following.tag == "VBD" and following.lemma in contexts().acts)


def _missed(analysis: Analysis, taken: bytearray) -> Iterator[Run]:
    """Capitalised proper nouns in a row that the model gave no type, or took for part of the date before them."""
    free = 0
    for token in analysis.not_small:
        sentence = token.sentence
        if token.i < free or not _proper(analysis, token, taken):
            continue
        if sentence.title_case and not edges.is_signature(sentence):
            continue
        tokens = sentence.tokens
        at = end = token.i - tokens[0].i
        while end + 1 < len(tokens) and (step := _step(analysis, tokens, end, taken)):
            end += step
        named = plain(tokens[end].text) in organizations().heads or not any(t.entity for t in tokens[at : end + 1])
        if named and not offices.only_titles(analysis, token.i, tokens[end].i):
            first = _with_front(analysis, token.i, tokens[end].i)
            last = extents.with_task(analysis, tokens[end].i)
            begin = offices.after_titles(analysis, first, last)
            yield make_run(
                analysis, begin, last, "", first if begin > first else offices.before_titles(analysis, first)
            )
        free = tokens[end].i + 1


def _with_front(analysis: Analysis, first: int, last: int) -> int:
    """With what an institution's name has in front: its country ("Italian Episcopal Conference"), its number."""
    before = analysis.tokens[first - 1] if first else None
    institution = first < last and plain(analysis.tokens[last].text) in organizations().heads
    if before and before.tag == "NNP" and plain(before.text) in places().adjectives:
        known = key_of(analysis.text[before.start : analysis.tokens[last].end]) in organizations().known
        if (institution or known) and before.sentence is analysis.tokens[last].sentence:
            return first - 1
    return edges.with_ordinal(analysis, first, last)


def _proper(analysis: Analysis, token: Token, taken: bytearray) -> bool:
    if taken[token.i] or token.entity not in ("", "DATE") or not edges.is_capitalised(token):
        return False
    if token.tag not in ("NNP", "NNPS") and not _is_dateline(token):
        return False
    if edges.is_calendar(analysis, token) or edges.is_broken_off(analysis, token):
        return False
    if not token.text[0].isalnum() or not any(c.isalpha() for c in token.text):
        return False
    following = analysis.tokens[token.i + 1] if token.i + 1 < len(analysis.tokens) else None
    return plain(token.text) not in places().adjectives and not edges.is_credit(token, following)


def _is_dateline(token: Token) -> bool:
    """Whether it opens a paragraph in capitals, a known place or the first of two words, whatever the tagger hears."""
    opens = token.text.isupper() and token.start == token.sentence.paragraph.span.start
    if not opens or len(token.text) < _LEAST_DATELINE:
        return False
    behind = token.sentence.tokens[1:3]
    two = len(behind) == 2 and behind[0].text.isupper() and len(behind[0].text) >= _LEAST_DATELINE
    return (plain(token.text),) in places().names or (two and behind[1].text in (",", "(", "-", "–", "—", "--"))


def _step(analysis: Analysis, tokens: list[Token], end: int, taken: bytearray) -> int:
    """How many words a name goes on for: the next one, or what is behind particles; 0 where it ends."""
    if _proper(analysis, tokens[end + 1], taken) or _bridges(analysis, tokens, end + 1, taken):
        return 1
    behind = edges.behind_particles(analysis, tokens[end].i)
    return behind - tokens[end].i if behind and _proper(analysis, analysis.tokens[behind], taken) else 0


def _bridges(analysis: Analysis, tokens: list[Token], at: int, taken: bytearray) -> bool:
    """A hyphen, a number, or "of" inside a name whose head comes first ("Ministry of Health")."""
    token = tokens[at]
    if at + 1 >= len(tokens) or not _proper(analysis, tokens[at + 1], taken):
        return False
    if token.text in edges.INSIDE:
        return token.text == "&" or token.start == tokens[at - 1].end
    return token.lower == "of" and plain(tokens[at - 1].text) in organizations().heads
