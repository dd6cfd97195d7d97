"""Known organizations that the model parts or overlooks: "USA Today", "Sainsbury's", "The Atlantic", "the Lakers"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from reader.extract.analysis import Analysis, Name, Token
from reader.extract.names.lexicons import contexts, organizations, places
from reader.extract.names.spotting.edges import in_heading, is_capitalised
from reader.extract.names.spotting.extents import with_task
from reader.extract.names.spotting.runs import Run, make_run
from reader.extract.names.words import Key, plain

_SMALL = {"of", "and", "for", "the", "&", "on", "to", "without", "against"}


def listed(analysis: Analysis) -> Iterator[Run]:
    """Each of them that is no part of a longer name."""
    tokens, forms = analysis.tokens, _by_first()
    heard = {token.i: name for name in analysis.names for token in name.tokens}
    free = 0
    for token in analysis.not_small:
        if token.i < free or not token.text[0].isupper():
            continue
        first = plain(token.text)
        if first == "the" and _is_title(analysis, token):
            free = token.i + 2
            yield _titled(analysis, token)
        if (first,) in organizations().possessives and _keeps_possessive(analysis, token):
            yield make_run(analysis, token.i, token.i + 1, "ORG")
        if first not in forms:
            if _is_overlooked(token, first):
                yield make_run(analysis, token.i, token.i, "ORG")
            continue
        size = next((len(key) for key in forms[first] if _stands(tokens, token.i, key)), 0)
        last = token.i + size - 1 + _has_country(token, token.i + size)
        if size and not _is_part(analysis, token.i, last, heard.get(token.i)):
            free = last + 1
            yield make_run(analysis, token.i, with_task(analysis, last), "ORG")


@cache
def _by_first() -> dict[str, list[Key]]:
    """First word → the known names that begin with it, the longest first."""
    found: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(organizations().known, key=len, reverse=True):
        if len(key) > 1 and key[0] != "the" and not any("-" in word or "/" in word for word in key):
            found[key[0]].append(key)
    return found


def _stands(tokens: list[Token], at: int, key: Key) -> bool:
    if at + len(key) > len(tokens) or tokens[at + len(key) - 1].sentence is not tokens[at].sentence:
        return False
    pairs = zip(tokens[at : at + len(key)], key, strict=True)
    return all(plain(token.text) == word and (token.text[0].isupper() or token.text in _SMALL) for token, word in pairs)


def _is_title(analysis: Analysis, article: Token) -> bool:
    """Whether a capital article begins what is published: "a writer for The Atlantic"."""
    begins = article is article.sentence.tokens[0] or not analysis.tokens[article.i - 1].text[0].isalnum()
    following = analysis.tokens[article.i + 1 : article.i + 3]
    if len(following) < 2 or ("the", plain(following[0].text)) not in organizations().known:
        return False
    if begins and following[1].lemma != "report":
        return False
    goes_on = following[1].tag in ("NNP", "NNPS") and is_capitalised(following[1])
    return is_capitalised(following[0]) and not goes_on


def _titled(analysis: Analysis, article: Token) -> Run:
    run = make_run(analysis, article.i + 1, article.i + 1, "ORG")
    run.key = ("the", *run.key)
    return run


def _is_overlooked(token: Token, word: str) -> bool:
    """Whether a known name of one word, inside a sentence, is a common noun for the tagger: "the Lakers"."""
    known = token.tag in ("NN", "NNS") and not token.entity and organizations().knows((word,), token.text)
    return known and token is not token.sentence.tokens[0] and not in_heading(token)


def _keeps_possessive(analysis: Analysis, token: Token) -> bool:
    """Whether the "'s" behind it is its own: nothing follows that would be somebody's, or what only a firm has."""
    mark, *behind = analysis.tokens[token.i + 1 : token.i + 3] or [token]
    if mark.tag != "POS":
        return False
    return not behind or behind[0].tag[:2] not in ("NN", "JJ", "CD") or behind[0].lemma in contexts().of_firms


def _has_country(token: Token, at: int) -> bool:
    """Whether a country goes on the name: "Transparency International Norway"."""
    words = token.sentence.tokens
    behind = words[at - words[0].i] if at <= words[-1].i else None
    return (
        behind is not None and places().names.get((plain(behind.text),)) in places().countries and behind.text.istitle()
    )


def _is_part(analysis: Analysis, first: int, last: int, heard: Name | None) -> bool:
    """Whether the name goes on: the model hears a longer one, or a capitalised word stands right before or behind."""
    sentence, end = analysis.tokens[first].sentence, analysis.tokens[last].text
    if len(end) == 2 and end.endswith("."):
        return False  # "Serie A." ends a sentence
    if heard and (
        _capitals(analysis, heard.tokens[0].i, first) or _capitals(analysis, last + 1, heard.tokens[-1].i + 1)
    ):
        return True
    if first > sentence.tokens[0].i:
        before = analysis.tokens[first - 1]
        if before.tag in ("NNP", "NNPS", "JJ") and is_capitalised(before):
            return True
    behind = analysis.tokens[last + 1] if last < sentence.tokens[-1].i else None
    return behind is not None and behind.tag in ("NNP", "NNPS") and not behind.entity and is_capitalised(behind)


def _capitals(analysis: Analysis, start: int, end: int) -> bool:
    return any(is_capitalised(token) and token.lower != "the" for token in analysis.tokens[start:end])
