"""Phrases in the parse: noun phrases, clauses, subjects, and the stretches of text they cover."""

from __future__ import annotations

from collections.abc import Iterable

from reader.extract.analysis import POSITION, Token
from reader.extract.statements.draft import Voice
from reader.model.spans import Span

QUOTE = frozenset({"quote", "cite"})
"""Verbs by which one reporter passes on another's words: «quoted an aide as saying»."""

SUBJECT = ("nsubj", "nsubjpass", "csubj")
NOUN = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
_LEFT_OF_NOUN = frozenset({"det", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "predet", "advmod", "case"})
_OPEN_MARKS = frozenset("\"“”„‟«»'‘’`([")
_BINDING = frozenset({"of", "from", "at", "in", "for", "with", "on", "to", "inside"})
_UNITS = frozenset("%‰$£€¥₹")
_CLOSE = frozenset({"close", "familiar", "briefed"})


def noun_phrase(head: Token, joined: bool = True) -> Voice:
    """A noun with what stands before it and what binds to it: "officials from the ministry", "Hicks and two others".

    Appositions and relative clauses are left out; without `joined` also what "and" adds.
    """
    tokens = [head, *_before(head)]
    tokens += _binding(head)
    for child in head.rights if joined else ():
        if child.dep == "conj" and (child.pos in NOUN or child.tag == "CD"):
            other = noun_phrase(child)
            tokens += [t for t in child.subtree() if t.start < other.span.end]
    return Voice(head, Span(min(t.start for t in tokens), max(t.end for t in tokens)))


def _noun_beside(verb: Token) -> Token | None:
    """The noun right before "did not respond", which the parser ties to another noun and leaves the verb without."""
    if verb.child(*SUBJECT):
        return None
    auxiliaries = [c for c in verb.lefts if c.dep == "aux" and c.tag in ("VBD", "VBZ", "VBP", "MD")]
    if not auxiliaries:
        return None
    tokens = verb.sentence.tokens
    at = auxiliaries[0].i - tokens[0].i - 1
    return tokens[at] if at >= 0 and tokens[at].pos in ("NOUN", "PROPN") and tokens[at].dep == "conj" else None


def spoken_by(subject: Token) -> Voice:
    """The voice of a subject: a relative pronoun as it stands, with the noun that it stands for as head."""
    noun = antecedent(subject)
    return noun_phrase(noun) if noun is subject else Voice(noun, subject.span)


def _before(noun: Token) -> list[Token]:
    found = []
    for child in noun.lefts:
        if child.dep in _LEFT_OF_NOUN or child.tag == "CD":
            found += child.subtree()
    # An adjective may stand before a mark: “the "so-called" experts”.
    return [token for token in found if token.i < noun.i]


def _binding(noun: Token) -> list[Token]:
    """Prepositions right after a common noun, as long as nothing parts them."""
    found: list[Token] = []
    if noun.pos == "PROPN" or noun.pos == "PRON":
        return found
    at = noun.i + 1
    for child in noun.rights:
        binds = child.dep == "prep" and child.lower in _BINDING
        close = child.dep in ("amod", "acl") and child.lower in _CLOSE
        if not (binds or close) or child.i != at:
            continue
        phrase = [t for t in child.subtree() if t.i < at + 12]
        phrase = phrase[: next((n for n, t in enumerate(phrase) if t.text in (",", "—", "–", "(", ";")), len(phrase))]
        if any(t.dep in ("relcl", "advcl", "ccomp") for t in phrase):
            break
        found += phrase
        at = max((t.i for t in phrase), default=at) + 1
    return found


def subject_of(verb: Token) -> Token | None:
    """Its subject, or the one it shares with the verb it is joined to or controlled by."""
    if verb.dep == "pcomp" and verb.head.lower == "as" and (quoted := verb.head.head).lemma in QUOTE:
        return quoted.child("nsubjpass") or quoted.child("dobj")
    if beside := _noun_beside(verb):
        return beside
    seen = 0
    token = verb
    while seen < 8:
        if subject := token.child(*SUBJECT):
            return subject
        if token.dep == "relcl" or (token.dep == "acl" and token.head.pos in NOUN):
            return token.head if token.head.pos in NOUN else None
        if (
            token.dep in ("conj", "xcomp", "advcl", "aux", "auxpass", "pcomp", "dep", "parataxis")
            and token.head is not token
        ):
            token = token.head
            if token.dep == "prep" and token.head is not token:
                token = token.head
        elif token.dep == "prep" and token.head is not token:
            token = token.head
        else:
            return None
        seen += 1
    return None


def antecedent(subject: Token) -> Token:
    """What a relative pronoun stands for, else the word itself."""
    if subject.lower not in RELATIVE or subject.tag == "DT":
        return subject
    for verb in subject.ancestors():
        if verb.dep == "relcl" and verb.head.pos in NOUN:
            return verb.head
    return _noun_before(subject) if subject.tag in ("WP", "WDT") else subject


def _noun_before(relative: Token) -> Token:
    """The noun right before a relative pronoun, where the parser ties the two otherwise; else the pronoun."""
    tokens = relative.sentence.tokens
    at = relative.i - tokens[0].i - 1
    if at > 0 and tokens[at].text == ",":
        at -= 1
    return tokens[at] if at >= 0 and tokens[at].pos in ("NOUN", "PROPN") else relative


def covered(tokens: Iterable[Token], text: str) -> list[Span]:
    """The stretches of text that tokens cover, without marks at the edges.

    Two stretches are one where only a blank or a mark parts them.
    """
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=POSITION):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    spans = []
    for run in runs:
        run = trimmed(run)
        if run and any(t.pos not in ("PUNCT", "CCONJ") for t in run):
            spans.append(Span(run[0].start, run[-1].end))
    return spans


def trimmed(run: list[Token]) -> list[Token]:
    """Tokens without punctuation (save quotation marks and brackets) at the edges, and no joining word before."""
    start, end = 0, len(run)
    while start < end and (run[start].pos == "CCONJ" or is_mark(run[start])) and run[start].text not in _OPEN_MARKS:
        start += 1
    while end > start and run[end - 1].pos == "CCONJ":
        end -= 1
    while end > start and is_mark(run[end - 1]) and run[end - 1].text[0] not in "\"“”»'’)]":
        end -= 1
    return run[start:end]


def is_mark(token: Token) -> bool:
    """Whether it is punctuation, which the sign of a unit or a currency is not."""
    return token.text not in _UNITS and (token.pos == "PUNCT" or not any(map(str.isalnum, token.text)))
