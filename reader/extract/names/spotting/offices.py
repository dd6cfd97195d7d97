"""Titles and offices around a name: they are no part of it, but say that it is a person's."""

from __future__ import annotations

from reader.extract.analysis import Analysis, Token
from reader.extract.names.lexicons import given, places, titles
from reader.extract.names.spotting.edges import is_capitalised
from reader.extract.names.words import plain

_LONGEST_PORTFOLIO = 12
"""Tokens."""


def after_titles(analysis: Analysis, first: int, last: int) -> int:
    """Where the name begins behind the titles that stand in it: "President Ada Okoro" at "Ada"."""
    known = titles()
    begin = first
    if first > 1 and analysis.tokens[first - 1].lower in ("of", "for"):
        office = known.is_title(plain(analysis.tokens[first - 2].text))
        while office and begin < last and plain(analysis.tokens[begin].text) in known.portfolios:
            begin += 1
    for at in range(begin, last):
        word = plain(analysis.tokens[at].text)
        lower = analysis.tokens[at].text.islower()
        if known.is_title(word) or (known.is_role(word) and (lower or _is_occupation(analysis, at, last))):
            begin = at + 1
        elif not (word in known.before or word in places().adjectives):
            break
    return begin


def _is_occupation(analysis: Analysis, at: int, last: int) -> bool:
    """Whether a capitalised role owes its capital to its place: it opens a sentence and two more words follow."""
    token = analysis.tokens[at]
    word = plain(token.text)
    if word.endswith("s") and word[:-1] in titles().roles and plain(analysis.tokens[at + 1].text) in given().gender:
        return True  # "Brothers Karim and Yusuf"
    return token is token.sentence.tokens[0] and last - at > 1 and word not in given().gender and word in titles().roles


def opens(analysis: Analysis, at: int) -> bool:
    """Whether the word opens its sentence, and may owe its capital to that."""
    token = analysis.tokens[at]
    return token is token.sentence.tokens[0]


def says_role(token: Token) -> bool:
    """Whether the word says what a person is; capitalised plurals are names: "Kings Plaza"."""
    word = plain(token.text)
    return titles().is_role(word) and (token.text.islower() or word in titles().roles or word in titles().offices)


def before_titles(analysis: Analysis, first: int) -> int:
    """Where the titles begin that stand before the name: capitalised ones, courtesy titles and roles."""
    known = titles()
    sentence = analysis.tokens[first].sentence
    at = first
    while at > sentence.tokens[0].i:
        token = analysis.tokens[at - 1]
        word = plain(token.text)
        if token.text == "." and at - 2 >= sentence.tokens[0].i and analysis.tokens[at - 2].end == token.start:
            if not known.is_title(plain(analysis.tokens[at - 2].text)):
                break
            at -= 2  # "Col." in two pieces
            continue
        if not (known.is_title(word) or says_role(token) or (at < first and word in known.before)):
            break
        if token.tag in ("VB", "VBD", "VBP", "VBZ"):
            break
        at -= 1
    return at


def gender_of_title(analysis: Analysis, title: int, first: int) -> str:
    """M or f where the title before a name tells: "Mrs.", "Lord"."""
    known = titles()
    words = [plain(token.text) for token in analysis.tokens[title:first]]
    if "and" in words or (title > 1 and analysis.tokens[title - 1].lower == "and"):
        return ""  # "Mr. and Mrs. Okoro"
    return next((sex for word in words if (sex := known.honorifics.get(word) or known.gendered.get(word))), "")


def behind_office(analysis: Analysis, first: int) -> bool:
    """Whether a capitalised office stands right before it: "Mayor Tama Rigby", whatever the model takes it for."""
    token = analysis.tokens[first - 1] if first > analysis.tokens[first].sentence.tokens[0].i else None
    return token is not None and token.text[0].isupper() and titles().is_title(plain(token.text)) and token.tag == "NNP"


def with_portfolios(analysis: Analysis, first: int, last: int) -> int:
    """The last token of a department with several tasks: "Department for Culture, Media and Sport"."""
    tokens = analysis.tokens[last + 1 : last + 1 + _LONGEST_PORTFOLIO]
    if last - first < 2 or analysis.tokens[first + 1].lower not in ("of", "for"):
        return last
    if plain(analysis.tokens[last].text) not in titles().portfolios:
        return last
    end, joined = last, False
    for token in tokens:
        if token.text != "," and token.lower not in ("and", "&") and not _is_portfolio(token):
            break
        joined = joined or token.lower in ("and", "&")
        end = token.i if joined and _is_portfolio(token) else end
    return end


def _is_portfolio(token: Token) -> bool:
    return token.text[0].isupper() and plain(token.text) in titles().portfolios


def only_titles(analysis: Analysis, first: int, last: int) -> bool:
    """Whether nothing but titles is there: "Prime Minister", "the Home" of "the Home Secretary"."""
    known = titles()
    words = [word for token in analysis.tokens[first : last + 1] if (word := plain(token.text))]
    if not words:
        return False
    following = plain(analysis.tokens[last + 1].text) if last + 1 < len(analysis.tokens) else ""
    if words[-1] in known.before and known.is_title(following) and tuple(words) not in places().names:
        words.append(following)
    return (known.is_title(words[-1]) or known.is_role(words[-1])) and all(
        known.is_title(word) or known.is_role(word) or word in known.before for word in words
    )


def apposed_to(head: Token) -> Token | None:
    """The role that a name stands in apposition to, near or far: "a spokesman for the bank, Mei Tan"."""
    if head.dep != "appos":
        return None
    noun = head.head
    while noun.dep in ("pobj", "prep", "compound") and not _says_role(noun):
        noun = noun.head
    return noun if noun.i < head.i and noun.tag in ("NN", "NNP") and _says_role(noun) else None


def _says_role(token: Token) -> bool:
    return titles().is_role(plain(token.text)) and not token.entity


def before_office(analysis: Analysis, last: int) -> bool:
    """Whether the name ends in an office or stands before one: "Lund" or "Lund Mayor" of "Lund Mayor Ada Okoro"."""
    tokens = analysis.tokens[last : last + 2]
    return any(
        token.text.istitle()
        and titles().is_title(plain(token.text))
        and not token.text.endswith(".")
        and token.tag == "NNP"
        for token in tokens[0 if len(tokens) > 1 and tokens[1].entity == "PERSON" else 1 :]
    )


def without_office(analysis: Analysis, first: int, last: int) -> int:
    """The last token without the beginning of an office: the "Press" of "Harbour Council Press Secretary"."""
    following = analysis.tokens[last + 1] if last + 1 < len(analysis.tokens) else None
    if following is not None and is_capitalised(following) and titles().is_title(plain(following.text)):
        while last > first and plain(analysis.tokens[last].text) in titles().before:
            last -= 1
    return last
