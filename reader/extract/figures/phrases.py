"""Noun phrases: from their first word rightwards, or from their head outwards."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from reader.extract.analysis import Analysis, Token
from reader.extract.figures.draft import after, before
from reader.extract.lexicon import lexicon
from reader.model.spans import Span

LONGEST = 14
"""Tokens of a noun phrase at most."""

LONGEST_COMPLEMENT = 9
"""Tokens of one preposition and its noun at most."""

_PLURALS = frozenset(lexicon("figures")["plurals"])
TIMES = frozenset(lexicon("figures")["times"])
_DEFINING = frozenset(("of", "for", "in", "to", "on", "from", "with", "per", "between"))
_DETERMINERS = frozenset(("DT", "PRP$", "WP$", "PDT"))
_THEN = frozenset(("then", "now", "so", "just", "only", "even", "also", "still", "not", "too"))
_LOOSE = frozenset(("all", "more", "about", "some"))
_ORDERS = frozenset(("last", "first", "past", "next", "previous", "final"))
_JOINS = frozenset(("and", "or", ",", "&"))
_INNER = frozenset(("compound", "amod", "nmod", "poss", "nummod", "quantmod", "advmod", "det"))


def run(analysis: Analysis, first: Token | None, dated: AbstractSet[int]) -> Span | None:
    """The noun phrase that starts here: adjectives, participles and nouns, up to the last noun of the run."""
    token, end, last, steps = first, None, None, 0
    if first is not None and (first.lower in _JOINS or first.text in ("-", "–")):
        return None  # "four years of a 20-year sentence"
    while token is not None and steps < LONGEST and token.i not in dated and _belongs(analysis, token, last):
        if token.pos in ("NOUN", "PROPN"):
            end = last = token
        if token.tag == "POS":
            last = None
        token, steps = after(analysis, token), steps + 1
    if first is None or end is None:
        return None
    last = _with_of(analysis, end)
    return Span(first.start, max(last.end, _named_end(last) if last.pos == "PROPN" else 0))


def past_determiners(analysis: Analysis, token: Token | None) -> Token | None:
    """The first token that is no article, possessive, number or "all"."""
    while token is not None:
        following = after(analysis, token)
        counts = token.tag == "CD" and not before_name(token, following)
        ordered = token.lower in _ORDERS and following is not None and following.tag == "CD"
        if not (counts or ordered or token.tag in _DETERMINERS or token.text == "%" or token.lower in _LOOSE):
            break
        token = following
    return token


def before_name(number: Token, following: Token | None) -> bool:
    """Whether a number is the name of what follows: "737 Max jets"."""
    return number.text.isdigit() and following is not None and following.pos == "PROPN"


def bare(tokens: Sequence[Token]) -> Span | None:
    """The span of these tokens without the determiners that they start with."""
    kept = list(tokens)
    while kept and kept[0].tag in _DETERMINERS:
        kept.pop(0)
    return Span(kept[0].start, kept[-1].end) if kept else None


def plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    return token.tag in ("NNS", "NNPS") or token.lower in _PLURALS


def past_brackets(analysis: Analysis, token: Token | None) -> Token | None:
    """The token behind a conversion in brackets, or behind the bracket that closes one."""
    if token is None or token.text not in ("(", ")"):
        return token
    closing = next((t for t in analysis.tokens[token.i : token.i + 7] if t.text == ")"), None)
    return after(analysis, closing) if closing else token


def noun_phrase(head: Token, without: AbstractSet[int]) -> Span:
    """A head with the words before it and the prepositions behind it, without clauses and without these tokens."""
    kept = [head]
    for child in head.lefts:
        if child.dep in _INNER and child.i not in without:
            kept.extend(t for t in child.subtree() if t.i < head.i)
    first, end = min(t.i for t in kept), complements(head, without).end
    tokens = [t for t in head.sentence.tokens if first <= t.i and t.end <= end]
    while len(tokens) > 1 and _opens_badly(tokens[0]):
        tokens.pop(0)
    if not tokens or any(t.i in without and not _is_year(t) for t in tokens):
        tokens = [head]
    return Span(_name_start(tokens[0]), tokens[-1].end)


def _name_start(first: Token) -> int:
    """Where a name with "of" begins, of which the parser sees the end only: "Bank of Ruritania rate"."""
    sentence = first.sentence.tokens
    place = first.i - sentence[0].i
    if first.pos != "PROPN" or place < 2 or sentence[place - 1].lower != "of" or sentence[place - 2].pos != "PROPN":
        return first.start
    place -= 2
    while place and sentence[place - 1].pos == "PROPN":
        place -= 1
    return sentence[place].start


def _is_year(token: Token) -> bool:
    """Whether a token is a bare year, which may stand inside a noun phrase: "the firm's 2018 sales"."""
    return token.text.isdigit() and len(token.text) == 4


def _opens_badly(token: Token) -> bool:
    bare = token.tag in (*_DETERMINERS, "POS", "CC", "IN", "CD") or token.lower in TIMES or token.lower in _THEN
    return bare or not token.text[0].isalnum()


def complements(noun: Token, without: AbstractSet[int]) -> Span:
    """A noun with the prepositions that define it: "tax on imported vehicles"; not those of time."""
    end = _named_end(noun)
    for child in noun.rights:
        if child.dep == "case" or child.end <= end:
            continue
        inner = child.subtree()
        if child.dep != "prep" or child.lower not in _DEFINING or not 1 < len(inner) <= LONGEST_COMPLEMENT:
            break
        barred = next((place for place, t in enumerate(inner) if t.i in without or _bars(t)), None)
        if barred is not None:
            return Span(noun.start, max(end, _last_noun(inner[:barred]) or end))  # "number of containers handled"
        while inner[-1].pos == "ADP":
            inner.pop()
        end = inner[-1].end
        if child.lower == "between":
            end = _other_side(noun, inner[-1], end)
    return Span(noun.start, end)


def _last_noun(tokens: Sequence[Token]) -> int | None:
    """Where the last noun behind a preposition ends."""
    return next((t.end for t in reversed(tokens[1:]) if t.pos in ("NOUN", "PROPN")), None)


def _other_side(noun: Token, last: Token, end: int) -> int:
    """The end of "between A and B", where the parse joins B to the noun before: "the gap between A and *B*"."""
    tokens = noun.sentence.tokens
    place = last.i - tokens[0].i + 1
    joined = place < len(tokens) and tokens[place].lower == "and"
    other = next((child for child in noun.rights if child.dep == "conj" and child.i > last.i), None)
    return other.end if joined and other is not None else end


def _bars(token: Token) -> bool:
    """Whether a token makes a preposition more than a definition: a clause, a number, a time."""
    spoken = token.pos in ("VERB", "AUX", "NUM") or (token.pos == "PRON" and token.tag != "PRP$")
    return spoken or token.lower in TIMES


def _named_end(noun: Token) -> int:
    """The end of a noun with what belongs to its name: "Ben-Moshe", "Krona 7", "World Health Organization (WHO)"."""
    tokens = noun.sentence.tokens
    at = noun.i - tokens[0].i
    while at + 2 < len(tokens) and tokens[at + 1].text in ("-", "–") and tokens[at + 2].start == tokens[at].end + 1:
        at += 2
    if at + 1 < len(tokens) and _numbers(noun, tokens[at + 1]):
        at += 1
    short = [token.text for token in tokens[at + 1 : at + 4]]
    if len(short) == 3 and short[0] == "(" and short[2] == ")" and short[1].isupper():
        at += 3
    return tokens[at].end


def _numbers(name: Token, token: Token) -> bool:
    """Whether a number is part of a name: "Fortune 100", "Krona 7"."""
    return name.pos == "PROPN" and token.text.isdigit() and (token.head is name or name.head is token)


def leftwards(analysis: Analysis, last: Token) -> Span:
    """The run of nouns and adjectives that ends here."""
    first = last
    while first.i and _names(analysis.tokens[first.i - 1]) and last.i - first.i < LONGEST:
        first = analysis.tokens[first.i - 1]
    return Span(first.start, _named_end(last) if last.pos == "PROPN" else last.end)


def nominal_before(analysis: Analysis, verb: Token) -> Span | None:
    """The nouns, with "of" between them, that end right before a verb."""
    tokens: list[Token] = []
    token = before(analysis, verb)
    while token is not None and (token.pos in ("NOUN", "PROPN", "ADJ", "DET") or token.lower == "of"):
        tokens.insert(0, token)
        token = before(analysis, token) if len(tokens) < LONGEST else None
    return bare(tokens)


def _names(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN", "ADJ") and token.text != "%" and not any(c.isdigit() for c in token.text)


def _belongs(analysis: Analysis, token: Token, last: Token | None) -> bool:
    """Whether the run goes on with this token; `last` is the noun before it."""
    if last is not None and _subject_of_another(token, last):
        return False
    if token.text in ("-", "–", "/") or token.tag == "POS" or (last is not None and _bound(analysis, token)):
        return True
    if token.tag == "CD":
        return _named_number(analysis, token, last)
    if token.pos in ("NOUN", "PROPN"):
        return last is None or not plural(last) or token.dep == "compound" or last.dep == "compound"
    if token.lower in _JOINS:
        return _joins(analysis, token, last)
    if last is None:
        return token.pos == "ADJ" or token.tag in ("VBN", "VBG", "JJ", "JJR", "JJS", "RBS") or _adverb(analysis, token)
    dash = analysis.tokens[token.i - 1]
    glued = dash.text in ("-", "–") and dash.end == token.start and not plural(last)
    return token.pos in ("ADJ", "VERB") and glued


def _named_number(analysis: Analysis, token: Token, last: Token | None) -> bool:
    """A number inside what another counts: "two new 737 jets", "half of the town's 8,000 residents"."""
    following = after(analysis, token)
    if following is None or (last is not None and plural(last)):
        return False
    owned = analysis.tokens[token.i - 1].tag == "POS" and following.pos in ("NOUN", "PROPN", "ADJ")
    return owned or before_name(token, following)


def _bound(analysis: Analysis, token: Token) -> bool:
    """Inside a compound of three or more: the "to" of "loan-to-value"."""
    before, following = analysis.tokens[token.i - 1], after(analysis, token)
    glued = following is not None and following.start == token.end and before.end == token.start
    return glued and before.text == "-" and following is not None and following.text == "-"


def _adverb(analysis: Analysis, token: Token) -> bool:
    """An adverb before an adjective: "newly built"."""
    following = after(analysis, token)
    return token.tag == "RB" and following is not None and following.tag in ("JJ", "VBN")


def _subject_of_another(token: Token, last: Token) -> bool:
    """The subject of a clause without "that": "five people Reuters spoke to"."""
    subject = token.dep in ("nsubj", "nsubjpass") and token.head.i > token.i
    return subject and token.head is not last.head and all(above is not token for above in last.ancestors())


def _joins(analysis: Analysis, token: Token, last: Token | None) -> bool:
    """Whether "and" joins two adjectives or two nouns before a plural: "digital and physical sales"."""
    following = after(analysis, token)
    if following is None or following.pos not in ("ADJ", "NOUN", "PROPN") or following.tag in _DETERMINERS:
        return False
    if analysis.tokens[token.i - 1].text.endswith("-"):
        return True  # "coal- and gas-fired plants"
    if last is None:
        return following.pos == "ADJ"
    if plural(last) or token.text == ",":
        return False
    for _ in range(3):
        if following is None or following.pos not in ("ADJ", "NOUN", "PROPN"):
            return False
        if plural(following):
            return True
        following = after(analysis, following)
    return False


def _with_of(analysis: Analysis, noun: Token) -> Token:
    """With "of" and the nouns behind it, where they define it: "members of parliament"."""
    of = after(analysis, noun)
    if of is None or of.lower != "of" or of.head is not noun:
        return noun
    last, token = None, after(analysis, of)
    for _ in range(5):
        modifies = token is not None and token.tag in ("VBG", "VBN") and token.dep in ("amod", "compound")
        opens = token is not None and last is None and token.tag in _DETERMINERS
        if token is None or not (token.pos in ("ADJ", "NOUN", "PROPN") or opens or modifies):
            break
        last = token if token.pos in ("NOUN", "PROPN") else last
        token = after(analysis, token)
    return last or noun
