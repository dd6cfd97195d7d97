"""Where the model runs several names into one: at marks, after a possessive, before "Mr.", before a second article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import organizations, places
from reader.extract.names.spotting.edges import INSIDE, is_capitalised, is_courtesy, is_credit, next_of
from reader.extract.names.words import key_of, plain

_MARKS = frozenset(',;:()[]"“”/|')
_SUFFIXES = ("Jr.", "Sr.", "Jr", "Sr")
_WHERE = ("on", "in", "at", "near")
_VERBS = {"VBD", "VBG", "VBP", "VBZ", "MD"}
_BEFORE_THE = {"of", "for", "on", "in", "to", "and", "&", "at", "with", "without", "from", "against", "by"}


def pieces(analysis: Analysis, tokens: Sequence[Token], label: str) -> Iterator[list[Token]]:
    """Part what cannot be one name: at marks, after a possessive, before "Mr.", before a second article."""
    piece: list[Token] = []
    for at, token in enumerate(tokens):
        if _parts(analysis, tokens, at, label):
            if piece:
                yield piece
            piece = [token] if is_courtesy(token) else []
        elif len(piece) > 1 and piece[-1].text in _SUFFIXES:
            yield piece  # "Okoro Jr. Okoro", where one sentence ends and another begins
            piece = [token]
        else:
            piece.append(token)
    if piece:
        yield piece


def _parts(analysis: Analysis, tokens: Sequence[Token], at: int, label: str) -> bool:
    token = tokens[at]
    if token.tag == "POS" and label in ("GPE", "FAC", "LOC") and _names_institution(tokens, at):
        return False
    if token.tag == "POS":
        return label != "ORG" or at == len(tokens) - 1 or _owns_person(analysis, tokens, at)
    if token.text in _MARKS or is_courtesy(token):
        return not _is_legal_form(tokens, at)
    if token.lower in _WHERE and _has_site(analysis, tokens, at):
        return True
    if label == "ORG" and token.lower == "and" and _joins_institutions(tokens, at):
        return True
    if label == "ORG" and token.text in ("-", "and", "&") and _joins_known(analysis, tokens, at):
        return True
    if token.lower == "the" and at:
        return tokens[at - 1].lower not in _BEFORE_THE
    if label == "PERSON" and (token.tag == "CC" or (at and token.tag in _VERBS)):
        return True
    if label == "ORG" and at and token.tag in ("VBD", "VBZ") and token.text.islower():
        return True
    if label != "ORG" and token.text in INSIDE and at and token.start > tokens[at - 1].end:
        return True
    return is_credit(token, next_of(analysis, token))


def _is_legal_form(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is the stroke of "A/S"."""
    return 0 < at < len(tokens) - 1 and (tokens[at - 1].text, tokens[at].text, tokens[at + 1].text) == ("A", "/", "S")


def _has_site(analysis: Analysis, tokens: Sequence[Token], at: int) -> bool:
    """Whether an institution stands before "in" and a place behind it: "Lund University on Long Island"."""
    if not 1 < at < len(tokens) - 1 or plain(tokens[at - 1].text) not in organizations().heads:
        return False
    site = key_of(analysis.text[tokens[at + 1].start : tokens[-1].end])
    return site in places().names or site[-1:] in places().names or site[-1] in places().heads


def _names_institution(tokens: Sequence[Token], at: int) -> bool:
    """Whether a saint's possessive belongs to what is named for the saint: "St. Mary's Hospital"."""
    rest = tokens[at + 1 :]
    saint = plain(tokens[0].text) in ("st", "saint")
    return saint and bool(rest) and all(token.tag == "NNP" and is_capitalised(token) for token in rest)


def _owns_person(analysis: Analysis, tokens: Sequence[Token], at: int) -> bool:
    """Whether a known organization stands before the possessive and no institution after it: "Toyota's Akio Sato"."""
    owner = key_of(analysis.text[tokens[0].start : tokens[at - 1].end]) if at else ()
    rest = tokens[at + 1 :]
    named = 0 < len(rest) < 4 and all(token.tag == "NNP" and is_capitalised(token) for token in rest)
    return owner in organizations().known and named and plain(rest[-1].text) not in organizations().heads


def _joins_known(analysis: Analysis, tokens: Sequence[Token], at: int) -> bool:
    """Whether the hyphen or "and" joins two known names: "Washington Post-ABC News"."""
    if not 0 < at < len(tokens) - 1:
        return False
    known = organizations().known
    before = key_of(analysis.text[tokens[0].start : tokens[at - 1].end].removeprefix("the "))
    after = key_of(analysis.text[tokens[at + 1].start : tokens[-1].end])
    return before in known or after in known if tokens[at].text != "-" else before in known and after in known


def _joins_institutions(tokens: Sequence[Token], at: int) -> bool:
    """Whether two of a kind are joined: "University of Lund and Halden University"."""
    before = [token for token in tokens[:at] if token.lower != "the"]
    behind = [token for token in tokens[at + 1 :] if token.lower != "the"]
    if len(before) < 2 or len(behind) < 2:
        return False
    ends = {plain(before[0].text), plain(before[-1].text)} & organizations().heads.keys()
    return bool(ends & {plain(behind[0].text), plain(behind[-1].text)})
