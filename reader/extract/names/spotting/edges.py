"""Where a name begins and ends: titles, possessives, credits, days of the week and articles are no part of it."""

from __future__ import annotations

import re

from reader.extract.analysis import Analysis, Sentence, Token
from reader.extract.names.lexicons import contexts, given, organizations, places, titles
from reader.extract.names.words import plain

INSIDE = {"-", "–", "&"}
_DASHES = ("―", "—", "–", "--")
_QUOTES = frozenset("\"“”'‘’")
_LONGEST_NICKNAME = 2
_LONGEST_SIGNATURE = 6
_LONGEST_SYLLABLE = 6
_LONGEST_HEADING = 16
"""Tokens."""
_NO_NAMES = {
    "IN",
    "DT",
    "CC",
    "VB",
    "VBD",
    "VBG",
    "VBZ",
    "VBP",
    "RB",
    "JJ",
    "JJS",
    "MD",
    "PRP",
    "PRP$",
    "WP",
    "TO",
    "UH",
}
_MONTHS_OF_WOMEN = {"april", "may", "june"}
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
_PASSING = {"former", "interim", "acting", "then", "current", "outgoing", "incoming"}
_STARTERS = {"IN", "VB", "RB", "WRB", "UH"}


def is_capitalised(token: Token) -> bool:
    """Whether the word begins with a capital, or has one inside as "iPhone" and "al-Assad" have."""
    return token.text[0].isupper() or (token.tag in ("NNP", "NNPS") and any(c.isupper() for c in token.text))


def in_heading(token: Token) -> bool:
    """Whether it stands in a heading: marked as one, in title case, a short line without a full stop, or run in
    ("Veto Power Stops Peace Talks: The council …").
    """
    sentence = token.sentence
    if sentence.paragraph.kind == "byline" or is_signature(sentence):
        return False
    if _run_in(sentence) > token.i:
        return True
    if sentence.paragraph.kind == "heading" or sentence.title_case:
        return True
    last = sentence.tokens[-1]
    return (
        len(sentence.tokens) < _LONGEST_HEADING and last.end >= sentence.paragraph.span.end and last.text[-1].isalnum()
    )


def is_signature(sentence: Sentence) -> bool:
    """Whether a dash opens it and capitalised words follow, as before who is quoted: "― Ada Okoro"."""
    words = sentence.tokens[1:]
    dash = sentence.tokens[0].text in _DASHES
    return dash and 1 < len(words) < _LONGEST_SIGNATURE and all(word.text[0].isupper() for word in words[:2])


def _run_in(sentence: Sentence) -> int:
    """The index of the colon behind a run-in heading, -1 where there is none."""
    if sentence.tokens[0].start != sentence.paragraph.span.start:
        return -1
    colon = next((token.i for token in sentence.tokens[:_LONGEST_HEADING] if token.text == ":"), -1)
    if colon < 0:
        return -1
    words = [t.text for t in sentence.tokens[:_LONGEST_HEADING] if t.i < colon and len(t.text) > 3 and t.text.isalpha()]
    return colon if len(words) > 2 and all(word[0].isupper() for word in words) else -1


def before_head(analysis: Analysis, last: int) -> bool:
    """Whether the head of an institution, which the model left out, goes on a place: "Halden Rovers"."""
    head = next_of(analysis, analysis.tokens[last])
    if head is None or head.entity or head.tag not in ("NNP", "NNPS") or not is_capitalised(head):
        return False
    same = head.sentence is analysis.tokens[last].sentence
    return same and plain(head.text) in organizations().heads and not titles().is_title(plain(head.text))


def before_surname(analysis: Analysis, first: int, last: int) -> bool:
    """Whether one word that is no known place belongs to a name behind it that the model left out: "Yoelkis | Ruiz"."""
    token = analysis.tokens[last]
    other = next_of(analysis, token)
    if first != last or other is None or token.dep != "compound" or token.head is not other or other.entity:
        return False
    known = (plain(token.text),) in places().names or plain(other.text) in places().heads
    return other.tag == "NNP" and other.text.istitle() and not known and not titles().is_title(plain(other.text))


def with_ordinal(analysis: Analysis, first: int, last: int) -> int:
    """The first token of a name with the number before it that belongs to it: "82nd Airborne Division"."""
    token = analysis.tokens[first - 1] if first else None
    if token is None or token.sentence is not analysis.tokens[first].sentence:
        return first
    if token.tag != "NNP" and organizations().heads.get(plain(analysis.tokens[last].text)) != "military":
        return first
    return first - 1 if _ORDINAL.fullmatch(token.text) else first


def is_credit(token: Token, following: Token | None) -> bool:
    """Whether the word labels what follows: "Image: Ada Okoro"."""
    return following is not None and following.text == ":" and plain(token.text) in contexts().credits


def is_courtesy(token: Token) -> bool:
    """Mr., Mrs., Ms., Dr.: the name begins after it."""
    return token.text.rstrip(".") in ("Mr", "Mrs", "Ms", "Dr", "Prof")


def next_of(analysis: Analysis, token: Token) -> Token | None:
    """The token behind it."""
    return analysis.tokens[token.i + 1] if token.i + 1 < len(analysis.tokens) else None


def trimmed(analysis: Analysis, tokens: list[Token], label: str) -> list[Token]:
    """The tokens without articles, lower-case words, marks and calendar words at the edges."""
    while tokens and (
        (not is_capitalised(tokens[0]) and plain(tokens[0].text) not in titles().particles)
        or tokens[0].lower in ("the", "a", "an")
        or is_calendar(analysis, tokens[0])
        or not tokens[0].text[0].isalnum()
    ):
        tokens = tokens[1:]
    while tokens and (
        not (is_capitalised(tokens[-1]) or tokens[-1].text[-1].isdigit() or _is_syllable(tokens[-1], tokens))
        or is_calendar(analysis, tokens[-1])
        or is_broken_off(analysis, tokens[-1])
        or (label != "FAC" and _is_number(tokens[-1]))
    ):
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[-1].text in titles().postnominals:
        tokens = tokens[:-1]
    if label == "PERSON":
        tokens = _without_adjectives(tokens)
    while label == "ORG" and len(tokens) > 1 and plain(tokens[0].text) in _PASSING:
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[0].tag in _STARTERS and tokens[0] is tokens[0].sentence.tokens[0]:
        tokens = tokens[1:]
    return tokens if any(is_capitalised(token) for token in tokens) else []


def _without_adjectives(tokens: list[Token]) -> list[Token]:
    """Without "Libertarian" of "Libertarian Ada Okoro", "Beyond" of "Beyond Okoro", and without a figure at the end."""
    while len(tokens) > 2 and plain(tokens[0].text) in places().adjectives:
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[1].tag == "NNP" and (tokens[0].tag in _NO_NAMES or _opens_sentence(tokens[0])):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[-1].text[0].isdigit():
        tokens = tokens[:-1]
    return tokens


def _opens_sentence(token: Token) -> bool:
    """Whether it owes its capital to the start of a sentence: "Quoting Okoro", "Afterwards Okoro"."""
    at = token.i - token.sentence.tokens[0].i
    opens = token.text.endswith("ing") or token.lower in contexts().openers
    return opens and (at == 0 or not token.sentence.tokens[at - 1].text[0].isalnum())


def is_party_tag(text: str) -> bool:
    """Party and state of a member of congress: "R-Tenn."."""
    return text[:2] in ("R-", "D-", "I-")


def _is_number(token: Token) -> bool:
    return token.text[0].isdigit() and not any(c.isalpha() for c in token.text)


def _is_syllable(token: Token, tokens: list[Token]) -> bool:
    """The end of a name behind a hyphen, in lower case: the "moon" of "Ban Ki-moon"."""
    hyphen = tokens[-2] if len(tokens) > 2 else token
    joined = hyphen.text == "-" and hyphen.end == token.start and tokens[-3].end == hyphen.start
    return joined and token.entity == "PERSON" and len(token.text) < 6 and token.tag in ("NN", "NNP")


def is_calendar(analysis: Analysis, token: Token) -> bool:
    """Whether it is a day or a month, and none of the names that look like one: "Theresa May", "April Okoro"."""
    if token.lower not in contexts().calendar:
        return False
    before = analysis.tokens[token.i - 1] if token.i else None
    after = next_of(analysis, token)
    if token.entity == "DATE" or token.tag != "NNP" or (after and after.text[0].isdigit()):
        return True
    surname = before is not None and before.tag == "NNP" and plain(before.text) in given().gender
    free = before is None or before.tag not in ("IN", "JJ", "DT", "CD", "RB")
    named = after is not None and after.tag == "NNP" and is_capitalised(after) and after.entity != "ORG"
    given_name = token.lower in _MONTHS_OF_WOMEN and after is not None and after.lower not in contexts().calendar
    return not (surname or (given_name and free and named))


def is_broken_off(analysis: Analysis, token: Token) -> bool:
    """What goes on behind a hyphen and is no name alone: the T of "T-shirt", the first half of "Franco-German"."""
    following = next_of(analysis, token)
    if following is None or following.text != "-" or following.start != token.end:
        return False
    behind = next_of(analysis, following)
    return len(token.text) == 1 or (behind is not None and plain(behind.text) in places().adjectives)


def widened(analysis: Analysis, first: int, last: int, label: str) -> tuple[int, int]:
    """Take in proper nouns at the edges that the model left out."""
    tokens = analysis.tokens
    sentence = tokens[first].sentence
    if sentence.title_case and sentence.paragraph.kind != "byline" and not is_signature(sentence):
        return first, last
    start, end = sentence.tokens[0].i, sentence.tokens[-1].i
    while last < end:
        if label == "PERSON" and (behind := _behind_hyphen(analysis, last) or behind_particles(analysis, last)):
            last = behind
        elif _goes_on(analysis, tokens[last], tokens[last + 1], label):
            last += 1
        else:
            break
    while last > first and not any(c.isalnum() for c in tokens[last].text):
        last -= 1
    if label == "PERSON":
        first = _before_particles(analysis, first)
    while first > start and _goes_on(analysis, tokens[first], tokens[first - 1], label):
        first -= 1
    while first < last and not tokens[first].text[0].isalnum():
        first += 1
    return first, last


def behind_particles(analysis: Analysis, last: int) -> int:
    """The part of a name that follows behind particles: "Vega" of "Ruiz de la Vega". 0 where none does."""
    tokens, at = analysis.tokens, last + 1
    while at + 1 < len(tokens) and at < last + 4 and _is_particle(tokens[at]):
        at += 1
    token = tokens[at] if last + 1 < at < len(tokens) else None
    same = token is not None and token.sentence is tokens[last].sentence
    return at if token and same and token.tag in ("NNP", "NNPS") and token.text[0].isupper() else 0


def _before_particles(analysis: Analysis, first: int) -> int:
    """The first token of a name with the particles before it: "Van der Meer" where the model saw "Meer"."""
    tokens, at = analysis.tokens, first
    while at > tokens[first].sentence.tokens[0].i and tokens[at - 1].tag == "NNP" and not tokens[at - 1].entity:
        if tokens[at - 1].lower not in titles().particles:
            break
        at -= 1
    return at


def _behind_hyphen(analysis: Analysis, last: int) -> int:
    """The end of a name in lower case: the "jae" of "Son Min-jae", where the model saw "Son Min". 0 where none is."""
    tokens = analysis.tokens[last : last + 3]
    if len(tokens) < 3 or tokens[1].text != "-" or tokens[2].tag != "NNP" or not tokens[2].text.islower():
        return 0
    joined = tokens[0].end == tokens[1].start and tokens[1].end == tokens[2].start
    return tokens[2].i if joined and len(tokens[2].text) < _LONGEST_SYLLABLE else 0


def _is_particle(token: Token) -> bool:
    return token.text.islower() and token.tag != "CD" and token.text in titles().particles


def with_nickname(analysis: Analysis, first: int, last: int) -> int:
    """The last token of a name that goes on behind a nickname in quotes: 'Robert "Bo" Okoro'."""
    tokens, sentence = analysis.tokens, analysis.tokens[last].sentence
    behind = tokens[last + 1 : min(last + 4 + _LONGEST_NICKNAME, sentence.tokens[-1].i + 1)]
    marks = [token.i for token in behind if token.text in _QUOTES]
    if len(marks) < 2 or marks[0] != last + 1 or marks[1] + 1 > behind[-1].i:
        return last
    nickname, surname = tokens[last + 2 : marks[1]], tokens[marks[1] + 1]
    named = bool(nickname) and all(token.text[0].isupper() for token in nickname)
    if not named or surname.tag != "NNP" or not is_capitalised(surname):
        return last
    suffix = next_of(analysis, surname)
    return surname.i + (suffix is not None and plain(suffix.text) in titles().suffixes and suffix.text[0].isupper())


def _goes_on(analysis: Analysis, edge: Token, other: Token, label: str) -> bool:
    near = other.start == edge.end or edge.start == other.end
    if other.text in INSIDE:
        return near and not other.entity
    if other.entity or other.tag not in ("NNP", "NNPS") or not is_capitalised(other) or is_calendar(analysis, other):
        return False
    if is_broken_off(analysis, other) or (label == "ORG" and _begins_person(analysis, edge, other)):
        return False
    word = plain(other.text)
    if word in _PASSING:
        return False
    if label == "PERSON" and other.i < edge.i and (_opens_sentence(other) or word in organizations().heads):
        return False
    if titles().is_title(word) or titles().is_role(word) or (label == "PERSON" and word in places().adjectives):
        return False
    return (near or edge.text not in INSIDE) and not is_credit(other, next_of(analysis, other))


def _begins_person(analysis: Analysis, edge: Token, other: Token) -> bool:
    """Whether the word behind an organization belongs to the person after it: "Harbour Council Enid | Okoro"."""
    following = next_of(analysis, other)
    return other.i > edge.i and following is not None and following.entity == "PERSON"
