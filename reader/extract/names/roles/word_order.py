"""What somebody is said to be, by the order of the words, where the parser ties them to something else."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import titles
from reader.extract.names.spotting.runs import Run
from reader.extract.names.words import plain

Found = tuple[int, int]
"""First and last token of a role."""
ENDS = {",", ";", "(", ")", '"', "“", "”", "--", "that", "which", "who"}
"""What a role does not go beyond."""
_LONGEST = 10
"""Tokens of a phrase."""
_OF_PHRASE = {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD", "VBN", "VBG", "RB", "``", "''"}
_OF_TASK = {"IN", "JJ", "NN", "NNS", "NNP", "NNPS", "DT", "CC"}
_GO_ON = {"of", "at", "for", "in", "with", "to", "on", "from", "and", "the"}
_EMPTY = ("man", "woman", "boy", "girl", "guy")
"""Nouns that say nothing of somebody who is named."""
_CLOSED = (",", ".", ")", ";", "—", "–")


def is_role(token: Token) -> bool:
    """Whether the word says what somebody is."""
    word = plain(token.text)
    return titles().is_role(word) or titles().is_role(plain(token.lemma)) or titles().is_title(word)


def end_of_phrase(head: Token, subtree: Sequence[Token]) -> int:
    """The last token of the phrase that follows a head without a break."""
    last = head
    for token in subtree:
        if token.i > head.i:
            later = token.text == "now" and head.tag in ("NN", "NNP")  # "a former aide now teaching"
            if later or token.text in ENDS or token.tag in ("WDT", "WP", "WP$", ":") or token.i != last.i + 1:
                break
            last = token
    return _without_opening(head, last)


def _without_opening(head: Token, last: Token) -> int:
    """The last token without a preposition that has nothing behind it, and the participle that it belongs to: "known
    in the trade as".
    """
    if last is head or last.tag not in ("IN", "TO"):
        return last.i
    verb = last.head if last.head.tag in ("VBN", "VBG") and last.head.i > head.i else last
    return max(head.i, verb.i - 1)


def behind(analysis: Analysis, run: Run) -> Found | None:
    """A comma, an article or an owner, and the noun: "Mei Tan, his chief negotiator", "Mei Tan, Samoa's envoy"."""
    tokens = analysis.tokens[run.last + 1 : run.last + 3 + _LONGEST]
    if len(tokens) < 3 or tokens[0].text != "," or tokens[0].sentence is not analysis.tokens[run.last].sentence:
        return None
    article = tokens[1].tag in ("DT", "PRP$")
    phrase = _leading(tokens[1 + article :])
    noun = phrase[-1] if phrase else None
    if tokens[1].lower in ("that", "this", "all", "both") or not (article or _is_owned(phrase)):
        return None
    if noun is None or noun.tag not in ("NN", "NNP") or not is_role(noun) or noun.sentence is not tokens[0].sentence:
        return None
    following = analysis.tokens[noun.i + 1] if noun.i + 1 < len(analysis.tokens) else noun
    if following.text not in ENDS and following.text != "." and following.lower not in _GO_ON:
        return None
    return phrase[0].i, end_of_phrase(noun, [token for token in noun.subtree() if token.i >= phrase[0].i])


def ahead(analysis: Analysis, run: Run) -> Found | None:
    """The noun, a comma, and the name with a mark behind it: "from Okoro's partner, Mei Tan."; "a nurse named Mei"."""
    tokens, at = analysis.tokens, run.first - 1
    start = tokens[run.first].sentence.tokens[0].i
    if at > start and tokens[at].lower in ("named", "called"):
        return _phrase_to(analysis, at - 1, start) if tokens[at - 1].tag == "NN" and is_role(tokens[at - 1]) else None
    while at > start and plain(tokens[at].text) in titles().honorifics:
        at -= 1
    following = tokens[run.last + 1].text if run.last + 1 < len(tokens) else "."
    if at <= start or tokens[at].text != "," or following not in _CLOSED:
        return None
    noun = _noun_with_task(analysis, at - 1, start)
    found = _phrase_to(analysis, noun, start) if noun else None
    return (found[0], at - 1) if found else None


def _noun_with_task(analysis: Analysis, last: int, start: int) -> int:
    """The noun of a role that a phrase ends in, or that has a task behind it: "minister for transport". 0: none."""
    for at in range(last, max(start, last - _LONGEST), -1):
        token = analysis.tokens[at]
        if token.tag == "NN" and is_role(token) and (at == last or analysis.tokens[at + 1].lower in _GO_ON):
            return at
        if token.tag not in _OF_TASK:
            break
    return 0


def _phrase_to(analysis: Analysis, last: int, start: int) -> Found | None:
    """The noun phrase that ends here, behind its article or with its owner."""
    tokens, first = analysis.tokens, last
    while first > start and tokens[first - 1].tag in _OF_PHRASE and first > last - _LONGEST:
        first -= 1
    article = first > start and tokens[first - 1].tag in ("DT", "PRP$", "WP$")
    empty = first == last and tokens[last].lower in _EMPTY
    return (first, last) if (article or _is_owned(tokens[first:last])) and not empty else None


def _is_owned(phrase: Sequence[Token]) -> bool:
    return any(token.tag == "POS" for token in phrase)


def _leading(tokens: Sequence[Token]) -> list[Token]:
    """The words of one noun phrase."""
    phrase: list[Token] = []
    for token in tokens:
        if token.tag not in _OF_PHRASE:
            break
        phrase.append(token)
    return phrase
